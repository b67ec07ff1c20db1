import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { memberNames } from '../../accounts/index.ts'
import { Colleague } from '../shapes.ts'
import { colleague } from '../summary.ts'

/** What stands on everything of a person that leaves: a copy that is found says who took it out, when, for what and for whom. */
export const HandedOut = z.object({
  by: Colleague,
  at: z.iso.datetime(),
  /** The person's own access (Art. 15 GDPR), or that somebody else helps them. */
  purpose: z.enum(['access', 'protection']),
  /** Whom it is for, in words; of their own record it is the person. */
  recipient: z.string(),
  reason: z.string(),
})
export type HandedOut = z.output<typeof HandedOut>

/** The mark of what a member takes out now. */
export async function handedOut(
  context: RunContext,
  { id }: Pick<Member, 'id'>,
  { purpose, recipient }: Pick<HandedOut, 'purpose' | 'recipient'>,
): Promise<HandedOut> {
  // By name and not by number: whoever finds a copy has no list of numbers beside them.
  const by = colleague(await memberNames(context, [id]), id)
  return { by, at: context.now.toISOString(), purpose, recipient: recipient.trim(), reason: context.reason ?? '' }
}

/**
 * The mark as columns of a line of the Human Trafficking Case Data Standard, under names of our own, which the standard allows beside
 * its own. An older mark, of the export that somebody imported here, is written over: it told of another copy.
 */
export const markColumns = ({ by, at, purpose, recipient }: HandedOut): Readonly<Record<string, string>> => ({
  aus_TakenOutBy: by.name ?? by.id,
  aus_TakenOutAt: at,
  aus_TakenOutFor: purpose,
  aus_TakenOutTo: recipient,
  // Why stays with the audit: the reason may tell more of the person than the line does.
})
