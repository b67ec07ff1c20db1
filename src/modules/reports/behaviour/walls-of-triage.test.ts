import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { type Filed, ReportsHouse } from '../../../../test/houses/reports.ts'
import { WordSearch } from '../../../../test/rules/words-in-bytes.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { type Actor, type Member, system, visitor } from '../../../kernel/actor.ts'
import { sql } from '../../../kernel/database.ts'
import { RIGHTS, type Role } from '../../accounts/index.ts'
import { operations } from '../operations.ts'
import type { Changed } from '../shapes.ts'
import type { Related } from '../triage/shapes.ts'

const ADVERT = 'Packers wanted at once in a cold store abroad, no papers needed, call +371 20 000 171'
const OWN = ['Zvirgzdenieši', 'snowcrabs', '20 000 171', '20000171', 'cold store']
const REASON = 'because an invented rule says so'
const TABLES = ['report_marks', 'report_index', 'report_leads', 'report_pairs', 'report_rings'] as const
const RINGS = { onDuty: ['duty@authority.example'], escalate: [], language: 'lv' }

/** Two reports of one matter, a lead made of the first, and a bell: every table of triage holds rows. */
async function set(database: TestDatabase) {
  const house = await ReportsHouse.open(database)
  const { token } = house.officer
  const file = async (text: string) => {
    const filed = await house.file({ told: { text, affected: 'snowcrabs of Zvirgzdenieši' } })
    await house.call(token, 'reports.get', { report: filed.report })
    return filed
  }
  const [one, two] = [await file(`I saw «${ADVERT}» today`), await file(`Look: «${ADVERT}»`)]
  const { lead } = await house.call<Changed & { lead: string }>(token, 'reports.make-lead', {
    report: one.report,
    text: ADVERT,
  })
  await house.call(token, 'reports.pair', { report: one.report, other: two.report, verdict: 'same' })
  await house.call(token, 'rings.set', RINGS)
  const other = await house.another(house.keeper)
  const stranger = await house.admitted(other, ['intake-officer'])
  return { house, database, one, two, lead, other, stranger }
}

