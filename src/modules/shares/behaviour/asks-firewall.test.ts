import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { ASK } from '../../../../test/houses/asks.ts'
import { ReportSharesHouse } from '../../../../test/houses/report-shares.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

const AT_RETURNS = ['border-officer', 'asylum-officer']

// Rule 10: complaint data never flow to return enforcement, by no question and by no answer.

onDatabases('the firewall in front of what agencies ask', ReportSharesHouse.open, (stand) => {
  const make = (by: Person, more: object) =>
    stand().reports.call<{ ask: string }>(by.token, 'asks.make-alone', {
      ...ASK,
      agency: stand().police,
      urgency: 'danger',
      ...more,
    })

  test('about a complaint nobody asks another agency', async () => {
    const { reports, officer, police, shelter } = stand()
    const report = await stand().complaint()
    for (const agency of [police, shelter]) {
      const input = { ...ASK, agency, urgency: 'danger', about: { kind: 'report', id: report } }
      const problem = await reports.problem(officer.token, 'asks.make-alone', input)
      assert.deepEqual(problem?.fields, [{ field: 'about', message: 'complaint-by-hand' }])
    }
  })

  test('a question opens nothing: those asked find neither the report nor its number', async () => {
    const { reports, officer, investigator } = stand()
    const { report } = await stand().read()
    const { ask } = await make(officer, { about: { kind: 'report', id: report } })
    const page = await reports.call(investigator.token, 'asks.get', { ask })
    assert.ok(!JSON.stringify(page).includes(report))
  })

  test('whoever stands at returns finds none about a report, on either side and in no count', async () => {
    const { reports, officer, chief, investigator } = stand()
    const { report } = await stand().read()
    const { ask } = await make(officer, { about: { kind: 'report', id: report } })
    for (const role of AT_RETURNS) {
      const [asks, answers] = [
        await reports.admitted(reports.keeper, ['intake-officer', role]),
        await reports.admitted(chief, ['investigator', role]),
      ]
      for (const [by, side] of [
        [asks, 'asker'],
        [answers, 'asked'],
      ] as const) {
        const list = await reports.call<{ asks: unknown[] }>(by.token, 'asks.list', { side, open: false })
        assert.deepEqual(list.asks, [], `${role} ${side}`)
        assert.equal((await reports.problem(by.token, 'asks.get', { ask }))?.code, 'not-found')
        const waiting = await reports.call<Record<string, unknown>>(by.token, 'asks.waiting')
        assert.deepEqual([waiting.toAcknowledge, waiting.late, waiting.due], [0, 0, []])
      }
    }
    const list = await reports.call<{ asks: { id: string }[] }>(investigator.token, 'asks.list', { side: 'asked' })
    assert.ok(list.asks.some(({ id }) => id === ask))
  })
})
