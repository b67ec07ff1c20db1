import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as } from '../../../test/houses/kernel.ts'
import { ReferralsHouse } from '../../../test/houses/referrals.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { system } from '../../kernel/actor.ts'
import { referralsToTell } from './to-tell.ts'

const HOUR = 3_600_000

onDatabases('referrals that somebody is told of', ReferralsHouse.open, (stand) => {
  const toldTo = (agency: string) =>
    as(stand().kernel, system(agency), (db) => referralsToTell(db, agency, stand().now()))
  const gone = () => stand().database.superuser('delete from referrals')

  test('one that was sent waits at the receiver’s for whoever works with referrals, and a draft for nobody', async () => {
    const house = stand()
    await house.drafts(house.inspector, await house.meets(house.inspector))
    assert.deepEqual(await toldTo(house.shelterAgency), [])
    await gone()
    await house.sent()
    const [one, ...more] = await toldTo(house.shelterAgency)
    assert.deepEqual(more, [])
    assert.deepEqual(
      [one.permission, one.members, one.sent, one.unseen, one.urgent],
      ['referral:receive', null, false, true, false],
    )
    assert.equal((one.due?.getTime() ?? 0) - one.came.getTime(), 24 * HOUR)
    assert.deepEqual(Object.keys(one).toSorted(), [
      ...['came', 'due', 'except', 'members', 'permission', 'sent', 'unseen', 'urgent'],
    ])
    await gone()
  })

  test('while the receiver has time, the sender is told nothing; then their team alone', async () => {
    const house = stand()
    await house.sent()
    assert.deepEqual(await toldTo(house.agency), [])
    await house.passes(25)
    const [one] = await toldTo(house.agency)
    assert.deepEqual([one.sent, one.unseen, one.members], [true, true, [house.inspector.id]])
    await gone()
  })

  test('answered, it tells the sender nothing, and the receiver when the hour of the meeting is over', async () => {
    const house = stand()
    const { referral } = await house.sent()
    await house.accepts(referral)
    await house.passes(25)
    assert.deepEqual(await toldTo(house.agency), [])
    const [one] = await toldTo(house.shelterAgency)
    assert.deepEqual([one.unseen, one.due !== null && one.due < house.now()], [false, true])
    await gone()
  })

  test('who did not arrive is urgent on both sides, and on the sender’s the team’s own', async () => {
    const house = stand()
    const { referral } = await house.sent()
    await house.accepts(referral)
    await house.passes(4)
    await house.call(house.shelter.token, 'referrals.alarm', { referral, text: 'Nobody got off the coach.' })
    const [[here], [there]] = [await toldTo(house.agency), await toldTo(house.shelterAgency)]
    assert.deepEqual([here.urgent, here.sent, here.members], [true, false, [house.inspector.id]])
    assert.deepEqual([there.urgent, there.sent, there.members], [true, false, null])
    await gone()
  })

  test('a third agency is told of nothing', async () => {
    const house = stand()
    await house.sent()
    const third = await house.another(house.keeper)
    assert.deepEqual(await toldTo(third.agency), [])
    // Asked for another agency than its own, the program finds nothing either.
    const other = await as(house.kernel, system(third.agency), (db) =>
      referralsToTell(db, house.shelterAgency, house.now()),
    )
    assert.deepEqual(other, [])
  })
})
