import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Conclusions } from '../conclude.ts'
import type { Lead, RunSummary } from '../lead.ts'
import { writeAssessment } from '../record.ts'
import { ByteRow } from './byte-row.ts'
import { renderReport } from './report.ts'

/** A browser still opens this many sections at once; the ranking beyond is in leads.json. */
const REPORT_SHOWS = 200

/** Gives a posting's record, which holds until the next is asked for. */
export type RecordBytes = (at: number) => Buffer

export type OutputOptions = {
  readonly folder: string
  /** Show contact points of postings below the threshold too. */
  readonly all: boolean
  /** Postings from this number on were read in this run: only they get a line. */
  readonly firstNew: number
}

/** Writes `assessments.jsonl`, `leads.json` and `report.html`; each appears whole or not at all. */
export function writeOutput(
  conclusions: Conclusions,
  record: RecordBytes,
  summary: RunSummary,
  options: OutputOptions,
): void {
  mkdirSync(options.folder, { recursive: true })
  whole(join(options.folder, 'assessments.jsonl'), (row) => {
    for (const at of conclusions.order) {
      if (at < options.firstNew) continue
      const shown = options.all || conclusions.inLead[at] === 1
      const groups = { campaign: conclusions.campaignOf[at], organiser: conclusions.organiserOf[at] }
      writeAssessment(record(at), conclusions.suspicion[at], groups, shown, row)
    }
  })
  whole(join(options.folder, 'leads.json'), (row) => writeLeads(conclusions.leads, row))
  const shown = conclusions.leads.slice(0, REPORT_SHOWS)
  whole(join(options.folder, 'report.html'), (row) =>
    row.text(renderReport(summary, shown, { shown: REPORT_SHOWS, total: conclusions.leads.length })),
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
  const beside = `${path}.part`
  const file = openSync(beside, 'w')
  const row = new ByteRow((bytes) => {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
  })
  try {
    fill(row)
    row.flush()
  } finally {
    closeSync(file)
  }
  // Not reached after an error, so an older whole file stays in place.
  renameSync(beside, path)
}
