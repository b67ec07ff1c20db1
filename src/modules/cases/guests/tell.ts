import { isoDay } from '../../../kernel/clock.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { noted, teamPlace } from './invite.ts'
import { type TellFault, tellFault } from './matter.ts'
import { enterMatter, matterRow, takeMatterStep } from './matters.ts'
import { isSeated, keyToSay, saidBy } from './rows.ts'
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
    if (place.kind !== 'guardian' || !isSeated(place, now))
      throw new Problem('conflict', 'Only a guardian who is on the team today can be told here.', {
        fields: [{ field: 'guest', message: 'not-on-the-team' }],
      })
    const fault = tellFault(timing, on, isoDay(now), danger)
    if (fault !== null)
      throw new Problem('invalid-input', SAID[fault].say, { fields: [{ field: SAID[fault].field, message: fault }] })
    const key = await keyToSay(db, member, place)
    const words = { view, what, danger, by: await saidBy(context, member) }
    const said = { kind: 'act', act, timing, on_day: on, heard, words } as const
    const id = await enterMatter(db, key, place, said, now)
    await noted(context, held, timing === 'before' ? 'tell' : 'tell-afterwards', what.trim())
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
