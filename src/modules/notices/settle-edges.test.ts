import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Person } from '../../../test/houses/accounts.ts'
import { NoticesHouse } from '../../../test/houses/notices.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { CLOSED_AS, OUTCOMES, REFUSALS } from './codes.ts'
import { momentOf } from './settle.ts'
import { DecideInput } from './shapes.ts'

const DAY = 86_400_000

describe('the day of an answer', () => {
  const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)
  const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })

  test('property: a day from sending to today gives a moment of that day, never before the sending and never ahead', () =>
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 400 }), fc.nat(), (sent_at, days, pick) => {
        const now = new Date(sent_at.getTime() + days * DAY)
        const on = dayOf(new Date(sent_at.getTime() + (pick % (days + 1)) * DAY))
        const moment = momentOf(on, { sent_at }, now)
        assert.equal(dayOf(moment), on)
        assert.ok(moment >= sent_at)
        // The middle of today may lie ahead of the hour at which somebody records it; the moment itself is taken.
        assert.ok(moment <= now)
      }),
    ))

  test('property: no other day is taken, whoever remembers it', () =>
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 900 }), (sent_at, days, off) => {
        const now = new Date(sent_at.getTime() + days * DAY)
        for (const wrong of [new Date(sent_at.getTime() - off * DAY), new Date(now.getTime() + off * DAY)])
          assert.throws(() => momentOf(dayOf(wrong), { sent_at }, now), { code: 'invalid-input' })
      }),
    ))

  test('of what was never sent it is today or nothing', () => {
    const now = new Date('2026-11-20T09:00:00Z')
    assert.equal(momentOf('2026-11-20', { sent_at: null }, now), now)
    for (const on of ['2026-11-19', '2026-11-21']) assert.throws(() => momentOf(on, { sent_at: null }, now))
  })
})

describe('what a recipient decided, as it is taken in', () => {
  const notice = '0f3a22b1-0000-4000-8000-000000000001'
  const fits = (more: object) => DecideInput.safeParse({ notice, ...more }).success

  test('each outcome with each refusal: what was done was not refused, what was left up has a reason or says that none was given', () => {
    for (const outcome of OUTCOMES)
      for (const refusal of [null, ...REFUSALS]) {
        const isDone = outcome === 'removed' || outcome === 'disabled'
        const wanted = isDone ? refusal === null : outcome !== 'kept' || refusal !== null
        assert.equal(fits({ outcome, refusal }), wanted, `${outcome} ${refusal}`)
      }
  })

  test('whether a machine decided is yes, no or not said, and is never guessed', () => {
    assert.equal(DecideInput.parse({ notice, outcome: 'removed' }).automated, null)
    for (const automated of [true, false, null]) assert.ok(fits({ outcome: 'removed', automated }))
    for (const automated of ['yes', 0, 1]) assert.ok(!fits({ outcome: 'removed', automated }))
  })

  test('days are days of the calendar', () => {
    assert.ok(fits({ outcome: 'removed', on: '2028-02-29' }))
    for (const on of ['2026-02-29', '2026-13-01', '20.11.2026', '', null]) assert.ok(!fits({ outcome: 'removed', on }))
  })
})

