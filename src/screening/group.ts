import type { Boilerplate } from './boilerplate.ts'
import { type Campaign, Unions } from './campaigns.ts'
import { noLookUps } from './candidates.ts'
import { type Corpus, sharedWords } from './corpus.ts'
import { createCrew, type Step } from './crew.ts'
import { type Copies, exactCopies } from './duplicates.ts'
import { noFrequencies } from './frequencies.ts'
import { type GroupingMemory, type Outcome, STAGES, type StageName } from './grouping-stages.ts'
import { WHOLE } from './part.ts'
import { noPictures } from './similarity.ts'

export type Grouping = {
  /** Campaigns of two or more postings; members are posting numbers in rank order. */
  readonly campaigns: readonly { readonly members: readonly number[]; readonly medoid: number }[]
  readonly boilerplate: Boilerplate
}

/** The texts to group. */
export type Texts = {
  readonly corpus: Corpus
  /** Posting numbers by rank (a stable order, such as that of their ids). */
  readonly order: Uint32Array
  /** Source number of each posting. */
  readonly sourceOf: Uint32Array
  readonly sources: number
}

/** Groups near-copies. The result depends on the set of postings and their ranks only. */
export function groupPostings(texts: Texts): Grouping {
  const steps = grouping(texts)
  for (let next = steps.next(); ; ) {
    if (next.done) return next.value
    const { stage, memory } = next.value
    next = steps.next([STAGES[stage](memory, WHOLE)])
  }
}

/**
 * Groups like {@link groupPostings}, with the same result, in several threads. @param threads their number, the calling
 * one included
 */
export async function groupInThreads(texts: Texts, threads: number): Promise<Grouping> {
  const crew = createCrew(threads)
  try {
    const steps = grouping(texts)
    for (let next = steps.next(); ; ) {
      if (next.done) return next.value
      next = steps.next(await crew.run(next.value))
    }
  } finally {
    await crew.close()
  }
}

/** Yields each step to the caller and takes back the results of the step's parts. */
type Steps<Result> = Generator<Step, Result, unknown[]>

function* run<Name extends StageName>(stage: Name, memory: GroupingMemory): Steps<Outcome<Name>[]> {
  return (yield { stage, memory }) as Outcome<Name>[]
}

function* grouping(texts: Texts): Steps<Grouping> {
  const { corpus, order } = texts
  const copies = exactCopies(corpus, order)
  const postings = copies.firsts.length
  let memory: GroupingMemory = { ...memoryOf(texts, copies), frequencies: noFrequencies(corpus) }
  const boilerplate = allFrames(yield* run('count', memory))
  memory = { ...memory, boilerplate, lookUps: noLookUps(postings), pictures: noPictures(corpus) }
  yield* run('prepare', memory)
  // Each array is dropped after its last use: at a million postings each takes hundreds of megabytes.
  memory = { ...memory, frequencies: [] }
  const sets = allSets(yield* run('join', memory), postings)
  memory = { ...memory, lookUps: new Uint32Array(), sets }
  const cut = yield* run('cut', memory)
  return { campaigns: withCopies(inTurn(cut), order, copies), boilerplate }
}

/** Restores the order of sets that {@link STAGES} `cut` dealt out to the parts one by one. */
function inTurn(parts: readonly Campaign[][][]): Campaign[] {
  const count = parts.reduce((sum, part) => sum + part.length, 0)
  return Array.from({ length: count }, (_, i) => parts[i % parts.length][Math.floor(i / parts.length)]).flat()
}

function memoryOf({ corpus, sourceOf, sources }: Texts, copies: Copies): GroupingMemory {
  const postings = copies.firsts.length
  const memory = {
    corpus: corpus.memory,
    kept: sharedWords(postings),
    copies: sharedWords(corpus.size),
    sourceOf: sharedWords(postings),
    sizes: new Array<number>(sources).fill(0),
    frequencies: [],
    boilerplate: new Map(),
    lookUps: new Uint32Array(),
    pictures: new Uint32Array(),
    sets: new Uint32Array(),
  }
  memory.kept.set(copies.firsts)
  for (let rank = 0; rank < postings; rank++) {
    const at = memory.kept[rank]
    memory.copies[at] = 1
    memory.sourceOf[rank] = sourceOf[at]
    memory.sizes[sourceOf[at]]++
  }
  for (const at of copies.copied) memory.copies[at] = copies.copiesOf(at).length
  return memory
}

/** Unites the frames of each source: parts split the shingles, so several parts can find frames of one source. */
function allFrames(parts: readonly Boilerplate[]): Boilerplate {
  const all = new Map<number, ReadonlySet<number>>()
  for (const part of parts)
    for (const [source, frame] of part) all.set(source, frame.union(all.get(source) ?? new Set<number>()))
  return all
}

function allSets(parts: readonly Uint32Array[], size: number): Uint32Array {
  const unions = new Unions(size)
  for (const part of parts) for (let rank = 0; rank < size; rank++) unions.join(rank, part[rank])
  return unions.parent
}

/** Adds the exact copies to their campaigns; copies that resemble no other text become campaigns of their own. */
function withCopies(campaigns: readonly Campaign[], order: Uint32Array, copies: Copies): Campaign[] {
  const ranks = new Uint32Array(order.length === 0 ? 0 : 1 + order.reduce((most, at) => Math.max(most, at)))
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank]] = rank
  const byRank = (a: number, b: number) => ranks[a] - ranks[b]
  const complete = campaigns.map(({ members, medoid }) => ({
    medoid,
    members: members.flatMap((at) => copies.copiesOf(at)).sort(byRank),
  }))
  const grouped = new Set(campaigns.flatMap(({ members }) => members))
  const alone = copies.copied.filter((at) => !grouped.has(at)).sort(byRank)
  return [...complete, ...alone.map((at) => ({ medoid: at, members: copies.copiesOf(at) }))].filter(
    ({ members }) => members.length > 1,
  )
}
