import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done, problemOf } from '../../../test/houses/kernel.ts'
import { INTAKE, ReportsHouse } from '../../../test/houses/reports.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { visitor } from '../../kernel/actor.ts'
import { newReceipt } from './receipts/receipt.ts'
import type { Mine, ReportPage } from './shapes.ts'

onDatabases('filing a report', ReportsHouse.open, (stand) => {
  test('a visitor files one and reads it with the receipt; the officer reads the same', async () => {
    const house = stand()
    const told = { text: 'They took the passports', where: 'A farm near the river', reach: '' }
    const filed = await house.file({ told, danger: 'soon' })
    const mine = await house.asReporter<Mine>(filed.receipt, 'reports.mine')
    assert.equal(mine.report, filed.report)
    assert.equal(mine.state, 'received')
    assert.equal(mine.agency, INTAKE.publicName)
    assert.deepEqual(
      mine.messages.map(({ kind, told: parts }) => [kind, parts?.text, parts?.where]),
      [['report', told.text, told.where]],
    )
    const page = await house.call<ReportPage>(house.officer.token, 'reports.get', { report: filed.report })
    assert.equal(page.state, 'read')
    assert.equal(page.messages[0].told?.text, told.text)
    assert.equal(page.danger, 'soon')
    assert.equal(page.complete, 1)
    assert.equal((await house.asReporter<Mine>(filed.receipt, 'reports.mine')).state, 'read')
  })

  test('another receipt opens nothing, and nobody without one', async () => {
    const house = stand()
    const { report } = await house.file()
    assert.equal(await house.reporter(newReceipt()), null)
    const refused = await problemOf(house.kernel, { actor: visitor, operation: 'reports.mine', input: {} })
    assert.equal(refused?.code, 'not-signed-in')
    // A reporter is the number of their report; with another's number but their own words they open nothing.
    const other = await house.file()
    const actor = await house.reporter(other.receipt)
    const forged = { ...actor, id: report } as NonNullable<typeof actor>
    const problem = await problemOf(house.kernel, { actor: forged, operation: 'reports.mine', input: {} })
    assert.notEqual(problem, null)
  })

  test('a staff member cannot do what is the reporter’s, nor a reporter what is the staff’s', async () => {
    const house = stand()
    const { receipt, report } = await house.file()
    for (const name of ['reports.mine', 'reports.withdraw'])
      assert.equal((await house.problem(house.officer.token, name))?.code, 'not-permitted')
    for (const [name, input] of [
      ['reports.get', { report }],
      ['reports.list', {}],
      ['reports.answer', { report, text: 'x' }],
      ['intakes.get', {}],
    ] as const)
      assert.equal((await house.reporterProblem(receipt, name, input))?.code, 'not-permitted')
  })

  test('a member who is signed in makes none: it would carry their name and the hour', async () => {
    const house = stand()
    const problem = await house.problem(house.officer.token, 'reports.file', house.filing({}).input)
    assert.equal(problem?.code, 'not-permitted')
  })

  test('sent twice, one after the other or at once, it is one report', async () => {
    const house = stand()
    const { input } = house.filing({ told: { text: 'Sent twice' } })
    const send = () => done<{ report: string }>(house.kernel, { actor: visitor, operation: 'reports.file', input })
    const [one, two] = await Promise.all([send(), send()])
    assert.deepEqual(await send(), one)
    assert.deepEqual(two, one)
    const rows = await stand().kernel.database.transaction(
      { kind: 'system', actor: null, agency: house.agency, purpose: 'protection' },
      (db) => db.selectFrom('report_messages').select('id').where('report', '=', one.report).execute(),
    )
    assert.equal(rows.length, 1)
  })

  test('under the number of another report it is refused', async () => {
    const house = stand()
    const { report } = await house.file()
    const { input } = house.filing({ report })
    const problem = await problemOf(house.kernel, { actor: visitor, operation: 'reports.file', input })
    assert.equal(problem?.code, 'conflict')
  })

  test('where the agency does not take it, it is refused and nothing kept', async () => {
    const house = stand()
    await house.call(house.officer.token, 'intakes.set', { ...INTAKE, help: false })
    const { input } = house.filing({ kind: 'help' })
    const problem = await problemOf(house.kernel, { actor: visitor, operation: 'reports.file', input })
    assert.equal(problem?.code, 'conflict')
    await house.call(house.officer.token, 'intakes.set', INTAKE)
    const other = house.filing({}, '00000000-0000-4000-8000-000000000000')
    const unknown = await problemOf(house.kernel, { actor: visitor, operation: 'reports.file', input: other.input })
    assert.equal(unknown?.code, 'conflict')
  })

  for (const [what, more] of [
    ['nothing written', { told: { text: '  ' } }],
    ['too much written', { told: { text: 'x'.repeat(5001) } }],
    ['a kind there is not', { kind: 'praise' as never }],
  ] as const)
    test(`${what}: refused`, async () => {
      const house = stand()
      const problem = await problemOf(house.kernel, {
        actor: visitor,
        operation: 'reports.file',
        input: house.filing(more).input,
      })
      assert.equal(problem?.code, 'invalid-input')
    })

  test('files come with it; the staff sees what they are, and their hash stands nowhere in plain', async () => {
    const house = stand()
    const file = await house.newFile('a picture of a van')
    const { receipt, report } = await house.file({ files: [file] })
    const mine = await house.asReporter<Mine>(receipt, 'reports.mine')
    assert.deepEqual(mine.messages[0].files, [{ file: file.file, size: file.size, type: 'image/png' }])
    const page = await house.call<ReportPage>(house.officer.token, 'reports.get', { report })
    const scan = { verdict: 'not-scanned', why: 'none' }
    assert.deepEqual(page.messages[0].files, [{ ...mine.messages[0].files[0], scan }])
    assert.equal(page.complete, 1)
    const [row] = await house.database.superuser(
      `select encode(sha256, 'hex') as hash, kept_by, kept_at from files where id = '${file.file}'`,
    )
    assert.notEqual(row.hash, Buffer.from(file.sha256, 'base64url').toString('hex'))
    assert.equal(row.kept_by, null)
  })

  test('nothing of it says at what hour, also not the audit, whether it went well or not', async () => {
    const house = stand()
    house.kernel.clock.pass(7 * 3600_000 + 123_456)
    const { receipt, report } = await house.file({ files: [await house.newFile('x')] })
    await house.asReporter(receipt, 'reports.mine')
    await house.asReporter(receipt, 'reports.reply', { message: crypto.randomUUID(), text: 'And one more thing' })
    await house.reporterProblem(receipt, 'reports.get', { report })
    const bad = house.filing({ kind: 'praise' as never })
    await problemOf(house.kernel, { actor: visitor, operation: 'reports.file', input: bad.input })
    const entries = await house.database.superuser(
      `select operation, kind, outcome, at_ms % 86400000 as rest from audit_waiting
       where actor = '${report}' or outcome = 'failed'`,
    )
    assert.ok(entries.length >= 5)
    for (const entry of entries) assert.equal(Number(entry.rest), 0, JSON.stringify(entry))
    const times = await house.database.superuser(
      `select made_at as at from data_keys where id in (select data_key from data_key_seals where recipient = '${report}')
       union all select sealed_at from data_key_seals where recipient = '${report}'
       union all select kept_at from files where id in (select file from report_files where report = '${report}')`,
    )
    assert.equal(times.length, 5)
    for (const { at } of times) assert.equal(new Date(at as Date).getTime() % 86_400_000, 0)
  })

  test('the audit knows the report and no more, and the agency’s auditors see that it came', async () => {
    const house = stand()
    const { report } = await house.file()
    const [entry] = await house.database.superuser(
      `select kind, actor, agency, subjects from audit_waiting where actor = '${report}'`,
    )
    assert.deepEqual(entry, { kind: 'reporter', actor: report, agency: house.agency, subjects: [report] })
  })
})
