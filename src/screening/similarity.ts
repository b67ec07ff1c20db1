import type { Corpus } from './corpus.ts'

const WORDS = 16

/** Jaccard similarity of two postings' shingles, exact, with a bit picture of each posting to turn most strangers away at once. */
export class Similarity {
  private readonly corpus: Corpus
  private readonly pictures: Uint32Array

  constructor(corpus: Corpus) {
    this.corpus = corpus
    this.pictures = new Uint32Array(corpus.size * WORDS)
    for (let at = 0; at < corpus.size; at++) {
      const segment = corpus.segment(at)
      const start = corpus.start(at)
      const end = start + corpus.length(at)
      for (let i = start; i < end; i++) {
        const bit = Math.imul(segment[i], 0x9e3779b1) >>> 23
        this.pictures[at * WORDS + (bit >>> 5)] |= 1 << (bit & 31)
      }
    }
  }

  /** Shared shingles over all shingles of both, 0..1. */
  of(a: number, b: number): number {
    const shared = this.shared(a, b)
    const all = this.corpus.length(a) + this.corpus.length(b) - shared
    return all === 0 ? 0 : shared / all
  }

  /** Whether the similarity reaches a threshold; strangers are told from lengths and bit pictures alone. */
  reaches(a: number, b: number, threshold: number): boolean {
    const lengthA = this.corpus.length(a)
    const lengthB = this.corpus.length(b)
    // Sets of very unlike size cannot share enough.
    if (Math.min(lengthA, lengthB) < threshold * Math.max(lengthA, lengthB)) return false
    // J ≥ t means at least t/(1+t) of both sizes together are shared.
    const needed = (threshold / (1 + threshold)) * (lengthA + lengthB)
    return this.pictureOverlap(a, b) >= visibleBits(needed) && this.of(a, b) >= threshold
  }

  private pictureOverlap(a: number, b: number): number {
    let bits = 0
    for (let i = 0; i < WORDS; i++) {
      let word = this.pictures[a * WORDS + i] & this.pictures[b * WORDS + i]
      word -= (word >>> 1) & 0x55555555
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
      bits += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
    }
    return bits
  }

  private shared(a: number, b: number): number {
    const x = this.corpus.segment(a)
    const y = this.corpus.segment(b)
    let i = this.corpus.start(a)
    let k = this.corpus.start(b)
    const endA = i + this.corpus.length(a)
    const endB = k + this.corpus.length(b)
    let shared = 0
    while (i < endA && k < endB) {
      const left = x[i]
      const right = y[k]
      if (left === right) shared++
      if (left <= right) i++
      if (right <= left) k++
    }
    return shared
  }
}

/** Bits that so many shingles are sure to show among 512, with a margin of three standard deviations for those that coincide. */
function visibleBits(shingles: number): number {
  const bits = 32 * WORDS
  const expected = bits * (1 - Math.exp(-shingles / bits))
  return expected - 3 * Math.sqrt(expected * (1 - expected / bits))
}
