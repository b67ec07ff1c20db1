import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { ReportsHouse } from '../../../test/houses/reports.ts'
import { onDatabases, type TestDatabase } from '../../../test/run/databases.ts'
import { LABOUR } from '../../../test/samples/forms.ts'
import { newId } from '../../kernel/ids.ts'
import type { Origin } from './forms/shapes.ts'
import type { ReportPage } from './shapes.ts'

const REASON = 'The inspector has counted again.'

/** A desk that takes forms of labour inspectors, and one of the inspectors. */
async function set(database: TestDatabase) {
  const house = await ReportsHouse.open(database)
  const inspector = await house.admitted(house.keeper, ['labour-inspector'])
  await house.call(house.officer.token, 'form-desks.set', { forms: ['labour'], enforcesReturns: false })
  return { house, database, inspector }
}

onDatabases('where a report comes from', set, (stand) => {
  /** Sends a form once for each number of persons, under one number. */
  const sent = async (...persons: number[]) => {
    const { house, inspector } = stand()
    const report = newId()
    for (const count of persons)
      await house.call(inspector.token, 'forms.file', {
        agency: house.agency,
        report,
        language: 'lv',
        form: 'labour',
        answers: { ...LABOUR, persons: count },
      })
    return report
  }
  const originOf = async (report: string, token = stand().house.officer.token) =>
    (await stand().house.call<z.output<typeof Origin>>(token, 'forms.origin', { report })).origin
  const versions = async (report: string) => (await originOf(report))?.versions ?? []
  const settle = (report: string, version: string, as = 'second', token = stand().house.officer.token) =>
    stand().house.problem(token, 'forms.settle', { report, version, as }, REASON)
  const bend = (table: string, where: string) =>
    stand().database.superuser(
      `update ${table} set sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1) where ${where}`,
    )

  test('of what a stranger told there is no origin, and nothing to settle', async () => {
    const { report } = await stand().house.file()
    assert.equal(await originOf(report), null)
    assert.equal((await settle(report, newId()))?.code, 'conflict')
  })

  test('of three versions the first stands first, whichever was settled', async () => {
    const report = await sent(12, 14, 9)
    const before = await versions(report)
    assert.deepEqual(before.map(({ answers }) => answers?.persons)[0], 12)
    assert.deepEqual(new Set(before.map(({ answers }) => answers?.persons)), new Set([12, 14, 9]))
    assert.equal(await settle(report, before[2].id, 'both'), null)
    assert.deepEqual(
      (await versions(report)).map(({ id, settledAs }) => [id, settledAs]),
      [
        [before[0].id, null],
        [before[1].id, null],
        [before[2].id, 'both'],
      ],
    )
  })

  test('a version that was changed outside the program takes no other along: it alone does not open', async () => {
    const report = await sent(12, 14)
    const [, second] = await versions(report)
    await bend('report_versions', `id = '${second.id}'`)
    assert.deepEqual(
      (await versions(report)).map(({ answers }) => answers?.persons ?? null),
      [12, null],
    )
    // It can still be said which holds: that one does not open is a reason, too.
    assert.equal(await settle(report, second.id, 'first'), null)
  })

  test('a first version that does not open leaves the second readable', async () => {
    const report = await sent(12, 14)
    await bend('report_messages', `report = '${report}'`)
    assert.deepEqual(
      (await versions(report)).map(({ answers }) => answers?.persons ?? null),
      [null, 14],
    )
  })

  test('whose keys are not open sees where it comes from and none of its answers', async () => {
    const { house } = stand()
    const report = await sent(12, 14)
    const newcomer = await house.colleague(house.keeper, ['intake-officer'])
    const origin = await originOf(report, newcomer.token)
    assert.deepEqual([origin?.form, origin?.versions.map(({ answers }) => answers)], ['labour', [null, null]])
  })

  test('a version is settled with its own report only: numbers of two do not mix', async () => {
    const [one, other] = [await sent(12, 14), await sent(3, 4)]
    const [, version] = await versions(one)
    assert.equal((await settle(other, version.id))?.code, 'conflict')
    // The first is what all others are held against, and no version beside itself.
    assert.equal((await settle(one, (await versions(one))[0].id))?.code, 'conflict')
    assert.ok((await versions(one)).every(({ settledAs }) => settledAs === null))
  })

  test('of two who decide at once one does, and both words and reasons are never mixed', async () => {
    const { house } = stand()
    const report = await sent(12, 14)
    const [, { id }] = await versions(report)
    const hotline = await house.admitted(house.keeper, ['hotline'])
    const both = await Promise.all([settle(report, id, 'first'), settle(report, id, 'second', hotline.token)])
    assert.deepEqual(both.map((one) => one?.code ?? 'done').toSorted(), ['conflict', 'done'])
    const [, { settledAs }] = await versions(report)
    assert.equal(settledAs, both[0] === null ? 'first' : 'second')
    const { events } = await house.call<ReportPage>(house.officer.token, 'reports.get', { report })
    const told = events.filter(({ kind }) => kind === 'settled').map(({ words }) => words)
    assert.deepEqual(told, [`${settledAs}: ${REASON}`])
  })

  test('who fills in forms does not settle them, and another agency finds neither form nor version', async () => {
    const { house, inspector } = stand()
    const report = await sent(12, 14)
    const [, { id }] = await versions(report)
    assert.equal((await settle(report, id, 'second', inspector.token))?.code, 'not-permitted')
    const there = await house.another(house.keeper)
    const theirs = await house.admitted(there, ['intake-officer'])
    assert.equal((await settle(report, id, 'second', theirs.token))?.code, 'not-found')
    assert.equal((await house.problem(theirs.token, 'forms.origin', { report }))?.code, 'not-found')
    const unknown = { report, version: id, as: 'neither' }
    assert.equal((await house.problem(house.officer.token, 'forms.settle', unknown, REASON))?.code, 'invalid-input')
  })

  test('a decision is entered with report and version and without its reason', async () => {
    const report = await sent(12, 14)
    const [, { id }] = await versions(report)
    assert.equal(await settle(report, id), null)
    const [row] = await stand().database.superuser(
      `select verb, subjects, audit::text as text from audit where operation = 'forms.settle' and '${id}' = any(subjects)`,
    )
    assert.deepEqual([row.verb, row.subjects], ['alteration', [report, id]])
    assert.ok(!String(row.text).includes('counted'))
  })

  test('with the report its origin and its versions go', async () => {
    const report = await sent(12, 14)
    const count = async (text: string) =>
      Number((await stand().database.superuser(`select count(*) as n from ${text}`))[0].n)
    assert.equal(await count(`report_versions where report = '${report}'`), 1)
    await stand().database.superuser(`delete from reports where id = '${report}'`)
    assert.equal(await count(`report_versions where report = '${report}'`), 0)
    assert.equal(await count(`report_origins where report = '${report}'`), 0)
  })
})
