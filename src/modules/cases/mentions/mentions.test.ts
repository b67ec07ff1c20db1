import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { NoticesHouse } from '../../../../test/houses/notices.ts'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { LABOUR } from '../../../../test/samples/forms.ts'
import { newId } from '../../../kernel/ids.ts'
import type { LeadPage } from '../../leads/shapes.ts'
import type { NoticePage } from '../../notices/shapes.ts'
import type { ReportPage } from '../../reports/shapes.ts'
import { operations } from '../operations.ts'

type Mentions = {
  readonly mentions: readonly { kind: string; record: string; code: string; by: { id: string; name: string | null } }[]
}
type House = Pick<CasesHouse, 'call' | 'problem'>

const told = async (house: House, { token }: Person) =>
  (await house.call<Mentions>(token, 'mentions.list')).mentions.map(({ kind, record, by }) => [kind, record, by.id])
const choice = async (house: House, { token }: Person, kind: string, record: string) =>
  (
    await house.call<{ colleagues: { id: string; name: string }[] }>(token, 'mentions.colleagues', { kind, record })
  ).colleagues.map(({ id }) => id)
const see = (house: House, { token }: Person, kind: string, record: string) =>
  house.call(token, 'mentions.see', { kind, record })

onDatabases('mentions in notes of a person', CasesHouse.open, (stand) => {
  const note = (by: Person, person: string, text: string) =>
    stand().call(by.token, 'persons.note', { person, text, nature: 'assessment' })
  const refused = async (by: Person, person: string, text: string) =>
    (await stand().problem(by.token, 'persons.note', { person, text, nature: 'assessment' }))?.fields[0]?.message

  test('only the team can be chosen, and whoever is mentioned is told until they look', async () => {
    const house = stand()
    const { worker, authority, desk } = house
    const person = await house.meets(worker)
    assert.deepEqual(await choice(house, worker, 'person', person), [])
    await house.join(worker, person, authority)
    assert.deepEqual(await choice(house, worker, 'person', person), [authority.id])
    await note(worker, person, `Please look at this, @[${authority.id}].`)
    await note(worker, person, `And once more @[${authority.id}] @[${worker.id}]`)
    assert.deepEqual(await told(house, authority), [['person', person, worker.id]])
    assert.deepEqual([await told(house, worker), await told(house, desk)], [[], []])
    const { mentions } = await house.call<Mentions>(authority.token, 'mentions.list')
    assert.equal(mentions[0].code, person.slice(0, 6).toUpperCase())
    await see(house, desk, 'person', person)
    assert.equal((await told(house, authority)).length, 1, 'nobody sees it for somebody else')
    await see(house, authority, 'person', person)
    assert.deepEqual(await told(house, authority), [])
  })

  test('the note keeps the number; who reads it sees the name', async () => {
    const house = stand()
    const { worker, authority } = house
    const person = await house.meets(worker)
    await house.join(worker, person, authority)
    await note(worker, person, `Ask @[${authority.id}] or @[${newId()}]`.replace(/ or .*/, ''))
    const { events } = await house.get(worker, person)
    const said = events.find(({ kind }) => kind === 'noted')?.words?.text
    const name = (await house.get(worker, person)).team.find(({ id }) => id === authority.id)?.name
    assert.equal(said, `Ask @${name}`)
    const rows = await house.rows(`select row_to_json(m)::text as row from mentions m where person = '${person}'`)
    assert.ok(!String(rows[0].row).includes('Ask'), 'no word of the note leaves it')
  })

  test('somebody who may not open it is refused and told nothing, as is a stranger', async () => {
    const house = stand()
    const { worker, desk } = house
    const person = await house.meets(worker)
    for (const id of [desk.id, newId()])
      assert.equal(await refused(worker, person, `Look @[${id}]`), 'mentions-no-reader')
    assert.deepEqual(await told(house, desk), [])
    assert.equal((await house.get(worker, person)).events.filter(({ kind }) => kind === 'noted').length, 0)
    const problem = await house.problem(desk.token, 'mentions.colleagues', { kind: 'person', record: person })
    const other = await house.problem(desk.token, 'mentions.colleagues', { kind: 'person', record: newId() })
    assert.deepEqual([problem?.code, problem?.message], [other?.code, other?.message])
  })

  test('whoever leaves the team, loses the role or leaves the agency loses the mention', async () => {
    const house = stand()
    const { worker } = house
    const colleague = await house.admitted(house.keeper, ['case-worker'])
    const person = await house.meets(worker)
    await house.join(worker, person, colleague)
    await note(worker, person, `Look @[${colleague.id}]`)
    assert.equal((await told(house, colleague)).length, 1)
    await house.call(worker.token, 'persons.leave-team', { person, member: colleague.id }, REASON)
    assert.deepEqual(await told(house, colleague), [])
    await house.join(worker, person, colleague)
    await house.hasRoles(house.agency, colleague, ['auditor'])
    assert.deepEqual(await told(house, colleague), [])
    assert.deepEqual(await choice(house, worker, 'person', person), [])
    await house.call(house.keeper.token, 'members.end', { member: colleague.id }, REASON)
    assert.deepEqual(await house.rows(`select id from mentions where member = '${colleague.id}'`), [])
  })
})

