import { once } from 'node:events'
import type { Conclusions } from '../conclude.ts'
import { type Column, columnOf, NOBODY } from '../names.ts'
import { writeAssessment } from '../record.ts'
import { startThread } from '../thread.ts'
import { type ByteRow, fillFile } from './byte-row.ts'
import { type SpoolFile, SpoolReader } from './spool.ts'

/** Returns a posting's record, which is valid until the next call. */
export type RecordBytes = (at: number) => Buffer

/** Contents of the lines of `assessments.jsonl` beside the records, by number of posting except `order`. */
export type PostingLines = {
  /** Postings with a line, in the order of the lines. */
  readonly order: Uint32Array
  readonly suspicion: Float64Array
  readonly campaigns: Column
  readonly organisers: Column
  /** 1 for a posting whose contact points are shown. */
  readonly shown: Uint8Array
}

/** Place of each posting's record in a spool. */
export type Spooled = SpoolFile & { readonly recordAt: Float64Array; readonly recordLengths: Uint32Array }

/**
 * @param all whether to show contact points of postings below the threshold too
 * @param firstNew number of the first posting that gets a line
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

/** Task for another thread: the lines, the places of their records, and the open output file. */
export type LinesTask = { readonly lines: PostingLines; readonly spooled: Spooled; readonly file: number }

/** Answer of that thread: null, or the error of the file system. */
export type LinesAnswer = { readonly message: string; readonly syscall: string; readonly code: string } | null

export function doLines({ lines, spooled, file }: LinesTask): void {
  const reader = new SpoolReader(spooled)
  const record = (at: number) => reader.bytes(spooled.recordAt[at], spooled.recordLengths[at])
  fillFile(file, (row) => writeLines(lines, record, row))
}

/**
 * Writes the lines in another thread. @throws Error with `syscall` and `code` for errors of the file system (a full
 * disk)
 */
export async function linesInThread(task: LinesTask): Promise<void> {
  const worker = startThread(new URL('./lines-worker.ts', import.meta.url))
  worker.postMessage(task)
  const [answer] = (await once(worker, 'message')) as [LinesAnswer]
  await worker.terminate()
  if (answer !== null) throw Object.assign(new Error(answer.message), answer)
}
