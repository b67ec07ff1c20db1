import type { Language, PublicLanguage } from '../../vocabulary/index.ts'
import { LETTERS, type Letter, TOTAL } from '../return/codes.ts'
import { wordFor } from '../return/import/lexicon.ts'
import { SHEETS } from '../return/letters.ts'
import { codeColumns, templateRows, templateSheets } from '../return/template.ts'
import { RETURN_WORDS, TABLE_WORDS } from '../return/words/index.ts'
import type { WrittenCell, WrittenCube } from './cells.ts'
import { type Cell, type Choice, type WrittenSheet, workbookFile } from './workbook.ts'

// The workbook that an office fills in, and the return as the same workbook: what leaves the house can be read in again.

const [NARROW, WIDE, TEXT] = [12, 26, 120]
const isRightToLeft = (language: PublicLanguage): boolean => language === 'ar'

/** The word list of each column of codes, on the sheet of codes. */
function choices(letter: Letter, language: PublicLanguage): readonly Choice[] {
  const columns = codeColumns(language)
  return SHEETS[letter].dimensions.map((dimension, i) => {
    const from = columns.findIndex((column) => column.dimension === dimension)
    return { column: i + 1, sheet: TABLE_WORDS[language].codeSheet, from, words: columns[from].words.length }
  })
}

const letterSheet = (letter: Letter, rows: readonly (readonly Cell[])[], language: PublicLanguage): WrittenSheet => ({
  name: TABLE_WORDS[language].sheets[letter],
  rows,
  widths: [NARROW, ...SHEETS[letter].dimensions.map(() => WIDE), NARROW, WIDE],
  hasHeading: true,
  choices: choices(letter, language),
})

function guide(language: Language): WrittenSheet {
  const { title, guide } = RETURN_WORDS[language]
  const rows = [[title], ...guide.lines.map((line) => [line])]
  return { name: guide.name, rows, widths: [TEXT], hasHeading: true, choices: [] }
}

function codes(language: PublicLanguage): WrittenSheet {
  const { codeSheet, headings } = TABLE_WORDS[language]
  const columns = codeColumns(language)
  const longest = Math.max(...columns.map(({ words }) => words.length))
  const rows = Array.from({ length: longest }, (_, i) => columns.map(({ words }): Cell => words[i] ?? null))
  return {
    name: codeSheet,
    rows: [columns.map(({ dimension }) => headings[dimension]), ...rows],
    widths: columns.map(() => WIDE),
    hasHeading: true,
    choices: [],
  }
}

/** The template of a year, in words of a language. */
export function templateWorkbook(year: number, language: Language): Buffer {
  const letters = templateSheets(language).map(({ letter }) =>
    letterSheet(letter, templateRows(letter, year, language), language),
  )
  return workbookFile([guide(language), ...letters, codes(language)], isRightToLeft(language))
}

/** Why a number is none or another, in the last column. */
function noteOf({ value, flag, roundedTo }: WrittenCell, language: PublicLanguage): string | null {
  const { flags, released } = TABLE_WORDS[language]
  if (value === 'hidden') return released.hidden
  if (roundedTo) return released.rounded
  return flag === 'small' || flag === 'secondary' ? flags[flag] : null
}

/** The return, or a release, as a workbook, with a sheet for each letter of which something is told. */
export function returnWorkbook(cube: WrittenCube, language: PublicLanguage): Buffer {
  const words = TABLE_WORDS[language]
  const line = (one: WrittenCell): readonly Cell[] => [
    cube.year,
    ...SHEETS[one.letter].dimensions.map((dimension) => wordFor(dimension, one.codes[dimension] ?? TOTAL, language)),
    one.value === 'unknown' ? words.unknownCount : typeof one.value === 'number' ? one.value : null,
    noteOf(one, language),
  ]
  const sheets = LETTERS.flatMap((letter) => {
    const of = cube.observations.filter((one) => one.letter === letter)
    const { dimensions } = SHEETS[letter]
    const head = (['year', ...dimensions, 'count', 'flag'] as const).map((heading) => words.headings[heading])
    return of.length === 0 ? [] : [letterSheet(letter, [head, ...of.map(line)], language)]
  })
  return workbookFile([...sheets, codes(language)], isRightToLeft(language))
}
