import { confusables } from './confusables.ts'

/** How a writer hid a word from filters; the place is in canonical units. */
export type Disguise = {
  readonly kind: 'hidden-character' | 'mixed-script' | 'letter-like' | 'spaced-letters'
  readonly start: number
  readonly end: number
}

/**
 * A posting's wording made comparable: NFKC, lower case, hidden characters gone, look-alike letters folded inside
 * words of mixed script, spaced-out letters joined. Honest text in any script only changes case.
 */
export type Canonical = {
  readonly original: string
  readonly text: string
  /** Original offset of each canonical unit, one more for the end; null where both texts run in step. */
  readonly offsets: Uint32Array | null
  readonly disguises: readonly Disguise[]
}

const KEEP = 0
const DROP = 1
const SLOW = 2
const SWAP = 3
const NONE: readonly Disguise[] = []

/** What each UTF-16 unit needs: kept (lower-cased), dropped, swapped for another, or looked at more closely. */
const care = new Uint8Array(65536)
/** The unit that stands for one that is swapped: no-break spaces, «ª», «Å» as a unit of length. */
const swapped = new Map<string, string>()
/** Script of each letter unit: 1 Latin, 2 Cyrillic, 4 Greek, 8 another script's letter, 0 no letter. */
const script = new Uint8Array(65536)

// Signs that NFKC would spell out with letters or spaces, of no use for matching.
const UNTOUCHED = new Set(['№', '…', '½', '¼', '¾', '´', '¨', '¯', '¸', '™', '℠', '˚', '‼', '⁇', '⁈', '⁉', '―'])
const HIDDEN =
  /^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u20e3]$/

/** Vowel signs and the stroke that lengthens a word, which few people write and none needs. */
const ARABIC_MARK = /^[\u064b-\u0652\u0670\u0640]$/
/** The zeros of Arabic, Persian and Devanagari; the nine other digits follow each. */
for (const zero of [0x660, 0x6f0, 0x966]) {
  for (let digit = 0; digit < 10; digit++) swapped.set(String.fromCharCode(zero + digit), String(digit))
}
// «İ» alone is two units in lower case.
swapped.set('İ', 'i')

for (let unit = 0; unit < 65536; unit++) {
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3)) {
    script[unit] = 8
    continue
  }
  if (unit >= 0xd800 && unit <= 0xf8ff) continue
  const sign = String.fromCharCode(unit)
  if (HIDDEN.test(sign)) care[unit] = DROP
  else if (unit >= 0x0300 && unit <= 0x036f) care[unit] = SLOW
  else if (ARABIC_MARK.test(sign)) care[unit] = DROP
  else if (swapped.has(sign)) care[unit] = SWAP
  else if (unit > 0x7e && !UNTOUCHED.has(sign)) {
    const lower = sign.toLowerCase()
    const folded = sign.normalize('NFKC').toLowerCase()
    if (lower.length !== 1 || folded !== lower) care[unit] = SLOW
    // Raised digits stay with what is slow: that a number is written with them is told there.
    if (care[unit] === SLOW && folded.length === 1 && !/\d/.test(folded)) {
      care[unit] = SWAP
      swapped.set(sign, folded)
    }
  }
  if (unit < 0x250 && /[a-zà-öø-ɏ]/i.test(sign)) script[unit] = 1
  else if (unit >= 0x1e00 && unit <= 0x1eff) script[unit] = 1
  else if (unit >= 0x400 && unit <= 0x52f) script[unit] = 2
  else if (unit >= 0x370 && unit <= 0x3ff && /\p{L}/u.test(sign)) script[unit] = 4
  else if (unit > 0x52f && /\p{L}/u.test(sign)) script[unit] = 8
}
for (const [sign, folded] of swapped) script[sign.charCodeAt(0)] = script[folded.charCodeAt(0)]
const SWAPPED = new RegExp(`[${[...swapped.keys()].join('')}]`, 'g')
// Mathematical letters, enclosed letters and regional signs lie behind these high surrogates.
care[0xd835] = SLOW
care[0xd83c] = SLOW

const SCRIPT_BITS = 4
const ANY_SCRIPT = 15
/** Both in one byte, for the look that every sign of every posting gets. */
const traits = care.map((need, unit) => (need << SCRIPT_BITS) | script[unit])

