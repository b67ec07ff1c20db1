import type { Actor } from '../../kernel/actor.ts'
import { daysAfter, isoDay } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { House } from '../house.ts'
import { accepted, type Furnishing, members, run } from './furnishing.ts'
import {
  INVENTED_CHILD,
  INVENTED_HOUR,
  INVENTED_HOURS,
  INVENTED_INVITATION,
  INVENTED_LANGUAGES,
  INVENTED_NEIGHBOUR,
  INVENTED_PLAN,
  INVENTED_STAFF,
  INVENTED_TELLING,
  MANDATE_DAYS,
  PLAN_DAYS,
  TOLD_DAYS,
} from './invented-guests.ts'

/** Makes another agency of the house. @returns somebody there who works with children */
async function neighbour(house: House, visiting: Actor): Promise<Actor> {
  const [first, second] = INVENTED_STAFF
  const asked = { agency: INVENTED_NEIGHBOUR, email: first.email }
  const { secret } = await run(house, visiting, 'agencies.create', asked)
  const { actor: leads } = await accepted(house, secret, first)
  const { secret: more } = await run(house, leads, 'members.invite', { email: second.email, roles: ['case-worker'] })
  const { actor, id } = await accepted(house, more, second)
  await run(house, leads, 'members.admit', { member: id })
  return actor
}

/**
 * Lets another agency invite the visiting member to the teams of two children: to one they have come, the other waits for their answer.
 * @returns somebody of that agency who works with persons
 */
export async function furnishGuests(furnishing: Furnishing): Promise<Actor> {
  const { house } = furnishing
  const { visiting } = await members(furnishing)
  if (visiting.kind !== 'member') throw new Error('the demonstration has no member')
  const worker = await neighbour(house, visiting)
  const today = isoDay(house.kernel.clock.now())
  const invite = async (urgency: 'none' | 'danger') => {
    const { persons } = await run(house, worker, 'cases.open', { ...INVENTED_CHILD, draft: newId() })
    const mandate = { from: today, until: daysAfter(today, MANDATE_DAYS), urgency }
    const asked = { ...INVENTED_INVITATION, ...mandate, person: persons[0], member: visiting.id }
    return { person: persons[0], guest: (await run(house, worker, 'guests.invite', asked)).guest }
  }
  const { person, guest } = await invite('none')
  const reviewOn = daysAfter(today, PLAN_DAYS)
  await run(house, worker, 'papers.plan', { person, words: INVENTED_PLAN, reviewOn })
  await run(house, visiting, 'guests.answer', { guest, answer: 'accept' })
  const on = daysAfter(today, TOLD_DAYS)
  await run(house, worker, 'guests.tell', { guest, timing: 'before', on, ...INVENTED_TELLING })
  await invite('danger')
  await run(house, visiting, 'interpreters.set-languages', { languages: [...INVENTED_LANGUAGES] })
  for (const { hours, ...hour } of INVENTED_HOURS) {
    const startsAt = new Date(house.kernel.clock.now().getTime() + hours * 3_600_000).toISOString()
    await run(house, worker, 'interpreters.ask', {
      ...INVENTED_HOUR,
      ...hour,
      person,
      members: [visiting.id],
      startsAt,
    })
  }
  const { calls } = await run(house, visiting, 'interpreters.mine', {})
  await run(house, visiting, 'interpreters.answer', { call: calls[0].call, answer: 'accept' })
  return worker
}
