import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { sql } from '../../../kernel/database.ts'

const HOUR = 3_600_000

onDatabases('protection against direct SQL', CasesHouse.open, (stand) => {
  let house: CasesHouse
  let id: string
  let own: Member

  before(async () => {
    house = stand()
    id = await house.meets(house.worker, { age: 'child', born: '2009-05-20' })
    const plan = { words: { steps: [{ what: 'See a doctor' }], agreed: 'not-yet' }, reviewOn: '2027-12-01' }
    await house.call(house.worker.token, 'papers.plan', { person: id, ...plan }, REASON)
    own = (await house.member(house.worker.token)) as Member
  })

  const run = (actor: Member, text: string) => as(house.kernel, actor, (db) => sql.raw(text).execute(db))

  test('not even the team deletes what was done or written, nor the rows that would take it along', async () => {
    for (const table of ['person_events', 'person_papers', 'person_interviews', 'person_tracks', 'person_team'])
      await assert.rejects(run(own, `delete from ${table} where person = '${id}'`), /permission denied/, table)
    for (const table of ['persons', 'cases', 'child_reviews', 'age_decisions'])
      await assert.rejects(run(own, `delete from ${table}`), /permission denied/, table)
  })

  test('words of an entry are not emptied either, while the person has their key', async () => {
    await assert.rejects(
      run(own, `update person_events set sealed = null where person = '${id}'`),
      /words of an entry go with the key/,
    )
    const kept = await run(own, `select 1 from person_events where person = '${id}' and sealed is not null`)
    assert.ok(kept.rows.length > 0)
  })

  test('they are erased all at once with the person', async () => {
    const gone = await house.meets(house.worker, { name: 'Soon Forgotten' })
    const plan = { words: { steps: [{ what: 'See a doctor' }], agreed: 'not-yet' }, reviewOn: '2027-12-01' }
    await house.call(house.worker.token, 'papers.plan', { person: gone, ...plan }, REASON)
    await house.step(house.worker, gone, 'identification', 'decline')
    const [{ papers, words }] = await house.rows<{ papers: number; words: number }>(
      `select (select count(*)::int from person_papers where person = '${gone}') as papers,
          (select count(*)::int from person_events where person = '${gone}' and sealed is not null) as words`,
    )
    assert.deepEqual([papers, words], [0, 0])
    assert.ok((await house.get(house.worker, gone)).events.length > 0, 'that something was done stays')
  })

  test('nobody is told, nothing is refused and no paper returns for a person who is only counted, because the words would be lost', async () => {
    const counted = await house.meets(house.worker, { mode: 'counted', name: '' })
    const before = (await house.get(house.worker, counted)).events.length
    for (const [operation, more] of [
      ['persons.tell', { party: 'family', what: 'Where she is', basis: 'None' }],
      ['persons.refuse-contact', { refuses: ['family'] }],
      ['papers.reopen', { by: 'threat' }],
    ] as const) {
      const problem = await house.problem(house.worker.token, operation, { person: counted, ...more }, REASON)
      assert.equal(problem?.code, 'conflict', operation)
      assert.match(problem?.message ?? '', /only counted/, operation)
    }
    assert.equal((await house.get(house.worker, counted)).events.length, before, 'and nothing is entered')
  })

  test('access in an emergency ends in SQL at its hour, before anybody calls anything', async () => {
    const guest = house.inspector
    await house.call(guest.token, 'persons.break-glass', { code: id.slice(0, 8) }, REASON)
    const actor = (await house.member(guest.token)) as Member
    const seen = async (table: string) => (await run(actor, `select 1 from ${table}`)).rows.length
    const tables = ['persons', 'cases', 'person_events', 'person_papers', 'child_reviews']
    for (const table of tables) assert.ok((await seen(table)) > 0, table)
    house.kernel.clock.pass(8 * HOUR - 1)
    assert.ok((await seen('persons')) > 0, 'the last moment of the shift')
    house.kernel.clock.pass(1)
    for (const table of tables) assert.equal(await seen(table), 0, table)
    const [{ open }] = await house.rows<{ open: number }>(
      `select count(*)::int as open from person_team where person = '${id}' and member = '${guest.id}' and ended_at is null`,
    )
    assert.equal(open, 1, 'nothing had to end it')
  })

  test('a second emergency lets in once more, by a row of its own', async () => {
    await house.later(0)
    await house.call(house.inspector.token, 'persons.break-glass', { code: id.slice(0, 8) }, REASON)
    const rows = await house.rows(
      `select 1 from person_team where person = '${id}' and member = '${house.inspector.id}'`,
    )
    assert.equal(rows.length, 2)
  })
})
