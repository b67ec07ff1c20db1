import type { Actor } from '../../kernel/actor.ts'
import { daysAfter, isoDay } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import { noScanner } from '../../kernel/scanner.ts'
import { store } from '../../kernel/store.ts'
import type { House } from '../house.ts'
import { type Furnishing, members, run } from './furnishing.ts'
import { MANDATE_DAYS } from './invented-guests.ts'
import {
  HEARING_DAYS,
  INVENTED_CLIENT,
  INVENTED_CONTRACT,
  INVENTED_REFUSAL,
  INVENTED_RELEASE_TO_LAWYER,
  INVENTED_REMEDY,
  INVENTED_STANDING,
  INVENTED_TOLD_ALONE,
  INVENTED_WISH,
} from './invented-lawyers.ts'

/** Keeps a contract of a person as an upload does. @returns its number */
async function keepContract(house: House, worker: Actor, person: string): Promise<string> {
  const { text, about, how } = INVENTED_CONTRACT
  const watched = noScanner.watch(
    (async function* () {
      yield Buffer.from(text)
    })(),
  )
  const { media } = await store(house.kernel.blobs, watched.bytes, house.door.uploadLimit, async (stored) =>
    run(house, worker, 'documents.keep', {
      ...{ person, how, ...about, ...stored },
      scan: await watched.scan,
    }),
  )
  return media
}

/** Somebody whose application for asylum was refused, which can be challenged. @returns her number */
async function refused(house: House, worker: Actor): Promise<string> {
  const { persons } = await run(house, worker, 'cases.open', { ...INVENTED_CLIENT, draft: newId() })
  const [person] = persons
  const { reason, words } = INVENTED_REFUSAL
  for (const act of ['wish', 'apply'] as const)
    await run(house, worker, 'persons.move', { person, track: 'asylum', act }, reason)
  await run(house, worker, 'persons.arrange', { person, track: 'asylum', act: 'refuse', ...words }, reason)
  return person
}

/**
 * Lets another agency invite the visiting member as a lawyer: they read a contract that the client released, lodged a remedy against a refusal,
 * and keep what they alone were told.
 * @param worker of that agency
 */
export async function furnishLawyers(furnishing: Furnishing, worker: Actor): Promise<void> {
  const { house } = furnishing
  const { visiting } = await members(furnishing)
  if (visiting.kind !== 'member') throw new Error('the demonstration has no member')
  const today = isoDay(house.kernel.clock.now())
  const person = await refused(house, worker)
  const mandate = { from: today, until: daysAfter(today, MANDATE_DAYS), urgency: 'none' } as const
  const asked = { ...INVENTED_STANDING, ...mandate, person, member: visiting.id }
  const { guest } = await run(house, worker, 'guests.invite', asked)
  await run(house, visiting, 'guests.answer', { guest, answer: 'accept' })
  const { matter } = await run(house, visiting, 'guests.ask', { guest, ...INVENTED_WISH })
  const media = await keepContract(house, worker, person)
  await run(house, worker, 'guests.release-document', { guest, media, ...INVENTED_RELEASE_TO_LAWYER })
  await run(house, worker, 'guests.settle', { matter, act: 'grant', text: INVENTED_RELEASE_TO_LAWYER.how })
  const { decisions } = await run(house, visiting, 'guests.get', { guest })
  const decision = decisions?.[0]?.id
  if (decision === undefined) throw new Error('the refusal of the demonstration cannot be challenged')
  const term = { kind: 'hearing', on: daysAfter(today, HEARING_DAYS) } as const
  await run(house, visiting, 'guests.lodge-remedy', { guest, decision, lodgedOn: today, term, ...INVENTED_REMEDY })
  await run(house, visiting, 'acts.keep', { person, ...INVENTED_TOLD_ALONE })
}
