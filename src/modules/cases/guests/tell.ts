import { isoDay } from '../../../kernel/clock.ts'
import { Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { keyFor } from '../../../kernel/vault/opening.ts'
import { memberNames } from '../../accounts/index.ts'
import { isInSpan, opensPerson } from './guest.ts'
import { noted, teamPlace } from './invite.ts'
import { type TellFault, tellFault } from './matter.ts'
import { matterRow, sealMatter, takeMatterStep } from './matters.ts'
import { agencyNames } from './rows.ts'
import { MatterDone, SettleInput, TellInput } from './shapes.ts'

// The team's side of what stands between it and a guest.

const declared = { permission: 'guest:invite', purpose: 'protection', output: MatterDone } as const

const SAID: Readonly<Record<TellFault, { field: string; say: string }>> = {
  'day-is-over': { field: 'on', say: 'The day is over. Say that it was done already, and which danger left no time.' },
  'day-is-to-come': { field: 'on', say: 'The day is still to come: the guardian is told before.' },
  'no-danger': { field: 'danger', say: 'Say which danger left no time to tell it before.' },
}

export const tellGuardian = operation({
  ...declared,
  summary: 'Tell a child’s guardian of an act before it is done, or at once afterwards where danger left no time',
  verb: 'disclosure',
  input: TellInput,
  subject: ({ guest }, output) => [guest, ...(output ? [output.matter] : [])],
  async run(context, { guest, act, timing, on, heard, view, what, danger }) {
    const { db, now } = context
    const { place, ...held } = await teamPlace(context, guest)
    const { member } = held
    if (place.kind !== 'guardian' || !opensPerson(place.state) || !isInSpan(place.from_on, place.until_on, isoDay(now)))
      throw new Problem('conflict', 'Only a guardian who is on the team today can be told here.', {
        fields: [{ field: 'guest', message: 'not-on-the-team' }],
      })
    const fault = tellFault(timing, on, isoDay(now), danger)
    if (fault !== null)
      throw new Problem('invalid-input', SAID[fault].say, { fields: [{ field: SAID[fault].field, message: fault }] })
    const key = await keyFor(
      db,
      member,
      place.data_key,
      'Your keys are not open, so you cannot say this. Sign in anew.',
    )
    const by = [(await memberNames(context, [member.id])).get(member.id), (await agencyNames(db)).get(place.agency)]
    const id = newId()
    const words = { view: view.trim(), what: what.trim(), danger: danger.trim(), by: by.filter(Boolean).join(', ') }
    await db
      .insertInto('guest_matters')
      .values({
        ...{ id, guest, person: place.person, agency: place.agency, kind: 'act', act, timing, on_day: on, heard },
        ...{ state: 'open', told_at: now, since: now, sealed: sealMatter(key, id, words) },
      })
      .execute()
    await noted(context, held, timing === 'before' ? 'tell' : 'tell-afterwards', words.what)
    return { matter: id }
  },
})

export const settleMatter = operation({
  ...declared,
  summary: 'Weigh a guardian’s objection, or answer what a guest asks for, with reasons',
  verb: 'alteration',
  input: SettleInput,
  subject: ({ matter }) => [matter],
  async run(context, { matter, act, text }) {
    const { db, now } = context
    const row = await matterRow(db, matter)
    const { place, ...held } = await teamPlace(context, row.guest)
    await takeMatterStep(db, place, row, { act, side: 'team', member: held.member, text, now })
    await noted(context, held, act, text.trim())
    return { matter }
  },
})
