import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import type { ItemRow } from './tables.ts'

/**
 * Holds that what may show the sexual abuse of a child is seen by nobody: evidence of a lead that was barred, and of a report whose
 * files were closed. Of what a child reported, or is reported of one, nothing is drawn on a screen.
 * @param shown whether it is to be shown, and not saved
 * @throws Problem `conflict`
 */
export async function unlessUnseen(db: Tx, row: Pick<ItemRow, 'about' | 'about_kind'>, shown: boolean): Promise<void> {
  const lead = row.about_kind === 'notice' ? await leadOf(db, row.about) : row.about
  if (lead !== null && (await isBarred(db, lead))) throw refused(CLOSED)
  if (row.about_kind !== 'report') return
  if (await isQuarantined(db, row.about)) throw refused(CLOSED)
  if (shown && (await isOfChild(db, row.about))) throw refused(OF_A_CHILD)
}

const CLOSED = 'It is closed to everybody: it may show the sexual abuse of a child.'
const OF_A_CHILD = 'The report is of a child or came from one: nothing of it is shown here.'
const refused = (words: string) => new Problem('conflict', words, { fields: [{ field: 'preview', message: 'unseen' }] })

const isBarred = async (db: Tx, lead: string): Promise<boolean> =>
  (await db.selectFrom('notice_barred').select('lead').where('lead', '=', lead).executeTakeFirst()) !== undefined

const leadOf = async (db: Tx, notice: string): Promise<string | null> =>
  (await db.selectFrom('notices').select('lead').where('id', '=', notice).executeTakeFirst())?.lead ?? null

const isQuarantined = async (db: Tx, report: string): Promise<boolean> =>
  (await db.selectFrom('report_quarantines').select('at').where('report', '=', report).executeTakeFirst()) !== undefined

async function isOfChild(db: Tx, report: string): Promise<boolean> {
  const row = await db.selectFrom('reports').select(['about', 'child']).where('id', '=', report).executeTakeFirst()
  return row === undefined || row.child || row.about === 'child'
}
