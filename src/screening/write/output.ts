import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Conclusions, RecordReader } from '../conclude.ts'
import type { Lead, RunSummary } from '../lead.ts'
import { assessmentLine } from '../record.ts'
import { renderReport } from './report.ts'

/** A browser still opens this many sections at once; the ranking beyond is in leads.json. */
const REPORT_SHOWS = 200
const CHUNK = 1 << 18

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
  read: RecordReader,
  summary: RunSummary,
  options: OutputOptions,
): void {
  mkdirSync(options.folder, { recursive: true })
  whole(join(options.folder, 'assessments.jsonl'), (write) => {
    for (const at of conclusions.order) {
      const record = at < options.firstNew ? null : read(at)
      if (record === null) continue
      const shown = options.all || conclusions.inLead[at] === 1
      const groups = { campaign: conclusions.campaignOf[at], organiser: conclusions.organiserOf[at] }
      write(assessmentLine(record, conclusions.suspicion[at], groups, shown))
    }
  })
  whole(join(options.folder, 'leads.json'), (write) => writeLeads(conclusions.leads, write))
  const shown = conclusions.leads.slice(0, REPORT_SHOWS)
  whole(join(options.folder, 'report.html'), (write) =>
    write(renderReport(summary, shown, { shown: REPORT_SHOWS, total: conclusions.leads.length })),
  )
}

function writeLeads(leads: readonly Lead[], write: (text: string) => void): void {
  // Lead by lead: one string of all of them could exceed what the engine allows.
  write('[')
  for (const [i, lead] of leads.entries()) write(`${i === 0 ? '' : ','}\n${JSON.stringify(lead)}`)
  write('\n]\n')
}

/** Writes beside the file and renames at the end, in pieces of a quarter megabyte. */
function whole(path: string, fill: (write: (text: string) => void) => void): void {
  const beside = `${path}.part`
  const file = openSync(beside, 'w')
  let pending = ''
  const flush = () => {
    writeSync(file, pending)
    pending = ''
  }
  try {
    fill((text) => {
      pending += text
      if (pending.length >= CHUNK) flush()
    })
    flush()
  } finally {
    closeSync(file)
  }
  // Not reached after an error, so an older whole file stays in place.
  renameSync(beside, path)
}