const isPlain = (sign: string): boolean => !/[\u{1f100}-\u{1f1e5}\u{1d400}-\u{1d7ff}]/u.test(sign)

/**
 * Canonical text of a posting's wording, with the way back to the original.
 * @returns the same text in lower case (and no offsets) for the great majority that hides nothing.
 */
export function canonical(original: string): Canonical {
  const honest = isHonest(original)
  if (honest === NO) return foldDisguises(original)
  // First, as some are two units in lower case.
  const plain = honest === YES ? original : original.replace(SWAPPED, (sign) => swapped.get(sign) as string)
  const text = plain.toLowerCase()
  if (text.length !== original.length) return foldDisguises(original)
  return { original, text, offsets: null, disguises: NONE }
}

/** Original `[start, end)` of a canonical span; signs dropped right behind it (keycaps) belong to it. */
export function originalSpan(c: Canonical, start: number, end: number): readonly [number, number] {
  return c.offsets === null ? [start, end] : [c.offsets[start], c.offsets[end]]
}

/** Canonical `[start, end)` of an original span: the way in, as {@link originalSpan} is the way back. */
export function canonicalSpan(c: Canonical, start: number, end: number): readonly [number, number] {
  const { offsets } = c
  if (offsets === null) return [start, end]
  const firstFrom = (original: number): number => {
    let low = 0
    let high = offsets.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (offsets[middle] < original) low = middle + 1
      else high = middle
    }
    return low
  }
  return [firstFrom(start), firstFrom(end)]
}

const NO = 0
const YES = 1
const WITH_SWAPS = 2

/** Whether a text hides nothing, and only changes its case or also single units. */
function isHonest(text: string): typeof NO | typeof YES | typeof WITH_SWAPS {
  let found: typeof YES | typeof WITH_SWAPS = YES
  let scripts = 0
  let singles = 0
  let run = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const trait = traits[unit]
    const need = trait >>> SCRIPT_BITS
    if (need !== KEEP) {
      if (need !== SWAP) return NO
      found = WITH_SWAPS
    }
    const s = trait & ANY_SCRIPT
    if (s !== 0) {
      scripts |= s
      run++
      continue
    }
    if (scripts !== 0 && (scripts & 7 & (scripts - 1)) !== 0) return NO
    // Cheap here, so that the costly search for spaced-out words runs on few texts.
    if (run === 1 && (unit === 32 || need === SWAP)) {
      if (++singles >= SPACED_LETTERS) return NO
    } else if (run > 0 || unit !== 95) singles = 0
    scripts = 0
    run = 0
  }
  return (scripts & 7 & (scripts - 1)) === 0 ? found : NO
}

/** So many single letters in a row are no words: no language strings five one-letter words together. */
const SPACED_LETTERS = 5

type Folding = { units: string[]; offsets: number[]; disguises: Disguise[] }

function foldDisguises(original: string): Canonical {
  const folding: Folding = { units: [], offsets: [], disguises: [] }
  foldSigns(original, folding)
  foldMixedWords(folding)
  const joined = joinSpacedLetters(folding)
  // One more, so that a span may end with the text.
  joined.offsets.push(original.length)
  return {
    original,
    text: joined.units.join(''),
    offsets: Uint32Array.from(joined.offsets),
    disguises: joined.disguises,
  }
}

function foldSigns(original: string, { units, offsets, disguises }: Folding): void {
  for (let i = 0; i < original.length; ) {
    const point = original.codePointAt(i) as number
    const size = point > 0xffff ? 2 : 1
    const need = care[original.charCodeAt(i)]
    if (need === DROP) {
      const at = units.length
      if (hidesInWord(original, i)) disguises.push({ kind: 'hidden-character', start: Math.max(0, at - 1), end: at })
    } else if (need === KEEP) {
      const sign = original.slice(i, i + size)
      const lower = size === 1 ? sign.toLowerCase() : sign
      for (let k = 0; k < size; k++) {
        units.push(lower[k])
        offsets.push(i + k)
      }
    } else foldSlowSign(original.slice(i, i + size), i, { units, offsets, disguises })
    i += size
  }
}

