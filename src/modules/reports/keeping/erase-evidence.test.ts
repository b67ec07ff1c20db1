import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { keepEvidence } from '../../../../test/houses/evidence.ts'
import { as, done } from '../../../../test/houses/kernel.ts'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { type Member, system } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/errors.ts'
import { execute } from '../../../kernel/execute.ts'
import { operations as evidence } from '../../evidence/index.ts'
import type { ReportPage } from '../shapes.ts'
import { eraseWhole } from './erase.ts'

const REASON = 'A court has asked for it'
type Erased = { erased: string[]; items: string[]; files: string[] }

async function set(database: TestDatabase) {
  const house = await ReportsHouse.with(database, { operations: evidence })
  const roles = ['intake-officer', 'prosecutor']
  return { house, anna: await house.admitted(house.keeper, roles), berta: await house.admitted(house.keeper, roles) }
}

onDatabases('evidence of reports whose time is over', set, (stand) => {
  const rows = (text: string) => stand().house.database.superuser(text)
  const count = async (from: string) => Number((await rows(`select count(*)::int as n from ${from}`))[0]?.n)
  const erase = () => {
    const { kernel, agency } = stand().house
    return done<Erased>(kernel, { actor: system(agency), operation: 'reports.erase', input: {} })
  }
  /** A report that has long ended, with an item and a working copy of it. */
  const over = async () => {
    const { house, anna } = stand()
    const { report } = await house.file()
    await house.call(anna.token, 'reports.get', { report })
    await house.call(anna.token, 'reports.answer', { report, text: 'Thank you' })
    const about = { kind: 'report', id: report }
    const { item } = await keepEvidence(house, anna, report, { about })
    const { item: copy } = await keepEvidence(house, anna, report, { about, copyOf: { item, way: 'redaction' } })
    await rows(`update reports set ended_on = '2025-01-01' where id = '${report}'`)
    return { report, item, copy }
  }
  const mark = (operation: string, item: string, by = stand().anna) =>
    stand().house.call(by.token, operation, { item }, REASON)
  /** One asks, the other approves. */
  const byTwo = async (operation: string, input: object, asks: Person, approves: Person) => {
    const { house } = stand()
    const call = { actor: (await house.member(asks.token)) as Member, operation, input }
    const waits = await execute(house.kernel, call)
    const approval = waits.kind === 'waits' ? waits.approval : assert.fail('nobody else is asked')
    await done(house.kernel, { ...call, actor: (await house.member(approves.token)) as Member, approval })
  }
  const bound = async (report: string) =>
    (await stand().house.call<ReportPage>(stand().anna.token, 'reports.get', { report })).evidenceBound

  test('it goes with the report, as all of it does: keys first, so that neither rows nor bytes open to anybody', async () => {
    const { report, item, copy } = await over()
    const keys = (await rows(`select data_key from evidence_items where about = '${report}'`)).map(
      (row) => row.data_key,
    )
    assert.equal(keys.length, 2)
    const { erased, items, files } = await erase()
    assert.ok(erased.includes(report))
    assert.deepEqual(items.toSorted(), [item, copy].toSorted())
    assert.deepEqual(files.toSorted(), [item, copy].toSorted(), 'their bytes are taken out of the store')
    const list = keys.map((key) => `'${key}'`).join()
    assert.equal(await count(`data_keys where id in (${list})`), 0)
    assert.equal(await count(`erasures where data_key in (${list})`), 2, 'a restored backup erases them again')
    assert.equal(await count(`evidence_items where about = '${report}'`), 0)
    assert.equal(await count(`files where id in ('${item}', '${copy}')`), 0)
    const [told] = await rows(
      `select subjects::text as ids from audit where operation = 'reports.erase' order by seq desc limit 1`,
    )
    assert.match(String(told.ids), new RegExp(item), 'that it was there stands in the audit')
  })

  test('held for a court it keeps the report, until the hold is ended by two', async () => {
    const { anna, berta } = stand()
    const { report, copy } = await over()
    assert.equal(await bound(report), false)
    await mark('evidence.hold', copy)
    assert.equal(await bound(report), true)
    assert.ok(!(await erase()).erased.includes(report), 'held')
    // Neither on a request that was granted, which is carried out by the same means.
    const { house } = stand()
    await assert.rejects(
      as(house.kernel, system(house.agency), (db) => eraseWhole(db, [report], house.agency, house.now())),
      (error) => error instanceof Problem && error.fields[0]?.message === 'bound',
    )
    await byTwo('evidence.release', { item: copy, why: 'The court has decided' }, anna, berta)
    assert.equal(await bound(report), false)
    assert.ok((await erase()).erased.includes(report))
  })

  test('closed it keeps the report as well: the police decide what becomes of it', async () => {
    const { report, item } = await over()
    await mark('evidence.close', item)
    assert.ok(!(await erase()).erased.includes(report))
    assert.equal(await count(`evidence_items where about = '${report}'`), 2)
    const [{ agency }] = await rows(`select agency from reports where id = '${report}'`)
    // Past the program neither: the database itself keeps what is bound, and what still has its keys.
    for (const key of ['', `delete from data_keys where id = (select data_key from reports where id = '${report}');`])
      await assert.rejects(
        rows(
          `do $$ begin ${key} delete from evidence_items where about = '${report}' and agency = '${agency}'; end $$`,
        ),
        /evidence is/,
      )
  })

  test('what was destroyed before leaves its certificate as long as there is the report', async () => {
    const { house, anna, berta } = stand()
    const { report, item } = await over()
    await byTwo('evidence.destroy', { item, why: 'The case has ended' }, anna, berta)
    const seen = await house.call<{ what: string }>(anna.token, 'evidence.certificate', { item })
    assert.equal(seen.what, 'destroyed')
    assert.ok((await erase()).erased.includes(report))
    assert.equal(await count(`evidence_certificates where item = '${item}'`), 0)
  })
})
