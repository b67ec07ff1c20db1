import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { currentKey } from '../../../kernel/vault/agency-key.ts'
import { sealDataKey } from '../../../kernel/vault/data-keys.ts'
import type { NoTelling } from '../codes.ts'
import { stateAt } from '../notice.ts'
import { asMember, enter, isBarred, keyOf, noticeRow } from '../record.ts'
import { TellInput } from '../shapes.ts'
import type { NoticeRow } from '../tables.ts'
import { remindOfPolice } from './police-reminder.ts'
import { enforcingAgencies } from './stand.ts'
import { isSuspicion, whyNotTell } from './suspicion.ts'

const WORDS: Readonly<Record<NoTelling, string>> = {
  'no-suspicion': 'The matter of this notice threatens nobody’s life or safety. Choose the matter in the draft first.',
  'told-already': 'Every agency of law enforcement in this house was told already.',
  'nobody-to-tell': 'No agency of this house is law enforcement or justice. Call the police by telephone.',
  withdrawn: 'This notice was withdrawn.',
  corrected: 'This notice was replaced by a corrected one. Tell of that one.',
  'child-abuse-material': 'It may show the abuse of a child: its address alone goes to police or the hotline.',
  'not-permitted': 'Your roles do not allow this.',
}

const refused = (why: NoTelling) => new Problem('conflict', WORDS[why], { fields: [{ field: 'notice', message: why }] })

/** Police who know where it stands can look for whoever is in danger; the notice alone would only take the advert away. */
export const tellPolice = operation({
  summary: 'Tell law enforcement of a threat to life or safety that a notice shows',
  permission: 'notice:draft',
  purpose: 'prevention',
  verb: 'disclosure',
  // Two agencies, often under two laws of data protection: why it went over is told to both.
  reason: true,
  input: TellInput,
  output: z.object({}),
  subject: ({ notice, police }) => [notice, police],
  async run(context, { notice, police }) {
    const { db, actor, now, reason } = context
    const member = asMember(actor)
    const row = await noticeRow(db, member.agency, notice)
    await insistOnTelling(context, row, police)
    const key = { id: row.data_key, bytes: await keyOf(db, member, row.data_key) }
    const recipient = await currentKey(db, police)
    // An agency that nobody has signed into has no key: what was sealed to nobody would count as told.
    if (recipient === null) throw new Problem('conflict', 'Nobody of that agency has signed in yet. Call them instead.')
    await sealDataKey(db, key, member.agency, recipient, now)
    const told = { told_at: now, told_by: member.id, suspicion: true }
    await db
      .insertInto('notice_alerts')
      .values({ notice, agency: member.agency, police, ...told })
      .onConflict((alert) => alert.columns(['notice', 'police']).doUpdateSet(told))
      .execute()
    // At once and not at the program’s next round: whoever sees the reminder would tell a second time.
    await remindOfPolice(db, member.agency, now, notice)
    const state = stateAt(row, now)
    await enter(db, row, {
      kind: 'told-police',
      at: now,
      by: member.id,
      from: state,
      to: state,
      words: reason,
      key: key.bytes,
    })
    return {}
  },
})

/** @throws Problem `conflict` with the why-key, `not-permitted` where it is no law enforcement */
async function insistOnTelling({ db }: RunContext, row: NoticeRow, police: string): Promise<void> {
  const enforcing = await enforcingAgencies(db)
  const told = await db.selectFrom('notice_alerts').selectAll().where('notice', '=', row.id).execute()
  const byPerson = told.some((alert) => alert.police === police && alert.told_by !== null)
  const why = whyNotTell({
    state: row.state,
    suspicion: isSuspicion(row.matter),
    barred: await isBarred(db, row.lead),
    receivers: byPerson ? 0 : 1,
    wasTold: byPerson,
  })
  if (why !== null) throw refused(why)
  // Judged here by the same list that the page offers: Art. 18 names law enforcement and judicial authorities alone.
  if (police !== row.agency && enforcing.some(({ id }) => id === police)) return
  throw new Problem(
    'not-permitted',
    'A suspicion under Article 18 of the Digital Services Act goes to law enforcement or judicial authorities only. Choose one of them.',
    { fields: [{ field: 'police', message: 'no-law-enforcement' }] },
  )
}
