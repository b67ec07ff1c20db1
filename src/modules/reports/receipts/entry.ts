import { checkOf, type Receipt, WORDS, writeReceipt } from './receipt.ts'
import { BEGINNING, bare, WORD_LISTS, type WordList } from './words.ts'

/** What somebody typed as their receipt. */
export type Entry =
  /** As many receipts as it may be: without its number, words that stand in two lists may be two. */
  | { readonly kind: 'read'; readonly receipts: readonly Receipt[] }
  /** `suggestion`: the receipt it may have been; only ever one whose number fits. */
  | { readonly kind: 'wrong'; readonly why: 'count' | 'unknown' | 'check'; readonly suggestion: string | null }

/**
 * Reads a receipt as people type it: any case, with or without marks, blanks, hyphens, commas or numbers of a list between,
 * words cut after four letters, the number last, first or left out.
 */
export function readEntry(typed: string): Entry {
  const { letters, check } = parts(typed)
  if (letters.length !== WORDS) return { kind: 'wrong', why: 'count', suggestion: null }
  const receipts = WORD_LISTS.flatMap((list) => {
    const places = letters.map((word) => placeOf(word, list))
    return places.includes(null) ? [] : [places as number[]]
  })
  if (receipts.length === 0) return { kind: 'wrong', why: 'unknown', suggestion: suggestion(letters, check) }
  const fitting = check === null ? receipts : receipts.filter((receipt) => checkOf(receipt) === check)
  const distinct = [...new Map(fitting.map((receipt) => [receipt.join(), receipt])).values()]
  if (distinct.length > 0) return { kind: 'read', receipts: distinct }
  return { kind: 'wrong', why: 'check', suggestion: suggestion(letters, check) }
}

/** Zero in the writings of people who may type digits of their own: Arabic, Persian and Urdu, Hindi and Nepali, Bengali. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6]

const digits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const zero = ZEROS.find((first) => code >= first && code < first + 10)
    return zero === undefined ? digit : String(code - zero)
  })

/** What was typed as words without marks and the number. */
export function parts(typed: string): { readonly letters: readonly string[]; readonly check: string | null } {
  const found = bare(digits(typed)).match(/\p{L}+|\d+/gu) ?? []
  // «1. word 2. word»: a list was copied with its numbers. The check number has three digits, those have one.
  const check = found.filter((part) => /^\d{3}$/.test(part))
  return { letters: found.filter((part) => /\p{L}/u.test(part)), check: check.length === 1 ? check[0] : null }
}

/** Place of a typed word in a list; null where it stands in it neither whole nor cut short. */
export function placeOf(word: string, { places, beginnings }: WordList): number | null {
  const exact = places.get(word)
  if (exact !== undefined) return exact
  // Cut short it is still the word; longer and another it is a slip, which only the number can vouch for.
  const whole = word.length < BEGINNING ? undefined : beginnings.get(word.slice(0, BEGINNING))
  return whole?.startsWith(word) ? (places.get(whole) ?? null) : null
}

/** The one receipt near what was typed whose number fits; null where there is none, several, or no number to go by. */
function suggestion(letters: readonly string[], check: string | null): string | null {
  if (check === null) return null
  const found = WORD_LISTS.flatMap((list) =>
    neighbours(letters, list)
      .filter((receipt) => checkOf(receipt) === check)
      .map((receipt) => writeReceipt(receipt, list.language)),
  )
  const distinct = [...new Set(found)]
  return distinct.length === 1 ? distinct[0] : null
}

/** At most so many words may be unknown: of three the number could no longer tell the right ones. */
const SLIPS = 2

/** Receipts that differ from what was typed by a slip: an unknown word, one list word for another, or two that changed places. */
function neighbours(letters: readonly string[], list: WordList): Receipt[] {
  const places = letters.map((word) => placeOf(word, list))
  const unknown = places.flatMap((place, at) => (place === null ? [at] : []))
  if (unknown.length > SLIPS) return []
  if (unknown.length > 0) return filled(places, unknown, letters, list)
  const known = places as number[]
  const swapped = known.slice(1).map((_, at) => known.with(at, known[at + 1]).with(at + 1, known[at]))
  return [...swapped, ...letters.flatMap((word, at) => near(word, list).map((place) => known.with(at, place)))]
}

function filled(
  places: readonly (number | null)[],
  [at, ...rest]: readonly number[],
  letters: readonly string[],
  list: WordList,
): Receipt[] {
  return near(letters[at], list).flatMap((place) => {
    const next = places.with(at, place)
    return rest.length === 0 ? [next as number[]] : filled(next, rest, letters, list)
  })
}

/** Places of words that are one slip away, two where the word is long; the nearest first. */
export function near(word: string, { places }: WordList): number[] {
  const most = word.length > 5 ? 2 : 1
  return [...places]
    .map(([other, place]) => ({ place, away: slips(word, other, most) }))
    .filter(({ away }) => away <= most)
    .toSorted((a, b) => a.away - b.away)
    .map(({ place }) => place)
}

/** How many letters must be put in, left out, changed or swapped with the next (optimal string alignment), up to a bound. */
function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwap) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    before = last
    last = row
  }
  return last[b.length]
}