function foldSlowSign(sign: string, at: number, { units, offsets, disguises }: Folding): void {
  const previous = units.length - 1
  if (/^[\u0300-\u036f]$/.test(sign)) {
    const composed = previous >= 0 ? (units[previous] + sign).normalize('NFC') : sign
    if (composed.length === 1) units[previous] = composed
    return
  }
  const folded = swapped.get(sign) ?? (sign.length === 2 && isPlain(sign) ? sign : sign.normalize('NFKC').toLowerCase())
  // One unit's worth of folding (full-width forms) is typography; mathematical letters are chosen to hide.
  if (sign.length === 2 && folded !== sign) {
    disguises.push({ kind: 'letter-like', start: units.length, end: units.length + folded.length })
  }
  for (const unit of folded.split('')) {
    units.push(unit)
    offsets.push(at)
  }
}

/** A hidden sign between two letters or digits of one word; emoji selectors and line-break hints are innocent. */
function hidesInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === 0xad || (unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0x20e3 || at === 0) return false
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  const worded = (u: number) =>
    script[u] === 1 || script[u] === 2 || script[u] === 4 || (u >= 48 && u <= 57) || u === 95
  return worded(before) && worded(after)
}

type Script = 1 | 2 | 4
const SCRIPTS: readonly Script[] = [1, 2, 4]
const LETTER_KINDS = 9

function foldMixedWords({ units, disguises }: Folding): void {
  const inText = countScripts(units, 0, units.length)
  for (let i = 0; i < units.length; ) {
    if (script[units[i].charCodeAt(0)] === 0) {
      i++
      continue
    }
    let end = i
    while (end < units.length && script[units[end].charCodeAt(0)] !== 0) end++
    if (foldWord(units, i, end, inText)) disguises.push({ kind: 'mixed-script', start: i, end })
    i = end
  }
}

/** Letters of each script. */
function countScripts(units: readonly string[], start: number, end: number): Uint32Array {
  const counts = new Uint32Array(LETTER_KINDS)
  for (let i = start; i < end; i++) counts[script[units[i].charCodeAt(0)]]++
  return counts
}

/** Folds the look-alikes of a word's rarer script. Where it has as many letters of two, the script of the text goes first. */
function foldWord(units: string[], start: number, end: number, inText: Uint32Array): boolean {
  const counts = countScripts(units, start, end)
  const mixed = SCRIPTS.filter((of) => counts[of] > 0)
  if (mixed.length < 2) return false
  const most = Math.max(...mixed.map((of) => counts[of]))
  return mixed
    .filter((of) => counts[of] === most)
    .sort((a, b) => inText[b] - inText[a])
    .some((target) => foldInto(target, units, start, end))
}

/** Folds a word into one script, if every letter of another is a look-alike. */
function foldInto(target: Script, units: string[], start: number, end: number): boolean {
  const table = confusables[target]
  for (let i = start; i < end; i++) {
    // «HRменеджер»: two honest words run together have letters with no look-alike.
    if (script[units[i].charCodeAt(0)] !== target && table[units[i]] === undefined) return false
  }
  for (let i = start; i < end; i++) {
    if (script[units[i].charCodeAt(0)] !== target) units[i] = table[units[i]] as string
  }
  return true
}

/** «h r _ g o l d e n» → «hr_golden»: single letters, digits and underscores with one space between each two. */
function joinSpacedLetters(folding: Folding): Folding {
  const { units, offsets, disguises } = folding
  const text = units.join('')
  const spaced = /(?<![\p{L}\p{N}_])(?:[\p{L}\p{N}_] ){5,}[\p{L}\p{N}_](?![\p{L}\p{N}_])/gu
  const drop = new Set<number>()
  const found: Disguise[] = []
  for (const match of text.matchAll(spaced)) {
    if ((match[0].match(/\p{L}/gu)?.length ?? 0) < SPACED_LETTERS) continue
    for (let k = 1; k < match[0].length; k += 2) drop.add(match.index + k)
    found.push({ kind: 'spaced-letters', start: match.index, end: match.index + match[0].length })
  }
  if (found.length === 0) return folding
  // Offsets go with the letters that stay, so quotes still show the spaces.
  const kept = units.map((_, i) => i).filter((i) => !drop.has(i))
  const shift = new Uint32Array(units.length + 1)
  for (let i = 0, n = 0; i <= units.length; i++) {
    shift[i] = n
    if (!drop.has(i)) n++
  }
  return {
    units: kept.map((i) => units[i]),
    offsets: kept.map((i) => offsets[i]),
    disguises: [...disguises, ...found].map((d) => ({ ...d, start: shift[d.start], end: shift[d.end] })),
  }
}
