import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { memberNames } from '../../accounts/index.ts'
import { Colleague } from '../shapes.ts'
import { colleague } from '../summary.ts'

/** The mark on every export about a person, so that a found copy shows who took it out, when, for what purpose and for whom. */
export const HandedOut = z.object({
  by: Colleague,
  at: z.iso.datetime(),
  /** The person's own access (Art. 15 GDPR), or protection by somebody else. */
  purpose: z.enum(['access', 'protection']),
  /** The recipient in words; for the own record it is the person. */
  recipient: z.string(),
  reason: z.string(),
})
export type HandedOut = z.output<typeof HandedOut>

/** The mark of an export that the member makes now. */
export async function handedOut(
  context: RunContext,
  { id }: Pick<Member, 'id'>,
  { purpose, recipient }: Pick<HandedOut, 'purpose' | 'recipient'>,
): Promise<HandedOut> {
  // The mark has a name, because the finder of a copy cannot look up an id.
  const by = colleague(await memberNames(context, [id]), id)
  return { by, at: context.now.toISOString(), purpose, recipient: recipient.trim(), reason: context.reason ?? '' }
}

/**
 * The mark as columns of a line of the Human Trafficking Case Data Standard, under names that the standard allows besides its own. It
 * overwrites the mark of an imported line, which belongs to another copy.
 */
export const markColumns = ({ by, at, purpose, recipient }: HandedOut): Readonly<Record<string, string>> => ({
  aus_TakenOutBy: by.name ?? by.id,
  aus_TakenOutAt: at,
  aus_TakenOutFor: purpose,
  aus_TakenOutTo: recipient,
  // The reason stays in the audit, because it may tell more of the person than the line.
})