const withReports = async (database: TestDatabase) => {
  const house = await ReportsHouse.with(database, { operations })
  const inspector = await house.admitted(house.keeper, ['labour-inspector'])
  const both = await house.admitted(house.keeper, ['intake-officer', 'border-officer'])
  const hotline = await house.admitted(house.keeper, ['hotline'])
  await house.call(house.officer.token, 'form-desks.set', { forms: ['labour'], enforcesReturns: false })
  return { house, inspector, both, hotline }
}

onDatabases('mentions in notes of a report', withReports, (stand) => {
  test('whoever stands at returns is neither offered nor told of a complaint', async () => {
    const { house, inspector, both, hotline } = stand()
    const { officer } = house
    const filed = { agency: house.agency, report: newId(), language: 'lv', form: 'labour', answers: LABOUR }
    const complaint = (await house.call<{ report: string }>(inspector.token, 'forms.file', filed)).report
    const { report } = await house.file()
    assert.deepEqual((await choice(house, officer, 'report', report)).toSorted(), [both.id, hotline.id].toSorted())
    assert.deepEqual(await choice(house, officer, 'report', complaint), [hotline.id])
    const note = { report: complaint, text: `Look @[${both.id}]` }
    await house.call(officer.token, 'reports.get', { report: complaint })
    assert.equal((await house.problem(officer.token, 'reports.note', note))?.fields[0]?.message, 'mentions-no-reader')
    await house.call(officer.token, 'reports.get', { report })
    await house.call(officer.token, 'reports.note', { report, text: `Look @[${both.id}]` })
    assert.deepEqual(await told(house, both), [['report', report, officer.id]])
    const page = await house.call<ReportPage>(both.token, 'reports.get', { report })
    assert.match(page.events[0].words ?? '', /^Look @(?!\[)/)
    // What turns out to be a complaint is no longer there for them, nor is its mention.
    await house.database.superuser(`update mentions set report = '${complaint}' where report = '${report}'`)
    assert.deepEqual(await told(house, both), [])
  })
})

const withNotices = async (database: TestDatabase) => {
  const house = await NoticesHouse.open(database, { operations })
  return { house, recipient: await house.recipient() }
}

onDatabases('mentions in notes of leads and notices', withNotices, (stand) => {
  test('colleagues whose roles open them are told, and lose it with the role', async () => {
    const { house, recipient } = stand()
    const { anna, berta } = house
    const lead = await house.lead()
    const notice = await house.draft(recipient)
    assert.ok((await choice(house, anna, 'lead', lead)).includes(berta.id))
    assert.ok(!(await choice(house, anna, 'lead', lead)).includes(anna.id))
    await house.call(anna.token, 'leads.note', { lead, text: `Seen before? @[${berta.id}]` })
    await house.call(anna.token, 'notices.note', { notice, text: `@[${berta.id}] knows them` })
    assert.deepEqual((await told(house, berta)).toSorted(), [
      ['lead', lead, anna.id],
      ['notice', notice, anna.id],
    ])
    const page = await house.call<LeadPage>(anna.token, 'leads.get', { lead, language: 'en' })
    assert.match(page.history[0].words ?? '', /^Seen before\? @(?!\[)/)
    const { events } = await house.call<NoticePage>(anna.token, 'notices.get', { notice })
    assert.match(events[0].words ?? '', /^@(?!\[).+ knows them$/)
    const auditor = await house.colleague(house.keeper, ['auditor'])
    const text = `@[${auditor.id}]`
    for (const [operation, input] of [
      ['leads.note', { lead, text }],
      ['notices.note', { notice, text }],
    ] as const)
      assert.equal((await house.problem(anna.token, operation, input))?.fields[0]?.message, 'mentions-no-reader')
    await house.hasRoles(house.agency, berta, ['auditor'])
    assert.deepEqual(await told(house, berta), [])
  })

  test('an erased record takes its mentions along', async () => {
    const { house } = stand()
    const lead = await house.newLead()
    await house.call(house.anna.token, 'leads.note', { lead, text: `@[${house.police.id}]` })
    assert.equal((await told(house, house.police)).length, 1)
    await house.database.superuser(`delete from leads where id = '${lead}'`)
    assert.deepEqual(await told(house, house.police), [])
  })
})
