import type { Language } from '../../vocabulary/index.ts'
import { LETTERS, type Letter, TOTAL } from '../return/codes.ts'
import type { Cube, Observation } from '../return/cube.ts'
import { wordFor } from '../return/import/lexicon.ts'
import { SHEETS } from '../return/letters.ts'
import { codeColumns, templateRows, templateSheets } from '../return/template.ts'
import { RETURN_WORDS } from '../return/words/index.ts'
import { type Cell, type Choice, type WrittenSheet, workbookFile } from './workbook.ts'

// The workbook that an office fills in, and the return as the same workbook: what leaves the house can be read in again.

const [NARROW, WIDE, TEXT] = [12, 26, 120]
const isRightToLeft = (language: Language): boolean => language === 'ar'

/** The word list of each column of codes, on the sheet of codes. */
function choices(letter: Letter, language: Language): readonly Choice[] {
  const columns = codeColumns(language)
  return SHEETS[letter].dimensions.map((dimension, i) => {
    const from = columns.findIndex((column) => column.dimension === dimension)
    return { column: i + 1, sheet: RETURN_WORDS[language].codeSheet, from, words: columns[from].words.length }
  })
}

const letterSheet = (letter: Letter, rows: readonly (readonly Cell[])[], language: Language): WrittenSheet => ({
  name: RETURN_WORDS[language].sheets[letter],
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

function codes(language: Language): WrittenSheet {
  const { codeSheet, headings } = RETURN_WORDS[language]
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

/** The return as a workbook, with a sheet for each letter of which something is told. */
export function returnWorkbook(cube: Cube, language: Language): Buffer {
  const words = RETURN_WORDS[language]
  const line = ({ letter, codes, value, flag }: Observation): readonly Cell[] => [
    cube.year,
    ...SHEETS[letter].dimensions.map((dimension) => wordFor(dimension, codes[dimension] ?? TOTAL, language)),
    value === 'unknown' ? words.unknownCount : value === 'blank' ? null : value,
    flag === 'free' ? null : words.flags[flag],
  ]
  const sheets = LETTERS.flatMap((letter) => {
    const of = cube.observations.filter((one) => one.letter === letter)
    const { dimensions } = SHEETS[letter]
    const head = (['year', ...dimensions, 'count', 'flag'] as const).map((heading) => words.headings[heading])
    return of.length === 0 ? [] : [letterSheet(letter, [head, ...of.map(line)], language)]
  })
  return workbookFile([...sheets, codes(language)], isRightToLeft(language))
}
