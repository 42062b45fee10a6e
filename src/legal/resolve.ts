// Says which document of a register a citation means, with the reasons, or why none can be named. No link is better
// than a wrong one: unknown and ambiguous are ordinary answers.
import type { Registry } from './registry.ts'
import { resolveName } from './resolve-name.ts'
import { resolveNumber } from './resolve-number.ts'
import { resolveShort } from './resolve-short.ts'
import type { Citation, Resolution, ResolutionContext, ResolvedCitation } from './types.ts'

/**
 * The document a citation means. `context.earlier` holds what the same text cited before.
 *
 * @example resolveCitation(citation, registry, { date: '2020-04-20', province: 'Cao Bằng' }).outcome // 'found'
 */
export function resolveCitation(
  citation: Citation,
  registry: Registry,
  context: ResolutionContext = {},
): Resolution {
  return resolved(citation, registry, context).resolution
}

/**
 * The documents all citations of one text mean. Each is read in the light of those before it, so that
 * "Nghị định 61" is understood after "Nghị định số 61/2018/NĐ-CP".
 *
 * @example resolveCitations(findCitations(text), registry).map(r => r.resolution.outcome) // ['found']
 */
export function resolveCitations(
  citations: readonly Citation[],
  registry: Registry,
  context: ResolutionContext = {},
): ResolvedCitation[] {
  const earlier: ResolvedCitation[] = [...(context.earlier ?? [])]
  const from = earlier.length
  const growing = { ...context, earlier }
  for (const citation of citations) {
    const { resolution, resolvedNumber } = resolved(citation, registry, growing)
    earlier.push(
      resolvedNumber === undefined ? { citation, resolution } : { citation, resolution, resolvedNumber },
    )
  }
  return earlier.slice(from)
}

function resolved(
  citation: Citation,
  registry: Registry,
  context: ResolutionContext,
): Omit<ResolvedCitation, 'citation'> {
  switch (citation.kind) {
    case 'numbered':
      return { resolution: resolveNumber(citation, registry, context) }
    case 'short':
      return resolveShort(citation, registry, context)
    case 'named':
      return { resolution: resolveName(citation, registry, context) }
  }
}
