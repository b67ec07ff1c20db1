import assert from 'node:assert/strict'
import { test } from 'node:test'
import { INTAKE, ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Deadlines } from '../ringing/deadlines.ts'
import type { Mine, ReportPage } from '../shapes.ts'

const DAY = 86_400_000

onDatabases('days that a reporter is told', ReportsHouse.open, (stand) => {
  const officer = <T>(operation: string, input: object = {}) => stand().call<T>(stand().officer.token, operation, input)
  const statutory = (is: boolean) => officer('intakes.set', { ...INTAKE, statutory: is })
  const mine = async ({ receipt }: Awaited<ReturnType<ReportsHouse['file']>>) =>
    stand().asReporter<Mine>(receipt, 'reports.mine')
  const due = async (report: string) =>
    (await officer<Deadlines>('reports.deadlines')).deadlines.filter((one) => one.report === report)

  test('are those of the Directive, where the agency ticked that it is such a channel', async () => {
    await statutory(true)
    const filed = await stand().file()
    assert.ok(filed.readDue !== null && filed.answerDue !== null)
    const { clocks, pressing } = await mine(filed)
    assert.deepEqual([clocks.map((one) => one.due), pressing], [[filed.readDue, filed.answerDue], false])
  })

  test('are none where it did not: nothing runs, for neither side', async () => {
    await statutory(false)
    const filed = await stand().file()
    assert.deepEqual([filed.readDue, filed.answerDue], [null, null])
    assert.deepEqual((await mine(filed)).clocks, [])
    assert.deepEqual(await due(filed.report), [])
    const page = await officer<ReportPage>('reports.get', { report: filed.report })
    assert.deepEqual(page.clocks, [])
    await statutory(true)
  })

  test('are none in danger now or for a call for help, whatever binds the agency, nor once somebody here sees the danger', async () => {
    await statutory(true)
    for (const telling of [{ danger: 'now' }, { kind: 'help', about: 'me' }] as const) {
      const filed = await stand().file(telling)
      assert.deepEqual([filed.readDue, filed.answerDue], [null, null])
      const { clocks, pressing } = await mine(filed)
      assert.deepEqual([clocks, pressing], [[], true])
    }
    const calm = await stand().file({ danger: 'unknown' })
    await officer('reports.get', { report: calm.report })
    await officer('reports.assess', { report: calm.report, danger: 'now' })
    assert.deepEqual((await mine(calm)).clocks, [])
    // Said by the reporter, it stays said: a lower assessment brings no day in three months.
    const said = await stand().file({ danger: 'now' })
    await officer('reports.get', { report: said.report })
    await officer('reports.assess', { report: said.report, danger: 'no' })
    assert.deepEqual((await mine(said)).clocks, [])
  })

  test('the agency has the same day and the next one for a call, and the first word that reaches them is the answer', async () => {
    const { report, filedOn } = await stand().file({ kind: 'help', about: 'me', danger: 'now' })
    assert.deepEqual(
      (await due(report)).map((one) => [one.what, one.due]),
      [['read', filedOn]],
    )
    await officer('reports.get', { report })
    const next = new Date(Date.parse(filedOn) + DAY).toISOString().slice(0, 10)
    assert.deepEqual(
      (await due(report)).map((one) => [one.what, one.due]),
      [['answer', next]],
    )
    await officer('reports.ask', { report, text: 'Can you talk?' })
    assert.deepEqual(
      (await due(report)).map((one) => [one.what, one.danger]),
      [['safe', 'now']],
    )
    const page = await officer<ReportPage>('reports.get', { report })
    assert.deepEqual([page.state, page.clocks[1].kept !== null], ['read', true])
  })

  test('a question ends no promise of the law', async () => {
    const { report } = await stand().file()
    await officer('reports.get', { report })
    await officer('reports.ask', { report, text: 'Where was it?' })
    assert.equal((await officer<ReportPage>('reports.get', { report })).clocks[1].kept, null)
  })
})
