import { closeSync, mkdirSync, openSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Conclusions } from '../conclude.ts'
import type { Lead, RunSummary } from '../lead.ts'
import { type ByteRow, fillFile } from './byte-row.ts'
import {
  linesInThread,
  linesOf,
  type PostingLines,
  type RecordBytes,
  type Spooled,
  writeLines,
} from './posting-lines.ts'
import { renderReport } from './report.ts'

export type { RecordBytes } from './posting-lines.ts'

/** A browser still opens this many sections at once; the ranking beyond is in leads.json. */
const REPORT_SHOWS = 200

export type OutputOptions = {
  readonly folder: string
  /** Show contact points of postings below the threshold too. */
  readonly all: boolean
  /** Postings from this number on were read in this run: only they get a line. */
  readonly firstNew: number
  /** Where records lie in a spool: another thread then writes the lines of postings while leads are put together here. */
  readonly spooled?: Spooled
}

/** Writes `assessments.jsonl`, `leads.json` and `report.html`; each appears whole or not at all. */
export async function writeOutput(
  conclusions: Conclusions,
  record: RecordBytes,
  summary: RunSummary,
  options: OutputOptions,
): Promise<void> {
  mkdirSync(options.folder, { recursive: true })
  const path = join(options.folder, 'assessments.jsonl')
  const lines = linesOf(conclusions, options)
  if (options.spooled === undefined) {
    whole(path, (row) => writeLines(lines, record, row))
    writeRanking(conclusions, summary, options.folder)
    return
  }
  const beside = writeBeside(path, lines, options.spooled)
  try {
    writeRanking(conclusions, summary, options.folder)
  } finally {
    await beside
  }
}

function writeRanking({ leads }: Conclusions, summary: RunSummary, folder: string): void {
  whole(join(folder, 'leads.json'), (row) => writeLeads(leads, row))
  const shown = leads.slice(0, REPORT_SHOWS)
  whole(join(folder, 'report.html'), (row) =>
    row.text(renderReport(summary, shown, { shown: REPORT_SHOWS, total: leads.length })),
  )
}

function writeLeads(leads: readonly Lead[], row: ByteRow): void {
  // Lead by lead: one string of all of them could exceed what the engine allows.
  row.text('[')
  for (const [i, lead] of leads.entries()) row.text(`${i === 0 ? '' : ','}\n${JSON.stringify(lead)}`)
  row.text('\n]\n')
}

/** Writes beside the file and renames at the end. */
function whole(path: string, fill: (row: ByteRow) => void): void {
  const { beside, file } = openBeside(path)
  try {
    fillFile(file, fill)
  } finally {
    closeSync(file)
  }
  // Not reached after an error, so an older whole file stays in place.
  renameSync(beside, path)
}

/** As {@link whole}, for the lines of postings, in another thread. */
async function writeBeside(path: string, lines: PostingLines, spooled: Spooled): Promise<void> {
  const { beside, file } = openBeside(path)
  try {
    await linesInThread({ lines, spooled, file })
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
}

function openBeside(path: string): { beside: string; file: number } {
  const beside = `${path}.part`
  return { beside, file: openSync(beside, 'w') }
}
