// npm pack, after it has read the folder: puts the project's own package.json back.

import { putBack } from './packed-manifest.mjs'
import { root } from './run-tool.ts'

if (!putBack(root)) {
  process.stderr.write(
    'Another command put package.json back while npm was packing, so the package may be wrong. Run npm pack again.\n',
  )
  process.exitCode = 1
}
