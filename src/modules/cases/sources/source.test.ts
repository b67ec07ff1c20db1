import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { contact, type Opened, person, REASON } from '../../../../test/houses/cases.ts'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { LABOUR } from '../../../../test/samples/forms.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deadlines } from '../../reports/ringing/deadlines.ts'
import { operations } from '../operations.ts'
import type { PersonPage, Waiting as WaitingShape } from '../shapes.ts'

type Waiting = typeof WaitingShape._output
type Source = {
  code: string
  own: boolean
  unread: boolean
  known: Record<string, string> | null
  led: { person: string }[]
}

async function set(database: TestDatabase) {
  const house = await ReportsHouse.with(database, { operations })
  const other = await house.admitted(house.keeper, ['intake-officer'])
  const worker = await house.admitted(house.keeper, ['case-worker'])
  const atReturns = await house.admitted(house.keeper, ['intake-officer', 'border-officer'])
  const inspector = await house.admitted(house.keeper, ['labour-inspector'])
  await house.call(house.officer.token, 'form-desks.set', { forms: ['labour'], enforcesReturns: false })
  return { house, other, worker, atReturns, inspector }
}

onDatabases('a first contact from a report', set, (stand) => {
  const officer = () => stand().house.officer
  const read = async (telling: Parameters<ReportsHouse['file']>[0]) => {
    const filed = await stand().house.file(telling)
    await stand().house.call(officer().token, 'reports.get', { report: filed.report })
    return filed
  }
  const third = async () => (await read({ kind: 'suspicion', about: 'work' })).report
  const opens = (report: string, more: object = {}, reason?: string, by: Person = officer()) =>
    stand().house.problem(by.token, 'cases.open', contact({ report, ...more }), reason)
  const source = (report: string, by: Person = officer()) =>
    stand().house.call<Source>(by.token, 'cases.source', { report })

  test('whoever asks for themselves needs no ground, and none is kept', async () => {
    const { report } = await read({ kind: 'help', about: 'me', danger: 'now' })
    assert.equal((await source(report)).own, true)
    const opened = await stand().house.call<Opened>(officer().token, 'cases.open', contact({ report }))
    const [row] = await stand().house.database.superuser(`select ground, report from cases where id = '${opened.case}'`)
    assert.deepEqual(row, { ground: null, report })
  })

  test('a third party’s report opens nothing without a ground, and nothing without a reason', async () => {
    const report = await third()
    assert.equal((await source(report)).own, false)
    assert.deepEqual((await opens(report))?.fields, [{ field: 'ground', message: 'no-ground' }])
    assert.equal((await opens(report, { ground: 'contact' }))?.code, 'reason-needed')
    assert.equal((await opens(report, { ground: 'contact' }, 'short'))?.code, 'reason-needed')
    assert.equal((await opens(report, { ground: 'child' }, REASON))?.fields[0]?.message, 'not-a-child')
    assert.equal((await opens(report, { ground: 'danger' }, REASON))?.fields[0]?.message, 'not-in-danger')
    assert.deepEqual((await source(report)).led, [], 'nobody was registered meanwhile')
    assert.equal(await opens(report, { ground: 'danger', danger: 'now' }, REASON), null)
    assert.equal((await source(report)).led.length, 1)
  })

  test('who is in danger moves to the desk of their team, until somebody records that they are safe', async () => {
    const { house, other, worker } = stand()
    const { report } = await read({ kind: 'help', about: 'me', danger: 'now' })
    const opened = await house.call<Opened>(officer().token, 'cases.open', contact({ report, danger: 'soon' }))
    const [id] = opened.persons
    const perils = async (by: Person) =>
      (await house.call<Waiting>(by.token, 'persons.waiting')).perils
        ?.filter(({ person: one }) => one === id)
        .map(({ danger, report: from }) => [danger, from])
    assert.deepEqual(await perils(officer()), [['soon', report]])
    const desk = async (by: Person) =>
      (await house.call<Deadlines>(by.token, 'reports.deadlines')).deadlines.some((one) => one.report === report)
    // Of a colleague who is not on the team nothing changes: neither the person nor that the report leads anywhere.
    assert.deepEqual([await perils(other), await desk(other)], [[], true])
    await house.call(officer().token, 'persons.join-team', { person: id, member: worker.id })
    assert.deepEqual(await perils(worker), [['soon', null]], 'whose roles open no reports learns of none')
    const danger = { person: id, what: 'He waits outside' }
    await house.call(worker.token, 'persons.act-at-once', danger, REASON)
    assert.deepEqual(await perils(officer()), [['now', report]])
    await house.call(worker.token, 'persons.record-safe', { person: id, how: 'In the shelter' })
    assert.deepEqual(await perils(officer()), [])
  })

  test('in danger soon, met without a report, they are no alarm; in danger now they are', async () => {
    const { house, worker } = stand()
    await house.call(worker.token, 'cases.open', contact({ danger: 'soon' }))
    const opened = await house.call<Opened>(worker.token, 'cases.open', contact({ danger: 'now' }))
    const { perils } = await house.call<Waiting>(worker.token, 'persons.waiting')
    assert.deepEqual(
      perils?.filter(({ report }) => report === null && opened.persons.length === 1).map(({ person: one }) => one),
      opened.persons,
    )
  })

  test('the ground stands with the case, its reason in the audit and with the person, nowhere in plain', async () => {
    const report = await third()
    const why = 'Kvistmeitene called us herself at noon'
    const { database } = stand().house
    const input = contact({ report, ground: 'contact', persons: [person({ name: 'Met Once' })] })
    const opened = await stand().house.call<Opened>(officer().token, 'cases.open', input, why)
    const page = await stand().house.call<PersonPage>(officer().token, 'persons.get', { person: opened.persons[0] })
    assert.equal(page.events.find(({ kind }) => kind === 'opened')?.words?.reason, why)
    const entries = await database.superuser(
      `select reason is not null as sealed from audit where operation = 'cases.open' and '${report}' = any(subjects)
        and outcome = 'done'`,
    )
    assert.deepEqual(entries, [{ sealed: true }])
    const [row] = await database.superuser(`select ground from cases where id = '${opened.case}'`)
    assert.equal(row.ground, 'contact')
    for (const table of ['cases', 'person_events', 'audit'])
      assert.doesNotMatch(JSON.stringify(await database.superuser(`select * from ${table}`)), /Kvistmeitene/, table)
  })

  test('that a case exists is told to its team and to nobody else who reads the report', async () => {
    const report = await third()
    const opened = await stand().house.call<Opened>(
      officer().token,
      'cases.open',
      contact({ report, ground: 'contact' }),
      REASON,
    )
    assert.deepEqual(
      (await source(report)).led.map((one) => one.person),
      opened.persons,
    )
    assert.deepEqual((await source(report, stand().other)).led, [])
    const seen = await stand().house.call<object>(stand().other.token, 'reports.get', { report })
    assert.ok(!JSON.stringify(seen).includes(opened.case) && !JSON.stringify(seen).includes(opened.persons[0]))
  })

  test('what the report has already is told: of whoever wrote all of it, of somebody else no language and no words', async () => {
    const told = { text: ' They lock the door. ', where: 'Behind the mill' }
    const mine = await read({ kind: 'help', about: 'me', danger: 'now', told })
    const { filedOn, ...known } = (await source(mine.report)).known ?? {}
    assert.equal(filedOn, mine.filedOn)
    assert.deepEqual(known, { danger: 'now', language: 'lv', place: 'Behind the mill', account: 'They lock the door.' })
    const other = await read({ kind: 'suspicion', about: 'work', danger: 'unknown', told })
    const { filedOn: _, ...said } = (await source(other.report)).known ?? {}
    assert.deepEqual(said, { danger: '', language: '', place: 'Behind the mill', account: '' })
    const unread = await stand().house.file({ kind: 'help', about: 'me', told })
    assert.equal((await source(unread.report)).known, null, 'nothing of what nobody has opened')
  })

  test('the page of the person has what was told, and a new message of theirs until somebody reads it', async () => {
    const told = {
      text: 'They lock the door at night.',
      where: 'Behind the mill',
      reach: 'Text after ten in the evening',
    }
    const { report, receipt } = await read({ kind: 'help', about: 'me', danger: 'now', told })
    const { house } = stand()
    const opened = await house.call<Opened>(officer().token, 'cases.open', contact({ report }))
    const behind = async (by: Person = officer()) =>
      (await house.call<PersonPage>(by.token, 'persons.get', { person: opened.persons[0] })).report
    const first = await behind()
    assert.deepEqual([first?.own, first?.danger, first?.unreadSince], [true, 'now', null])
    assert.deepEqual([first?.told?.text, first?.told?.where, first?.told?.reach], Object.values(told))
    await house.asReporter(receipt, 'reports.reply', { message: newId(), text: 'He is here.' })
    assert.notEqual((await behind())?.unreadSince, null)
    // To look at the person is not to read the message.
    assert.notEqual((await behind())?.unreadSince, null)
    const [entry] = await house.database.superuser(
      `select subjects from audit where operation = 'persons.get' order by seq desc limit 1`,
    )
    assert.ok((entry.subjects as string[]).includes(report), 'the opening of what was told stands in the audit')
    await house.call(officer().token, 'persons.join-team', { person: opened.persons[0], member: stand().worker.id })
    const without = await behind(stand().worker)
    assert.deepEqual([without?.told, without?.mayOpen], [null, false])
    assert.notEqual(without?.unreadSince, null, 'that somebody waits is told to whoever works with them')
    await house.call(officer().token, 'reports.get', { report })
    assert.equal((await behind())?.unreadSince, null)
  })

  test('a message that nobody has read waits on the desk of whose team knows the person and whose roles open no reports', async () => {
    const { house, worker, inspector } = stand()
    const { report, receipt } = await read({ kind: 'help', about: 'me', danger: 'now' })
    const input = contact({ report, persons: [person({ name: 'First' }), person({ name: 'Second' })] })
    const opened = await house.call<Opened>(officer().token, 'cases.open', input)
    for (const one of opened.persons)
      await house.call(officer().token, 'persons.join-team', { person: one, member: worker.id })
    const waiting = async (by: Person) =>
      (await house.call<Waiting>(by.token, 'persons.waiting')).messages?.filter((one) =>
        opened.persons.includes(one.person),
      )
    assert.deepEqual(await waiting(worker), [], 'nothing was written yet')
    await house.asReporter(receipt, 'reports.reply', { message: newId(), text: 'Kvistmeitene is here.' })
    const [line, ...more] = (await waiting(worker)) ?? []
    assert.deepEqual([line?.person, more], [opened.persons[0], []], 'one message is one line')
    assert.deepEqual(Object.keys(line ?? {}).sort(), ['code', 'person', 'since'], 'and no word of it')
    assert.deepEqual(await waiting(officer()), [], 'who opens reports has the message itself')
    assert.deepEqual(await waiting(inspector), [], 'who is not on the team learns of nobody')
    await house.call(officer().token, 'reports.get', { report })
    assert.deepEqual(await waiting(worker), [])
  })

  test('a complaint behind a case is not there for whoever stands at returns', async () => {
    const { house, atReturns, inspector } = stand()
    const input = { agency: house.agency, report: newId(), language: 'lv', form: 'labour', answers: LABOUR }
    const { report } = await house.call<{ report: string }>(inspector.token, 'forms.file', input)
    await house.call(officer().token, 'reports.get', { report })
    const opening = contact({ report, ground: 'contact' })
    const opened = await house.call<Opened>(officer().token, 'cases.open', opening, REASON)
    const id = { person: opened.persons[0] }
    await house.call(officer().token, 'persons.join-team', { ...id, member: atReturns.id })
    assert.notEqual((await house.call<PersonPage>(officer().token, 'persons.get', id)).report, null)
    assert.equal((await house.call<PersonPage>(atReturns.token, 'persons.get', id)).report, null)
  })

  test('who opens no reports learns of none, and begins from none', async () => {
    const report = await third()
    const { house, worker } = stand()
    for (const id of [report, newId()]) {
      assert.equal((await house.problem(worker.token, 'cases.source', { report: id }))?.code, 'not-permitted')
      assert.equal((await opens(id, { ground: 'contact' }, REASON, worker))?.code, 'not-permitted')
    }
  })

  test('a complaint is no beginning for whoever stands at returns: it looks like one that never was', async () => {
    const { house, atReturns, inspector } = stand()
    const input = { agency: house.agency, report: newId(), language: 'lv', form: 'labour', answers: LABOUR }
    const { report } = await house.call<{ report: string }>(inspector.token, 'forms.file', input)
    await house.call(officer().token, 'reports.get', { report })
    const never = await house.problem(atReturns.token, 'cases.source', { report: newId() })
    const hidden = await house.problem(atReturns.token, 'cases.source', { report })
    assert.deepEqual([hidden?.code, hidden?.message], [never?.code, never?.message])
    assert.equal(hidden?.code, 'not-found')
    assert.equal((await opens(report, { ground: 'contact' }, REASON, atReturns))?.code, 'not-found')
    assert.equal(await opens(report, { ground: 'contact' }, REASON), null)
  })

  test('what was taken back begins a case only where the law makes one act', async () => {
    const { report, receipt } = await read({ kind: 'suspicion', about: 'child' })
    await stand().house.asReporter(receipt, 'reports.withdraw')
    assert.equal((await opens(report, { ground: 'contact' }, REASON))?.fields[0]?.message, 'taken-back')
    const child = { ground: 'child', persons: [person({ age: 'child' })] }
    assert.equal(await opens(report, child, REASON), null)
  })

  test('a ground without a report is refused', async () => {
    const input = contact({ ground: 'contact' })
    assert.equal((await stand().house.problem(officer().token, 'cases.open', input, REASON))?.code, 'invalid-input')
  })
})
