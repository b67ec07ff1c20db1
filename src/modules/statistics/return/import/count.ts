import type { Value } from '../cube.ts'
import type { FaultWhy } from './codes.ts'
import { isUnknown, plain } from './lexicon.ts'

/** More than any country of the Union counts in a year, by far. */
const MOST = 1_000_000

/** Why a cell is no count, and which number may be meant. */
export type NoCount = { readonly why: FaultWhy; readonly nearest?: readonly string[] }

/** Thousands apart: by a point or comma, which in another country stands before decimals, a space or an apostrophe. */
const GROUPED = /^[1-9]\d{0,2}([.,٬'’\s]\d{3})+$/u

const FORMS: readonly (readonly [pattern: RegExp, why: FaultWhy])[] = [
  [/^[-−–]\s?\d/, 'negative'],
  [/^([<>≤≥~]|fewer|less|under)/, 'fewer-than'],
  [/^\d+[.,٫]\d+$/, 'not-whole'],
]

/** Reads the count of a cell. Nothing is guessed: «1,811» may be 1811 or a little less than two. */
export function countIn(text: string): Value | NoCount {
  if (text.trim() === '') return 'blank'
  if (isUnknown(text)) return 'unknown'
  // «5²» is five with a footnote; made plain it would be 52.
  if (/\p{No}/u.test(text)) return { why: 'no-number' }
  const said = plainNumber(text)
  if (/^\d+(\.0)?$/.test(said)) return Number(said) > MOST ? { why: 'too-large' } : Number(said)
  if (GROUPED.test(said)) return { why: 'separators', nearest: [said.replace(/\D/gu, '')] }
  const why = FORMS.find(([pattern]) => pattern.test(said))?.[1] ?? 'no-number'
  return { why }
}

// A hyphen before a number is a minus here, and no space between words.
const plainNumber = (text: string): string => (/^\s*[-_]/.test(text) ? `-${plain(text).trim()}` : plain(text))
