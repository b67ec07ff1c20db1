import { csvSheet } from '../return/import/csv.ts'
import type { PublishedFault, RowRead } from './figure.ts'

/** A row of a file by the names of its columns, with its place. */
export type FileRow<Column extends string> = Readonly<Record<Column, string>> & { readonly at: string }

/**
 * The rows of a CSV file that has at least these columns; else all that is wrong with its head.
 * @param text UTF-8
 */
export function rowsOf<Column extends string>(
  text: string,
  columns: readonly Column[],
):
  | { readonly rows: readonly FileRow<Column>[]; readonly short: readonly RowRead[] }
  | { readonly faults: PublishedFault[] } {
  const sheet = csvSheet('', text)
  if ('why' in sheet) return { faults: [{ why: 'not-read', at: sheet.cell, said: '' }] }
  const [head = [], ...body] = sheet.rows
  const named = head.map((name) => String(name).trim())
  const missing = columns.filter((column) => !named.includes(column))
  if (missing.length > 0) return { faults: missing.map((said) => ({ why: 'no-column', at: '1', said })) }
  const places = columns.map((one) => [one, named.indexOf(one)] as const)
  const at = (i: number) => String(i + 2)
  const rows: FileRow<Column>[] = []
  const short: RowRead[] = []
  for (const [i, cells] of body.entries()) {
    if (cells.every((cell) => String(cell) === '')) continue
    if (cells.length !== named.length)
      short.push({ faults: [{ why: 'short-row', at: at(i), said: `${cells.length}, ${named.length}` }] })
    else
      rows.push({
        ...(Object.fromEntries(places.map(([one, place]) => [one, String(cells[place]).trim()])) as Record<
          Column,
          string
        >),
        at: at(i),
      })
  }
  return { rows, short }
}

/** A whole number as these files write it, with commas between thousands; null for anything else, also for a decimal or a negative one. */
export function wholeIn(text: string): number | null {
  const plain = /^\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null
}

/** A year that figures may be of; null for anything else. */
export const yearIn = (text: string): number | null =>
  /^(19|20)\d\d$/.test(text) && Number(text) >= 2000 ? Number(text) : null
