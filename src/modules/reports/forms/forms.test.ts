import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { as, problemOf } from '../../../../test/houses/kernel.ts'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { markAll } from '../../../../test/run/mark-all.ts'
import { LABOUR } from '../../../../test/samples/forms.ts'
import type { Member } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { ReportPage, Row } from '../shapes.ts'
import { FORM_IDS } from './index.ts'
import type { FormList, Origin } from './shapes.ts'

type Listed = z.output<typeof FormList>
type Told = z.output<typeof Origin>

async function set(database: TestDatabase) {
  const house = await ReportsHouse.open(database)
  const inspector = await house.admitted(house.keeper, ['labour-inspector'])
  // Another agency, where border guards work; it takes no forms yet.
  const guards = await house.another(house.keeper)
  const guard = await house.admitted(guards, ['border-officer'])
  const desk = await house.admitted(guards, ['referral-desk'])
  await house.call(house.officer.token, 'form-desks.set', { forms: FORM_IDS, enforcesReturns: false })
  return { house, database, inspector, guards, guard, desk }
}

onDatabases('forms of officers', set, (stand) => {
  const fill = (more: object = {}) => ({
    agency: stand().house.agency,
    report: newId(),
    language: 'lv',
    form: 'labour',
    answers: LABOUR,
    ...more,
  })
  const send = (input: object, token = stand().inspector.token) =>
    stand().house.call<{ report: string; outcome: string; receivedOn: string }>(token, 'forms.file', input)
  const refusal = (input: object, token = stand().inspector.token) => stand().house.problem(token, 'forms.file', input)
  const open = (report: string, token = stand().house.officer.token) =>
    stand().house.call<ReportPage>(token, 'reports.get', { report })
  const origin = async (report: string) =>
    (await stand().house.call<Told>(stand().house.officer.token, 'forms.origin', { report })).origin

  test('each sees the forms of their roles, what they must pass on, and who takes them', async () => {
    const { house, inspector, guard } = stand()
    const mine = await house.call<Listed>(inspector.token, 'forms.list')
    assert.deepEqual(
      mine.forms.map(({ id }) => id),
      ['labour'],
    )
    assert.match(mine.forms[0].duty.en, /Pass on signs of trafficking at once/)
    assert.deepEqual(
      mine.desks.map(({ agency, forms }) => [agency, forms]),
      [[house.agency, ['labour']]],
    )
    const theirs = await house.call<Listed>(guard.token, 'forms.list')
    assert.deepEqual(
      theirs.forms.map(({ id }) => id),
      ['border', 'reception'],
    )
    assert.equal((await house.problem(house.keeper.token, 'forms.file', fill()))?.code, 'not-permitted')
  })

  test('a filled one is a report of the queue, with its form, who sent it, and the parts that everybody reads', async () => {
    const { house, inspector } = stand()
    const { report, outcome, receivedOn } = await send(fill())
    assert.deepEqual([outcome, receivedOn], ['new', '2026-11-02'])
    const { reports } = await house.call<{ reports: Row[] }>(house.officer.token, 'reports.list', {})
    const row = reports.find(({ id }) => id === report)
    assert.deepEqual([row?.about, row?.danger, row?.complete, row?.language], ['work', 'soon', 3, 'lv'])
    const page = await open(report)
    const told = page.messages[0].told
    assert.deepEqual([told?.text, told?.suspected, told?.affected], [LABOUR.described, LABOUR.employer, '12'])
    const from = await origin(report)
    assert.deepEqual(from?.versions[0].answers, LABOUR)
    assert.equal(from?.by.id, inspector.id)
    assert.deepEqual(
      [from?.way, from?.complaint, from?.shown?.id, from?.agency],
      ['form', 'labour', 'labour', 'Invented Authority'],
    )
  })

  test('every fault is told at once, by its place', async () => {
    const answers = { ...LABOUR, where: ' ', danger: 'perhaps', persons: -1, employer: undefined, status: 'none' }
    const fields = (await refusal(fill({ answers })))?.toJSON().fields ?? []
    assert.deepEqual(fields.map(({ field }) => field).sort(), [
      'answers',
      'answers.danger',
      'answers.employer',
      'answers.persons',
      'answers.where',
    ])
  })

  test('it stays sealed: the database holds no word of it', async () => {
    const { report } = await send(fill())
    const rows = await stand().database.superuser(
      `select row_to_json(t)::text as row from report_messages t union all select row_to_json(t)::text from report_origins t
       union all select row_to_json(t)::text from reports t union all select row_to_json(t)::text from audit t`,
    )
    for (const word of ['pickers', 'Berries', 'Invented Road'])
      for (const { row } of rows)
        assert.ok(!String(row).includes(word) && !String(row).includes(Buffer.from(word).toString('hex')), word)
    assert.ok(rows.some(({ row }) => String(row).includes(report)))
  })

  test('sent twice, one after the other or at once, it is one; with other words both stand side by side', async () => {
    const { house } = stand()
    const input = fill()
    const both = await Promise.all([send(input), send(input)])
    assert.deepEqual(both.map(({ outcome }) => outcome).sort(), ['new', 'same'])
    await open(input.report)
    const changed = { ...input, answers: { ...LABOUR, persons: 14 } }
    assert.equal((await send(changed)).outcome, 'differs')
    assert.equal((await send(changed)).outcome, 'differs')
    const from = await origin(input.report)
    assert.deepEqual(
      from?.versions.map(({ answers }) => answers?.persons),
      [12, 14],
    )
    const { reports } = await house.call<{ reports: Row[] }>(house.officer.token, 'reports.list', {})
    assert.equal(reports.find(({ id }) => id === input.report)?.unreadSince, '2026-11-02', 'it waits to be read anew')
    const settle = { report: input.report, version: from?.versions[1].id, as: 'second' }
    assert.equal((await house.problem(house.officer.token, 'forms.settle', settle))?.code, 'reason-needed')
    await house.call(house.officer.token, 'forms.settle', settle, 'The inspector counted again.')
    assert.equal((await origin(input.report))?.versions[1].settledAs, 'second')
    const again = await house.problem(house.officer.token, 'forms.settle', settle, 'Somebody else decides anew.')
    assert.equal(again?.code, 'conflict')
    assert.equal((await open(input.report)).events[0].words, 'second: The inspector counted again.')
  })

  test('nobody of another agency adds to a number that is not theirs, nor to a stranger’s report', async () => {
    const { house, guard } = stand()
    const { report } = await send(fill())
    const border = { reason: 'inside', vulnerability: 'x', children: 'no', danger: 'no' }
    const input = fill({ form: 'border', answers: border })
    assert.equal((await refusal({ ...input, report }, guard.token))?.code, 'conflict')
    const filed = await house.file()
    assert.equal((await refusal(fill({ report: filed.report })))?.code, 'conflict')
    const page = await open(filed.report)
    assert.equal(page.messages.length, 1)
  })

  test('an age that is not known goes the way of a child, and the form still says that it is not known', async () => {
    const { house } = stand()
    const { report } = await send(fill())
    assert.equal((await origin(report))?.versions[0].answers?.children, 'unknown')
    const page = await open(report)
    assert.deepEqual([page.child, page.unseen], [true, 'child'])
    const [{ child }] = await house.database.superuser(`select child from reports where id = '${report}'`)
    assert.equal(child, true)
  })

  test('it goes to another agency of the installation, which alone reads it; the sender sees how far it is', async () => {
    const { house, guard } = stand()
    const answers = {
      reason: 'inside',
      vulnerability: 'Says that a cousin has her papers.',
      children: 'yes',
      danger: 'no',
    }
    const { report } = await send(fill({ form: 'border', answers }), guard.token)
    const page = await open(report)
    assert.deepEqual([page.child, page.messages[0].told?.text], [true, answers.vulnerability])
    const from = await origin(report)
    assert.deepEqual([from?.agency, from?.by.name], ['Other Invented Authority', null])
    const mine = await house.call<{ reports: { report: string; state: string; agency: string }[] }>(
      guard.token,
      'forms.mine',
    )
    assert.deepEqual(
      mine.reports.map(({ report: id, state, agency }) => [id, state, agency]),
      [[report, 'read', 'Invented Authority']],
    )
    const member = (await house.member(guard.token)) as Member
    for (const table of ['reports', 'report_messages', 'report_origins'] as const)
      assert.deepEqual(
        await as(house.kernel, member, (db) =>
          db
            .selectFrom(table as 'reports')
            .selectAll()
            .execute(),
        ),
        [],
        table,
      )
  })

  test('the audit knows that the officer disclosed it, in the officer’s own agency', async () => {
    const { guards, guard, database } = stand()
    const answers = { reason: 'inside', vulnerability: 'x', children: 'no', danger: 'no' }
    const { report } = await send(fill({ form: 'border', answers }), guard.token)
    const [entry] = await database.superuser(
      'select kind, actor, agency, verb, subjects from audit order by seq desc limit 1',
    )
    assert.deepEqual(entry, {
      kind: 'member',
      actor: guard.id,
      agency: guards.agency,
      verb: 'disclosure',
      subjects: [report],
    })
  })

  test('what was told to labour inspection never reaches an agency that enforces returns', async () => {
    const { house, desk, guards } = stand()
    const refused = await house.problem(desk.token, 'form-desks.set', {
      forms: ['border', 'labour'],
      enforcesReturns: true,
    })
    assert.equal(refused?.code, 'conflict')
    assert.deepEqual(
      refused?.toJSON().fields?.map(({ field }) => field),
      ['forms.labour'],
    )
    await house.call(desk.token, 'form-desks.set', { forms: ['border', 'labour'], enforcesReturns: false })
    // Whoever changes the table past the program is found; also one that changed lawfully since gets none.
    await stand().database.superuser(`update form_desks set enforces_returns = true where agency = '${guards.agency}'`)
    assert.equal((await house.problem(stand().inspector.token, 'forms.list', {}))?.code, 'unavailable')
    await markAll(house.kernel.database, 'form_desks')
    const { desks } = await house.call<Listed>(stand().inspector.token, 'forms.list')
    assert.deepEqual(
      desks.map(({ agency, forms }) => [agency === house.agency, forms]),
      [
        [true, ['labour']],
        [false, []],
      ],
    )
    const to = await refusal(fill({ agency: guards.agency }))
    assert.equal(to?.code, 'conflict')
  })

  test('nor somebody who works at a border beside reading reports', async () => {
    const { house } = stand()
    const { report } = await send(fill())
    const both = await house.admitted(house.keeper, ['intake-officer', 'border-officer'])
    for (const [name, input] of [
      ['reports.get', {}],
      ['forms.origin', {}],
      ['reports.note', { text: 'x' }],
    ] as const)
      assert.equal((await house.problem(both.token, name, { report, ...input }))?.code, 'not-found', name)
    const { reports } = await house.call<{ reports: Row[] }>(both.token, 'reports.list', { limit: 100 })
    assert.ok(reports.length > 0 && reports.every(({ id }) => id !== report))
    const filed = await house.file()
    assert.equal((await open(filed.report, both.token)).id, filed.report, 'all else opens as before')
  })

  test('a draft is kept for its officer alone, sealed, for a week, and goes when the form is sent', async () => {
    const { house, inspector, database } = stand()
    const draft = newId()
    const answers = { where: 'Only the beginning', persons: 3 }
    await house.call(inspector.token, 'drafts.keep', { draft, form: 'labour', answers: { where: 'x' } })
    await house.call(inspector.token, 'drafts.keep', { draft, form: 'labour', answers })
    type Kept = { drafts: { draft: string; answers: object }[] }
    const mine = () => house.call<Kept>(inspector.token, 'drafts.list')
    assert.deepEqual(
      (await mine()).drafts.map(({ draft: id, answers: kept }) => [id, kept]),
      [[draft, answers]],
    )
    const colleague = await house.admitted(house.keeper, ['labour-inspector'])
    assert.deepEqual((await house.call<Kept>(colleague.token, 'drafts.list')).drafts, [])
    assert.equal(
      (await house.problem(colleague.token, 'drafts.keep', { draft, form: 'labour', answers }))?.code,
      'conflict',
    )
    await house.call(colleague.token, 'drafts.erase', { draft })
    assert.equal((await mine()).drafts.length, 1, 'a colleague cannot throw it away')
    const [{ row }] = await database.superuser(
      `select row_to_json(d)::text as row from form_drafts d where id = '${draft}'`,
    )
    assert.ok(!String(row).includes('beginning'))
    const keys = await database.superuser(
      `select recipient from data_key_seals where data_key = (select data_key from form_drafts where id = '${draft}')`,
    )
    assert.deepEqual(keys, [{ recipient: inspector.id }])
    await send(fill({ report: draft }))
    assert.deepEqual((await mine()).drafts, [])
    assert.equal((await database.superuser(`select 1 from form_drafts where id = '${draft}'`)).length, 0)
  })

  test('where no agency takes it, it is refused and nothing kept', async () => {
    const { house, guards } = stand()
    for (const agency of [guards.agency, newId()]) assert.equal((await refusal(fill({ agency })))?.code, 'conflict')
    const actor = (await house.member(stand().inspector.token)) as Member
    const problem = await problemOf(house.kernel, { actor, operation: 'forms.file', input: fill({ form: 'poem' }) })
    assert.equal(problem?.code, 'invalid-input')
  })
})
