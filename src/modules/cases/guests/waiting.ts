import { operation, type RunContext } from '../../../kernel/operation.ts'
import { asMember } from '../record.ts'
import { placesOf } from './rows.ts'
import { GuestsWaiting, NothingAsked } from './shapes.ts'
import { termsOfMine } from './terms.ts'

export const guestsWaiting = operation({
  permission: 'guest:work',
  purpose: 'protection',
  summary: 'See how many invitations to teams of other agencies wait for one’s answer, and which terms of clients come',
  verb: 'consultation',
  input: NothingAsked,
  output: GuestsWaiting,
  subject: (_, output) => output?.terms.map(({ guest }) => guest) ?? [],
  async run({ db, actor, now }: RunContext) {
    const member = asMember(actor)
    const places = await placesOf(db, member, now)
    const invited = places.filter(({ state }) => state === 'invited')
    // In the order in which they were asked.
    const since = invited[0]?.since.toISOString() ?? null
    const told = await db
      .selectFrom('guest_matters')
      .select(['since', 'timing'])
      .where('guest', 'in', (eb) => eb.selectFrom('person_guests').select('id').where('member', '=', member.id))
      .where('kind', '=', 'act')
      .where('state', '=', 'open')
      .orderBy('since')
      .execute()
    return {
      ...{ since, invited: invited.length, urgent: invited.filter(({ urgency }) => urgency !== 'none').length },
      told: {
        ...{ count: told.length, afterwards: told.filter(({ timing }) => timing === 'afterwards').length },
        since: told[0]?.since.toISOString() ?? null,
      },
      terms: await termsOfMine(db, member, places, now),
    }
  },
})
