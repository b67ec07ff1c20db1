import { NO_MAIL } from '../../kernel/codes.ts'
import type { RunContext } from '../../kernel/operation.ts'
import type { NoticeRow } from './tables.ts'

// A letter in the outbox: with the post, or only waiting for a mail server to be set.

/** Given to the post, and nothing of it has left: no mail server is set. */
export const waitsForMail = ({ delivery, delivery_problem }: NoticeRow): boolean =>
  delivery === 'waiting' && delivery_problem === NO_MAIL

/**
 * Takes the letter of a notice back that waits for a mail server, so that it cannot leave once there is one.
 * @returns what changes in the row, nothing where no letter waits; null where the post has it in hand and it cannot be called back
 */
export async function backFromPost(
  context: Pick<RunContext, 'takeBack'>,
  row: NoticeRow,
): Promise<Partial<NoticeRow> | null> {
  if (row.delivery !== 'waiting' || row.outbox === null) return {}
  if (!waitsForMail(row) || !(await context.takeBack(row.outbox))) return null
  return { delivery: 'none', delivery_problem: null, outbox: null, sent_by: null, channel: null }
}
