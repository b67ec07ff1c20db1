import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { type Actor, type Member, system, visitor } from '../../../kernel/actor.ts'
import { sql } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'

/** Tables with rows about one person, with the column that names the person. */
const OF_A_PERSON = {
  persons: 'id',
  person_team: 'person',
  person_tracks: 'person',
  person_channels: 'person',
  person_events: 'person',
  person_marks: 'person',
  person_interviews: 'person',
  person_papers: 'person',
  person_acts: 'person',
} as const
type Table = keyof typeof OF_A_PERSON
const TABLES = Object.keys(OF_A_PERSON) as Table[]

const INTERVIEW = {
  on: '2026-11-02',
  kind: 'screening',
  topics: ['work'],
  language: 'uk',
  recorded: false,
  interpreterChecked: true,
}
const PAPER = { words: { steps: [{ what: 'See a doctor' }], agreed: 'not-yet' }, reviewOn: '2026-12-01' }

onDatabases('row policies of persons, attacked by SQL', CasesHouse.open, (stand) => {
  // The data is made once for each database, because each refused attack changes nothing.
  let house: CasesHouse
  let id: string
  let caseId: string
  let colleague: Member
  let theirs: Member
  let own: Member
  let lawyer: Person

  before(async () => {
    house = stand()
    const opened = await house.opens(house.worker)
    caseId = opened.case
    id = opened.persons[0]
    lawyer = await house.colleague(house.keeper, ['lawyer'])
    await house.join(house.worker, id, lawyer)
    const call = (name: string, more: object) => house.call(house.worker.token, name, { person: id, ...more }, REASON)
    await call('persons.set-channel', { kind: 'phone', value: '+371 2000 0199', safe: true })
    await call('interviews.add', { ...INTERVIEW, interviewer: house.worker.id })
    await call('papers.plan', PAPER)
    await call('acts.keep', { known: true, kind: 'fine', what: 'Fined for work without a permit' })
    const told = { person: id, known: false, kind: 'theft', what: 'Took tools' }
    await house.call(lawyer.token, 'acts.keep', told)
    await call('persons.act-at-once', { what: 'A knife was seen' })
    colleague = (await house.member(house.desk.token)) as Member
    own = (await house.member(house.worker.token)) as Member
    const other = await house.another(house.keeper)
    theirs = (await house.member((await house.admitted(other, ['referral-desk'])).token)) as Member
  })

  const run = (actor: Actor, text: string) =>
    as(house.kernel, actor, async (db) => await sql<Record<string, unknown>>`${sql.raw(text)}`.execute(db))
  const seen = async (actor: Actor, table: Table) =>
    (await run(actor, `select 1 from ${table} where ${OF_A_PERSON[table]} = '${id}'`)).rows.length
  const changed = async (actor: Actor, text: string) => Number((await run(actor, text)).numAffectedRows ?? 0)

  test('the team itself sees rows in each table: what follows is no test of empty tables', async () => {
    for (const table of TABLES) assert.ok((await seen(own, table)) > 0, table)
  })

  test('a colleague who is not on the team, another agency, and nobody see none', async () => {
    const strangers: readonly Actor[] = [
      colleague,
      theirs,
      visitor,
      { kind: 'reporter', id: newId(), agency: house.agency },
      { kind: 'client', id: newId(), agency: house.agency, roles: ['platform'] },
      // Right name, wrong agency: the id alone must open nothing.
      { ...own, agency: theirs.agency },
      { ...theirs, agency: house.agency },
    ]
    for (const actor of strangers)
      for (const table of TABLES) assert.equal(await seen(actor, table), 0, `${actor.kind} ${table}`)
  })

  test('they change and delete none, and what is there stays', async () => {
    for (const actor of [colleague, theirs, visitor])
      for (const table of TABLES) {
        const where = `where ${OF_A_PERSON[table]} = '${id}'`
        const ends = await Promise.allSettled([
          changed(actor, `delete from ${table} ${where}`),
          changed(actor, `update ${table} set agency = '${theirs.agency}' ${where}`),
        ])
        // The attack may be refused or match no row, but it must change none.
        for (const end of ends) if (end.status === 'fulfilled') assert.equal(end.value, 0, table)
        assert.ok((await seen(own, table)) > 0, table)
      }
  })

  test('no row is given away: not even the team puts one under another agency', async () => {
    for (const table of TABLES)
      await assert.rejects(
        run(own, `update ${table} set agency = '${theirs.agency}' where ${OF_A_PERSON[table]} = '${id}'`),
        /row-level security|permission denied/,
        table,
      )
  })

  test('entries, interviews and papers are not rewritten: the seal alone changes', async () => {
    const columns = [
      ['person_events', "kind = 'noted'"],
      ['person_events', `by = '${colleague.id}'`],
      ['person_events', 'at = now()'],
      ['person_interviews', 'recorded = true'],
      ['person_interviews', "topics = '{}'"],
      ['person_papers', 'version = 7'],
      ['person_papers', `written_by = '${colleague.id}'`],
    ] as const
    for (const [table, set] of columns)
      await assert.rejects(run(own, `update ${table} set ${set} where person = '${id}'`), /permission denied/, set)
  })

  test('a member puts themselves on no team of another agency’s person, and sees nothing of them meanwhile', async () => {
    const row = `'${newId()}', '${id}', '${theirs.id}', '${caseId}', '${theirs.agency}', 'member', now(), null, '${theirs.id}', null`
    const meanwhile: number[] = []
    const trying = as(house.kernel, theirs, async (db) => {
      await sql`insert into person_team values (${sql.raw(row)})`.execute(db)
      for (const table of [...TABLES.filter((one) => one !== 'person_team'), 'cases'])
        meanwhile.push((await sql`select 1 from ${sql.raw(table)}`.execute(db)).rows.length)
    })
    await assert.rejects(trying, /person_team_person/)
    assert.deepEqual(new Set(meanwhile), new Set([0]))
    const asked = { person: id }
    const problem = await house.problem(house.desk.token, 'persons.get', asked)
    assert.equal(problem?.code, 'not-found')
  })

  test('an act that only the lawyer knows is hidden from the team, the program, and members who claim to have entered it', async () => {
    const unknown = 'select entered_by from person_acts where not known'
    assert.equal((await run(own, unknown)).rows.length, 0)
    assert.equal((await run(system(house.agency), unknown)).rows.length, 0)
    const its = (await house.member(lawyer.token)) as Member
    assert.equal((await run(its, unknown)).rows.length, 1)
    // The same lawyer after leaving the team still sees the entry, but no longer the person.
    const hidden = await as(house.kernel, its, async (db) => {
      await sql`update person_team set ended_at = now() where person = ${id} and member = ${its.id}`.execute(db)
      const { rows } = await sql`select 1 from person_acts where not known`.execute(db)
      await sql`update person_team set ended_at = null where person = ${id} and member = ${its.id}`.execute(db)
      return rows.length
    })
    assert.equal(hidden, 0)
    await house.rows(`update person_team set ended_at = null where person = '${id}' and member = '${its.id}'`)
  })

  test('the helpers that look past the team answer their one question, to members of the agency alone', async () => {
    const ask = async (actor: Actor, question: string) => (await run(actor, `select * from ${question}`)).rows
    const code = `app.person_by_code('${id.slice(0, 8)}')`
    assert.equal((await ask(colleague, code)).length, 1)
    assert.deepEqual(Object.keys((await ask(colleague, code))[0]).sort(), [
      'case_id',
      'is_protected',
      'owner',
      'person',
    ])
    for (const actor of [theirs, visitor, system(house.agency)]) {
      assert.equal((await ask(actor, code)).length, 0, actor.kind)
      assert.equal((await ask(actor, 'app.person_desk(10)')).length, 0, actor.kind)
    }
    assert.deepEqual(await ask(theirs, `app.on_team('${id}', '${own.id}')`), [{ on_team: false }])
    assert.deepEqual(await ask(theirs, `app.next_number('${caseId}')`), [{ next_number: 1 }])
  })

  test('the helpers belong to the broker, and nobody makes them mean something else', async () => {
    for (const text of [
      'create or replace function app.my_persons() returns setof uuid language sql as $$ select id from persons $$',
      'alter table persons disable row level security',
      'drop policy team on persons',
    ])
      await assert.rejects(run(own, text), /must be owner|permission denied|not permitted|cannot/, text)
  })

  test('a review is of the own agency, is decided by another, once, and never without its hour', async () => {
    assert.equal((await run(theirs, 'select 1 from person_reviews')).rows.length, 0)
    assert.equal(await changed(theirs, "update person_reviews set verdict = 'right'"), 0)
    for (const set of [
      `reviewed_by = '${own.id}', reviewed_at = now(), verdict = 'right'`,
      "verdict = 'right'",
      `reviewed_by = '${colleague.id}', verdict = 'right'`,
      `reviewed_by = '${colleague.id}', reviewed_at = now(), verdict = 'perhaps'`,
    ])
      await assert.rejects(run(own, `update person_reviews set ${set} where person = '${id}'`), /check/, set)
    await assert.rejects(run(own, `delete from person_reviews where person = '${id}'`), /permission denied/)
  })
})
