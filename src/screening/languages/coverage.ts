import { INDICATORS, type IndicatorCode, type Pack, PROTECTIVE, type ProtectiveCode } from './pack.ts'

/** All signs that a posting's words can show, indicators first. */
export const SIGN_CODES = [...INDICATORS, ...PROTECTIVE] as const
export type SignCode = IndicatorCode | ProtectiveCode

/** Of a sign in labelled postings: in how many it stands, and in how many of these it was found. */
export type Measured = readonly [labelled: number, found: number]

/** What was measured of one language. */
export type LanguageMeasured = {
  readonly postings: number
  readonly signs: { readonly [S in SignCode]?: Measured }
}

/** What was measured of all languages, and when; ISO day. */
export type Measurement = { readonly day: string; readonly languages: Readonly<Record<string, LanguageMeasured>> }

/** Phrases of a pack that show a sign by themselves. */
export const termsOf = ({ concepts }: Pack, code: SignCode): number =>
  (concepts as Partial<Record<string, readonly string[]>>)[code]?.length ?? 0

/** All terms of a pack, building blocks of the rules included. */
export const termsInAll = ({ concepts }: Pack): number =>
  Object.values(concepts).reduce((sum, terms) => sum + terms.length, 0)

/** Signs that have phrases of their own; the others show by rules over several words, or by what is absent. */
export const saidSigns = (packs: readonly Pack[]): readonly SignCode[] =>
  SIGN_CODES.filter((code) => packs.some((pack) => termsOf(pack, code) > 0))

/** Why a language may find a sign less well than others do. */
export type Gap = 'missed' | 'few' | 'unmeasured'

/** One sign in one language; `terms` is null for signs that have no phrases of their own. */
export type Cell = {
  readonly terms: number | null
  readonly labelled: number
  readonly found: number
  readonly gap: Gap | null
}

/** What one language has for each sign, in the order of `SIGN_CODES`. */
export type Coverage = {
  readonly language: string
  readonly terms: number
  readonly postings: number
  readonly cells: readonly Cell[]
}

/** Below this share of what is labelled a sign counts as missed. */
const MISSED_BELOW = 0.9
/** Fewer phrases than this share of what a language usually has for a sign are few. */
const FEW_BELOW = 0.5

/** @param usual the median of the sign's phrases over all languages */
export function gapOf({ terms, labelled, found }: Omit<Cell, 'gap'>, usual: number): Gap | null {
  if (labelled > 0 && found < labelled * MISSED_BELOW) return 'missed'
  if (terms !== null && terms < usual * FEW_BELOW) return 'few'
  return labelled === 0 ? 'unmeasured' : null
}

/** Each pack's phrases and what was measured with it: where a language has gaps. */
export function coverage(packs: readonly Pack[], { languages }: Measurement): readonly Coverage[] {
  const said = new Set(saidSigns(packs))
  const usual = new Map(SIGN_CODES.map((code) => [code, median(packs.map((pack) => termsOf(pack, code)))]))
  return packs.map((pack) => ({
    language: pack.language,
    terms: termsInAll(pack),
    postings: languages[pack.language]?.postings ?? 0,
    cells: SIGN_CODES.map((code) => {
      const [labelled, found] = languages[pack.language]?.signs[code] ?? [0, 0]
      const cell = { terms: said.has(code) ? termsOf(pack, code) : null, labelled, found }
      return { ...cell, gap: gapOf(cell, usual.get(code) ?? 0) }
    }),
  }))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
