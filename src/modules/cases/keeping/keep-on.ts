import { z } from 'zod'
import { agencyFor } from '../../../kernel/actor.ts'
import { isoDay } from '../../../kernel/clock.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { restate } from '../children/restate.ts'
import { enter } from '../events.ts'
import { heldPerson } from '../record.ts'
import { Done, OneInput } from '../shapes.ts'
import { boundsOn, type Fault, whyNotUntil, YEARS } from './keeping.ts'
import { closedOn, keptOf, yearsOf } from './rows.ts'

const WORDS: Readonly<Record<Fault, string>> = {
  'too-soon': 'Choose a day that is still to come; a child’s file is kept until their 21st year at least.',
  'too-far': 'So long this agency keeps no closed file. Choose an earlier day: it can be kept on again then.',
}

export const keepOn = operation({
  summary: 'Keep the closed file of a person until another day, with a reason',
  permission: 'case:work',
  purpose: 'protection',
  verb: 'alteration',
  reason: true,
  input: OneInput.extend({ until: z.iso.date() }),
  output: Done.extend({ until: z.iso.date() }),
  subject: ({ person }) => [person],
  async run(context, { person, until }) {
    const { db, now, reason } = context
    const { member, row, key } = await heldPerson(context, person)
    if (key === null || row.keep_until === null)
      throw new Problem('conflict', 'Only a closed file has a day until which it is kept.', {
        fields: [{ field: 'person', message: 'not-closed' }],
      })
    // A request for erasure is answered by erasing or by a hold, and not by a later day.
    if (row.erasure_asked !== null)
      throw new Problem('conflict', 'The person asked to be erased. Erase the file, or hold it and say why.', {
        fields: [{ field: 'person', message: 'erasure-asked' }],
      })
    const fault = whyNotUntil(until, boundsOn(isoDay(now), await keptOf(db, row, key, await closedOn(db, person))))
    if (fault !== null)
      throw new Problem('invalid-input', WORDS[fault], { fields: [{ field: 'until', message: fault }] })
    await db.updateTable('persons').set({ keep_until: until }).where('id', '=', person).execute()
    await enter(db, member, row, key, { kind: 'kept-on', at: now, words: { value: until, reason: reason ?? '' } })
    await restate(context, person)
    return { person, until }
  },
})

export const keptFor = operation({
  summary: 'See for how many years the agency keeps closed files of persons',
  permission: 'retention:set',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: z.object({ years: z.int() }),
  subject: () => [],
  run: async ({ db, actor }) => ({ years: await yearsOf(db, agencyFor(actor, 'Persons belong to an agency.')) }),
})

export const keepFor = operation({
  summary: 'Say for how many years the agency keeps closed files of persons',
  permission: 'retention:set',
  purpose: 'protection',
  verb: 'alteration',
  // The agency decides the period and must be able to justify it (Art. 5(2) GDPR).
  reason: true,
  input: z.object({ years: z.int().min(YEARS.least).max(YEARS.most) }),
  output: z.object({ years: z.int() }),
  subject: () => [],
  async run({ db, actor }, { years }) {
    const agency = agencyFor(actor, 'Persons belong to an agency.')
    // Closed files keep their day, because a later rule must not change earlier decisions.
    await db
      .insertInto('case_settings')
      .values({ agency, keep_years: years })
      .onConflict((conflict) => conflict.column('agency').doUpdateSet({ keep_years: years }))
      .execute()
    return { years }
  },
})
