import { dsvFormat } from 'd3-dsv'
import type { In, Out } from '../../../shell/contract.ts'

export type Lines = readonly Readonly<Record<string, string>>[]
type Piece = In<'persons.import'>['lines']
export type Outcome = Out<'persons.import'>['outcomes'][number]

/** Lines per request to the server. */
export const AT_ONCE = 50
/** More lines than a table of one agency has. */
export const MOST_LINES = 20_000

/** The content of a file, or the reason why it cannot be read. */
export type FileRead = { readonly lines: Lines } | { readonly why: 'empty' | 'no-table' | 'too-long' }

const DELIMITERS = [',', ';', '\t'] as const

/** The most frequent delimiter of the first line, because sheets choose it by country. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1)
  const counted = DELIMITERS.map((mark) => [mark, head.split(mark).length] as const)
  return counted.reduce((most, next) => (next[1] > most[1] ? next : most))[0]
}

function tableOf(text: string): Lines {
  // Rows are parsed and not objects, because d3 makes objects by a function from text, which the pages' policy forbids (CSP without
  // `unsafe-eval`).
  const [head = [], ...rows] = dsvFormat(delimiterOf(text)).parseRows(text)
  // The missing last columns of a shorter line are empty.
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

/**
 * Reads a table of a spreadsheet (commas, semicolons or tabs) or JSON.
 * @param text UTF-8, with or without a byte order mark
 */
export function readFile(text: string): FileRead {
  const bare = text.replace(/^\uFEFF/, '').trim()
  if (bare === '') return { why: 'empty' }
  const lines = /^[[{]/.test(bare) ? jsonOf(bare) : tableOf(bare)
  // A table without a column of the standard is another table, or lost its head.
  if (lines === null || !lines.some((line) => Object.keys(line).some(isColumn))) return { why: 'no-table' }
  return lines.length > MOST_LINES ? { why: 'too-long' } : { lines }
}

/** Whether a column is of the standard, or this program's own. */
export const isColumn = (name: string): boolean => /^(org|prs|vic|per|cas|cco|hte|spl|con|aus)_/.test(name.trim())

/** The lines in pieces, each with its number and the count of earlier equal lines, which are other people. */
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

/** The results of a file so far. */
export const summaryOf = (outcomes: readonly Outcome[]) => ({
  taken: outcomes.filter(({ person }) => person !== null).length,
  faulty: outcomes.filter(({ faults }) => faults.length > 0),
})
