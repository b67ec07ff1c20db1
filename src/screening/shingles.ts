import { NUMBER, type Tokens } from './tokens.ts'

const SEED_LOW = 0x2545f491
const SEED_HIGH = 0x4f6cdd1d

/** Fingerprint of a posting: its 2-word shingles, ascending and once each, and a hash of its ordered words. */
export type Fingerprint = { readonly shingles: Uint32Array; readonly order: readonly [number, number] }

/** 32-bit finaliser of MurmurHash3: every input bit reaches every output bit. */
export function mix(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

let scratch = new Uint32Array(1024)

/**
 * Makes shingles of two neighbouring tokens. Numbers and contact points count as one symbol each, and a row of numbers
 * as one, so that another price or phone changes nothing. A text of one word has a shingle of that word alone.
 */
export function fingerprint(tokens: Tokens): Fingerprint {
  if (tokens.count + 1 > scratch.length) scratch = new Uint32Array(tokens.count * 2)
  let count = 0
  let previous = 0
  let low = SEED_LOW
  let high = SEED_HIGH
  for (let at = 0; at < tokens.count; at++) {
    const word = tokens.hash[at]
    // «1 850» and «1850» are one number.
    if (at > 0 && word === previous && tokens.kind[at] === NUMBER) continue
    low = mix(low ^ word)
    high = mix(Math.imul(high, 0x01000193) ^ word)
    if (at > 0) scratch[count++] = mix(Math.imul(previous ^ SEED_LOW, 0x9e3779b1) ^ mix(word ^ SEED_HIGH))
    previous = word
  }
  if (count === 0 && tokens.count > 0) scratch[count++] = mix(previous ^ SEED_HIGH)
  return { shingles: sortedOnce(scratch.subarray(0, count)), order: [low, high] }
}

function sortedOnce(values: Uint32Array): Uint32Array {
  sort(values)
  let kept = 0
  for (let i = 0; i < values.length; i++) if (i === 0 || values[i] !== values[i - 1]) values[kept++] = values[i]
  return values.slice(0, kept)
}

const BUCKET_BITS = 8
const BUCKET_SHIFT = 32 - BUCKET_BITS
/** Longer arrays use the engine's sort, because a long text of few words would fill one bucket. */
const USUAL = 2048
const ends = new Uint32Array(1 << BUCKET_BITS)
const dealt = new Uint32Array(USUAL)

/** Sorts hashes by buckets of their first bits; hashes spread evenly, so few moves remain inside a bucket. */
function sort(values: Uint32Array): void {
  const { length } = values
  if (length > USUAL) {
    values.sort()
    return
  }
  ends.fill(0)
  for (let i = 0; i < length; i++) ends[values[i] >>> BUCKET_SHIFT]++
  for (let i = 1; i < ends.length; i++) ends[i] += ends[i - 1]
  for (let i = 0; i < length; i++) dealt[--ends[values[i] >>> BUCKET_SHIFT]] = values[i]
  for (let i = 0; i < length; i++) {
    const value = dealt[i]
    let at = i
    for (; at > 0 && values[at - 1] > value; at--) values[at] = values[at - 1]
    values[at] = value
  }
}

/** 64-bit hash of the tokens as written, numbers included, as two words; a contact point counts as one symbol. */
export function hashForms({ count, form }: Tokens): [number, number] {
  let low = SEED_LOW
  let high = SEED_HIGH
  for (let at = 0; at < count; at++) {
    low = Math.imul(low ^ form[at], 0x01000193)
    high = Math.imul(high ^ form[at], 0x85ebca6b) ^ (high >>> 15)
  }
  return [mix(low ^ high), mix(high ^ Math.imul(low, 0x9e3779b1))]
}

/** 64-bit hash of a text's UTF-16 units, as two words. */
export function hashText(text: string): [number, number] {
  let low = SEED_LOW
  let high = SEED_HIGH
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 15)
  }
  return [mix(low ^ high), mix(high ^ Math.imul(low, 0x9e3779b1))]
}
