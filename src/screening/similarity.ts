import { type Corpus, sharedWords } from './corpus.ts'
import { overlap, type Stretch } from './overlap.ts'

const WORDS = 16

/** A bit picture of each posting's shingles, 512 bits per posting. */
export type Pictures = Uint32Array

export const noPictures = (corpus: Corpus): Pictures => sharedWords(corpus.size * WORDS)

/** Draws a posting's picture. */
export function draw(corpus: Corpus, at: number, pictures: Pictures): void {
  const segment = corpus.segment(at)
  const start = corpus.start(at)
  const end = start + corpus.length(at)
  for (let i = start; i < end; i++) {
    const bit = Math.imul(segment[i], 0x9e3779b1) >>> 23
    pictures[at * WORDS + (bit >>> 5)] |= 1 << (bit & 31)
  }
}

function drawAll(corpus: Corpus): Pictures {
  const pictures = noPictures(corpus)
  for (let at = 0; at < corpus.size; at++) draw(corpus, at, pictures)
  return pictures
}

/** Exact Jaccard similarity of two postings' shingles; bit pictures rule out most unlike pairs early. */
export class Similarity {
  private readonly corpus: Corpus
  private readonly pictures: Pictures

  /** @param pictures of the compared postings; without them the constructor draws all */
  constructor(corpus: Corpus, pictures: Pictures = drawAll(corpus)) {
    this.corpus = corpus
    this.pictures = pictures
  }

  /** Shared shingles as a share of all shingles of both, 0..1. */
  of(a: number, b: number): number {
    const shared = this.shared(a, b)
    const all = this.corpus.length(a) + this.corpus.length(b) - shared
    return all === 0 ? 0 : shared / all
  }

  /** Whether the similarity reaches a threshold; lengths and bit pictures settle most unlike pairs. */
  reaches(a: number, b: number, threshold: number): boolean {
    const lengthA = this.corpus.length(a)
    const lengthB = this.corpus.length(b)
    // Sets of very different size cannot share enough.
    if (Math.min(lengthA, lengthB) < threshold * Math.max(lengthA, lengthB)) return false
    // J ≥ t requires that at least t/(1+t) of both sizes together are shared.
    const needed = (threshold / (1 + threshold)) * (lengthA + lengthB)
    return this.pictureOverlap(a, b) >= visibleBits(needed) && this.of(a, b) >= threshold
  }

  /** Number of bits set in both pictures. */
  private pictureOverlap(a: number, b: number): number {
    const { pictures } = this
    // Counts in the four bytes of a word at once; each byte has room for sixteen times eight bits.
    let sums = 0
    for (let i = 0; i < WORDS; i++) {
      let word = pictures[a * WORDS + i] & pictures[b * WORDS + i]
      word -= (word >>> 1) & 0x55555555
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
      sums += (word + (word >>> 4)) & 0x0f0f0f0f
    }
    // The four bytes are added in halves, because their sum can exceed one byte.
    const halves = (sums & 0x00ff00ff) + ((sums >>> 8) & 0x00ff00ff)
    return (halves & 0xffff) + (halves >>> 16)
  }

  private shared(a: number, b: number): number {
    return overlap(this.stretch(a), this.stretch(b))
  }

  private stretch(at: number): Stretch {
    const from = this.corpus.start(at)
    return { of: this.corpus.segment(at), from, to: from + this.corpus.length(at) }
  }
}

/**
 * Number of bits that this many shingles set at least among 512: the expected number, less three standard deviations
 * for coincidences.
 */
function visibleBits(shingles: number): number {
  const bits = 32 * WORDS
  const expected = bits * (1 - Math.exp(-shingles / bits))
  return expected - 3 * Math.sqrt(expected * (1 - expected / bits))
}
