import { readFileSync } from 'node:fs'

/** Rows of a small comma-separated file as objects by column name: for measuring only, whole file in memory. */
export function readTable(file: string): Record<string, string>[] {
  const records: string[][] = [[]]
  for (const match of readFileSync(file, 'utf8').matchAll(/("(?:[^"]|"")*"|[^",\n\r]*)(,|\r?\n|$)/g)) {
    if (match[0] === '') break
    const cell = match[1].startsWith('"') ? match[1].slice(1, -1).replaceAll('""', '"') : match[1]
    records[records.length - 1].push(cell)
    if (match[2] !== ',') records.push([])
  }
  const [header, ...rows] = records
  return rows
    .filter((row) => row.length === header.length)
    .map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])))
}
