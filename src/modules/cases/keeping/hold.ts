import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { restate } from '../children/restate.ts'
import { enter } from '../events.ts'
import { heldPerson } from '../record.ts'
import { Done, OneInput } from '../shapes.ts'
import type { PersonRow } from '../tables.ts'
import { isoDay } from '../tracks/clocks.ts'
import { holdOn } from './rows.ts'

// Files that must not go although their time is over or the person asks for it: a court, a claim, a complaint about the file itself.

const declared = {
  permission: 'case:work',
  purpose: 'protection',
  verb: 'alteration',
  subject: ({ person }: { person: string }) => [person],
  output: Done,
} as const
/** What a member does with a reason and nothing else. */
const withReason = { ...declared, reason: true, input: OneInput } as const

/** The person with their key. @throws Problem `conflict` of who is only counted: there is nothing to keep */
async function keptPerson(context: RunContext, person: string) {
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
    // Held twice it is held since the first day, by whoever said so then: two reasons would hide who answers for it.
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
  // What follows is erasure: nobody alone lets go of what a court may ask for.
  approval: 'second-person',
  // In the input and not beside it: the second person must read why.
  input: OneInput.extend({ text: z.string().max(2000).regex(/\S/, 'Nothing was written.') }),
  async run(context, { person, text }) {
    const { db, now } = context
    const { member, row, key } = await keptPerson(context, person)
    const { numDeletedRows } = await db.deleteFrom('person_holds').where('person', '=', person).executeTakeFirst()
    if (numDeletedRows === 0n) throw notHeld()
    await enter(db, member, row, key, { kind: 'hold-lifted', at: now, words: { reason: text.trim() } })
    // A request that waited stands on the desk from now on.
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
    // Asked twice it was asked on the first day: the time of the answer runs from there.
    const since = row.erasure_asked ?? isoDay(now)
    await db.updateTable('persons').set({ erasure_asked: since }).where('id', '=', person).execute()
    if (row.erasure_asked === null) await enter(db, member, row, key, { kind: 'erasure-asked', at: now })
    return { person, since }
  },
})

export const withdrawErasure = operation({
  // Their consent opens the data again (Art. 18(2) GDPR), so it must be shown how they gave it.
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
  // Else their file would stay without a ground and without a day.
  return identification === 'declined' ? 'declined' : null
}
