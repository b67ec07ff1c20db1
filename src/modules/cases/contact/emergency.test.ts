import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import type { Person } from '../../../../test/houses/accounts.ts'
import { contact, type Opened, person } from '../../../../test/houses/cases.ts'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import type { Deadlines } from '../../reports/ringing/deadlines.ts'
import type { ReportPage } from '../../reports/shapes.ts'
import { operations } from '../operations.ts'
import type { PersonPage, Reviews } from '../shapes.ts'

async function set(database: TestDatabase) {
  const house = await ReportsHouse.with(database, { operations })
  const worker = await house.admitted(house.keeper, ['case-worker'])
  const decider = await house.admitted(house.keeper, ['referral-desk'])
  return { house, worker, decider }
}

onDatabases('danger to life', set, (stand) => {
  const officer = () => stand().house.officer
  const call = <T>(operation: string, input: object = {}, by: Person = officer()) =>
    stand().house.call<T>(by.token, operation, input)
  const made = (more: object = {}) => ({
    ...{ service: 'police', at: stand().house.now().toISOString(), by: 'Kvistzvana', incident: 'LV-4711' },
    ...more,
  })
  const get = (id: string, by?: Person) => call<PersonPage>('persons.get', { person: id }, by)
  const opened = async (more: object = {}) => {
    const filed = await stand().house.file({ kind: 'help', about: 'me', danger: 'now' })
    await call('reports.get', { report: filed.report })
    const { persons } = await call<Opened>('cases.open', contact({ report: filed.report, danger: 'now', ...more }))
    return { report: filed.report, persons }
  }
  const waits = async (report: string) =>
    (await call<Deadlines>('reports.deadlines')).deadlines.some((one) => one.report === report && one.danger !== null)

  test('a call is kept at the report: whom, when, by whom, and the number; sealed, and in the history', async () => {
    const { report } = await opened()
    await call('reports.record-call', { report, ...made() })
    const page = await call<ReportPage>('reports.get', { report })
    assert.deepEqual(page.events.find(({ kind }) => kind === 'called')?.call, made())
    const rows = await stand().house.database.superuser('select * from report_events')
    assert.doesNotMatch(JSON.stringify(rows), /Kvistzvana|4711/)
    const later = made({ at: new Date(stand().house.now().getTime() + 3_600_000).toISOString() })
    const problem = await stand().house.problem(officer().token, 'reports.record-call', { report, ...later })
    assert.deepEqual(problem?.fields, [{ field: 'at', message: 'not-yet' }])
  })

  test('a call is kept with the person too, and a second person looks at it', async () => {
    const [id] = (await opened()).persons
    await call('persons.record-call', { person: id, ...made({ service: 'ambulance' }) })
    const page = await get(id)
    assert.deepEqual(page.events.find(({ kind }) => kind === 'called')?.words?.call, made({ service: 'ambulance' }))
    assert.equal(page.peril, 'now')
    const rows = await stand().house.database.superuser('select * from person_events')
    assert.doesNotMatch(JSON.stringify(rows), /Kvistzvana|4711/)
    const { reviews } = await call<z.output<typeof Reviews>>('reviews.list', {}, stand().decider)
    assert.ok(reviews.some((one) => one.person === id && one.kind === 'danger'))
  })

  test('that a person is safe ends the danger here and at the report; of several persons the report keeps it', async () => {
    const one = await opened()
    assert.equal((await get(one.persons[0])).peril, 'now')
    assert.ok(await waits(one.report))
    await call('persons.record-safe', { person: one.persons[0], how: 'She sleeps at the shelter' })
    assert.equal((await get(one.persons[0])).peril, null)
    assert.equal(await waits(one.report), false)
    await call('persons.record-call', { person: one.persons[0], ...made() })
    assert.equal((await get(one.persons[0])).peril, 'now', 'a new danger')
    const two = await opened({ persons: [person(), person({ name: 'Second Invented' })] })
    await call('persons.record-safe', { person: two.persons[0], how: 'She sleeps at the shelter' })
    assert.deepEqual([(await get(two.persons[0])).peril, (await get(two.persons[1])).peril], [null, 'now'])
    assert.ok(await waits(two.report))
  })

  test('who works with persons and reads no reports ends the danger at the report as well', async () => {
    const { report, persons } = await opened()
    await call('persons.join-team', { person: persons[0], member: stand().worker.id })
    await call('persons.record-safe', { person: persons[0], how: 'At the shelter' }, stand().worker)
    assert.equal(await waits(report), false)
  })
})
