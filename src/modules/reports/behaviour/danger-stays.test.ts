import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Deadlines } from '../ringing/deadlines.ts'
import type { Row, Waiting } from '../shapes.ts'

const REASON = 'because an invented rule says so'
const CALL = { kind: 'help', about: 'me', danger: 'now' } as const

onDatabases('who is in danger', ReportsHouse.open, (stand) => {
  const officer = <T>(operation: string, input: object = {}, reason?: string) =>
    stand().call<T>(stand().officer.token, operation, input, reason)
  const desk = async () => (await officer<Deadlines>('reports.deadlines')).deadlines
  const waitOf = async (report: string) => (await desk()).find((one) => one.report === report)?.what ?? null
  const filed = async (telling: object = CALL) => {
    const found = await stand().file(telling)
    await officer('reports.get', { report: found.report })
    return found
  }

  test('stays on the desk after a word and after the answer, until somebody records that they are safe', async () => {
    const { report } = await filed()
    await officer('reports.ask', { report, text: 'Can you talk?' })
    assert.equal(await waitOf(report), 'safe')
    await officer('reports.answer', { report, text: 'We are coming.' })
    assert.equal(await waitOf(report), 'safe')
    const open = await officer<{ reports: Row[] }>('reports.list')
    assert.ok(
      open.reports.some(({ id }) => id === report),
      'in the queue as well',
    )
    assert.equal((await officer<Waiting>('reports.waiting')).inDanger.length, 1)
    await officer('reports.assess', { report, danger: 'no' })
    assert.equal(await waitOf(report), null)
    assert.equal((await officer<Waiting>('reports.waiting')).inDanger.length, 0)
  })

  test('once passed on it is no act of this agency any more, and stays in sight until somebody records that they are safe', async () => {
    const { report } = await filed()
    const passing = { authority: 'State Police', recipient: 'police', basis: 'Art. 6(1)(d) GDPR', parts: ['text'] }
    await officer('reports.pass-urgently', { report, ...passing }, REASON)
    const line = (await desk()).find((one) => one.report === report)
    assert.deepEqual([line?.what, line?.passedTo, line?.danger], ['passed', 'State Police', 'now'])
    assert.ok(!(await officer<Waiting>('reports.waiting')).inDanger.includes(report), 'no act to do here')
    const open = await officer<{ reports: Row[] }>('reports.list')
    assert.ok(
      open.reports.some(({ id }) => id === report),
      'the list shows it still',
    )
    await officer('reports.assess', { report, danger: 'no' })
    assert.equal(await waitOf(report), null)
  })

  test('leaves it where the report is closed, and is back once somebody here sees the danger', async () => {
    const { report } = await filed()
    await officer('reports.close', { report, as: 'known' }, REASON)
    assert.equal(await waitOf(report), null)
    const calm = await filed({ ...CALL, danger: 'no' })
    await officer('reports.answer', { report: calm.report, text: 'Thank you.' })
    assert.equal(await waitOf(calm.report), null)
    await officer('reports.assess', { report: calm.report, danger: 'soon' })
    assert.equal(await waitOf(calm.report), 'safe')
  })

  test('comes before all that is due, now before soon, and however much else is', async () => {
    for (let i = 0; i < 9; i++) await stand().file()
    const soon = await filed({ ...CALL, danger: 'soon' })
    const now = await filed()
    const order = (await desk()).map((one) => one.report)
    const last = (await desk()).findLastIndex((one) => one.danger !== null)
    assert.ok(order.indexOf(now.report) < order.indexOf(soon.report))
    assert.ok((await desk()).every((one, at) => (one.danger !== null) === at <= last))
  })

  test('a message of theirs is the next thing to do, and late once its day is over', async () => {
    const { report, receipt } = await filed()
    await officer('reports.answer', { report, text: 'We are coming.' })
    await stand().asReporter(receipt, 'reports.reply', { message: crypto.randomUUID(), text: 'He is here.' })
    assert.equal(await waitOf(report), 'reply')
    await officer('reports.get', { report })
    assert.notEqual(await waitOf(report), 'reply')
  })
})
