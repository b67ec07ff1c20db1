import type { RunContext } from '../../kernel/operation.ts'
import { memberNames } from '../accounts/index.ts'
import { WRONGS, type Wrong, wrongsOf } from '../evidence/index.ts'
import { type Missing, missingOf } from './complete.ts'
import { evidenceOfNotice } from './evidence/evidence.ts'
import { waitsForMail } from './from-the-post.ts'
import { type Act, type NoticeStand, stateAt } from './notice.ts'
import { recipientRow } from './recipients.ts'
import { isBarred, openContent, waitingApproval } from './record.ts'
import { settingsOf } from './settings.ts'
import type { Content } from './shapes.ts'
import type { NoticeRow } from './tables.ts'

/** What a notice lacks as it stands now. */
export async function missingNow(context: RunContext, row: NoticeRow, content: Content): Promise<Missing[]> {
  const { db } = context
  // Names of whoever wrote at it, looked up anew each time: somebody may have changed theirs, or a colleague has joined in.
  const names = await memberNames(context, row.writers)
  const recipient = await recipientRow(db, row.agency, row.recipient)
  const settings = await settingsOf(db, row.agency)
  return missingOf({
    ...content,
    matter: row.matter,
    ground: row.ground,
    evidence: row.evidence,
    sender: settings === null ? null : { name: settings.senderName, mail: settings.senderMail },
    clauses: recipient.clauses.map(({ code }) => code),
    officers: [...names.values()],
  })
}

/** What the rules look at, of a row as it is now. */
export async function standNow(
  context: Pick<RunContext, 'db' | 'now'>,
  row: NoticeRow,
  missing: readonly Missing[],
): Promise<NoticeStand> {
  const { db, now } = context
  const state = stateAt(row, now)
  return {
    state,
    // Only a draft can wait; for the others the question would cost a look into the approvals for nothing.
    waits: state === 'draft' && (await waits(context, row)),
    onItsWay: isOnItsWay(row),
    waitsForMail: waitsForMail(row),
    writers: row.writers,
    correcting: await isBeingCorrected(context, row),
    incomplete: missing.length > 0,
    barred: await isBarred(db, row.lead),
    wrong: await wrongWith(context, row),
  }
}

/** The worst that is wrong with what a notice rests on: it counts its pieces, and each may have gone since. */
export async function wrongWith({ db }: Pick<RunContext, 'db'>, { id }: NoticeRow): Promise<Wrong | null> {
  const found = new Set((await wrongsOf(db, await evidenceOfNotice(db, id))).values())
  return WRONGS.find((one) => found.has(one)) ?? null
}

/** What a change of a notice may have moved. */
export type Moved = {
  readonly act: Act
  /** How the notice stood when the act was judged. */
  readonly before: NoticeStand
  /** The row as the change left it, and its key. */
  readonly row: NoticeRow
  readonly key: Uint8Array
}

/**
 * How a notice stands after a change, from how it stood before: the row is held, so nothing moved but what the act itself moves, and
 * only that is asked of the database again.
 */
export async function standAfter(context: RunContext, { act, before, row, key }: Moved): Promise<NoticeStand> {
  const state = stateAt(row, context.now)
  return {
    ...before,
    state,
    // Only a draft waits; one that has become a draft again may have been asked about before.
    waits: state === before.state ? before.waits : state === 'draft' && (await waits(context, row)),
    onItsWay: isOnItsWay(row),
    waitsForMail: waitsForMail(row),
    writers: row.writers,
    correcting: before.correcting || act === 'correct',
    // Nothing but writing at it changes what it lacks.
    incomplete: act === 'edit' ? (await missingNow(context, row, openContent(key, row))).length > 0 : before.incomplete,
  }
}

const waits = async ({ db, now }: Pick<RunContext, 'db' | 'now'>, { agency, id }: NoticeRow): Promise<boolean> =>
  (await waitingApproval(db, agency, id, now)) !== null

// Of an approved one. A withdrawal on its way holds nothing up: it is over already. Nor does what only waits for a mail server: it may wait for
// weeks, and nobody has it.
const isOnItsWay = (row: NoticeRow): boolean =>
  row.delivery === 'waiting' && row.state === 'approved' && !waitsForMail(row)

async function isBeingCorrected({ db }: Pick<RunContext, 'db'>, { id }: NoticeRow): Promise<boolean> {
  const correction = await db
    .selectFrom('notices')
    .select('id')
    .where('corrects', '=', id)
    // One that was given up, or has arrived, is under way no more.
    .where('state', 'in', ['draft', 'approved'])
    .executeTakeFirst()
  return correction !== undefined
}
