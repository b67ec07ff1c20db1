import { z } from 'zod'
import { isoDay } from '../../../kernel/clock.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { restate } from '../children/restate.ts'
import { enter } from '../events.ts'
import { heldPerson } from '../record.ts'
import { Done, OneInput } from '../shapes.ts'
import type { PersonRow } from '../tables.ts'
import { holdOn } from './rows.ts'

// Holds on files for a court, a claim or a complaint about the file, although their time is over or the person wants them erased.

const declared = {
  permission: 'case:work',
  purpose: 'protection',
  verb: 'alteration',
  subject: ({ person }: { person: string }) => [person],
  output: Done,
} as const
/** An operation that takes the person and a reason. */
const withReason = { ...declared, reason: true, input: OneInput } as const

/**
 * The person with their key.
 * @throws Problem `conflict` for a person who is only counted, because there is nothing to keep
 */
async function keptPerson(context: Pick<RunContext, 'db' | 'actor' | 'now'>, person: string) {
  const { member, row, key } = await heldPerson(context, person)
  if (key === null) throw new Problem('conflict', 'Of who is only counted nothing is kept that could be held.')
  return { member, row, key }
}

const notHeld = () =>
  new Problem('conflict', 'This file is not held.', { fields: [{ field: 'person', message: 'not-held' }] })

export const holdPerson = operation({
  ...withReason,
  summary: 'Hold the file of a person: nothing of it is erased until two people lift the hold',
  async run(context, { person }) {
    const { db, now, reason } = context
    const { member, row, key } = await keptPerson(context, person)
    const { numInsertedOrUpdatedRows: made } = await db
      .insertInto('person_holds')
      .values({ person, agency: row.agency, by: member.id, at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    // A second hold is refused, because two reasons would hide who answers for it.
    if (made === 0n)
      throw new Problem('conflict', 'This file is held already.', { fields: [{ field: 'person', message: 'held' }] })
    await enter(db, member, row, key, { kind: 'held', at: now, words: { reason: reason ?? '' } })
    await restate(context, person)
    return { person }
  },
})

export const liftHold = operation({
  ...declared,
  summary: 'Lift the hold of a person’s file',
  // Erasure may follow, so two members must release what a court may ask for.
  approval: 'second-person',
  asked: ({ db, actor, now }, { person }) => keptPerson({ db, actor, now }, person),
  // The reason is part of the input, because the second member must read it.
  input: OneInput.extend({ text: z.string().max(2000).regex(/\S/, 'Nothing was written.') }),
  async run(context, { person, text }) {
    const { db, now } = context
    const { member, row, key } = await keptPerson(context, person)
    const { numDeletedRows } = await db.deleteFrom('person_holds').where('person', '=', person).executeTakeFirst()
    if (numDeletedRows === 0n) throw notHeld()
    await enter(db, member, row, key, { kind: 'hold-lifted', at: now, words: { reason: text.trim() } })
    // A request that waited behind the hold appears on the desk from now on.
    await restate(context, person)
    return { person }
  },
})

export const askErasure = operation({
  ...declared,
  summary: 'Record that a person asks to be erased while their file is held: their data are restricted instead',
  input: OneInput,
  output: Done.extend({ since: z.iso.date() }),
  async run(context, { person }) {
    const { db, now } = context
    const { member, row, key } = await keptPerson(context, person)
    if ((await holdOn(db, person)) === undefined) throw notHeld()
    // A repeated request keeps its first day, because the time for the answer runs from there.
    const since = row.erasure_asked ?? isoDay(now)
    await db.updateTable('persons').set({ erasure_asked: since }).where('id', '=', person).execute()
    if (row.erasure_asked === null) await enter(db, member, row, key, { kind: 'erasure-asked', at: now })
    return { person, since }
  },
})

export const withdrawErasure = operation({
  // The person's consent reopens the data (Art. 18(2) GDPR), so the reason records how they gave it.
  ...withReason,
  summary: 'Record that a person takes back their wish to be erased: their data are used again',
  async run(context, { person }) {
    const { db, now, reason } = context
    const { member, row, key } = await keptPerson(context, person)
    const fault = whyNotWithdrawn(row)
    if (fault !== null)
      throw new Problem('conflict', WITHDRAWN[fault], { fields: [{ field: 'person', message: fault }] })
    await db.updateTable('persons').set({ erasure_asked: null }).where('id', '=', person).execute()
    await enter(db, member, row, key, { kind: 'erasure-withdrawn', at: now, words: { reason: reason ?? '' } })
    await restate(context, person)
    return { person }
  },
})

const WITHDRAWN = {
  'not-asked': 'This person did not ask to be erased.',
  declined: 'Who declined to be registered takes that back by coming back.',
} as const

function whyNotWithdrawn({ erasure_asked, identification }: PersonRow): keyof typeof WITHDRAWN | null {
  if (erasure_asked === null) return 'not-asked'
  // The file would else stay without a legal basis and without a day.
  return identification === 'declined' ? 'declined' : null
}
