import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventually } from '../../../../test/browser/eventually.ts'
import type { Person } from '../../../../test/houses/accounts.ts'
import { NoticesHouse } from '../../../../test/houses/notices.ts'
import { ORDER_TO_ACT, POWER, POWER_REASON as REASON } from '../../../../test/houses/orders.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Orders, Powers } from './operation-shapes.ts'

const CONTENT = { ...ORDER_TO_ACT, declared: ['en', 'lv'] }

onDatabases(
  'orders to act and to inform',
  (database) => NoticesHouse.open(database),
  (stand) => {
    let recipient: string
    let power: string
    let second: Person
    const today = () => stand().now().toISOString().slice(0, 10)
    const list = (by = stand().police) => stand().call<Orders>(by.token, 'orders.list')
    const draft = (more: object = {}) =>
      stand().call<{ order: string; missing: object[] }>(stand().police.token, 'orders.draft', {
        power,
        kind: 'act',
        recipient,
        content: CONTENT,
        ...more,
      })

    test('without a power in national law nothing is drafted, and the refusal says what is lacking', async () => {
      const house = stand()
      recipient = await house.recipient({ name: 'Jobs Example' })
      const input = { power: newId(), kind: 'act', recipient, content: CONTENT }
      const problem = await house.problem(house.police.token, 'orders.draft', input)
      assert.deepEqual([problem?.code, problem?.fields[0].message], ['not-permitted', 'no-power'])
      assert.match(String(problem?.message), /give none/)
    })

    test('an administrator names the law, with a reason; nobody else does', async () => {
      const house = stand()
      assert.equal((await house.problem(house.police.token, 'powers.add', POWER, REASON))?.code, 'not-permitted')
      assert.equal((await house.problem(house.keeper.token, 'powers.add', POWER))?.code, 'reason-needed')
      const { powers } = await house.call<Powers>(house.keeper.token, 'powers.add', POWER, REASON)
      power = powers[0].id
      assert.deepEqual(
        powers.map(({ law, ended }) => [law, ended]),
        [[POWER.law, false]],
      )
    })

    test('the power reaches no further than it says, and an analyst orders nothing', async () => {
      const house = stand()
      const input = { power, kind: 'inform', recipient, content: CONTENT }
      assert.equal((await house.problem(house.police.token, 'orders.draft', input))?.fields[0].message, 'not-to-inform')
      assert.equal(
        (await house.problem(house.anna.token, 'orders.draft', { ...input, kind: 'act' }))?.code,
        'not-permitted',
      )
    })

    test('what the law asks for and is missing is said with its place, and such an order is not issued', async () => {
      const house = stand()
      second = await house.admitted(house.keeper, ['prosecutor'])
      const { order, missing } = await draft({ content: { ...CONTENT, redress: '', territory: ['LV', 'EE'] } })
      assert.deepEqual(missing, [
        { part: 'redress', law: 'Art. 9(2)(a)(v)' },
        { part: 'territory', law: 'Art. 9(2)(b)' },
      ])
      const problem = await house.problem(second.token, 'orders.issue', { order })
      assert.deepEqual(
        [problem?.code, problem?.fields.map(({ field }) => field)],
        ['conflict', ['redress', 'territory']],
      )
      await house.call(house.police.token, 'orders.edit', { order, content: CONTENT })
      assert.deepEqual((await list()).orders[0].missing, [])
    })

    test('who wrote at it does not issue it; issued, it goes to the service and a copy to the coordinator', async () => {
      const house = stand()
      const [{ id: order }] = (await list()).orders
      assert.equal((await house.problem(house.police.token, 'orders.issue', { order }))?.code, 'not-permitted')
      const before = house.mail.sent.length
      await house.call(second.token, 'orders.issue', { order })
      await house.posting(() => eventually(() => house.mail.sent.length, before + 2))
      const letters = house.mail.sent.slice(before)
      assert.deepEqual(letters.map(({ to }) => to).toSorted(), ['coordinator@dsc.example', 'legal@jobs.example'])
      for (const { text } of letters)
        for (const words of [CONTENT.legalBasis, CONTENT.provision, CONTENT.addresses[0], 'Article 9', CONTENT.redress])
          assert.ok(text.includes(words), words)
      const [{ state, copiedAt, issuedBy }] = (await list()).orders
      assert.deepEqual([state, copiedAt !== null, issuedBy?.id], ['issued', true, second.id])
      assert.equal(
        (await house.problem(house.police.token, 'orders.edit', { order, content: CONTENT }))?.code,
        'conflict',
      )
    })

    test('once it has effect the person must be told, at once or on the day that the authority gave', async () => {
      const house = stand()
      const [{ id: order }] = (await list()).orders
      assert.equal(
        (await house.problem(house.police.token, 'orders.effect', { order, on: '2020-01-01' }))?.code,
        'invalid-input',
      )
      await house.call(house.police.token, 'orders.effect', { order, on: today() })
      assert.deepEqual(
        [(await list()).orders[0].informRecipientAt, (await list()).orders[0].informedAt],
        [today(), null],
      )
      await house.call(house.police.token, 'orders.inform', { order })
      assert.equal((await house.problem(house.police.token, 'orders.inform', { order }))?.code, 'conflict')
      const late = await draft({ content: { ...CONTENT, informDelayedUntil: '2099-01-01' } })
      await house.call(second.token, 'orders.issue', { order: late.order })
      await house.call(house.police.token, 'orders.effect', { order: late.order, on: today() })
      const found = (await list()).orders.find(({ id }) => id === late.order)
      assert.equal(found?.informRecipientAt, '2099-01-01')
    })

    test('a power that has ended issues nothing more', async () => {
      const house = stand()
      const { order } = await draft()
      await house.call(house.keeper.token, 'powers.end', { power }, 'The act was repealed')
      assert.equal((await house.problem(second.token, 'orders.issue', { order }))?.fields[0].message, 'power-ended')
      await house.call(second.token, 'orders.withdraw', { order }, 'The act was repealed')
      assert.equal((await list()).orders.find(({ id }) => id === order)?.state, 'withdrawn')
    })

    test('another agency sees no order and no power, and nothing of the words stands in plain', async () => {
      const house = stand()
      const other = await house.another(house.keeper)
      const theirs = await house.admitted(other, ['investigator'])
      assert.deepEqual(await list(theirs), { orders: [] })
      assert.deepEqual(await house.call(theirs.token, 'powers.list'), { powers: [] })
      const input = { power, kind: 'act', recipient, content: CONTENT }
      assert.equal((await house.problem(theirs.token, 'orders.draft', input))?.fields[0].message, 'no-power')
      const [{ text }] = await house.database.superuser(`select string_agg(t::text, ' ') as text from notice_orders t`)
      for (const words of ['forced labour', 'jobs.example', '154-1'])
        assert.ok(!String(text).includes(Buffer.from(words).toString('hex')) && !String(text).includes(words), words)
    })
  },
)
