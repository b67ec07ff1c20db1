import { isoDay } from '../../../kernel/clock.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { keyFor } from '../../../kernel/vault/opening.ts'
import { asMember } from '../record.ts'
import { opensPerson } from './guest.ts'
import { matterRow, sealMatter, takeMatterStep } from './matters.ts'
import { isToday, NO_GUEST, openGuest, placeOf } from './rows.ts'
import { AskInput, MatterDone, RespondInput } from './shapes.ts'

// The guest's side of what stands between them and the team.

const declared = { permission: 'guest:work', purpose: 'protection', output: MatterDone } as const
const UNSEEN = 'Your keys are not open, so you cannot say this. Sign in anew.'

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
  summary: 'Ask a child’s team for a step as the guardian, with the child’s own view of it',
  verb: 'collection',
  input: AskInput,
  subject: ({ guest }, output) => [guest, ...(output ? [output.matter] : [])],
  async run({ db, actor, now }, { guest, act, heard, view, what }) {
    const member = asMember(actor)
    const place = await placeOf(db, member, guest, now)
    if (!opensPerson(place.state) || !isToday(place, now)) throw notFound(NO_GUEST)()
    if (place.kind !== 'guardian')
      throw new Problem('conflict', 'Here a guardian asks for steps.', {
        fields: [{ field: 'guest', message: 'guardians-only' }],
      })
    const key = await keyFor(db, member, place.data_key, UNSEEN)
    const id = newId()
    const { name, agency } = openGuest(key, place)
    const words = { view: view.trim(), what: what.trim(), danger: '', by: `${name}, ${agency}` }
    await db
      .insertInto('guest_matters')
      .values({
        ...{ id, guest, person: place.person, agency: place.agency, kind: 'wish', act, timing: 'before' },
        ...{ on_day: isoDay(now), heard, state: 'open', told_at: now, since: now, sealed: sealMatter(key, id, words) },
      })
      .execute()
    return { matter: id }
  },
})
