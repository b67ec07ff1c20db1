import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of the lists that come with the program; its README says of each where it is from. */
export const REFERENCE_DATA = join(import.meta.dirname, '../../../reference-data')

/**
 * Reads a list of `reference-data/` whole. A tab stands between fields; no field holds a tab, and quotes are letters like others.
 * @param path of the file, from that folder
 * @param columns what its first line must name, in order
 * @returns the rows below the first line, each with as many fields as there are columns
 * @throws Error that names the file and the line, where the columns are others or a row has more or fewer fields
 */
export function referenceTable(path: string, columns: readonly string[]): string[][] {
  // On Windows git may end lines with CR LF.
  const lines = readFileSync(resolve(REFERENCE_DATA, path), 'utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
  if (lines[0] !== columns.join('\t')) throw new Error(`${path}: line 1 must name ${columns.join(', ')}.`)
  return lines.slice(1).map((line, i) => {
    const row = line.split('\t')
    if (row.length !== columns.length) throw new Error(`${path}: line ${i + 2} must have ${columns.length} fields.`)
    return row
  })
}
