import { type Actor, system } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { House } from '../house.ts'
import { type Furnishing, members, run } from './furnishing.ts'
import { INVENTED_CONTACTS, INVENTED_REASONS, INVENTED_REFERRAL, INVENTED_SERVICES } from './invented-persons.ts'

// Persons of the demonstration go through the same operations as real ones, as the visiting member: only members of a
// person's team see that person.

const meet = async (house: House, worker: Actor, contact: keyof typeof INVENTED_CONTACTS): Promise<readonly string[]> =>
  (await run(house, worker, 'cases.open', { ...INVENTED_CONTACTS[contact], draft: newId() })).persons

/** Fills the directory of services with their free places. @returns the first, a house for women with children */
async function keepServices(house: House, worker: Actor): Promise<string> {
  const kept: string[] = []
  for (const { offer, free } of INVENTED_SERVICES) {
    const { service } = await run(house, worker, 'services.save', offer)
    kept.push(service)
    if (free !== null) await run(house, worker, 'services.set-free', { service, free })
  }
  return kept[0]
}

/** Presumes a victim on reasonable grounds, by which help opens at once (Art. 11(2) Directive 2011/36/EU). */
const presume = (house: House, worker: Actor, person: string) =>
  run(house, worker, 'persons.move', { person, track: 'identification', act: 'presume' }, INVENTED_REASONS.grounds)

/** Refers a woman and her daughter to a house, which does not answer. */
async function refer(house: House, worker: Actor, persons: readonly string[], service: string): Promise<void> {
  const { how, ...what } = INVENTED_REFERRAL
  const { referrals } = await run(house, worker, 'referrals.draft', { ...what, persons, to: { service } })
  const [woman, girl] = referrals
  const said = { how, language: 'uk', understood: true }
  await run(house, worker, 'referrals.consent', { ...said, referral: woman, ground: 'given' })
  await run(house, worker, 'referrals.consent', { ...said, referral: girl, ground: 'child' })
  await run(house, worker, 'referrals.send', { referral: woman, withOthers: true })
}

/** Lets the visiting member meet invented persons: three at a farm, a family, and a boy who then is missing. */
export async function furnishPersons(furnishing: Furnishing): Promise<void> {
  const { house, agency } = furnishing
  const { visiting: worker } = await members(furnishing)
  const shelter = await keepServices(house, worker)
  await meet(house, worker, 'farm')
  const family = await meet(house, worker, 'family')
  for (const person of family) await presume(house, worker, person)
  await refer(house, worker, family, shelter)
  const [boy] = await meet(house, worker, 'boy')
  const { missing, missingDanger } = INVENTED_REASONS
  const gone = { person: boy, track: 'whereabouts', act: 'miss', danger: missingDanger } as const
  await run(house, worker, 'persons.move', gone, missing)
  // Figures are drawn now and not by the schedule, so that a visitor finds them with all persons counted.
  for (const name of ['figures.draw', 'figures.recount'] as const) await run(house, system(agency), name, {})
}
