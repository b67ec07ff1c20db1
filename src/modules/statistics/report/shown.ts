import type { Block } from '../../../documents/document.ts'
import type { Language } from '../../vocabulary/index.ts'
import { ROUNDED } from '../protect/rule.ts'
import type { Way } from '../release/codes.ts'
import type { ToldCell } from '../release/ready.ts'
import { numberIn, toldTable } from '../release/told-release.ts'
import { RETURN_WORDS } from '../return/words/index.ts'
import type { Opened } from './tokens.ts'
import { REPORT_WORDS } from './words/index.ts'

// A figure in words: its caption, its lines, its bars, and where each number is from.

/** Where a figure is from, as its note says it. */
export type Origin = {
  readonly year: number
  readonly geo: string
  readonly vintage: number
  /** When it was sent or published. */
  readonly at: Date
  /** Of a release: its number, and how it is protected; null for true counts. */
  readonly release: { readonly number: number; readonly way: Way } | null
}
export type DrawnFigure = Opened & { readonly origin: Origin }

/** What stands in a cell: a number, or the word for why there is none. */
export function toldWords(told: ToldCell['told'], language: Language): string {
  const words = REPORT_WORDS[language]
  const number = numberIn(told)
  if (number !== null) return words.number(number)
  return told === 'unknown' ? words.unknown : told === 'blank' ? '–' : words.hidden
}

/** The name of a figure without its number: what is counted, of which year, by what. */
export function nameOf({ table, origin }: DrawnFigure, language: Language): string {
  const { name } = toldTable(table, [], language)
  const words = REPORT_WORDS[language]
  return words.caption(
    name,
    origin.year,
    table.by.map((one) => RETURN_WORDS[language].headings[one]),
  )
}

/** Where its numbers are from and by which query, and how they are told. */
export function notesOf({ table, origin }: DrawnFigure, language: Language): readonly string[] {
  const words = REPORT_WORDS[language]
  const day = origin.at.toISOString().slice(0, 10)
  const query = [`(${table.letter})`, ...table.by].join(' × ')
  const { release } = origin
  const from =
    release === null
      ? words.fromReturn({ ...origin, day })
      : words.fromRelease({ ...origin, number: release.number, day })
  const rule =
    release === null
      ? words.trueCounts
      : release.way === 'rounded'
        ? words.rounded(ROUNDED.rounding?.base ?? 1)
        : words.hides
  const several = table.by.includes('form') ? [words.several] : []
  return [`${from} ${words.query(query)} ${rule}`, ...several]
}

/** The figure as a part of a document. */
export function figureBlock(figure: DrawnFigure, label: string, language: Language): Block {
  const words = REPORT_WORDS[language]
  const { columns, lines, name } = toldTable(figure.table, figure.told, language)
  const caption = `${label}. ${nameOf(figure, language)}`
  const parts = lines.filter(({ isWhole }) => !isWhole)
  const bars = parts.map((line) => ({
    words: line.words.join(' · '),
    value: numberIn(line.told),
    told: toldWords(line.told, language),
  }))
  const alt = words.alt(caption, bars.map((bar) => `${bar.words}: ${bar.told}`).join('; '))
  return {
    ...{ kind: 'figure', caption, notes: notesOf(figure, language) },
    chart: figure.as === 'chart' ? { bars, alt } : null,
    table: {
      columns: [...columns.map((one) => ({ name: one, isNumber: false })), { name, isNumber: true }],
      heads: columns.length,
      rows: lines.map((line) => [...line.words, toldWords(line.told, language)]),
    },
  }
}
