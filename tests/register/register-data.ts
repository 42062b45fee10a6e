// The register of a bulletin as its filters read it: registerOf(bulletin)

import type { RegisterData } from '../../src/browser/index.ts'
import type { Bulletin } from '../../src/bulletin/index.ts'
import { createEdition, type Edition } from '../../src/site/edition.ts'
import { registerData } from '../../src/site/register-data.ts'

export function editionOf(bulletin: Bulletin): Edition {
  const assets = { stylesheets: {}, icon: '', preloadedFonts: [], scripts: {}, files: [] }
  return createEdition(bulletin, assets)
}

export function registerOf(bulletin: Bulletin): RegisterData {
  return registerData(editionOf(bulletin))
}
