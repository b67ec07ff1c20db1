import type { RunContext } from '../../kernel/operation.ts'
import { memberNames } from '../accounts/index.ts'
import { type Missing, missingOf } from './complete.ts'
import { type NoticeStand, stateAt } from './notice.ts'
import { recipientRow } from './recipients.ts'
import { isBarred, waitingApproval } from './record.ts'
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
  // Only a draft can wait; for the others the question would cost a look into the approvals for nothing.
  const waiting = state === 'draft' ? await waitingApproval(db, row.agency, row.id, now) : null
  return {
    state,
    waits: waiting !== null,
    // Of an approved one. A withdrawal on its way holds nothing up: it is over already.
    onItsWay: row.delivery === 'waiting' && row.state === 'approved',
    writers: row.writers,
    correcting: await isBeingCorrected(context, row),
    incomplete: missing.length > 0,
    barred: await isBarred(db, row.lead),
  }
}

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
