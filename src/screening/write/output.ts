import { closeSync, mkdirSync, openSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Conclusions } from '../conclude.ts'
import type { Lead, RunSummary } from '../lead.ts'
import { type ByteRow, fillFile } from './byte-row.ts'
import { linesInThread, linesOf, type RecordBytes, type Spooled, writeLines } from './posting-lines.ts'
import { renderReport } from './report.ts'

export type { RecordBytes } from './posting-lines.ts'

/** Number of sections that a browser still opens at once; leads.json has the whole ranking. */
const REPORT_SHOWS = 200

export type OutputOptions = {
  readonly folder: string
  /** Whether to show contact points of postings below the threshold too. */
  readonly all: boolean
  /** Number of the first posting of this run; earlier ones get no line. */
  readonly firstNew: number
  /**
   * Place of the records in a spool, if there is one: another thread then writes the lines while this one puts leads
   * together.
   */
  readonly spooled?: Spooled
}

/** Writes `assessments.jsonl`, `leads.json` and `report.html`; each file appears whole or not at all. */
export async function writeOutput(
  conclusions: Conclusions,
  record: RecordBytes,
  summary: RunSummary,
  options: OutputOptions,
): Promise<void> {
  mkdirSync(options.folder, { recursive: true })
  const path = join(options.folder, 'assessments.jsonl')
  const lines = linesOf(conclusions, options)
  const { spooled } = options
  if (spooled === undefined) {
    await whole(path, (file) => fillFile(file, (row) => writeLines(lines, record, row)))
    await writeRanking(conclusions, summary, options.folder)
    return
  }
  const beside = whole(path, (file) => linesInThread({ lines, spooled, file }))
  try {
    await writeRanking(conclusions, summary, options.folder)
  } finally {
    await beside
  }
}

async function writeRanking({ leads }: Conclusions, summary: RunSummary, folder: string): Promise<void> {
  await whole(join(folder, 'leads.json'), (file) => fillFile(file, (row) => writeLeads(leads, row)))
  const shown = leads.slice(0, REPORT_SHOWS)
  const report = () => renderReport(summary, shown, { shown: REPORT_SHOWS, total: leads.length })
  await whole(join(folder, 'report.html'), (file) => fillFile(file, (row) => row.text(report())))
}

function writeLeads(leads: readonly Lead[], row: ByteRow): void {
  // Written lead by lead, because one string of all could exceed the engine's limit.
  row.text('[')
  for (const [i, lead] of leads.entries()) row.text(`${i === 0 ? '' : ','}\n${JSON.stringify(lead)}`)
  row.text('\n]\n')
}

/** Writes a file under a temporary name and renames it at the end. */
async function whole(path: string, write: (file: number) => void | Promise<void>): Promise<void> {
  const beside = `${path}.part`
  const file = openSync(beside, 'w')
  try {
    await write(file)
  } finally {
    closeSync(file)
  }
  // An error skips the rename, so an older whole file stays in place.
  renameSync(beside, path)
}
