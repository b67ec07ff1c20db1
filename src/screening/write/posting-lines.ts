import { once } from 'node:events'
import type { Conclusions } from '../conclude.ts'
import { type Column, columnOf, NOBODY } from '../names.ts'
import { writeAssessment } from '../record.ts'
import { startThread } from '../thread.ts'
import { type ByteRow, fillFile } from './byte-row.ts'
import { type SpoolFile, SpoolReader } from './spool.ts'

/** Gives a posting's record, which holds until the next is asked for. */
export type RecordBytes = (at: number) => Buffer

/** What the lines of `assessments.jsonl` say beside the records; by number of posting, but for `order`. */
export type PostingLines = {
  /** The postings that get a line, in the order of their lines. */
  readonly order: Uint32Array
  readonly suspicion: Float64Array
  readonly campaigns: Column
  readonly organisers: Column
  /** 1 where contact points are shown. */
  readonly shown: Uint8Array
}

/** Where each posting's record lies in a spool. */
export type Spooled = SpoolFile & { readonly recordAt: Float64Array; readonly recordLengths: Uint32Array }

/**
 * @param all show contact points of postings below the threshold too
 * @param firstNew postings from this number on get a line
 */
export function linesOf(
  { order, suspicion, campaignOf, organiserOf, inLead }: Conclusions,
  { all, firstNew }: { readonly all: boolean; readonly firstNew: number },
): PostingLines {
  return {
    order: order.filter((at) => at >= firstNew),
    suspicion,
    campaigns: columnOf(campaignOf),
    organisers: columnOf(organiserOf),
    shown: all ? inLead.map(() => 1) : inLead,
  }
}

/** Writes a line for each posting. */
export function writeLines(lines: PostingLines, record: RecordBytes, row: ByteRow): void {
  const { order, suspicion, campaigns, organisers, shown } = lines
  for (const at of order) {
    const groups = { campaign: nameAt(campaigns, at), organiser: nameAt(organisers, at) }
    writeAssessment(record(at), suspicion[at], groups, shown[at] === 1, row)
  }
}

const nameAt = ({ names, numbers }: Column, at: number): string | null =>
  numbers[at] === NOBODY ? null : names[numbers[at]]

/** What another thread is given: the lines, where their records lie, and the open file that they go to. */
export type LinesTask = { readonly lines: PostingLines; readonly spooled: Spooled; readonly file: number }

/** What it answers: null, or why the system let it not write. */
export type LinesAnswer = { readonly message: string; readonly syscall: string; readonly code: string } | null

export function doLines({ lines, spooled, file }: LinesTask): void {
  const reader = new SpoolReader(spooled)
  const record = (at: number) => reader.bytes(spooled.recordAt[at], spooled.recordLengths[at])
  fillFile(file, (row) => writeLines(lines, record, row))
}

/** Writes the lines in another thread. @throws Error with `syscall` and `code` where the system refuses (a full disk) */
export async function linesInThread(task: LinesTask): Promise<void> {
  const worker = startThread(new URL('./lines-worker.ts', import.meta.url))
  worker.postMessage(task)
  const [answer] = (await once(worker, 'message')) as [LinesAnswer]
  await worker.terminate()
  if (answer !== null) throw Object.assign(new Error(answer.message), answer)
}
