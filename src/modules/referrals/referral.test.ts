import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReferralsHouse } from '../../../test/houses/referrals.ts'
import { onDatabases } from '../../../test/run/databases.ts'

onDatabases('a referral from draft to done', ReferralsHouse.open, (stand) => {
  test('the whole way: consent, sent, accepted, arrived, told, finished; each side sees whose turn it is', async () => {
    const house = stand()
    const { person, referral } = await house.sent()
    const turns: (string | null)[] = []
    const look = async () => turns.push((await house.page(house.inspector, referral)).turn)
    await look()
    await house.accepts(referral)
    await look()
    const meets = await house.page(house.inspector, referral)
    assert.equal(meets.events[0].words?.who, 'Anna')
    await house.arrives(referral)
    await look()
    await house.call(house.shelter.token, 'referrals.feedback', { referral, text: 'She has settled.' })
    await look()
    await house.call(house.inspector.token, 'referrals.finish', { referral })
    await look()
    assert.deepEqual(turns, ['receiver', 'receiver', 'receiver', 'sender', null])
    const page = await house.page(house.inspector, referral)
    assert.deepEqual([page.state, page.steps, page.due], ['done', [], null])
    assert.deepEqual(page.events.map(({ act }) => act).toReversed(), [
      'draft',
      'consent',
      'send',
      'accept',
      'confirm-arrival',
      'feedback',
      'finish',
    ])
    const { events } = await house.get(house.inspector, person)
    assert.deepEqual(
      events.filter(({ kind }) => kind === 'referred').map(({ words }) => words?.value),
      ['finish', 'sent', 'consent', 'draft'],
    )
  })
})
