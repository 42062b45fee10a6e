// The place of a value in a YAML file or a front matter, worked out when someone asks: most are never asked for.
import { parseSource } from '../markdown/index.ts'
import type { ContentFile } from './content-folder.ts'
import { placeIn } from './markdown-file.ts'
import { readTextFile } from './text-file.ts'
import type { Place } from './types.ts'
import { mapYaml, type YamlMap, type YamlPath } from './yaml.ts'
import { yamlPart } from './yaml-file.ts'

/** The place of the value at a path; the nearest parent where it is absent, the start of the file where all is. */
export type Locate = (path: YamlPath) => Place

/** locateIn({ path, file })(['relations', 'amends', 0, 'on']) // { file, line: 12, column: 29, … } */
export function locateIn({ path, file }: Pick<ContentFile, 'path' | 'file'>): Locate {
  const { raw } = readTextFile(path, file)
  const start: Place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  if (raw === undefined) return () => start
  if (file.endsWith('.md')) {
    const source = parseSource(raw)
    const { frontMatter } = source
    if (!frontMatter) return () => start
    const map = mapYaml(frontMatter.text)
    return yamlPath => {
      const span = map.valueAt(yamlPath)
      return placeIn(file, source, {
        start: frontMatter.start + span.start,
        end: frontMatter.start + span.end,
      })
    }
  }
  const { part } = yamlPart(file, raw)
  const map: YamlMap = mapYaml(part.text)
  return yamlPath => part.placeOf(map.valueAt(yamlPath))
}
