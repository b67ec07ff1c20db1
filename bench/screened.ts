import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Posting } from '../src/screening/posting.ts'
import { type InputBatch, screen } from '../src/screening/run.ts'
import { Spool } from '../src/screening/write/spool.ts'
import { type Adverts, postingsOf } from './adverts.ts'

/** What the whole pipeline says of sets of adverts that it read in one run. */
export type Screened = {
  readonly suspicions: readonly { readonly set: Adverts; readonly id: string; readonly suspicion: number }[]
  /** Postings of the largest campaign. */
  readonly largest: number
  readonly leads: number
}

/**
 * Screens sets of adverts together, as the command does with several files.
 * @param board name of one source for all; without it each set keeps its own, and with them its own base rates
 */
export async function screenSets(sets: readonly Adverts[], board?: string): Promise<Screened> {
  const folder = mkdtempSync(join(tmpdir(), 'ausma-screened-'))
  const store = new Spool(folder)
  try {
    const setOf = new Map<string, Adverts>()
    const { reading, conclusions } = await screen(inputOf(sets, board, setOf), store, { threads: 0 })
    const { ids } = reading.gathered
    return {
      suspicions: Array.from(conclusions.order, (at) => ({
        set: setOf.get(ids[at]) ?? sets[0],
        id: ids[at],
        suspicion: conclusions.suspicion[at],
      })),
      largest: Math.max(0, ...conclusions.campaigns.map(({ members }) => members.length)),
      leads: conclusions.leadCount,
    }
  } finally {
    store.close()
    rmSync(folder, { recursive: true })
  }
}

async function* inputOf(
  sets: readonly Adverts[],
  board: string | undefined,
  setOf: Map<string, Adverts>,
): AsyncGenerator<InputBatch> {
  for (const set of sets) {
    for await (const batch of postingsOf(set)) {
      for (const { id } of batch) setOf.set(id, set)
      const postings = board === undefined ? batch : batch.map((posting): Posting => ({ ...posting, source: board }))
      yield { file: set.file, postings, broken: [] }
    }
  }
}
