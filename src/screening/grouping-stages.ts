import { type Boilerplate, BoilerplateFinder, frameTest } from './boilerplate.ts'
import { type Campaign, cohere, EDGE, groupsOf, Unions } from './campaigns.ts'
import { forEachCandidate, LookUpChooser, type LookUps } from './candidates.ts'
import { Corpus, type CorpusMemory } from './corpus.ts'
import { countShared, type Frequencies } from './frequencies.ts'
import { type Part, shareOf } from './part.ts'
import { draw, type Pictures, Similarity } from './similarity.ts'

/** What the stages of grouping work on: large arrays in shared memory, the same for all threads. */
export type GroupingMemory = {
  readonly corpus: CorpusMemory
  /** The first posting of each text, by rank. */
  readonly kept: Uint32Array
  /** How many postings have a text, by the number of its first posting. */
  readonly copies: Uint32Array
  /** Source number by rank. */
  readonly sourceOf: Uint32Array
  /** Texts of each source. */
  readonly sizes: readonly number[]
  readonly frequencies: Frequencies
  readonly boilerplate: Boilerplate
  readonly lookUps: LookUps
  readonly pictures: Pictures
  /** A member of each text's set, by rank. */
  readonly sets: Uint32Array
}

/** Counts shared shingles and finds frames. @returns the frames of the part's shingles */
function count(memory: GroupingMemory, part: Part): Boilerplate {
  const { kept, sourceOf, sizes, frequencies } = memory
  const corpus = new Corpus(memory.corpus)
  const finder = new BoilerplateFinder(corpus, kept, sourceOf, sizes)
  const telling = finder.telling.bind(finder)
  countShared({ corpus, kept, frequencies, many: finder.least, telling }, part)
  return finder.boilerplate()
}

/** Chooses by what the part's texts are looked up, takes their frames away and draws their pictures. */
function prepare(memory: GroupingMemory, part: Part): void {
  const { kept, sourceOf, boilerplate, pictures } = memory
  const corpus = new Corpus(memory.corpus)
  const chooser = new LookUpChooser(corpus, memory.frequencies)
  const tests = new Map(Array.from(boilerplate, ([source, frame]) => [source, frameTest(frame)]))
  const { from, to } = shareOf(part, kept.length)
  for (let rank = from; rank < to; rank++) {
    const at = kept[rank]
    chooser.choose(at, rank, memory.lookUps)
    const isFrame = tests.get(sourceOf[rank])
    if (isFrame !== undefined) corpus.remove(at, isFrame)
    // Drawn after the frame is gone: pictures and lengths must not show it.
    draw(corpus, at, pictures)
  }
}

/** Joins texts that are alike, of those that the part's shingles lead to. @returns a member of each text's set, by rank */
function join({ corpus, kept, lookUps, pictures }: GroupingMemory, part: Part): Uint32Array {
  const similarity = new Similarity(new Corpus(corpus), pictures)
  const unions = new Unions(kept.length)
  // Pairs that hang together already need no comparison: the connected sets come out the same.
  const visit = (a: number, b: number): void => {
    if (unions.find(a) !== unions.find(b) && similarity.reaches(kept[a], kept[b], EDGE)) unions.join(a, b)
  }
  forEachCandidate(lookUps, part, visit, unions.areJoined.bind(unions))
  return unions.parent
}

/** Cuts sets into campaigns: with several parts every so many-th. Members are posting numbers. */
function cut({ corpus, kept, copies, pictures, sets }: GroupingMemory, { part, parts }: Part): Campaign[][] {
  const similarity = new Similarity(new Corpus(corpus), pictures)
  return groupsOf(new Unions(kept.length, sets), kept.length)
    .filter((_, i) => i % parts === part)
    .map((group) =>
      cohere(
        group.map((rank) => kept[rank]),
        similarity,
        (at) => copies[at],
      ),
    )
}

/** The stages of grouping, each of which can be done in parts by several threads. */
export const STAGES = { count, prepare, join, cut } as const

export type StageName = keyof typeof STAGES
export type Outcome<Name extends StageName> = ReturnType<(typeof STAGES)[Name]>
