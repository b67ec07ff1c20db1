import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A page of `docs/` that is written from what the program works by. */
export const docsPage = (name: string): URL => new URL(`../docs/${name}`, import.meta.url)

type Cell = string | number

/**
 * A table in Markdown; a bar within a cell would end it, and an empty cell would look forgotten.
 * @param rest how the columns after the first stand: numbers are compared by their ends
 */
export function markdownTable(
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  rest: 'words' | 'numbers' = 'words',
): string {
  const line = (cells: readonly Cell[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|') || '–').join(' | ')} |`
  const under = head.map((_, i) => (i === 0 || rest === 'words' ? '---' : '---:'))
  return [line(head), line(under), ...rows.map(line)].join('\n')
}

/** With `--write` puts the page into its place; without it says whether what stands there is still true. */
export function writeOrCompare(page: URL, text: string): void {
  const name = relative(join(import.meta.dirname, '..'), fileURLToPath(page))
  if (process.argv.includes('--write')) writeFileSync(page, text)
  else console.log(readFileSync(page, 'utf8') === text ? `${name} is up to date` : `${name} is old`)
}
