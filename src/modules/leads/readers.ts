import { notFound } from '../../kernel/errors.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { colleaguesWho, type Reader } from '../accounts/index.ts'
import { asMember, leadRow, NO_LEAD } from './record.ts'

/**
 * The colleagues who may open a lead, for whoever writes notes on it.
 * @throws Problem `not-found`
 */
export async function leadReaders(context: RunContext, lead: string): Promise<readonly Reader[]> {
  const member = asMember(context.actor)
  if (!context.may('leads.note')) throw notFound(NO_LEAD)()
  const { agency } = await leadRow(context.db, member.agency, lead)
  return (await colleaguesWho(context, agency, 'lead:read', [member.id])).ready
}
