import type { PublicLanguage } from '../../vocabulary/index.ts'
import { CODE_LISTS } from '../return/code-lists.ts'
import { type Dimension, type Letter, TOTAL } from '../return/codes.ts'
import type { Codes } from '../return/cube.ts'
import { wordFor } from '../return/import/lexicon.ts'
import { SHEETS } from '../return/letters.ts'
import { TABLE_WORDS } from '../return/words/index.ts'
import type { Chosen } from './chosen.ts'
import type { Way } from './codes.ts'
import type { ToldCell } from './ready.ts'

// A release as anybody reads it: tables in words, each line with what is told. Pure; the public pages use it without a database.

/** A release as it was published; who published it is an agency by its name. */
export type PublishedRelease = {
  readonly id: string
  readonly agency: string
  readonly year: number
  readonly geo: string
  readonly vintage: number
  readonly way: Way
  readonly number: number
  readonly publishedAt: string
  readonly tables: readonly Chosen[]
  readonly told: readonly ToldCell[]
}

/** What a letter counts; of the last one several things are counted, so its sheet says it. */
export function letterName(letter: Letter, language: PublicLanguage): string {
  const { measures, sheets } = TABLE_WORDS[language]
  const { measure } = SHEETS[letter]
  return measure === null ? sheets[letter] : `${measures[measure]} (${letter})`
}

const isApart = (name: Dimension): boolean => CODE_LISTS[name].adding === 'apart'

/** Which divisions a table has as columns: those that it crosses, and stage or instance where its letter has one. */
export const columnsOf = ({ letter, by }: Chosen): readonly Dimension[] =>
  SHEETS[letter].dimensions.filter((name) => by.includes(name) || isApart(name))

/** The cells of a table out of those of its release, in the order of its codes, totals first. */
export function cellsIn<C extends { readonly letter: Letter; readonly codes: Codes }>(
  chosen: Chosen,
  cells: readonly C[],
): readonly C[] {
  const columns = columnsOf(chosen)
  const placeOf = ({ codes }: C) =>
    columns.map((name) => [...CODE_LISTS[name].codes.keys()].indexOf(codes[name] ?? TOTAL))
  return cells
    .filter(({ letter, codes }) => letter === chosen.letter && areOf(columns, codes))
    .map((cell) => ({ cell, place: placeOf(cell) }))
    .toSorted((a, b) => a.place.map((at, i) => at - (b.place[i] ?? 0)).find((by) => by !== 0) ?? 0)
    .map(({ cell }) => cell)
}
const areOf = (columns: readonly Dimension[], codes: Codes): boolean =>
  (Object.keys(codes) as Dimension[]).every((name) => columns.includes(name))

/** A line of a table: its codes in words, and what is told; whether it is a whole that others are parts of. */
export type ToldLine = {
  readonly words: readonly string[]
  readonly told: ToldCell['told']
  readonly isWhole: boolean
  readonly isUnknown: boolean
}
export type ToldTable = {
  readonly name: string
  readonly columns: readonly string[]
  readonly lines: readonly ToldLine[]
  /** Whether one person may stand in several lines. */
  readonly hasSeveral: boolean
}

/** A table of a release in words. */
export function toldTable(chosen: Chosen, told: readonly ToldCell[], language: PublicLanguage): ToldTable {
  const columns = columnsOf(chosen)
  return {
    name: letterName(chosen.letter, language),
    columns: columns.map((name) => TABLE_WORDS[language].headings[name]),
    hasSeveral: chosen.by.includes('form'),
    lines: cellsIn(chosen, told).map((cell) => ({
      words: columns.map((name) => wordFor(name, cell.codes[name] ?? TOTAL, language)),
      told: cell.told,
      isWhole: chosen.by.every((name) => cell.codes[name] === undefined),
      isUnknown: chosen.by.some((name) => cell.codes[name] === 'unknown'),
    })),
  }
}

/** The number that is told; null where none is. */
export const numberIn = (told: ToldCell['told']): number | null =>
  typeof told === 'number' ? told : typeof told === 'object' && 'rounded' in told ? told.rounded : null

/** How many a simple table is about: all, and those of whom its division is known; null where either is not told. */
export function denominatorsOf({
  lines,
  columns,
}: ToldTable): { readonly all: number; readonly known: number | null } | null {
  const wholes = lines.filter(({ isWhole }) => isWhole)
  const all = wholes.length === 1 ? numberIn(wholes[0]?.told ?? 'blank') : null
  if (all === null) return null
  const unknown = columns.length === 1 ? lines.find(({ isUnknown }) => isUnknown) : undefined
  const not = unknown === undefined ? null : numberIn(unknown.told)
  return { all, known: not === null || not > all ? null : all - not }
}