onDatabases('recording what came back', NoticesHouse.withRecipient, (stand) => {
  const house = () => stand().house
  const sent = () => house().sent(stand().recipient)
  const fails = (by: Person, act: string, input: object, reason?: string) =>
    house().problem(by.token, `notices.${act}`, input, reason)
  const states = async (notice: string) => (await house().get(notice)).events.map(({ from, to }) => `${from} ${to}`)

  test('two who record at once what came: both stand there in their order, and the notice has one of them', async () => {
    const notice = await sent()
    const both = await Promise.all([
      fails(house().anna, 'decide', { notice, outcome: 'removed' }),
      fails(house().berta, 'decide', { notice, outcome: 'kept', refusal: 'not-illegal' }),
    ])
    assert.deepEqual(both, [null, null])
    const { outcome, refusal, events } = await house().get(notice)
    const [last, first] = events
    assert.deepEqual([outcome, refusal], [last.outcome, last.refusal])
    assert.deepEqual([first.from, first.to, last.from, last.to], ['sent', 'decided', 'decided', 'decided'])
  })

  test('an acknowledgement after the decision changes nothing: the decision was receipt enough', async () => {
    const notice = await sent()
    await house().act(house().anna, 'decide', notice, { outcome: 'unknown' })
    const late = await fails(house().anna, 'acknowledge', { notice })
    assert.notEqual(late, null)
    assert.equal((await house().get(notice)).acknowledgedAt, null)
  })

  test('a receipt is recorded once', async () => {
    const notice = await sent()
    await house().act(house().anna, 'acknowledge', notice)
    const first = (await house().get(notice)).acknowledgedAt
    await house().pass(DAY)
    assert.notEqual(await fails(house().anna, 'acknowledge', { notice }), null)
    assert.equal((await house().get(notice)).acknowledgedAt, first)
  })

  test('an answer that does not fit is refused by its field, and nothing of it stands anywhere', async () => {
    const notice = await sent()
    const before = await states(notice)
    for (const [more, field] of [
      [{ outcome: 'gone' }, 'outcome'],
      [{ outcome: 'kept', refusal: 'we like it' }, 'refusal'],
      [{ outcome: 'kept' }, 'refusal'],
      [{ outcome: 'disabled', refusal: 'other' }, 'refusal'],
      [{ outcome: 'removed', on: '2026-02-30' }, 'on'],
      [{ outcome: 'removed', on: '2020-01-01' }, 'on'],
    ] as const)
      assert.equal((await fails(house().anna, 'decide', { notice, ...more }))?.fields[0].field, field)
    assert.deepEqual(await states(notice), before)
    assert.equal((await house().get(notice)).state, 'sent')
  })

  test('a partly taken down advert keeps the reason for the rest', async () => {
    const notice = await sent()
    await house().act(house().anna, 'decide', notice, { outcome: 'restricted', refusal: 'details-mismatch' })
    const { outcome, refusal } = await house().get(notice)
    assert.deepEqual([outcome, refusal], ['restricted', 'details-mismatch'])
  })

  test('is closed with why it is over, from each state in which the recipient has it, and then only noted', async () => {
    for (const [i, as] of CLOSED_AS.entries()) {
      const notice = await sent()
      if (i % 2 === 1) await house().act(house().anna, 'acknowledge', notice)
      if (i % 3 === 2) await house().act(house().anna, 'decide', notice, { outcome: 'removed' })
      await house().act(house().anna, 'close', notice, { as }, 'Nothing more is to come')
      const { state, closedAs, actions } = await house().get(notice)
      assert.deepEqual([state, closedAs], ['closed', as])
      const open = actions.filter(({ allowed }) => allowed).map(({ operation }) => operation)
      assert.deepEqual(open, ['notices.note'])
    }
    const notice = await sent()
    const odd = await fails(house().anna, 'close', { notice, as: 'bored' }, 'Nothing more is to come')
    assert.equal(odd?.fields[0].field, 'as')
  })

  test('a note is kept as it was written, without the empty ends, and is words of something', async () => {
    const notice = await sent()
    await house().act(house().anna, 'note', notice, { text: '  Called\n\n them twice.\n ' })
    const [{ kind, words, by }] = (await house().get(notice)).events
    assert.deepEqual([kind, words, by?.id], ['noted', 'Called\n\n them twice.', house().anna.id])
    for (const text of ['', ' \n\t', 'x'.repeat(4001), 'a\0b'])
      assert.equal((await fails(house().anna, 'note', { notice, text }))?.fields[0].field, 'text')
  })

  test('a note moves nothing: neither the state, nor the clock, nor what the list shows', async () => {
    const notice = await sent()
    const { events: _, version: ___, ...before } = await house().get(notice)
    await house().pass(DAY)
    await house().act(house().anna, 'note', notice, { text: 'Called them twice' })
    const { events: __, version: ____, ...after } = await house().get(notice)
    assert.deepEqual(after, before)
  })

  test('words of one event do not open in the place of another', async () => {
    const [one, two] = [await sent(), await sent()]
    for (const notice of [one, two]) await house().act(house().anna, 'note', notice, { text: `About ${notice}` })
    await house().database.superuser(
      `update notice_events e set sealed = o.sealed from notice_events o
         where e.notice = '${one}' and e.kind = 'noted' and o.notice = '${two}' and o.kind = 'noted'`,
    )
    assert.equal((await fails(house().anna, 'get', { notice: one }))?.code, 'unavailable')
    assert.equal((await house().get(two)).events[0].words, `About ${two}`)
  })

  test('a notice of another agency takes no answer, and its words are the same as of one that never was', async () => {
    const notice = await sent()
    const stranger = await house().admitted(await house().another(house().keeper), ['analyst'])
    const answers = [
      await fails(stranger, 'decide', { notice, outcome: 'removed' }),
      await fails(stranger, 'acknowledge', { notice }),
      await fails(stranger, 'note', { notice, text: 'Is it there?' }),
      await fails(stranger, 'get', { notice: '0f3a22b1-0000-4000-8000-000000000001' }),
    ]
    const said = new Set(answers.map((found) => `${found?.code} ${found?.message}`))
    assert.deepEqual([...said], ['not-found There is no such notice.'])
  })
})
