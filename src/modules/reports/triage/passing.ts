import { isoDay } from '../../../kernel/clock.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import type { Recipient } from '../codes.ts'
import { openTo } from '../firewall.ts'
import { asMember, enter, reportRow } from '../record.ts'
import { Changed } from '../shapes.ts'
import { PassInput, type Passing, PassUrgentlyInput } from './passing-shapes.ts'
import { changeReport } from './work.ts'

/** Why nothing of a report may be passed to a kind of recipient; null where it may. */
export function whyNotTo(recipient: Recipient): 'firewall' | null {
  // What people tell in order to be helped, or to be paid, taught or treated, never serves to remove them: whoever fears that
  // tells nothing (Art. 5(2) and 6 Directive 2009/52/EC; FRA opinion on firewalls). Of no report, since anybody's may hold it.
  return recipient === 'return' ? 'firewall' : null
}

/** @throws Problem `invalid-input` */
function mustBeOpenTo(recipient: Recipient): void {
  const why = whyNotTo(recipient)
  if (why !== null)
    throw new Problem('invalid-input', 'What was reported never goes to an authority that enforces returns.', {
      fields: [{ field: 'recipient', message: why }],
    })
}

type Passed = {
  readonly passing: Passing
  readonly why: string
  readonly by: string
  readonly approvedBy: string | null
}

const passTo = (context: RunContext, { passing, why, by, approvedBy }: Passed) =>
  changeReport(context, passing.report, 'pass', async ({ member, row, next }) => {
    const { db, now } = context
    const { authority, recipient, basis, parts } = passing
    // It ends here for the clocks: the agency that has it now answers for it.
    await db
      .updateTable('reports')
      .set({ state: next, ended_on: isoDay(now) })
      .where('id', '=', row.id)
      .execute()
    // To whom, on which basis and what of it: it must be shown for as long as it is kept (Art. 5(2) and 19 GDPR).
    const words = { words: why, authority, recipient, basis, parts: [...new Set(parts)] }
    await enter(db, member, row, { kind: 'passed', at: now, words, by, approvedBy })
  })

/** The first person asks, the second one's approval runs it. */
export const passReport = operation({
  summary: 'Pass parts of a report to another authority, with a second person',
  permission: 'report:decide',
  purpose: 'protection',
  verb: 'disclosure',
  // What has left cannot be called back: the haste of one person must not be enough.
  approval: 'second-person',
  asked: ({ db, actor }, { report }) => reportRow(db, asMember(actor), report),
  input: PassInput,
  output: Changed,
  subject: ({ report }) => [report],
  async run(context, { reason, ...passing }) {
    const { askedBy } = context
    // The door asks for a second person by itself; this holds if somebody ever takes that away by mistake.
    if (askedBy === null) throw new Problem('not-permitted', 'Passing a report on needs a second person.')
    // Looked at when it runs, not when it was asked: what waits may have been written before the rule.
    mustBeOpenTo(passing.recipient)
    return passTo(context, { passing, why: reason, by: askedBy, approvedBy: asMember(context.actor).id })
  },
})

export const passUrgently = operation({
  summary: 'Pass parts of a report on at once, because somebody is in danger now',
  permission: 'report:decide',
  purpose: 'protection',
  verb: 'disclosure',
  // Whoever does it alone says why, and stands in the history alone.
  reason: true,
  input: PassUrgentlyInput,
  output: Changed,
  subject: ({ report }) => [report],
  async run(context, passing) {
    const { db, actor, reason } = context
    const member = asMember(actor)
    mustBeOpenTo(passing.recipient)
    // Below, what somebody here has seen goes before what the reporter told: dangers pass, and dangers grow.
    const row = await db
      .selectFrom('reports')
      .select(['danger_told', 'danger_seen'])
      .where('agency', '=', member.agency)
      .where('id', '=', passing.report)
      // «Not urgent» of a complaint would tell that there is one.
      .where(openTo(actor))
      .executeTakeFirst()
    // Another one's is refused below, in the words for one that never was.
    if (row && (row.danger_seen ?? row.danger_told) !== 'now')
      throw new Problem(
        'conflict',
        'Only where somebody is in danger now does nobody have to wait for a second person.',
        {
          fields: [{ field: 'report', message: 'not-urgent' }],
        },
      )
    return passTo(context, { passing, why: reason ?? '', by: member.id, approvedBy: null })
  },
})
