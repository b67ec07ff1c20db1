import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooses, looks, openAlerts } from '../../../../test/houses/alerts.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

const QUARTER = 0.25
/** Five days of quarters of an hour. */
const LOOKS = 5 * 24 * 4

onDatabases('a letter once a day', openAlerts, (stand) => {
  /** How often and at which hours (UTC) somebody is told in five days in which one thing waits and never gets late. */
  const fiveDays = async (choice: object): Promise<readonly number[]> => {
    const house = stand()
    await house.rows(`delete from shares; delete from alert_choices`)
    await chooses(house, house.officer, { address: 'officer@police.example', pace: 'daily', ...choice })
    await looks(house, house.police)
    const { share } = await house.shared()
    await house.step(house.officer, 'acknowledge', share)
    const hours: number[] = []
    for (let i = 0; i < LOOKS; i++) {
      house.kernel.clock.pass(QUARTER * 3_600_000)
      for (const _ of await looks(house, house.police)) hours.push(house.now().getUTCHours())
    }
    await house.passes(0)
    return hours
  }

  test('comes at its hour by the clock of whoever reads it, and on no day twice', async () => {
    const hours = await fiveDays({ hour: 8, zone: 'Asia/Kathmandu' })
    // 08:00 there is 02:15 in Greenwich. A day on which the hour had passed when they chose has its letter at once.
    assert.ok(hours.length >= 5 && hours.length <= 6, String(hours.length))
    for (const hour of hours.slice(1)) assert.equal(hour, 2)
  })

  test('does not come where nothing waits', async () => {
    const house = stand()
    await house.rows('delete from shares')
    await chooses(house, house.officer, { address: 'officer@police.example', pace: 'daily', hour: 0, zone: 'UTC' })
    await looks(house, house.police)
    for (let i = 0; i < 8; i++) {
      house.kernel.clock.pass(6 * 3_600_000)
      assert.deepEqual(await looks(house, house.police), [])
    }
    await house.passes(0)
  })
})