onDatabases('the walls of triage', set, (stand) => {
  /** Runs SQL as somebody, past every operation: what an error in one of them could do at worst. */
  const raw = (actor: Actor, text: string, purpose = 'protection') =>
    stand().house.kernel.database.transaction(
      {
        kind: actor.kind,
        actor: 'id' in actor ? actor.id : null,
        agency: 'agency' in actor ? actor.agency : null,
        purpose,
      },
      async (db) => (await sql.raw<Record<string, unknown>>(text).execute(db)).rows,
    )
  const member = async ({ token }: Person) => (await stand().house.member(token)) as Member
  const count = async (actor: Actor, table: string) => (await raw(actor, `select * from ${table}`)).length
  const problem = (name: string, input: unknown, token = stand().house.officer.token, reason?: string) =>
    stand().house.problem(token, name, input, reason)

  for (const table of TABLES)
    test(`${table}: rows for the agency’s staff alone: not for another agency, a visitor or the reporter`, async () => {
      const { house, stranger, one } = stand()
      assert.ok((await count(await member(house.officer), table)) > 0)
      const reporter = await house.reporter(one.receipt)
      assert.ok(reporter)
      for (const actor of [await member(stranger), visitor, reporter]) assert.equal(await count(actor, table), 0)
    })

  test('another agency writes no row in our name, and none of its own about our report', async () => {
    const { house, stranger, one, two, lead } = stand()
    const theirs = await member(stranger)
    const [small, large] = [one.report, two.report].toSorted()
    const { agency } = house
    for (const insert of [
      `report_marks values ('${one.report}', 'contact', 'x', '${agency}')`,
      `report_leads values ('${two.report}', '${lead}', '${agency}', 'joined', '${theirs.id}', now())`,
      `report_pairs values ('${small}', '${large}', '${agency}', 'same', '${theirs.id}', now())`,
      `report_rings (agency, sealed, language) values ('${agency}', '\\x00', 'en')`,
    ])
      await assert.rejects(raw(theirs, `insert into ${insert}`), /row-level security|duplicate key/, insert)
    for (const change of [
      `update report_pairs set verdict = 'other'`,
      `update report_rings set level = 0, sealed = '\\x00'`,
      'delete from report_leads',
      'delete from report_marks',
      'delete from report_pairs',
    ])
      assert.deepEqual(await raw(theirs, `${change} returning 1`), [], change)
    assert.ok((await count(await member(house.officer), 'report_pairs')) > 0)
  })

  test('the link to a lead can be changed for protection only, whichever purpose another operation has', async () => {
    const { house, two, lead } = stand()
    const officer = await member(house.officer)
    const link = `('${two.report}', '${lead}', '${house.agency}', 'joined', '${officer.id}', now())`
    for (const purpose of ['investigation', 'prevention', 'statistics', 'administration']) {
      await assert.rejects(raw(officer, `insert into report_leads values ${link}`, purpose), /row-level security/)
      assert.deepEqual(await raw(officer, 'delete from report_leads returning 1', purpose), [], purpose)
    }
  })

  test('the table itself keeps pairs in one order, so that two reports have one verdict', async () => {
    const { house, one, two } = stand()
    const [small, large] = [one.report, two.report].toSorted()
    const insert = (a: string, b: string) =>
      stand().database.superuser(
        `insert into report_pairs values ('${a}', '${b}', '${house.agency}', 'same', '${house.officer.id}', now())`,
      )
    await assert.rejects(insert(large, small), /check constraint/)
    await assert.rejects(insert(small, large), /duplicate key/)
    await assert.rejects(insert(small, small), /check constraint/)
  })

  test('nobody is the second person of their own act, also where a program forgets to look', async () => {
    const { house, one } = stand()
    const { id } = house.officer
    const opening = (by: string, agreed: string, until = `now() + interval '1 day'`) =>
      stand().database.superuser(
        `insert into report_openings values (gen_random_uuid(), '${one.report}', '${house.agency}', '${by}', '${agreed}', now(), ${until})`,
      )
    await assert.rejects(opening(id, id), /check constraint/)
    await assert.rejects(opening(id, house.keeper.id, 'now()'), /check constraint/)
  })

  test('of roles those open an operation that have its permission, and no other', async () => {
    const { house, one, two, lead } = stand()
    const inputs = {
      'reports.related': { report: one.report },
      'reports.of-lead': { lead },
      'reports.pair': { report: one.report, other: two.report, verdict: 'same' },
      'reports.make-lead': { report: one.report, text: ADVERT },
      'reports.join-lead': { report: two.report, lead },
      'reports.deadlines': {},
      'rings.get': {},
      'drafts.list': {},
    } as const
    for (const role of ['analyst', 'hotline', 'referral-desk', 'health-worker', 'custodian', 'coordinator'] as Role[]) {
      // Who opens no content is admitted to no key; everybody else is, so that a closed key hides no open door.
      const come = RIGHTS[role].content ? house.admitted : house.colleague
      const { token } = await come.call(house, house.keeper, [role])
      for (const [name, input] of Object.entries(inputs)) {
        const { permission } = operations[name as keyof typeof inputs]
        const may = (RIGHTS[role].permissions as readonly string[]).includes(permission)
        const refused = (await problem(name, input, token))?.code === 'not-permitted'
        assert.equal(refused, !may, `${role} ${name}`)
      }
    }
  })

  test('nobody without an account comes in: neither a visitor, nor a receipt, nor the program itself', async () => {
    const { house, one } = stand()
    assert.equal((await house.problem(null, 'reports.related', { report: one.report }))?.code, 'not-signed-in')
    for (const [name, input] of [
      ['reports.related', { report: one.report }],
      ['reports.deadlines', {}],
      ['rings.get', {}],
      ['reports.identities', {}],
      ['drafts.list', {}],
    ] as const)
      assert.equal((await house.reporterProblem(one.receipt, name, input))?.code, 'not-permitted', name)
    assert.equal(await count(system(house.agency), 'report_leads'), 1)
    assert.equal(await count(system(stand().other.agency), 'report_leads'), 0)
  })

  test('what is entered tells who did what to which report and lead, and no word, number or reason', async () => {
    const { house, database, one, two, lead } = stand()
    const { token } = house.officer
    await house.call(token, 'reports.related', { report: one.report })
    await house.call(token, 'reports.join-lead', { report: two.report, lead })
    await house.call(token, 'reports.leave-lead', { report: two.report, lead }, REASON)
    await house.call(token, 'reports.of-lead', { lead })
    const rows = await database.superuser(
      `select operation, verb, subjects, audit::text as text from audit where operation like 'reports.%' and outcome = 'done' order by seq`,
    )
    const last = (name: string) => rows.findLast(({ operation }) => operation === name) ?? assert.fail(name)
    const told = (name: string) => [last(name).verb, (last(name).subjects as string[]).toSorted()]
    assert.deepEqual(told('reports.make-lead'), ['disclosure', [one.report, lead].toSorted()])
    assert.deepEqual(told('reports.join-lead'), ['combination', [two.report, lead].toSorted()])
    assert.deepEqual(told('reports.leave-lead'), ['alteration', [two.report, lead].toSorted()])
    assert.deepEqual(told('reports.of-lead'), ['consultation', [lead, one.report].toSorted()])
    assert.deepEqual(told('reports.pair'), ['combination', [one.report, two.report].toSorted()])
    // Whoever looks at one report has also seen which others are like it.
    const [verb, subjects] = told('reports.related') as [string, string[]]
    assert.equal(verb, 'combination')
    assert.ok([one.report, two.report, lead].every((id) => subjects.includes(id)))
    const all = Buffer.from(rows.map(({ text }) => String(text)).join('\n'))
    assert.deepEqual(new WordSearch([...OWN, REASON, 'duty@']).in(all), [])
  })

  test('nothing of what was told or of who is called stands in plain in any row of triage', async () => {
    for (const table of [...TABLES, 'report_events', 'jobs', 'outbox'] as const) {
      const rows = await stand().database.superuser(`select t::text as text from ${table} t`)
      const found = new WordSearch([...OWN, 'duty@authority.example', REASON]).in(
        Buffer.from(rows.map(({ text }) => String(text)).join('\n')),
      )
      assert.deepEqual(found, [], table)
    }
  })

  test('to take a report from a lead takes a reason, and a lead that it belongs to', async () => {
    const { house, one, two, lead } = stand()
    const leave = (report: string, which: string, reason?: string) =>
      problem('reports.leave-lead', { report, lead: which }, house.officer.token, reason)
    assert.equal((await leave(one.report, lead))?.code, 'reason-needed')
    assert.equal((await leave(two.report, lead, REASON))?.code, 'not-found')
    assert.equal((await leave(one.report, crypto.randomUUID(), REASON))?.code, 'not-found')
    const { leads } = await house.call<Related>(house.officer.token, 'reports.related', { report: one.report })
    assert.deepEqual(
      leads?.map((its) => its.lead),
      [lead],
    )
  })

  test('joined twice it belongs once, and the history tells it once', async () => {
    const { house, lead } = stand()
    const { token } = house.officer
    const { report }: Filed = await house.file()
    await house.call(token, 'reports.get', { report })
    for (let i = 0; i < 2; i++) await house.call(token, 'reports.join-lead', { report, lead })
    const { events } = await house.call<{ events: { kind: string }[] }>(token, 'reports.get', { report })
    assert.equal(events.filter(({ kind }) => kind === 'led').length, 1)
    assert.equal((await problem('reports.join-lead', { report, lead: crypto.randomUUID() }))?.code, 'not-found')
  })

  test('two who pair the same two from either side at once wait for each other, and one verdict stands', async () => {
    const { house, one, two } = stand()
    const second = await house.admitted(house.keeper, ['intake-officer'])
    const pair = (token: string, report: string, other: string, verdict: string) =>
      house.call(token, 'reports.pair', { report, other, verdict })
    await Promise.all([
      pair(house.officer.token, one.report, two.report, 'same'),
      pair(second.token, two.report, one.report, 'other'),
    ])
    const rows = await stand().database.superuser('select verdict from report_pairs')
    assert.equal(rows.length, 1)
  })
})
