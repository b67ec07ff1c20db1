import { dsvFormat } from 'd3-dsv'
import type { In, Out } from '../../../shell/contract.ts'

export type Lines = readonly Readonly<Record<string, string>>[]
type Piece = In<'persons.import'>['lines']
export type Outcome = Out<'persons.import'>['outcomes'][number]

/** So many lines go to the server at once. */
export const AT_ONCE = 50
/** More than a table of one agency holds; a larger file is somebody else's. */
export const MOST_LINES = 20_000

/** What stands in a file, or why it cannot be read. */
export type FileRead = { readonly lines: Lines } | { readonly why: 'empty' | 'no-table' | 'too-long' }

const DELIMITERS = [',', ';', '\t'] as const

/** The delimiter that the first line has most of: a sheet's own choice differs by country. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1)
  const counted = DELIMITERS.map((mark) => [mark, head.split(mark).length] as const)
  return counted.reduce((most, next) => (next[1] > most[1] ? next : most))[0]
}

function tableOf(text: string): Lines {
  // Rows, not objects: those d3 makes by a function from text, which the pages' policy forbids (CSP without `unsafe-eval`).
  const [head = [], ...rows] = dsvFormat(delimiterOf(text)).parseRows(text)
  // A shorter line lacks its last columns; they are empty, not missing.
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const wordOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join(';') : value === null || value === undefined ? '' : String(value)

function jsonOf(text: string): Lines | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const rows = Array.isArray(value) ? value : [value]
  if (!rows.every(isObject)) return null
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, one]) => [name, wordOf(one)])))
}

/** Reads a table as sheets write it (commas, semicolons or tabs) or JSON. @param text UTF-8, with or without a mark at its start */
export function readFile(text: string): FileRead {
  const bare = text.replace(/^\uFEFF/, '').trim()
  if (bare === '') return { why: 'empty' }
  const lines = /^[[{]/.test(bare) ? jsonOf(bare) : tableOf(bare)
  // A table without one column of the standard is another table, or has lost its head.
  if (lines === null || !lines.some((line) => Object.keys(line).some(isColumn))) return { why: 'no-table' }
  return lines.length > MOST_LINES ? { why: 'too-long' } : { lines }
}

/** Whether a column is one of the standard, or ours beside it. */
export const isColumn = (name: string): boolean => /^(org|prs|vic|per|cas|cco|hte|spl|con|aus)_/.test(name.trim())

/** The lines in pieces, each line with its number, and with how many before it say the same: they are other people. */
export function piecesOf(lines: Lines): readonly Piece[] {
  const seen = new Map<string, number>()
  const numbered = lines.map((values, i) => {
    const said = JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)))
    const copy = seen.get(said) ?? 0
    seen.set(said, copy + 1)
    return { line: i + 1, copy, values }
  })
  return Array.from({ length: Math.ceil(lines.length / AT_ONCE) }, (_, i) =>
    numbered.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  )
}

/** What came of a file so far. */
export const summaryOf = (outcomes: readonly Outcome[]) => ({
  taken: outcomes.filter(({ person }) => person !== null).length,
  faulty: outcomes.filter(({ faults }) => faults.length > 0),
})
