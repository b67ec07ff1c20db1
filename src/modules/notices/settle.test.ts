import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inAgency } from '../../../test/houses/kernel.ts'
import { NoticesHouse } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { newId } from '../../kernel/ids.ts'
import { momentOf } from './settle.ts'
import type { ListOutput } from './shapes.ts'

const DAY = 24 * 3600_000

onDatabases(
  'what comes back',
  (database) => NoticesHouse.open(database),
  (house) => {
    const problem = (operation: string, input: object, reason?: string) =>
      house().problem(house().anna.token, operation, input, reason)
    const decide = (notice: string, more: object) => problem('notices.decide', { notice, ...more })
    let recipient = ''
    const sent = async (): Promise<string> => {
      recipient ||= await house().recipient()
      return house().sent(recipient)
    }

    test('a recipient who kept it gave a reason or gave none; one who acted refused nothing', async () => {
      const notice = await sent()
      assert.equal((await decide(notice, { outcome: 'kept' }))?.fields[0].field, 'refusal')
      assert.equal((await decide(notice, { outcome: 'removed', refusal: 'duplicate' }))?.fields[0].field, 'refusal')
      assert.equal(await decide(notice, { outcome: 'kept', refusal: 'no-reason-given' }), null)
      const { outcome, refusal, state, decidedAt, automated } = await house().get(notice)
      assert.deepEqual([state, outcome, refusal, automated], ['decided', 'kept', 'no-reason-given', null])
      assert.equal(decidedAt, house().now().toISOString())
    })

    test('a later decision takes the place of the first, and both stay in what was done', async () => {
      const notice = await sent()
      await decide(notice, { outcome: 'kept', refusal: 'not-illegal', automated: true })
      await decide(notice, { outcome: 'disabled', automated: false })
      const { outcome, refusal, automated, events } = await house().get(notice)
      assert.deepEqual([outcome, refusal, automated], ['disabled', null, false])
      assert.deepEqual(
        events.filter(({ kind }) => kind === 'decided').map((event) => [event.from, event.outcome, event.refusal]),
        [
          ['decided', 'disabled', null],
          ['sent', 'kept', 'not-illegal'],
        ],
      )
    })

    test('what came before it was sent, or will come, is refused', async () => {
      const notice = await sent()
      await house().pass(5 * DAY)
      const day = (ago: number) => new Date(house().now().getTime() - ago * DAY).toISOString().slice(0, 10)
      for (const on of [day(6), day(-1)])
        assert.equal((await problem('notices.acknowledge', { notice, on }))?.fields[0].field, 'on')
      assert.equal(await problem('notices.acknowledge', { notice, on: day(4) }), null)
      assert.equal((await house().get(notice)).acknowledgedAt, `${day(4)}T12:00:00.000Z`)
      assert.equal(await decide(notice, { outcome: 'unknown', on: day(2) }), null)
      assert.equal((await house().get(notice)).decidedAt, `${day(2)}T12:00:00.000Z`)
    })

    test('nothing comes back of what was not sent, nor of what is over', async () => {
      const notice = await house().approved(recipient)
      const whyOf = (found: Awaited<ReturnType<typeof problem>>) => found?.fields[0].message
      assert.equal(whyOf(await problem('notices.acknowledge', { notice })), 'not-sent')
      assert.equal(whyOf(await decide(notice, { outcome: 'removed' })), 'not-sent')
      assert.equal(whyOf(await problem('notices.close', { notice, as: 'settled' }, 'It is settled now')), 'not-sent')
      const over = await sent()
      await house().act(house().anna, 'close', over, { as: 'no-answer' }, 'Nobody has ever answered')
      assert.equal(whyOf(await decide(over, { outcome: 'removed' })), 'closed')
      assert.equal(await problem('notices.note', { notice: over, text: 'They wrote after all' }), null)
      assert.equal((await house().get(over)).events[0].words, 'They wrote after all')
    })

    test('closing and withdrawing need a reason', async () => {
      const notice = await sent()
      assert.equal((await problem('notices.close', { notice, as: 'settled' }))?.code, 'reason-needed')
      assert.equal((await problem('notices.withdraw', { notice }))?.code, 'reason-needed')
    })

    test('who may only read records nothing', async () => {
      const notice = await sent()
      const prosecutor = await house().admitted(house().keeper, ['prosecutor'])
      for (const [operation, input] of [
        ['notices.acknowledge', { notice }],
        ['notices.decide', { notice, outcome: 'removed' }],
        ['notices.note', { notice, text: 'x' }],
        ['notices.send', { notice }],
      ] as const)
        assert.equal((await house().problem(prosecutor.token, operation, input))?.code, 'not-permitted', operation)
      const { actions } = await house().get(notice, prosecutor)
      const open = actions.filter(({ allowed }) => allowed).map(({ operation }) => operation)
      assert.deepEqual(open, [])
    })

    test('without open keys nobody reads or changes one, and the list still counts', async () => {
      const notice = await sent()
      const newcomer = await house().colleague(house().keeper, ['analyst'])
      for (const operation of ['notices.get', 'notices.acknowledge'])
        assert.equal((await house().problem(newcomer.token, operation, { notice }))?.code, 'keys-closed')
      const { total } = await house().call<ListOutput>(newcomer.token, 'notices.list', { state: 'all' })
      assert.ok(total > 0)
    })

    test('the database takes no answer to what was not sent, and no refusal beside success', async () => {
      const notice = await house().approved(recipient)
      const set = (values: object) =>
        inAgency(house().kernel, house().agency, (db) =>
          db.updateTable('notices').set(values).where('id', '=', notice).execute(),
        )
      const now = house().now()
      await assert.rejects(set({ state: 'decided', outcome: 'removed', decided_at: now }))
      await assert.rejects(set({ outcome: 'removed', refusal: 'duplicate' }))
      await assert.rejects(set({ state: 'closed', closed_as: 'settled', closed_at: now }))
      await assert.rejects(set({ ground: null }))
    })

    test('a notice that is none is not found, whatever is asked of it', async () => {
      const notice = newId()
      for (const operation of ['notices.get', 'notices.acknowledge', 'notices.send', 'notices.export'])
        assert.equal((await problem(operation, { notice }))?.code, 'not-found', operation)
    })
  },
)

describe('the moment of an answer', () => {
  const now = new Date('2026-11-20T09:00:00Z')
  const row = { sent_at: new Date('2026-11-18T15:00:00Z') }

  test('is now where nobody names a day, or names today', () => {
    assert.equal(momentOf(undefined, row, now), now)
    assert.equal(momentOf('2026-11-20', row, now), now)
  })

  test('is the middle of a day in between, and never before it was sent', () => {
    assert.equal(momentOf('2026-11-19', row, now).toISOString(), '2026-11-19T12:00:00.000Z')
    assert.equal(momentOf('2026-11-18', row, now).toISOString(), '2026-11-18T15:00:00.000Z')
  })

  test('lies neither ahead nor before', () => {
    assert.throws(() => momentOf('2026-11-21', row, now))
    assert.throws(() => momentOf('2026-11-17', row, now))
  })
})
