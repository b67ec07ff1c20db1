import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { docsPage, writeOrCompare } from './written.ts'

/** The index of the decision records. */
export const PAGE = docsPage('decisions/README.md')
const FOLDER = join(import.meta.dirname, '../docs/decisions')

const RECORD = /^# (\d{3}): (.+)\n\nDate: (\d{4}-\d{2}-\d{2}) · Status: (.+)\n/

/** The index, from what each record says in its first lines. @throws Error naming a record without number, title, date and status */
export function decisionsPage(): string {
  const rows = globSync('[0-9]*.md', { cwd: FOLDER })
    .sort()
    .map((path) => {
      const [, number, title, date, status] =
        RECORD.exec(readFileSync(join(FOLDER, path), 'utf8')) ??
        (() => {
          throw new Error(`${path} begins with neither "# 001: Title" nor "Date: 2026-01-31 · Status: accepted".`)
        })()
      return `| [${number}](${basename(path)}) | ${title} | ${date} | ${status} |`
    })
  return [
    '# Decisions',
    '',
    'Each record tells what was decided, why, and what was tried and not kept. Written by `npm run docs` from their first lines.',
    '',
    '| no. | decision | date | status |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

if (import.meta.main) writeOrCompare(PAGE, decisionsPage())
