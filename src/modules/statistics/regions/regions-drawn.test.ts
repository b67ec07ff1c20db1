import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { as, done } from '../../../../test/houses/kernel.ts'
import { ReferralsHouse } from '../../../../test/houses/referrals.ts'
import { filledIn } from '../../../../test/houses/services.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { type Member, system } from '../../../kernel/actor.ts'
import { sql } from '../../../kernel/database.ts'
import { operations } from '../index.ts'
import type { Figures } from '../shapes.ts'

type Stand = { readonly house: ReferralsHouse; readonly coordinator: Person; readonly service: string }

async function set(database: TestDatabase): Promise<Stand> {
  const house = await ReferralsHouse.open(database)
  Object.assign(house.kernel, { operations: { ...house.kernel.operations, ...operations } })
  const offer = filledIn({ town: 'Cēsis', country: 'LV', places: 20 })
  const { service } = await house.call<{ service: string }>(house.worker.token, 'services.save', offer)
  return { house, service, coordinator: await house.colleague(house.keeper, ['coordinator']) }
}

onDatabases('figures by region as they are drawn', set, (stand) => {
  const told = async (): Promise<Figures> => {
    const { house, coordinator } = stand()
    await house.rows('delete from figures_told')
    house.kernel.clock.pass(1000)
    await done(house.kernel, { actor: system(house.agency), operation: 'figures.draw', input: {} })
    const token = await house.signIn(coordinator.passkey)
    return (await house.call<{ told: Figures }>(token, 'figures.count', {})).told
  }
  /** By hand, by whoever sent it: the service has no account here. */
  const answered = async (answer: object, to: object) => {
    const { house } = stand()
    const [referral] = await house.drafts(house.worker, await house.meets(house.worker), { to, parts: ['needs'] })
    await house.consents(house.worker, referral)
    await house.call(house.worker.token, 'referrals.send', { referral })
    const by = 'service' in to ? house.worker : house.shelter
    await house.call(by.token, 'referrals.answer', { referral, saidBy: 'Ilga', ...answer })
  }
  const REJECT = { answer: 'reject', refusedFor: 'full', text: 'Not here' }

  test('who was refused stands at the region of the service, of how many that were answered', async () => {
    const { house, service } = stand()
    for (let i = 0; i < 5; i++) await answered(REJECT, { service })
    for (let i = 0; i < 6; i++) await answered(REJECT, { agency: house.shelterAgency })
    const accept = { answer: 'accept', meetsAt: house.hour(3), place: 'Bus station', who: 'Anna' }
    for (let i = 0; i < 4; i++) await answered(accept, { service })
    const regions = async () => (await told()).refusals.regions
    const none = { country: null, around: null, refused: 6, answered: 6 }
    assert.deepEqual(await regions(), [{ country: 'LV', around: 'Valmiera', refused: 5, answered: null }, none])
    await answered(accept, { service })
    assert.deepEqual(await regions(), [{ country: 'LV', around: 'Valmiera', refused: 5, answered: 10 }, none])
  })

  test('places are told with how many were counted; taken ones only where they are none, or five and more', async () => {
    const { house, service } = stand()
    const setFree = (free: number, at: Date) =>
      house.rows(`update services set free = ${free}, free_said_at = '${at.toISOString()}' where id = '${service}'`)
    const place = async () =>
      (await told()).places?.map(({ around, places, counted, taken }) => [around, places, counted, taken])
    await setFree(17, house.now())
    assert.deepEqual(await place(), [['Valmiera', 20, 20, null]])
    await setFree(15, house.now())
    assert.deepEqual(await place(), [['Valmiera', 20, 20, 5]])
    await setFree(15, new Date(house.now().getTime() - 2 * 86_400_000))
    assert.deepEqual(await place(), [['Valmiera', 20, 0, null]])
  })

  test('no member is told by the broker, past the program neither', async () => {
    const { house } = stand()
    for (const who of [stand().coordinator, house.desk]) {
      const member = (await house.member(await house.signIn(who.passkey))) as Member
      for (const text of [
        sql`select * from app.answered_by_town('2020-01-01')`,
        sql`select * from app.places_by_town('2020-01-01')`,
      ])
        assert.deepEqual(await as(house.kernel, member, async (db) => (await text.execute(db)).rows), [])
    }
  })
})
