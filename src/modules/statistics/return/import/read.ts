import type { Language } from '../../../vocabulary/index.ts'
import { LETTERS, type Letter } from '../codes.ts'
import type { Cube, Observation } from '../cube.ts'
import { letterOf } from '../letters.ts'
import type { Fault, Remark } from './faults.ts'
import { besideLastYear } from './last-year.ts'
import { isAside } from './lexicon.ts'
import type { Line } from './line.ts'
import { readSheet } from './sheet.ts'
import { cellName, type Sheet, textOf } from './sheets.ts'
import { sumsOf } from './sums.ts'

/** A file of the return, read whole; or all that is wrong with it, and nothing of what is in it. */
export type ReturnRead =
  | {
      readonly letters: readonly Letter[]
      readonly observations: readonly Observation[]
      readonly remarks: readonly Remark[]
    }
  | { readonly faults: readonly Fault[]; readonly remarks: readonly Remark[] }

export type ReadOptions = {
  readonly year: number
  /** In which columns and words are named in faults. */
  readonly language: Language
  /** The return of the year before, where there is one. */
  readonly last: Cube | null
}

/**
 * Reads the sheets of a workbook, or CSV files, one a letter. Letters of which nothing is told are not in it: they stay as they were.
 * Every fault is found at once, from a heading to a sum; with one of them nothing is taken.
 */
export function readReturn(sheets: readonly Sheet[], options: ReadOptions): ReturnRead {
  const { named, faults } = byLetter(sheets)
  const lines: Line[] = []
  const remarks: Remark[] = []
  for (const [letter, sheet] of named) {
    const read = readSheet(sheet, letter, options)
    faults.push(...read.faults)
    // A template's sheet that somebody left as it was says nothing, not even «blank».
    if (read.faults.length === 0 && read.lines.every(({ observation }) => observation.value === 'blank')) continue
    const sums = sumsOf(read.lines, read.faults.length === 0, options.language)
    faults.push(...sums.faults)
    remarks.push(...sums.remarks)
    lines.push(...read.lines)
  }
  remarks.push(...besideLastYear(lines, options.last))
  if (named.size > 0 && faults.length === 0 && lines.length === 0)
    faults.push({ sheet: [...named.values()][0].name, cell: 'A1', why: 'nothing-told' })
  if (faults.length > 0) return { faults, remarks }
  const observations = lines.map(({ observation }) => observation)
  const letters = LETTERS.filter((letter) => observations.some((one) => one.letter === letter))
  return { letters, observations, remarks }
}

/** The sheets by the letters that they are named by. */
function byLetter(sheets: readonly Sheet[]): { readonly named: ReadonlyMap<Letter, Sheet>; readonly faults: Fault[] } {
  const named = new Map<Letter, Sheet>()
  const faults: Fault[] = []
  for (const sheet of sheets) {
    const letter = letterOf(sheet.name)
    const [at, said] = [{ sheet: sheet.name, cell: cellName(0, 0) }, sheet.name]
    const before = letter && named.get(letter)
    if (letter === null) {
      if (!isAside(sheet.name) && hasContent(sheet))
        faults.push({ ...at, why: 'unknown-sheet', said, nearest: LETTERS })
    } else if (before) faults.push({ ...at, why: 'doubled-sheet', said, other: before.name })
    else named.set(letter, sheet)
  }
  if (named.size === 0) faults.push({ sheet: sheets[0]?.name ?? '', cell: cellName(0, 0), why: 'no-sheet' })
  return { named, faults }
}

const hasContent = ({ rows }: Sheet): boolean => rows.some((row) => row.some((cell) => textOf(cell) !== ''))
