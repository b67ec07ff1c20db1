import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inAgency } from '../../../../test/houses/kernel.ts'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { LANGUAGES } from '../../vocabulary/index.ts'
import { type Deadlines, deadlinesOf, lateOf } from './deadlines.ts'
import { isRead } from './hours.ts'
import { ringLetter } from './letters.ts'

const REASON = 'because an invented rule says so'
const DAY = 86_400_000

onDatabases('promises that are due', ReportsHouse.open, (stand) => {
  const due = () =>
    inAgency(stand().kernel, stand().agency, (db) => deadlinesOf(db, system(stand().agency), stand().now()))
  const late = () => inAgency(stand().kernel, stand().agency, (db) => lateOf(db, system(stand().agency), stand().now()))
  const pass = async (days: number) => {
    stand().kernel.clock.pass(days * DAY)
    Object.assign(stand(), {
      officer: { ...stand().officer, token: await stand().signIn(stand().officer.passkey) },
    })
  }
  const officer = <T>(operation: string, input: unknown = {}, reason?: string) =>
    stand().call<T>(stand().officer.token, operation, input, reason)

  test('none where nothing waits', async () => {
    assert.deepEqual(await due(), [])
    assert.equal((await late()).n, 0)
  })

  test('of each open report the next one: to be read, then to be answered, then none', async () => {
    const { report, readDue } = await stand().file()
    const mine = async () =>
      (await due()).filter((one) => one.report === report).map(({ what, due: day }) => [what, day])
    assert.deepEqual(await mine(), [['read', readDue]])
    await officer('reports.get', { report })
    assert.equal((await mine())[0][0], 'answer')
    await officer('reports.answer', { report, text: 'Thank you.' })
    assert.deepEqual(await mine(), [])
  })

  test('the nearest first, whichever promise it is; what was closed is owed nothing', async () => {
    const read = await stand().file()
    await officer('reports.get', { report: read.report })
    const unread = await stand().file({ kind: 'help', about: 'me' })
    const closed = await stand().file()
    await officer('reports.get', { report: closed.report })
    await officer('reports.close', { report: closed.report, as: 'spam' }, REASON)
    const all = await due()
    const place = (report: string) => all.findIndex((one) => one.report === report)
    assert.ok(place(unread.report) < place(read.report))
    assert.equal(place(closed.report), -1)
    assert.deepEqual(
      all.map((one) => one.due),
      all.map((one) => one.due).toSorted(),
    )
  })

  test('missed the day after, and told with the oldest day', async () => {
    const { report, readDue } = await stand().file()
    await pass(7)
    assert.equal((await due()).find((one) => one.report === report)?.missed, false)
    await pass(1)
    assert.equal((await due()).find((one) => one.report === report)?.missed, true)
    const { n, since } = await late()
    assert.ok(n > 0 && since <= readDue)
  })

  test('the desk shows a few and counts all', async () => {
    for (let i = 0; i < 10; i++) await stand().file()
    const { deadlines, total } = await officer<Deadlines>('reports.deadlines')
    assert.equal(deadlines.length, 8)
    assert.equal(total, (await due()).length)
  })
})

describe('the letter of the bell', () => {
  const called = { n: 3, since: '2026-11-20', url: 'https://ausma.example/reports' }

  test('says in each language how many, since when and where to look, in plain text of one line and an address', () => {
    for (const language of LANGUAGES)
      for (const kind of ['help', 'late'] as const) {
        const { subject, text } = ringLetter(kind, language, called)
        assert.match(subject, /^Ausma: .*\(3\)$/)
        assert.ok(text.includes('3') && text.includes(called.since) && text.includes(called.url), language)
        assert.doesNotMatch(text, /[<>]/)
      }
  })

  test('is in English where the language is not known', () => {
    assert.deepEqual(ringLetter('help', 'xx', called), ringLetter('help', 'en', called))
  })
})

test('somebody reads within the hours, nights included, and at no other time', () => {
  const night = [{ day: 3, from: '20:00', to: '06:00' }]
  const at = (moment: string) => isRead(night, 'UTC', new Date(moment))
  assert.deepEqual(
    [at('2026-11-25T19:59:00Z'), at('2026-11-25T20:00:00Z'), at('2026-11-26T05:59:00Z'), at('2026-11-26T06:00:00Z')],
    [false, true, true, false],
  )
})
