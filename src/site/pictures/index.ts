// All pictures of a bulletin: await bulletinPictures({ bulletin, contentDir, cacheDir }) // Pictures
import type { Bulletin } from '../../bulletin/index.ts'
import { preparePictures } from './prepare.ts'
import type { Pictures } from './prepared.ts'
import { drawSharePictures } from './share.ts'

export async function bulletinPictures(of: {
  bulletin: Bulletin
  contentDir: string
  cacheDir: string
}): Promise<Pictures> {
  const { bulletin, contentDir, cacheDir } = of
  const warn = (message: string): void => void process.stderr.write(`${message}\n`)
  const { pictures, files } = await preparePictures({
    contentDir,
    media: bulletin.media.keys(),
    cacheDir,
    warn,
  })
  const shared = await drawSharePictures(bulletin, cacheDir)
  return { of: src => pictures.get(src), share: shared.share, files: [...files, ...shared.files] }
}
