import { notFound } from '../../kernel/errors.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { colleaguesWho, type Reader } from '../accounts/index.ts'
import { holdersOutside } from './firewall.ts'
import { asMember, foundReport, NO_REPORT } from './record.ts'

/**
 * The colleagues who may open a report, for whoever writes notes on it. Nobody who stands at return enforcement is named for what was
 * complained of.
 * @throws Problem `not-found`
 */
export async function reportReaders(context: RunContext, report: string): Promise<readonly Reader[]> {
  const member = asMember(context.actor)
  const row = context.may('reports.note') ? await foundReport(context.db, member, report, false) : null
  if (row === null) throw notFound(NO_REPORT)()
  const outside = await holdersOutside(context.db, row)
  return (await colleaguesWho(context, row.agency, 'report:read', [member.id, ...outside])).ready
}
