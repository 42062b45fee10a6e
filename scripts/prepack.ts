// npm pack, before it reads the folder: compiles the citation engine into dist/legal, then lets the manifest of the
// package stand in for the project's own (packed-manifest.mjs).

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { layAside } from './packed-manifest.mjs'
import { root, runTool } from './run-tool.ts'

// A file whose source is gone would be packed too.
rmSync(join(root, 'dist'), { recursive: true, force: true })
process.exitCode = await runTool('typescript', ['--project', 'tsconfig.legal.json', '--noEmit', 'false'])
if (process.exitCode === 0) {
  layAside(root, {
    description:
      'Finds the citations of legal documents in Vietnamese text, says which document each one means and whether it holds on a day',
    // toSorted and toReversed; see "lib" in tsconfig.legal.json.
    engines: { node: '>=20' },
    // Bundlers may drop what is not used. It is not said of the whole project, whose own scripts are bundled too.
    sideEffects: false,
  })
}
