// What a register costs: reading its files, and computing what the pages say of it, told apart.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { citedBySlug, loadBulletin } from '../../src/bulletin/index.ts'
import {
  createRegistry,
  type LegalDocument,
  lifeOf,
  type Registry,
  type ResolvedCitation,
  resolveCitations,
  validityOn,
  validityPeriods,
} from '../../src/legal/index.ts'
import { citationOf, generateRegister, makeRegister } from './generate-register.ts'
import { random } from './random.ts'

/** The fastest of the runs of each step, in seconds. */
export interface RegisterTimes {
  documents: number
  relations: number
  seconds: {
    /** From YAML files to a bulletin without articles. */
    reading: number
    /** From records to a registry with the relations both ways. */
    registry: number
    /** The validity of every document on one day. */
    validity: number
    /** The life of every document, and its validity on all days. */
    timelines: number
    /** From the citations of as many articles as documents to the articles of each document. */
    citedBy: number
  }
}

const DAY = '2020-07-01'
const CITATIONS_PER_ARTICLE = 4

/** Measures a generated register of so many documents. */
export async function measureRegister(documents: number, runs: number): Promise<RegisterTimes> {
  const records = makeRegister({ documents })
  const folder = mkdtempSync(join(tmpdir(), 'ban-tin-register-'))
  try {
    generateRegister(folder, records)
    const reading = await fastest(runs, async () => {
      const { documents: read } = await loadBulletin({ contentDir: folder, today: DAY })
      if (read.length !== documents) throw new Error(`${read.length} of ${documents} documents were read`)
    })
    // A fresh registry for each run: answers kept from the last one would flatter.
    const registries = Array.from({ length: runs + 1 }, () => createRegistry({ documents: records }))
    const articles = articlesCiting(records, createRegistry({ documents: records }))
    const each = (answer: (document: LegalDocument, registry: Registry) => unknown) => {
      let run = 0
      return fastest(runs, () => {
        const registry = registries[run] ?? createRegistry({ documents: records })
        run += 1
        for (const document of records) answer(document, registry)
      })
    }
    return {
      documents,
      relations: records.reduce((sum, { relations }) => sum + relations.length, 0),
      seconds: {
        reading,
        registry: await fastest(runs, () => createRegistry({ documents: records })),
        validity: await each((document, registry) => validityOn(document, registry, DAY)),
        timelines: await each((document, registry) => [
          lifeOf(document, registry),
          validityPeriods(document, registry),
        ]),
        citedBy: await fastest(runs, () => citedBySlug(articles)),
      },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function articlesCiting(
  documents: readonly LegalDocument[],
  registry: Registry,
): { citations: ResolvedCitation[] }[] {
  const next = random(1945)
  return documents.map(() => {
    const cited = Array.from({ length: CITATIONS_PER_ARTICLE }, () => documents[next(documents.length)])
    return { citations: resolveCitations(cited.filter(isThere).map(citationOf), registry) }
  })
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined

/** One run more warms up. */
async function fastest(runs: number, work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run <= runs; run += 1) {
    const started = performance.now()
    await work()
    if (run > 0) best = Math.min(best, (performance.now() - started) / 1000)
  }
  return best
}
