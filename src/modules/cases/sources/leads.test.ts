import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { contact, type Opened } from '../../../../test/houses/cases.ts'
import { another, imported, keptSamples } from '../../../../test/houses/leads.ts'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { LABOUR } from '../../../../test/samples/forms.ts'
import { newId } from '../../../kernel/ids.ts'
import { operations } from '../operations.ts'

type Waiting = { leads: { lead: string; title: string | null; takenBy: { id: string } | null; mine: boolean }[] }
type Led = { led: { person: string }[] }

const REASON = 'workers are on their way already'
const [SAMPLE] = keptSamples()

async function set(database: TestDatabase) {
  const house = await ReportsHouse.with(database, { operations })
  const analyst = await house.admitted(house.keeper, ['analyst'])
  const investigator = await house.admitted(house.keeper, ['investigator'])
  const worker = await house.admitted(house.keeper, ['case-worker'])
  const other = await house.admitted(house.keeper, ['case-worker'])
  const border = await house.admitted(house.keeper, ['border-officer'])
  const inspector = await house.admitted(house.keeper, ['labour-inspector'])
  return { house, analyst, investigator, worker, other, border, inspector }
}

onDatabases('a lead that is opened for a case', set, (stand) => {
  let tag = 0
  const call = <T>(by: Person, operation: string, input: object = {}, reason?: string) =>
    stand().house.call<T>(by.token, operation, input, reason)
  const refused = (by: Person, operation: string, input: object) =>
    stand().house.problem(by.token, operation, input, REASON)
  const waiting = async (by: Person) => (await call<Waiting>(by, 'cases.leads')).leads
  const seen = async (by: Person, lead: string) => (await waiting(by)).find((one) => one.lead === lead)
  const imports = async () => {
    const { house, investigator } = stand()
    const member = await house.member(investigator.token)
    if (member === null) throw new Error('signed out')
    const [lead] = await imported(house, member, [another(SAMPLE, `for a case ${tag++}`)])
    return lead
  }
  const opens = async (lead: string) => {
    await call(stand().investigator, 'leads.claim', { lead })
    await call(stand().investigator, 'leads.open-for-case', { lead }, REASON)
    return lead
  }
  const open = async () => opens(await imports())

  test('waits until somebody takes it; a colleague cannot take it from them, and they can let go', async () => {
    const { worker, other } = stand()
    const lead = await open()
    assert.deepEqual([(await seen(worker, lead))?.takenBy, (await seen(worker, lead))?.mine], [null, false])
    assert.ok((await seen(worker, lead))?.title)
    await call(worker, 'cases.take-lead', { lead })
    assert.equal((await seen(worker, lead))?.mine, true)
    assert.deepEqual([(await seen(other, lead))?.takenBy?.id, (await seen(other, lead))?.mine], [worker.id, false])
    for (const operation of ['cases.take-lead', 'cases.leave-lead'])
      assert.equal((await refused(other, operation, { lead }))?.fields[0]?.message, 'taken', operation)
    assert.equal((await refused(other, 'cases.open', contact({ lead })))?.fields[0]?.message, 'taken')
    await call(worker, 'cases.leave-lead', { lead })
    await call(other, 'cases.take-lead', { lead })
    assert.equal((await seen(other, lead))?.mine, true)
  })

  test('leads to a case, waits no more, and tells of it to the team alone', async () => {
    const { worker, other, investigator, analyst } = stand()
    const lead = await open()
    const { case: id, persons } = await call<Opened>(worker, 'cases.open', contact({ lead }))
    assert.equal(await seen(worker, lead), undefined)
    assert.deepEqual(
      (await call<Led>(worker, 'cases.of-lead', { lead })).led.map(({ person }) => person),
      persons,
    )
    for (const by of [other, investigator]) assert.deepEqual((await call<Led>(by, 'cases.of-lead', { lead })).led, [])
    assert.equal((await refused(analyst, 'cases.of-lead', { lead }))?.code, 'not-permitted')
    const page = JSON.stringify(await call(analyst, 'leads.get', { lead }))
    assert.ok(!page.includes(id) && !page.includes(persons[0]) && !page.includes('Oksana'))
    const [row] = await stand().house.database.superuser(`select lead from cases where id = '${id}'`)
    assert.equal(row.lead, lead)
  })

  test('opened anew and for a case once more, it waits once more', async () => {
    const { worker, investigator, house } = stand()
    const lead = await open()
    await call(worker, 'cases.open', contact({ lead }))
    await call(investigator, 'leads.reopen', { lead }, REASON)
    assert.equal((await refused(worker, 'cases.take-lead', { lead }))?.fields[0]?.message, 'not-for-a-case')
    house.kernel.clock.pass(60_000)
    await call(investigator, 'leads.open-for-case', { lead }, REASON)
    assert.ok(await seen(worker, lead))
  })

  test('nobody opened it for a case: nothing begins from it', async () => {
    const lead = await imports()
    assert.equal((await refused(stand().worker, 'cases.open', contact({ lead })))?.code, 'conflict')
    assert.equal((await refused(stand().worker, 'cases.open', contact({ lead: newId() })))?.code, 'not-found')
    assert.ok(!(await waiting(stand().worker)).some((one) => one.lead === lead))
  })

  test('what belongs to a complaint is not there for whoever stands at returns: not listed, taken or begun from', async () => {
    const { house, border, worker, inspector } = stand()
    await call(house.officer, 'form-desks.set', { forms: ['labour'], enforcesReturns: false })
    const lead = await open()
    const input = { agency: house.agency, report: newId(), language: 'lv', form: 'labour', answers: LABOUR }
    const { report } = await call<{ report: string }>(inspector, 'forms.file', input)
    assert.ok(await seen(border, lead), 'before, it is any lead')
    await call(house.officer, 'reports.get', { report })
    await call(house.officer, 'reports.join-lead', { report, lead })
    assert.equal(await seen(border, lead), undefined)
    assert.ok(await seen(worker, lead))
    const never = await refused(border, 'cases.take-lead', { lead: newId() })
    for (const [operation, more] of [
      ['cases.take-lead', { lead }],
      ['cases.open', contact({ lead })],
    ] as const) {
      const hidden = await refused(border, operation, more)
      assert.deepEqual([hidden?.code, hidden?.message], [never?.code, never?.message], operation)
    }
  })

  test('another agency sees none of it', async () => {
    const { house } = stand()
    const lead = await open()
    const theirs = await house.admitted(await house.another(house.keeper), ['case-worker'])
    assert.deepEqual(await waiting(theirs), [])
    assert.equal((await refused(theirs, 'cases.take-lead', { lead }))?.code, 'not-found')
  })
})
