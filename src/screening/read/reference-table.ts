import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of the lists that come with the program. Its README names the source of each. */
export const REFERENCE_DATA = join(import.meta.dirname, '../../../reference-data')

/**
 * Reads a list of `reference-data/`. Tabs separate its fields; a field contains no tab, and a quote is an ordinary letter.
 * @param path of the file, from that folder
 * @param columns names that the first line must have, in order
 * @returns the rows below the first line, each with one field a column
 * @throws Error with file and line if the first line has other names or a row has more or fewer fields
 */
export function referenceTable(path: string, columns: readonly string[]): string[][] {
  // On Windows git may end lines with CR LF.
  const text = readFileSync(resolve(REFERENCE_DATA, path), 'utf8').replaceAll('\r\n', '\n')
  const lines = text.replace(/\n$/, '').split('\n')
  if (lines[0] !== columns.join('\t')) throw new Error(`${path}: line 1 must name ${columns.join(', ')}.`)
  return lines.slice(1).map((line, i) => {
    const row = line.split('\t')
    if (row.length !== columns.length) throw new Error(`${path}: line ${i + 2} must have ${columns.length} fields.`)
    return row
  })
}
