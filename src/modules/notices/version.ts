import type { Tx } from '../../kernel/database.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { stateAt } from './notice.ts'
import { asMember, noticeRow, waitingApproval } from './record.ts'
import { OneInput, Version } from './shapes.ts'
import type { NoticeRow } from './tables.ts'

/** A word that is another one once a notice's page would show something else. It tells nothing of what stands there. */
export async function versionOf({ db, now }: Pick<RunContext, 'db' | 'now'>, row: NoticeRow): Promise<string> {
  const { id, agency, edition, delivery } = row
  const waiting = await waitingApproval(db, agency, id, now)
  // By the clock as well: a hold ends without anybody writing anything.
  const stands = [stateAt(row, now), edition, delivery, await eventsIn(db, id), waiting?.approval ?? '-']
  return [...stands, ...(row.channel === 'house' ? [await answersIn(db, id)] : [])].join(' ')
}

async function eventsIn(db: Tx, notice: string): Promise<string> {
  const { count } = await db
    .selectFrom('notice_events')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('notice', '=', notice)
    .executeTakeFirstOrThrow()
  return count
}

async function answersIn(db: Tx, notice: string): Promise<string> {
  const { count } = await db
    .selectFrom('notice_answers as a')
    .innerJoin('notice_copies as c', 'c.id', 'a.copy')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('c.notice', '=', notice)
    .executeTakeFirstOrThrow()
  return count
}

export const noticeVersion = operation({
  summary: 'Look whether a notice that is open has changed',
  permission: 'notice:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: OneInput,
  output: Version,
  // Asked every few seconds by a page that is open: nothing is opened, so no opening stands in the audit.
  subject: () => [],
  async run(context, { notice }) {
    const row = await noticeRow(context.db, asMember(context.actor).agency, notice)
    return { version: await versionOf(context, row) }
  },
})
