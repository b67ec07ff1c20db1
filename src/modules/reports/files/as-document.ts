import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import type { LookContext } from '../../../kernel/operation.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { keyOf } from '../keys.ts'
import { asMember, foundReport } from '../record.ts'
import { nameLabel, type SealedName } from './files.ts'
import { UNSCANNED } from './scan.ts'
import { unseenIn } from './unseen.ts'

// Files of a report with what opens them, for whoever keeps them further: as evidence, or as documents of the person whose case began from it.

type Asking = Pick<LookContext, 'db' | 'actor' | 'may'>

/** Whether somebody's roles let them take out files of reports. */
const mayTake = ({ may }: Asking): boolean => may('reports.take-out')

const filesIn = (db: Tx, report: string) =>
  db
    .selectFrom('report_files as r')
    .innerJoin('files as f', 'f.id', 'r.file')
    .innerJoin('report_messages as m', 'm.id', 'r.message')
    .select(['f.id', 'f.data_key', 'f.size', 'f.sealed_name', 'm.written_on'])
    .where('r.report', '=', report)
    .orderBy('m.seq')
    .orderBy('f.id')

type Row = Awaited<ReturnType<ReturnType<typeof filesIn>['execute']>>[number]

async function opened(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  { id, data_key, size, sealed_name, written_on }: Row,
) {
  const key = await keyOf(db, asMember(actor), data_key)
  const sealed = openUnaltered<SealedName>(key, sealed_name, nameLabel(id))
  const { type, sha256, scan = UNSCANNED } = sealed
  return { file: id, dataKey: data_key, key, sha256, size: sealed.size ?? Number(size), type, scan, on: written_on }
}

/** A file of a report with what opens it. */
export type ReportFile = Awaited<ReturnType<typeof opened>>

/**
 * The files of a report, in the order in which they came; none where the reader may not take them out, the report is not to be found, or
 * nobody may see its files.
 */
export async function filesToTake(context: Asking, report: string): Promise<readonly ReportFile[]> {
  const { db, actor } = context
  if (!mayTake(context)) return []
  const row = await foundReport(db, actor, report, false)
  // Before somebody has read the report nothing of it is anybody's document.
  if (row === null || row.read_at === null || (await unseenIn(db, row)) !== null) return []
  return filesWithKeys(context, report)
}

/** All files of a report, closed or not, in the order in which they came. */
export async function filesWithKeys(context: Pick<Asking, 'db' | 'actor'>, report: string): Promise<ReportFile[]> {
  const files: ReportFile[] = []
  for (const file of await filesIn(context.db, report).execute()) files.push(await opened(context, file))
  return files
}

/** How many files of a report are no items of evidence yet. */
export async function unkeptIn(db: Tx, report: string): Promise<number> {
  const rows = await db
    .selectFrom('report_files as r')
    .leftJoin('evidence_items as i', 'i.id', 'r.file')
    .select('r.file')
    .where('r.report', '=', report)
    .where('i.id', 'is', null)
    .execute()
  return rows.length
}

/** One of them. @throws Problem `not-found` in all these cases */
export async function fileToTake(context: Asking, report: string, file: string): Promise<ReportFile> {
  const found = (await filesToTake(context, report)).find((one) => one.file === file)
  if (found === undefined) throw notFound('There is no such file with this report, or it is shown to nobody.')()
  return found
}

/** @throws Problem `unavailable` where bytes that were read are not those that came */
export function mustBeSame(
  found: Pick<ReportFile, 'sha256' | 'size'>,
  read: Pick<ReportFile, 'sha256' | 'size'>,
): void {
  if (read.size !== found.size || read.sha256 !== found.sha256) throw otherBytes()
}

export const otherBytes = (): Problem =>
  new Problem(
    'unavailable',
    'The bytes of a file are not those that came with the report. Tell the keeper of the server; a backup may have them.',
  )
