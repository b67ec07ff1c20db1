import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReportsHouse } from '../../../test/houses/reports.ts'
import { onDatabases, type TestDatabase } from '../../../test/run/databases.ts'
import { LABOUR } from '../../../test/samples/forms.ts'
import { newId } from '../../kernel/ids.ts'
import type { Deadlines } from './ringing/deadlines.ts'
import type { Changed, Row, Waiting } from './shapes.ts'
import type { Related } from './triage/shapes.ts'

// Rule 10 holds for numbers as well: «one more waits than you see» tells that somebody complained.

async function set(database: TestDatabase) {
  const house = await ReportsHouse.open(database)
  const inspector = await house.admitted(house.keeper, ['labour-inspector'])
  // In a small office one person may do both, and is then behind the wall.
  const both = await house.admitted(house.keeper, ['intake-officer', 'border-officer'])
  await house.call(house.officer.token, 'form-desks.set', { forms: ['labour'], enforcesReturns: false })
  return { house, inspector, both }
}

onDatabases('the firewall in front of counts and neighbours', set, (stand) => {
  const officer = () => stand().house.officer.token
  const both = () => stand().both.token
  const ask = <T>(token: string, name: string, input: object = {}) => stand().house.call<T>(token, name, input)
  const complain = async (more: object = {}) => {
    const { house, inspector } = stand()
    const answers = { ...LABOUR, ...more }
    const input = { agency: house.agency, report: newId(), language: 'lv', form: 'labour', answers }
    return (await house.call<{ report: string }>(inspector.token, 'forms.file', input)).report
  }
  const late = (report: string) =>
    stand().house.database.superuser(`update reports set filed_on = '2026-07-01' where id = '${report}'`)

  test('a complaint is counted for whoever may read it, and for nobody at returns', async () => {
    const before = await ask<Waiting>(both(), 'reports.waiting')
    await late(await complain())
    const seen = await ask<Waiting>(officer(), 'reports.waiting')
    assert.deepEqual([seen.unread, seen.overdue], [before.unread + 1, before.overdue + 1])
    assert.deepEqual(await ask<Waiting>(both(), 'reports.waiting'), before)
  })

  test('what a stranger told is counted for both', async () => {
    const before = await ask<Waiting>(both(), 'reports.waiting')
    const { report } = await stand().house.file({ kind: 'help', about: 'me' })
    await late(report)
    const after = await ask<Waiting>(both(), 'reports.waiting')
    assert.deepEqual(
      [after.helpUnread, after.helpSince, after.overdue],
      [before.helpUnread + 1, '2026-07-01', before.overdue + 1],
    )
  })

  test('its promise stands among those of the desk and among none at returns, by number, code or sum', async () => {
    const before = await ask<Deadlines>(both(), 'reports.deadlines')
    const report = await complain()
    await stand().house.database.superuser(`update reports set filed_on = '2026-01-01' where id = '${report}'`)
    const seen = await ask<Deadlines>(officer(), 'reports.deadlines')
    assert.equal(seen.deadlines[0].report, report)
    assert.deepEqual(await ask<Deadlines>(both(), 'reports.deadlines'), before)
  })

  test('a report of a stranger that is like a complaint does not lead to it', async () => {
    const { house } = stand()
    const words =
      'Twenty pickers at Invented Berries sleep in a cold barn near the river and may not leave it at night.'
    const report = await complain({ described: words })
    await ask(officer(), 'reports.get', { report })
    await ask(officer(), 'reports.related', { report })
    const { report: told } = await house.file({ told: { text: words } })
    await ask(officer(), 'reports.get', { report: told })
    const beside = async (token: string) =>
      (await ask<Related>(token, 'reports.related', { report: told })).reports.map(({ report: id }) => id)
    assert.ok((await beside(officer())).includes(report), 'they are alike')
    await ask(officer(), 'reports.pair', { report, other: told, verdict: 'same' })
    assert.ok((await beside(officer())).includes(report))
    assert.ok(!(await beside(both())).includes(report), 'not even where a colleague has paired them')
  })

  test('a lead that a complaint belongs to names it to nobody at returns', async () => {
    const { house } = stand()
    const [advert, other] = ['Pickers wanted at once, housing paid, call 20 000 177', 'Night work, no papers needed']
    const { report: told } = await house.file({ told: { text: `${advert}\n${other}` } })
    await ask(officer(), 'reports.get', { report: told })
    const { lead } = await ask<Changed & { lead: string }>(officer(), 'reports.make-lead', {
      report: told,
      text: advert,
    })
    const report = await complain()
    await ask(officer(), 'reports.get', { report })
    await ask(officer(), 'reports.join-lead', { report, lead })
    const of = async (token: string) =>
      (await ask<{ reports: { report: string }[] }>(token, 'reports.of-lead', { lead })).reports.map(
        (one) => one.report,
      )
    assert.deepEqual((await of(officer())).sort(), [report, told].sort())
    assert.deepEqual(await of(both()), [told])
  })

  test('passing it on at once tells at returns no more of it than of a number that never was', async () => {
    const { house } = stand()
    const report = await complain()
    const pass = (id: string) =>
      house.problem(
        both(),
        'reports.pass-urgently',
        { report: id, recipient: 'police', authority: 'Invented Police', parts: ['text'], basis: 'Invented Law 1' },
        'Somebody is in danger at this very moment.',
      )
    const [one, none] = [await pass(report), await pass(newId())]
    assert.deepEqual([one?.code, one?.message, one?.fields], [none?.code, none?.message, none?.fields])
    assert.equal(none?.code, 'not-found')
  })

  test('what waits and what the desk calls missed is one figure, whatever was read, answered or ended when', async () => {
    const { house } = stand()
    const read = `read_by = '${newId()}', state = 'read', read_at`
    for (const [change, what] of [
      [`filed_on = '2026-10-26'`, 'the last day to read it is not over'],
      [`filed_on = '2026-10-25'`, 'it is'],
      [`filed_on = '2026-07-31', ${read} = '2026-08-01'`, 'read on the second day: the answer is due'],
      [`filed_on = '2026-07-31', ${read} = '2026-08-02'`, 'read on the third: due today'],
      [`filed_on = '2026-07-25', ${read} = '2026-10-30'`, 'read too late: counted from when it was due, missed'],
      [`filed_on = '2026-07-26', ${read} = '2026-10-30'`, 'the same, due today'],
      [`filed_on = '2026-07-01', ${read} = '2026-07-02', answered_at = '2026-07-03'`, 'answered in time'],
    ] as const) {
      const { report } = await house.file()
      await house.database.superuser(`update reports set ${change} where id = '${report}'`)
      const waiting = await ask<Waiting>(officer(), 'reports.waiting')
      const { missed } = await ask<Deadlines>(officer(), 'reports.deadlines')
      assert.equal(waiting.overdue, missed, what)
    }
    const { reports } = await ask<{ reports: Row[] }>(officer(), 'reports.list', { limit: 100 })
    const counted = reports.filter(({ clocks }) => clocks.find(({ kept }) => kept === null)?.missed).length
    assert.equal((await ask<Waiting>(officer(), 'reports.waiting')).overdue, counted, 'and what the list marks')
  })
})
