import { type Boilerplate, BoilerplateFinder, frameTest } from './boilerplate.ts'
import { type Campaign, cohere, EDGE, groupsOf, Unions } from './campaigns.ts'
import { forEachCandidate, LookUpChooser, type LookUps } from './candidates.ts'
import { Corpus, type CorpusMemory } from './corpus.ts'
import { countShared, type Frequencies } from './frequencies.ts'
import { type Part, shareOf } from './part.ts'
import { draw, type Pictures, Similarity } from './similarity.ts'

/** Input and output of the grouping stages: large arrays in memory that all threads share. */
export type GroupingMemory = {
  readonly corpus: CorpusMemory
  /** The first posting of each text, by rank. */
  readonly kept: Uint32Array
  /** Number of postings with a text, by the number of its first posting. */
  readonly copies: Uint32Array
  /** Source number by rank. */
  readonly sourceOf: Uint32Array
  /** Number of texts of each source. */
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

/**
 * Prepares the part's texts: chooses the shingles they are looked up by, removes their frames and draws their pictures.
 */
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
    // Pictures and lengths must not contain the frame, so it is removed first.
    draw(corpus, at, pictures)
  }
}

/** Joins similar texts among those that share a shingle of the part. @returns a member of each text's set, by rank */
function join({ corpus, kept, lookUps, pictures }: GroupingMemory, part: Part): Uint32Array {
  const similarity = new Similarity(new Corpus(corpus), pictures)
  const unions = new Unions(kept.length)
  // Pairs already in one set need no comparison; the connected sets are the same without it.
  const visit = (a: number, b: number): void => {
    if (unions.find(a) !== unions.find(b) && similarity.reaches(kept[a], kept[b], EDGE)) unions.join(a, b)
  }
  forEachCandidate(lookUps, part, visit, unions.areJoined.bind(unions))
  return unions.parent
}

/** Cuts the part's sets into campaigns; the part takes every `parts`-th set. Members are posting numbers. */
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

/** The stages of grouping; several threads can do each one in parts. */
export const STAGES = { count, prepare, join, cut } as const

export type StageName = keyof typeof STAGES
export type Outcome<Name extends StageName> = ReturnType<(typeof STAGES)[Name]>
