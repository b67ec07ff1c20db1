import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { isCaseOfChild } from './of-case.ts'
import type { ItemRow } from './tables.ts'

type Of = Pick<ItemRow, 'about' | 'about_kind'>

/**
 * Holds that what may show the sexual abuse of a child is seen by nobody: what was closed, evidence of a lead that was barred, and of a
 * report whose files were closed. Of what a child reported, is reported of one, or belongs to the case of one, nothing is drawn on a screen.
 * @param shown whether it is to be shown, and not saved
 * @throws Problem `conflict`
 */
export async function unlessUnseen(db: Tx, row: Of & Partial<Pick<ItemRow, 'closed_at'>>, shown: boolean) {
  if (row.closed_at || (await isUnseen(db, row))) throw refused(CLOSED)
  if (shown && (await isOfChild(db, row))) throw refused(OF_A_CHILD)
}

/** Whether what an item is evidence of was closed to everybody. */
export async function isUnseen(db: Tx, { about, about_kind }: Of): Promise<boolean> {
  const lead = about_kind === 'notice' ? await leadOf(db, about) : about
  if (lead !== null && (await barredOf(db, [lead])).has(lead)) return true
  return about_kind === 'report' && (await isQuarantined(db, about))
}

const CLOSED = 'It is closed to everybody: it may show the sexual abuse of a child.'
const OF_A_CHILD = 'The report or case is of a child, or came from one: nothing of it is shown here.'
const refused = (words: string) => new Problem('conflict', words, { fields: [{ field: 'preview', message: 'unseen' }] })

/** Those of some leads and quotations that were barred. */
export async function barredOf(db: Tx, leads: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('notice_barred').select('lead').where('lead', 'in', leads).execute()
  return new Set(rows.map(({ lead }) => lead))
}

const leadOf = async (db: Tx, notice: string): Promise<string | null> =>
  (await db.selectFrom('notices').select('lead').where('id', '=', notice).executeTakeFirst())?.lead ?? null

const isQuarantined = async (db: Tx, report: string): Promise<boolean> =>
  (await db.selectFrom('report_quarantines').select('at').where('report', '=', report).executeTakeFirst()) !== undefined

/** Whether what an item is evidence of came from a child or is about one. */
export async function isOfChild(db: Tx, { about, about_kind }: Of): Promise<boolean> {
  if (about_kind === 'case') return isCaseOfChild(db, about)
  if (about_kind !== 'report') return false
  const row = await db.selectFrom('reports').select(['about', 'child']).where('id', '=', about).executeTakeFirst()
  return row === undefined || row.child || row.about === 'child'
}
