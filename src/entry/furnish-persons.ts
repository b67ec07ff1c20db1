import { type Actor, system } from '../kernel/actor.ts'
import { newId } from '../kernel/ids.ts'
import { type Furnishing, run } from './furnishing.ts'
import type { House } from './house.ts'
import { INVENTED_CONTACTS, INVENTED_REASONS, INVENTED_REFERRAL, INVENTED_SERVICES } from './invented-persons.ts'

// Persons of the demonstration are met and helped by the same operations as real ones, and by the member who looks: nobody sees a person
// without being of their team.

const meet = async (house: House, worker: Actor, contact: keyof typeof INVENTED_CONTACTS): Promise<readonly string[]> =>
  (await run(house, worker, 'cases.open', { ...INVENTED_CONTACTS[contact], draft: newId() })).persons as string[]

/** The directory: of each service who is taken, and how many places are free. @returns the first, a house for women with children */
async function keepServices(house: House, worker: Actor): Promise<string> {
  const kept: string[] = []
  for (const { offer, free } of INVENTED_SERVICES) {
    const { service } = await run(house, worker, 'services.save', offer)
    kept.push(String(service))
    if (free !== null) await run(house, worker, 'services.set-free', { service, free })
  }
  return kept[0]
}

/** Presumed on reasonable grounds, by which help opens at once (Art. 11(2) Directive 2011/36/EU). */
const presume = (house: House, worker: Actor, person: string) =>
  run(house, worker, 'persons.move', { person, track: 'identification', act: 'presume' }, INVENTED_REASONS.grounds)

/** A woman and her daughter are handed to a house that has not answered yet. */
async function refer(house: House, worker: Actor, persons: readonly string[], service: string): Promise<void> {
  const { how, ...what } = INVENTED_REFERRAL
  const { referrals } = await run(house, worker, 'referrals.draft', { ...what, persons, to: { service } })
  const [woman, girl] = referrals as string[]
  const said = { how, language: 'uk', understood: true }
  await run(house, worker, 'referrals.consent', { ...said, referral: woman, ground: 'given' })
  await run(house, worker, 'referrals.consent', { ...said, referral: girl, ground: 'child' })
  await run(house, worker, 'referrals.send', { referral: woman, withOthers: true })
}

/** Lets the one who looks meet invented persons: at a farm, in a house, and a boy who is missing. */
export async function furnishPersons({ house, agency, token }: Furnishing): Promise<void> {
  const worker = await house.door.authenticate(token)
  const shelter = await keepServices(house, worker)
  await meet(house, worker, 'farm')
  const family = await meet(house, worker, 'family')
  for (const person of family) await presume(house, worker, person)
  await refer(house, worker, family, shelter)
  const [boy] = await meet(house, worker, 'boy')
  const { missing, missingDanger } = INVENTED_REASONS
  const gone = { person: boy, track: 'whereabouts', act: 'miss', danger: missingDanger }
  await run(house, worker, 'persons.move', gone, missing)
  // At once and not with the next hour: whoever looks at figures looks now, and by then all of them are there.
  await run(house, system(agency), 'figures.draw', {})
}
