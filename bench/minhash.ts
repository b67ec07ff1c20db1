import { parsedLines } from './json-lines.ts'

const PERMUTATIONS = 128
const ROWS = 4
const BANDS = PERMUTATIONS / ROWS
/** With 32 bands of 4 rows the chance to meet is one in two at a similarity of about (1/32)^(1/4) = 0.42. */
const THRESHOLD = 0.4

/**
 * Textbook MinHash with locality-sensitive hashing (Broder 1997; Leskovec, Rajaraman & Ullman, ch. 3), to compare with:
 * 128 permutations over word 2-grams, 32 bands of 4 rows, candidates verified on their signatures, groups by union.
 * Permutations are h → a·h + b mod 2³² with odd a, the cheapest family in use.
 */
export class MinHash {
  private size = 0
  private signatures = new Uint32Array(PERMUTATIONS * 1024)
  private readonly factors: Int32Array
  private readonly terms: Int32Array

  constructor(seed = 1) {
    const random = seeded(seed)
    this.factors = Int32Array.from({ length: PERMUTATIONS }, () => random() | 1)
    this.terms = Int32Array.from({ length: PERMUTATIONS }, random)
  }

  /** Adds a text, which gets the next number from 0. */
  add(text: string): void {
    const start = this.size++ * PERMUTATIONS
    if (start === this.signatures.length) {
      const wide = new Uint32Array(2 * this.signatures.length)
      wide.set(this.signatures)
      this.signatures = wide
    }
    const shingles = shinglesOf(text)
    for (let p = 0; p < PERMUTATIONS; p++) {
      const factor = this.factors[p]
      const term = this.terms[p]
      let least = 0xffffffff
      for (const shingle of shingles) {
        const value = (Math.imul(factor, shingle) + term) >>> 0
        if (value < least) least = value
      }
      this.signatures[start + p] = least
    }
  }

  /** Share of permutations on which two texts agree: an estimate of the Jaccard similarity of their 2-grams. */
  similarity(a: number, b: number): number {
    let same = 0
    const from = b * PERMUTATIONS
    for (let p = 0, i = a * PERMUTATIONS; p < PERMUTATIONS; p++, i++)
      if (this.signatures[i] === this.signatures[from + p]) same++
    return same / PERMUTATIONS
  }

  /** Group number of each text: the smallest number of a text that it is joined with. */
  groups(): Int32Array {
    const parent = Int32Array.from({ length: this.size }, (_, i) => i)
    const find = (at: number): number => {
      let root = at
      while (parent[root] !== root) root = parent[root] = parent[parent[root]]
      return root
    }
    for (let band = 0; band < BANDS; band++) {
      this.forEachCandidate(band, (a, b) => {
        const x = find(a)
        const y = find(b)
        if (x !== y && this.similarity(a, b) >= THRESHOLD) parent[Math.max(x, y)] = Math.min(x, y)
      })
    }
    return parent.map((_, at) => find(at))
  }

  /** All pairs that share a bucket of one band. */
  private forEachCandidate(band: number, meet: (a: number, b: number) => void): void {
    const last = new Map<number, number>()
    const before = new Int32Array(this.size)
    for (let at = 0; at < this.size; at++) {
      const key = this.bucket(at, band)
      before[at] = last.get(key) ?? -1
      for (let other = before[at]; other >= 0; other = before[other]) meet(at, other)
      last.set(key, at)
    }
  }

  private bucket(at: number, band: number): number {
    let hash = 0x811c9dc5
    const start = at * PERMUTATIONS + band * ROWS
    for (let i = start; i < start + ROWS; i++) hash = mix(hash ^ this.signatures[i])
    return hash
  }
}

/** Hashes of a text's neighbouring words, once each; a text of one word has that word's. */
function shinglesOf(text: string): Int32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  const hashes = words.map(hashOf)
  if (hashes.length === 1) return Int32Array.from(hashes)
  return Int32Array.from(new Set(hashes.slice(1).map((hash, i) => mix(Math.imul(hashes[i], 31) ^ hash))))
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return mix(hash)
}

/** 32-bit finaliser of MurmurHash3. */
function mix(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

function seeded(seed: number): () => number {
  let state = seed
  return () => mix((state = (state + 0x9e3779b9) | 0))
}

/** Groups of texts as {@link MinHash} sees them. */
export function groupByMinHash(texts: readonly string[]): Int32Array {
  const minHash = new MinHash()
  for (const text of texts) minHash.add(text)
  return minHash.groups()
}

// `node bench/minhash.ts FILE` groups a file of JSON Lines by title and text.
if (import.meta.main) {
  const minHash = new MinHash()
  for (const record of parsedLines(process.argv[2])) {
    const { title, text } = record as { title: string; text: string }
    minHash.add(title === '' ? text : `${title}\n${text}`)
  }
  console.log(new Set(minHash.groups()).size)
}
