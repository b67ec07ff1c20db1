import { notFound } from '../../kernel/errors.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { colleaguesWho, type Reader } from '../accounts/index.ts'
import { asMember, NO_NOTICE, noticeRow } from './record.ts'

/**
 * The colleagues who may open a notice, for whoever writes notes on it.
 * @throws Problem `not-found`
 */
export async function noticeReaders(context: RunContext, notice: string): Promise<readonly Reader[]> {
  const member = asMember(context.actor)
  if (!context.may('notices.note')) throw notFound(NO_NOTICE)()
  const { agency } = await noticeRow(context.db, member.agency, notice)
  return (await colleaguesWho(context, agency, 'notice:read', [member.id])).ready
}
