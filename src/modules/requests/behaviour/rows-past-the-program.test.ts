import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as } from '../../../../test/houses/kernel.ts'
import { RequestsHouse } from '../../../../test/houses/requests.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { requesterBy } from '../requester.ts'
import type { RequestPage } from '../shapes.ts'

onDatabases('rows of requests', RequestsHouse.open, (stand) => {
  const officer = () => stand().officer.token

  for (const [what, change] of [
    ['an end without a day', `state = 'refused', verified_by = 'channel'`],
    ['a day of an end that is none', `ended_on = '2026-11-20'`],
    ['an answer to somebody unknown', `state = 'granted', ended_on = '2026-11-20', verified_by = null`],
    ['a state there is not', `state = 'praised'`],
    ['a proof there is not', `verified_by = 'passport'`],
  ] as const)
    test(`the database itself takes no ${what}`, async () => {
      const { request } = await stand().ask('access')
      await assert.rejects(stand().database.superuser(`update requests set ${change} where id = '${request}'`))
    })

  test('whoever asked writes no question and no answer, not even past the program', async () => {
    const house = stand()
    const { request, receipt } = await house.ask('access')
    const actor = await requesterBy(house.kernel, receipt)
    assert.ok(actor)
    for (const kind of ['question', 'answer', 'extension'] as const)
      await assert.rejects(
        as(house.kernel, actor, (db) =>
          db
            .insertInto('request_messages')
            .values({
              id: crypto.randomUUID(),
              request,
              agency: house.agency,
              kind,
              by: crypto.randomUUID(),
              written_on: '2026-11-02',
              sealed: Buffer.from('x'),
            })
            .execute(),
        ),
        kind,
      )
  })

  test('a report that goes leaves the request, without its number', async () => {
    const house = stand()
    const filed = await house.file()
    const { request } = await house.ask('access', filed.receipt)
    await house.asReporter(filed.receipt, 'reports.withdraw')
    const page = await house.request(request)
    assert.equal(page.report, null)
    assert.equal(page.verifiedBy, 'receipt')
  })

  test('what was bent past the program is told and not shown', async () => {
    const house = stand()
    const { request } = await house.ask('access')
    await house.database.superuser(
      `update request_messages set sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20)) where request = '${request}'`,
    )
    assert.equal((await house.problem(officer(), 'requests.get', { request }))?.code, 'unavailable')
  })

  test('each act is entered with who did it, and its words open to no receipt', async () => {
    const house = stand()
    const { request, receipt } = await house.ask('access')
    await house.request(request)
    await house.call(officer(), 'requests.verify', { request, by: 'representative', how: 'Lawyer of Invented Town' })
    await house.call(officer(), 'requests.extend', { request, text: 'Two archives.' })
    const check = { request, read: true, others: true, sources: true, note: 'Two names taken out' }
    await house.call(officer(), 'requests.check', check)
    const page = await house.call<RequestPage>(officer(), 'requests.get', { request })
    assert.deepEqual(
      page.events.map(({ kind, words }) => [kind, words]),
      [
        ['checked', 'Two names taken out'],
        ['extended', null],
        ['verified', 'Lawyer of Invented Town'],
        ['opened', null],
      ],
    )
    assert.ok(page.events.every(({ by }) => by.name))
    const actor = await requesterBy(house.kernel, receipt)
    assert.ok(actor)
    const keys = await as(house.kernel, actor, (db) => db.selectFrom('data_keys').select('id').execute())
    assert.equal(keys.length, 1)
  })

  test('entries of the audit name the request and hold none of its words', async () => {
    const house = stand()
    const { request } = await house.ask('erasure')
    await house.request(request)
    const rows = await house.database.superuser(
      `select operation, subjects::text as subjects from audit_waiting where '${request}' = any(subjects)
       union all select operation, subjects::text from audit where '${request}' = any(subjects)`,
    )
    assert.deepEqual(
      rows.map(({ operation }) => operation),
      ['requests.make', 'requests.get'],
    )
    assert.ok(rows.every(({ subjects }) => !String(subjects).includes('Anna')))
  })
})
