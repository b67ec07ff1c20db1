import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, inAgency } from '../../../../test/houses/kernel.ts'
import { INTAKE, ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { currentKey } from '../../../kernel/vault/agency-key.ts'
import { resealStep, rotateKey } from '../../../kernel/vault/rotation.ts'
import { RIGHTS, type Role } from '../../accounts/index.ts'
import type { Mine, ReportPage, Row } from '../shapes.ts'

const TABLES = ['reports', 'report_messages', 'report_files', 'report_events'] as const

onDatabases('the walls of reports', ReportsHouse.open, (stand) => {
  const rowsSeen = async (actor: Parameters<typeof as>[1]) => {
    const seen: Record<string, number> = {}
    for (const table of TABLES)
      seen[table] = (await as(stand().kernel, actor, (db) => db.selectFrom(table).selectAll().execute())).length
    return seen
  }

  test('another agency sees no row, opens nothing, and its officer learns not even that there is one', async () => {
    const house = stand()
    const filed = await house.file({ files: [await house.newFile('x')] })
    await house.call(house.officer.token, 'reports.get', { report: filed.report })
    const other = await house.another(house.keeper)
    const theirs = await house.admitted(other, ['intake-officer'])
    await house.call(theirs.token, 'intakes.set', { ...INTAKE, publicName: 'Other Invented Authority' })
    assert.deepEqual(await house.call(theirs.token, 'reports.list', { state: 'all' }), {
      reports: [],
      total: 0,
      next: null,
    })
    for (const [name, input] of [
      ['reports.get', {}],
      ['reports.ask', { text: 'Who are you?' }],
      ['reports.note', { text: 'x' }],
      ['reports.assess', { danger: 'no' }],
    ] as const)
      assert.equal(
        (await house.problem(theirs.token, name, { report: filed.report, ...input }))?.code,
        'not-found',
        name,
      )
    const seen = await rowsSeen((await house.member(theirs.token)) as Member)
    assert.deepEqual(Object.values(seen), [0, 0, 0, 0])
  })

  test('a reporter sees the rows of their own report and no other, and no note of the staff', async () => {
    const house = stand()
    const [one, two] = [await house.file({ files: [await house.newFile('y')] }), await house.file()]
    await house.call(house.officer.token, 'reports.get', { report: one.report })
    await house.call(house.officer.token, 'reports.note', { report: one.report, text: 'For colleagues' })
    const actor = await house.reporter(one.receipt)
    assert.ok(actor)
    assert.deepEqual(await rowsSeen(actor), { reports: 1, report_messages: 1, report_files: 1, report_events: 0 })
    const keys = await as(house.kernel, actor, (db) => db.selectFrom('data_keys').select('id').execute())
    // Of the report and of its file, not of the note.
    assert.equal(keys.length, 2)
    await assert.rejects(
      as(house.kernel, actor, (db) =>
        db
          .insertInto('report_messages')
          .values({
            id: crypto.randomUUID(),
            seq: '9',
            report: two.report,
            agency: house.agency,
            kind: 'reply',
            by: null,
            written_on: '2026-11-02',
            sealed: Buffer.from('x'),
          })
          .execute(),
      ),
    )
    await assert.rejects(
      as(house.kernel, actor, (db) =>
        db
          .insertInto('report_messages')
          .values({
            id: crypto.randomUUID(),
            seq: '9',
            report: one.report,
            agency: house.agency,
            kind: 'answer',
            by: house.officer.id,
            written_on: '2026-11-02',
            sealed: Buffer.from('x'),
          })
          .execute(),
      ),
      /policy/,
      'a reporter cannot write in the agency’s name',
    )
  })

  test('what is told to whoever helps never flows to return enforcement: no role at a border or in asylum opens it', async () => {
    const house = stand()
    const { report } = await house.file()
    const may = (role: Role) =>
      (RIGHTS[role].permissions as readonly string[]).some((permission) => permission.startsWith('report:'))
    for (const role of [
      'border-officer',
      'asylum-officer',
      'investigator',
      'labour-inspector',
      'prosecutor',
      'focal-point',
    ] as const)
      assert.ok(!may(role), role)
    for (const role of ['border-officer', 'asylum-officer'] as const) {
      const person = await house.admitted(house.keeper, [role])
      for (const [name, input] of [
        ['reports.list', {}],
        ['reports.get', { report }],
        ['reports.waiting', {}],
        ['intakes.get', {}],
      ] as const)
        assert.equal((await house.problem(person.token, name, input))?.code, 'not-permitted', `${role} ${name}`)
    }
  })

  test('who may only be told of it without the agency’s key reads nothing of it, and it stays unread', async () => {
    const house = stand()
    const filed = await house.file({ told: { text: 'Not for newcomers' } })
    const newcomer = await house.colleague(house.keeper, ['intake-officer'])
    assert.equal((await house.problem(newcomer.token, 'reports.get', { report: filed.report }))?.code, 'keys-closed')
    assert.equal((await house.asReporter<Mine>(filed.receipt, 'reports.mine')).state, 'received')
    const { reports } = await house.call<{ reports: Row[] }>(newcomer.token, 'reports.list', { limit: 100 })
    assert.ok(reports.every(({ excerpt }) => excerpt === null))
  })

  test('after a change of the agency’s key both sides still open it, and who left opens nothing that is new', async () => {
    const house = stand()
    const filed = await house.file({ told: { text: 'Before the change' } })
    const officer = (await house.member(house.officer.token)) as Member
    const rows = await house.database.superuser(
      `select m.id, m.public_key from members m join key_grants g on g.holder = m.id where m.agency = '${house.agency}'`,
    )
    const members = rows.map(({ id, public_key }) => ({ id: String(id), publicKey: public_key as Uint8Array }))
    const now = house.now()
    await as(house.kernel, officer, async (db) => {
      await rotateKey(db, officer, { members, now })
      while ((await resealStep(db, officer, { now, atMost: 50 })) > 0);
    })
    const page = await house.call<ReportPage>(house.officer.token, 'reports.get', { report: filed.report })
    assert.equal(page.messages[0].told?.text, 'Before the change')
    await house.call(house.officer.token, 'reports.ask', { report: filed.report, text: 'After the change?' })
    const mine = await house.asReporter<Mine>(filed.receipt, 'reports.mine')
    assert.deepEqual(
      mine.messages.map(({ kind }) => kind),
      ['report', 'question'],
    )
    const later = await house.file({ told: { text: 'With the new key' } })
    const key = await inAgency(house.kernel, house.agency, (db) => currentKey(db, house.agency))
    const seals = await house.database.superuser(
      `select recipient from data_key_seals s join reports r on r.data_key = s.data_key where r.id = '${later.report}'`,
    )
    assert.deepEqual(seals.map(({ recipient }) => recipient).sort(), [key?.id, later.report].sort())
  })
})
