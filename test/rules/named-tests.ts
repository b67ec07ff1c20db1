import { readFileSync } from 'node:fs'

/** The rows of the tables of a page in Markdown, without heads: each as its cells, and the heading that it stands under. */
export function tableRows(page: string): readonly { readonly under: string; readonly cells: readonly string[] }[] {
  const rows: { under: string; cells: string[] }[] = []
  let under = ''
  let isBody = false
  for (const line of page.split('\n')) {
    if (line.startsWith('#')) under = line.replace(/^#+ /, '')
    if (isBody && line.startsWith('|'))
      rows.push({
        under,
        cells: line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      })
    isBody = /^\|[\s:|-]+\|$/.test(line) || (isBody && line.startsWith('|'))
  }
  return rows
}

/** The path in a cell, which stands there as code. */
export const pathIn = (cell: string): string => cell.replaceAll('`', '')

/**
 * Whether a file has a test whose name begins so. By the words of the test: one that was renamed is looked for by whoever reads the
 * table, and not found.
 */
export const hasTest = (file: string, name: string): boolean =>
  new RegExp(`test\\(\\s*['\`]${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).test(readFileSync(file, 'utf8'))
