// One picture for each topic and each kind of document, and one for the site: what a link shows where it is passed on.
//   await drawSharePictures(bulletin, '.cache/images')
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bulletin } from '../../bulletin/index.ts'
import { kindName } from '../../legal/index.ts'
import type { PlannedFile } from '../planned-file.ts'
import { cachedAs, hashOf } from './prepare.ts'
import type { Pictures, SharePicture } from './prepared.ts'

/** As those who show links ask for it. */
export const SHARE_SIZE = { width: 1200, height: 630 }

const FONT = 'be-vietnam-pro'
/** One after the other for each letter: no subset has them all. */
const SUBSETS = ['latin', 'vietnamese', 'latin-ext']

/** As in `layouts/style/tokens.css`; there is no darkness in a picture. */
const COLOURS = { paper: '#faf7f0', ink: '#1c2423', soft: '#56605e', accent: '#0b5a5c', ochre: '#b5842a' }

interface Sheet {
  department: string
  bulletin: string
  /** `Chủ đề`; absent on that of the site. */
  what?: string
  heading: string
}

export async function drawSharePictures(
  { site, topics, documents }: Bulletin,
  cacheDir: string,
): Promise<{ share: Pictures['share']; files: readonly PlannedFile[] }> {
  const files: PlannedFile[] = []
  const draw = async (what: string | undefined, heading: string): Promise<SharePicture> => {
    const sheet: Sheet = {
      department: site.department,
      bulletin: site.bulletin,
      ...(what !== undefined && { what }),
      heading,
    }
    const { address, cached } = await cachedAs(
      `chia-se-${hashOf(JSON.stringify(sheet))}.png`,
      cacheDir,
      async sharp =>
        sharp(Buffer.from(await drawing(sheet)))
          .png({ palette: true, compressionLevel: 9 })
          .toBuffer(),
    )
    files.push({ address, content: () => readFileSync(cached) })
    return {
      address,
      alt: [site.bulletin, ...(what === undefined ? [] : [`${what}: ${heading}`])].join('. '),
    }
  }
  const ofSite = await draw(undefined, site.bulletin)
  const ofTopics = new Map<string, SharePicture>()
  for (const { key, name } of topics) ofTopics.set(key, await draw('Chủ đề', name))
  const ofKinds = new Map<string, SharePicture>()
  for (const kind of [...new Set(documents.map(({ document }) => document.type))].sort())
    ofKinds.set(kind, await draw('Văn bản', kindName(kind)))
  return {
    share: of =>
      (of === 'site' ? ofSite : 'topic' in of ? ofTopics.get(of.topic) : ofKinds.get(of.kind)) ?? ofSite,
    files,
  }
}

/** Letters as outlines: no machine needs the font to paint them. */
async function drawing({ department, bulletin, what, heading }: Sheet): Promise<string> {
  const { default: satori } = await import('satori')
  const size = heading.length > 48 ? 60 : heading.length > 24 ? 76 : 96
  return satori(
    box(
      {
        ...SHARE_SIZE,
        boxSizing: 'border-box',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: '64px 80px 56px',
        borderTop: `16px solid ${COLOURS.accent}`,
        backgroundColor: COLOURS.paper,
        color: COLOURS.ink,
        fontFamily: SUBSETS.join(', '),
      },
      box(
        { flexDirection: 'column' },
        box(
          { fontSize: 28, fontWeight: 700, letterSpacing: 1.5, color: COLOURS.accent },
          department.toUpperCase(),
        ),
        box({ width: 96, height: 4, marginTop: 20, backgroundColor: COLOURS.ochre }),
      ),
      box(
        { flexDirection: 'column' },
        ...(what === undefined ? [] : [box({ fontSize: 34, color: COLOURS.soft, marginBottom: 8 }, what)]),
        box(
          { fontSize: size, fontWeight: 700, lineHeight: 1.3, letterSpacing: -1, textWrap: 'balance' },
          heading,
        ),
      ),
      box(
        { borderTop: `2px solid ${COLOURS.accent}`, paddingTop: 20, fontSize: 28, color: COLOURS.soft },
        what === undefined ? 'Tin tức, bài viết và sổ văn bản' : bulletin,
      ),
    ),
    { ...SHARE_SIZE, fonts: fonts() },
  )
}

interface Box {
  type: 'div'
  key: null
  props: { style: Record<string, string | number>; children: (Box | string)[] | string }
}

function box(style: Record<string, string | number>, ...children: (Box | string)[]): Box {
  const [only] = children
  const inside = children.length === 1 && typeof only === 'string' ? only : children
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children: inside } }
}

function fonts(): { name: string; data: Buffer; weight: 400 | 700; style: 'normal' }[] {
  const home = dirname(fileURLToPath(import.meta.resolve(`@fontsource/${FONT}/package.json`)))
  return SUBSETS.flatMap(subset =>
    ([400, 700] as const).map(weight => ({
      name: subset,
      data: readFileSync(join(home, 'files', `${FONT}-${subset}-${weight}-normal.woff`)),
      weight,
      style: 'normal' as const,
    })),
  )
}
