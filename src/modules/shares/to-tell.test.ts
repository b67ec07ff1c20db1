import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as } from '../../../test/houses/kernel.ts'
import { SharesHouse } from '../../../test/houses/shares.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { system } from '../../kernel/actor.ts'
import { sql } from '../../kernel/database.ts'
import { sharesToTell } from './to-tell.ts'

const HOUR = 3_600_000

onDatabases('shares that somebody is told of', SharesHouse.open, (stand) => {
  const toldTo = (agency: string) => as(stand().kernel, system(agency), (db) => sharesToTell(db, agency, stand().now()))
  const gone = () => stand().rows('delete from shares')
  const hours = ({ came, due }: { came: Date; due: Date | null }) => ((due?.getTime() ?? 0) - came.getTime()) / HOUR

  test('one that was sent waits at its receiver’s a day, where somebody is in danger an hour', async () => {
    const house = stand()
    await house.shared()
    const [calm] = await toldTo(house.police)
    assert.deepEqual(
      [calm.permission, calm.sent, calm.unseen, calm.urgent, hours(calm)],
      [...['lead:read', false, true, false, 24]],
    )
    await gone()
    await house.shared({ urgency: 'missing-child' })
    const [urgent] = await toldTo(house.police)
    assert.deepEqual([urgent.urgent, hours(urgent)], [true, 1])
    await gone()
  })

  test('acknowledged, it was seen, and waits for an answer', async () => {
    const house = stand()
    const { share } = await house.shared({ urgency: 'danger' })
    await house.step(house.officer, 'acknowledge', share)
    const [one] = await toldTo(house.police)
    assert.deepEqual([one.unseen, one.urgent, hours(one)], [false, false, 7 * 24])
    await house.passes(2)
    assert.deepEqual(await toldTo(house.agency), [])
    await gone()
  })

  test('accepted, nothing waits until it is recalled', async () => {
    const house = stand()
    const { share } = await house.shared()
    await house.step(house.officer, 'acknowledge', share)
    await house.step(house.officer, 'accept', share)
    assert.deepEqual(await toldTo(house.police), [])
    await house.step(house.analyst, 'recall', share, { text: 'It was not for them after all.' })
    assert.equal((await toldTo(house.police)).length, 1)
    await gone()
  })

  test('the sender is told of what nobody acknowledged in time, and of an answer until somebody has read it', async () => {
    const house = stand()
    await house.shared()
    assert.deepEqual(await toldTo(house.agency), [])
    await house.passes(25)
    const [late] = await toldTo(house.agency)
    assert.deepEqual([late.sent, late.unseen, hours(late)], [true, true, 24])
    await gone()
    const { share } = await house.shared()
    await house.step(house.officer, 'acknowledge', share)
    await house.step(house.officer, 'decline', share, { text: 'This is another office’s district.' })
    const [answer] = await toldTo(house.agency)
    assert.deepEqual([answer.sent, answer.unseen, answer.due], [true, false, null])
    await house.page(house.analyst, share)
    assert.deepEqual(await toldTo(house.agency), [])
    await gone()
  })

  test('a third agency is told of nothing, also where the program asks for another', async () => {
    const house = stand()
    await house.shared()
    assert.deepEqual(await toldTo(house.third), [])
    const past = await as(house.kernel, system(house.third), (db) => sharesToTell(db, house.police, house.now()))
    assert.deepEqual(past, [])
    await gone()
  })

  test('the program looks at what another agency sent, and changes nothing of it', async () => {
    const house = stand()
    await house.shared()
    for (const change of [
      "update shares set state = 'accepted'",
      'update shares set since = now()',
      `update shares set sealed = '\\x00'`,
    ])
      await assert.rejects(
        as(house.kernel, system(house.police), (db) =>
          sql
            .raw(`${change} where to_agency = app.agency() returning id`)
            .execute(db)
            .then(({ rows }) => assert.notEqual(rows.length, 0)),
        ),
      )
    assert.deepEqual([(await toldTo(house.police))[0].unseen], [true])
    await gone()
  })
})
