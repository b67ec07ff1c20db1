import { isoDay } from '../../../kernel/clock.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { asMember } from '../record.ts'
import { isWishOf } from './matter.ts'
import { enterMatter, matterRow, takeMatterStep } from './matters.ts'
import { isSeated, keyToSay, NO_GUEST, openGuest, placeOf } from './rows.ts'
import { AskInput, MatterDone, RespondInput } from './shapes.ts'

// The guest's side of what stands between them and the team.

const declared = { permission: 'guest:work', purpose: 'protection', output: MatterDone } as const

export const respondToMatter = operation({
  ...declared,
  summary: 'Agree or object to what one is told of as a guardian, or take back what one asked for',
  verb: 'alteration',
  input: RespondInput,
  subject: ({ matter }) => [matter],
  async run({ db, actor, now }, { matter, act, text }) {
    const member = asMember(actor)
    const row = await matterRow(db, matter)
    const place = await placeOf(db, member, row.guest, now)
    await takeMatterStep(db, place, row, { act, side: 'guest', member, text, now })
    return { matter }
  },
})

export const askTeam = operation({
  ...declared,
  summary: 'Ask a person’s team for something as their guardian or lawyer, with the person’s own view of it',
  verb: 'collection',
  input: AskInput,
  subject: ({ guest }, output) => [guest, ...(output ? [output.matter] : [])],
  async run({ db, actor, now }, { guest, act, heard, view, what }) {
    const member = asMember(actor)
    const place = await placeOf(db, member, guest, now)
    if (!isSeated(place, now)) throw notFound(NO_GUEST)()
    if (!isWishOf(place.kind, act))
      throw new Problem('invalid-input', 'This is not what you are on the team for: choose another kind of wish.', {
        fields: [{ field: 'act', message: 'not-their-wish' }],
      })
    const key = await keyToSay(db, member, place)
    const { name, agency } = openGuest(key, place)
    const words = { view, what, danger: '', by: `${name}, ${agency}` }
    const said = { kind: 'wish', act, timing: 'before', on_day: isoDay(now), heard, words } as const
    return { matter: await enterMatter(db, key, place, said, now) }
  },
})
