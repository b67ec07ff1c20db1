import { isoDay } from '../../../kernel/clock.ts'
import { Problem } from '../../../kernel/errors.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import type { PassedPart, Recipient } from '../codes.ts'
import { openTo } from '../firewall.ts'
import { asMember, enter } from '../record.ts'
import type { Changed } from '../shapes.ts'
import { changeReport } from './work.ts'

/** Why nothing of a report may be passed to a kind of recipient; null where it may. */
export function whyNotTo(recipient: Recipient): 'firewall' | null {
  // What people tell in order to be helped, or to be paid, taught or treated, never serves to remove them: whoever fears that
  // tells nothing (Art. 5(2) and 6 Directive 2009/52/EC; FRA opinion on firewalls). Of no report, since anybody's may hold it.
  return recipient === 'return' ? 'firewall' : null
}

/** @throws Problem `invalid-input` */
export function mustBeOpenTo(recipient: Recipient): void {
  const why = whyNotTo(recipient)
  if (why !== null)
    throw new Problem('invalid-input', 'What was reported never goes to an authority that enforces returns.', {
      fields: [{ field: 'recipient', message: why }],
    })
}

/** To whom parts of a report are passed, on which basis and why; by whom, and who agreed. */
export type PassingReport = {
  readonly report: string
  readonly authority: string
  /** What kind of authority was told by hand; an agency of the house is named. */
  readonly recipient: Recipient | null
  readonly basis: string
  readonly parts: readonly PassedPart[]
  readonly why: string
  readonly by: string
  readonly approvedBy: string | null
}

/**
 * Enters that parts of a report were passed on; the room of shares opens them to whoever gets them.
 * @throws Problem `invalid-input` for who enforces returns; `conflict` with the why-key as its field's message
 */
export async function passReportOn(context: RunContext, passing: PassingReport): Promise<Changed> {
  const { report, authority, recipient, basis, parts, why, by, approvedBy } = passing
  // Looked at when it runs, not when it was asked: what waits may have been written before the rule.
  if (recipient !== null) mustBeOpenTo(recipient)
  return changeReport(context, report, 'pass', async ({ member, row, next }) => {
    const { db, now } = context
    // It ends here for the clocks: the agency that has it now answers for it.
    await db
      .updateTable('reports')
      .set({ state: next, ended_on: row.ended_on ?? isoDay(now) })
      .where('id', '=', row.id)
      .execute()
    // To whom, on which basis and what of it: it must be shown for as long as it is kept (Art. 5(2) and 19 GDPR).
    const words = {
      words: why,
      authority,
      basis,
      parts: [...new Set(parts)],
      ...(recipient === null ? {} : { recipient }),
    }
    await enter(db, member, row, { kind: 'passed', at: now, words, by, approvedBy })
  })
}

/**
 * Only where somebody is in danger now does nobody have to wait for a second person.
 * @throws Problem `conflict`
 */
export async function mustBeUrgent({ db, actor }: RunContext, report: string): Promise<void> {
  const member = asMember(actor)
  // What somebody here has seen goes before what the reporter told: dangers pass, and dangers grow.
  const row = await db
    .selectFrom('reports')
    .select(['danger_told', 'danger_seen'])
    .where('agency', '=', member.agency)
    .where('id', '=', report)
    // «Not urgent» of a complaint would tell that there is one.
    .where(openTo(actor))
    .executeTakeFirst()
  // Another one's is refused later, in the words for one that never was.
  if (row && (row.danger_seen ?? row.danger_told) !== 'now')
    throw new Problem(
      'conflict',
      'Only where somebody is in danger now does nobody have to wait for a second person.',
      {
        fields: [{ field: 'report', message: 'not-urgent' }],
      },
    )
}
