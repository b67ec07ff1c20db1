import type { Tx } from '../../kernel/database.ts'
import type { Permission } from '../../kernel/operation.ts'
import { seatsBy } from '../cases/index.ts'
import type { Thing } from './codes.ts'
import { ANSWERED } from './share.ts'

/** What opens a share at its receiver's, and at its sender's. */
const OPENED_BY = {
  lead: { receiver: 'lead:read', sender: 'lead:read' },
  report: { receiver: 'share:read', sender: 'report:read' },
  evidence: { receiver: 'share:read', sender: ['share:read', 'evidence:read'] },
  network: { receiver: 'network:read', sender: 'network:read' },
  person: { receiver: ['share:read', 'case:read'], sender: 'case:read' },
} as const satisfies Readonly<
  Record<Thing, Readonly<Record<'receiver' | 'sender', Permission | readonly Permission[]>>>
>

/**
 * Shares that wait for an agency: at the receiver's each with a clock; at the sender's those that nobody has looked at in time, and
 * answers that nobody has read. Asked by the program: moments and states, and nothing of what was shared.
 */
export async function sharesToTell(db: Tx, agency: string, now: Date) {
  const rows = await db
    .selectFrom('shares')
    .select(['thing', 'person', 'agency', 'state', 'since', 'sent_at', 'due', 'clock', 'urgency', 'answer_seen_at'])
    .where(({ or, and, eb }) =>
      or([
        and([eb('to_agency', '=', agency), eb('due', 'is not', null), eb('clock', '<>', 'use')]),
        and([
          eb('agency', '=', agency),
          eb('to_agency', 'is not', null),
          eb('state', '=', 'sent'),
          eb('due', '<', now),
        ]),
        and([
          ...[eb('agency', '=', agency), eb('to_agency', 'is not', null)],
          ...[eb('state', 'in', ANSWERED), eb('answer_seen_at', 'is', null)],
        ]),
      ]),
    )
    .execute()
  const persons = rows.flatMap(({ person, agency: from }) => (person !== null && from === agency ? [person] : []))
  const teams = await seatsBy(db, agency, 'person', persons)
  return rows.map(({ thing, person, agency: from, state, since, sent_at, due, urgency }) => {
    const sent = from === agency
    return {
      ...{ permission: OPENED_BY[thing][sent ? 'sender' : 'receiver'], except: null, sent, due },
      // Of what was told of a person their team alone learns.
      members: sent && person !== null ? (teams.get(person) ?? []) : null,
      // The first clock runs from the sending; what came later has another.
      ...{ came: state === 'sent' ? sent_at : since, unseen: state === 'sent' },
      urgent: urgency !== 'none' && state === 'sent',
    }
  })
}
