import { type Language, reasonName } from '../vocabulary/index.ts'
import type { Head, Summary } from './shapes.ts'

/** Points below this are shown as none. */
const SHOWN = 0.05

/** Codes of the lines that raise a score, the weightiest first: what a list and the lead's own page both name as its reasons. */
export const raising = (why: readonly { readonly code: string; readonly points: number }[]): string[] =>
  why
    .filter(({ points }) => points >= SHOWN)
    .toSorted((a, b) => b.points - a.points)
    .map(({ code }) => code)

/** Reasons with their names. */
export const namedReasons = (codes: readonly string[], language: Language): Summary['reasons'] =>
  codes.map((code) => ({ code, name: reasonName(code, language) }))

/** Codes of a lead's reasons, as far as its head has them: one kept before has its signs, those that most postings carry first. */
export const reasonsOf = (head: Head | null, indicators: Summary['indicators']): readonly string[] =>
  head?.reasons ?? indicators.map(({ code }) => code)
