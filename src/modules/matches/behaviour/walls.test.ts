import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { KNOWN, KNOWN_ELSEWHERE, MatchesHouse, REASON } from '../../../../test/houses/matches.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { type Actor, type Member, system, visitor } from '../../../kernel/actor.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'
import { blind, finish, POINT } from '../../../kernel/vault/oblivious.ts'
import { descriptorsOf, MATCH_USE, MOST } from '../../cases/matching/marks.ts'

const TABLES = ['match_questions', 'match_asks', 'match_values', 'match_hits', 'match_answers', 'match_marks'] as const

onDatabases('the walls of questions between agencies', MatchesHouse.open, (stand) => {
  const memberOf = async (by: Person) => (await stand().member(by.token)) as Member
  const sees = async (actor: Actor, table: string, where = 'true') =>
    as(stand().kernel, actor, async (db) => {
      const { rows } = await sql`select * from ${sql.table(table)} where ${sql.raw(where)}`.execute(db)
      return rows.length
    })
  const tries = async (by: Person, work: (db: Tx) => Promise<unknown>) => as(stand().kernel, await memberOf(by), work)

  test('nobody outside the two teams finds a question, a match or a mark, and nobody at all what is compared', async () => {
    const house = stand()
    const { theirs, ours, question, match } = await house.met(house.worker)
    await house.answers(house.helper, match.id)
    const strangers: Actor[] = [visitor, await memberOf(house.mate), await memberOf(house.desk)]
    for (const actor of strangers) {
      assert.equal(await sees(actor, 'match_questions', `id = '${question}'`), 0)
      assert.equal(await sees(actor, 'match_hits', `question = '${question}'`), 0)
      assert.equal(await sees(actor, 'match_answers', `question = '${question}'`), 0)
      for (const person of [theirs, ours]) assert.equal(await sees(actor, 'match_marks', `person = '${person}'`), 0)
    }
    for (const by of [house.worker, house.helper, house.mate, house.officer])
      await assert.rejects(sees(await memberOf(by), 'match_values'), /permission denied/)
    // The two teams see their own side, and of the other's nothing.
    const [asker, asked] = [await memberOf(house.worker), await memberOf(house.helper)]
    assert.equal(await sees(asker, 'match_questions', `id = '${question}'`), 1)
    assert.equal(await sees(asker, 'match_answers', `question = '${question}'`), 1)
    assert.equal(await sees(asker, 'match_hits'), 0)
    assert.equal(await sees(asked, 'match_hits', `question = '${question}'`), 1)
    assert.equal(await sees(asked, 'match_questions', `id = '${question}'`), 0)
    assert.equal(await sees(asked, 'match_answers', `question = '${question}'`), 0)
  })

  test('a question that somebody put into the database has no name tried with a colleague’s keys', async () => {
    const house = stand()
    const { question } = await house.met(house.worker)
    const known = { name: KNOWN.name, born: '1988-01-02' }
    await house.meets(house.helper, known)
    await house.settle(house.helper)
    const [words] = descriptorsOf({ ...known, otherNames: '', pseudonym: '' })
    const tried = Array.from({ length: MOST }, () => blind(MATCH_USE, words))
    const points = Buffer.concat(tried.map(({ point }) => point)).toString('hex')
    // Without the foreign key, as somebody does who writes the files; and one whose points were changed.
    await house.rows(`do $put$ begin set local session_replication_role = replica;
      insert into match_asks (id, question, to_agency, points)
        values (gen_random_uuid(), gen_random_uuid(), '${house.helperAgency}', '\\x${points}');
      update match_asks set points = '\\x${points}', answered = null, finished = false where question = '${question}';
      end $put$`)
    await house.settle(house.helper)
    const marks = await house.rows<{ mark: Buffer }>(
      `select mark from match_marks where agency = '${house.helperAgency}'`,
    )
    const asks = await house.rows<{ answered: Buffer }>(
      `select answered from match_asks where to_agency = '${house.helperAgency}' and points = '\\x${points}'`,
    )
    assert.equal(asks.length, 2)
    for (const { answered } of asks) {
      const mark = finish(MATCH_USE, tried[0].scalar, answered.subarray(0, POINT))
      assert.ok(!marks.some((one) => Buffer.compare(one.mark, mark) === 0))
    }
    await house.rows(`delete from match_asks where points = '\\x${points}'`)
  })

  test('what goes to an agency says neither who asks nor about whom, and looks like chance', async () => {
    const house = stand()
    const { question, ours } = await house.met(house.worker)
    const { rows } = (await tries(house.mate, (db) =>
      sql<object>`select * from match_asks where question = ${question}`.execute(db),
    )) as { rows: Record<string, unknown>[] }
    assert.deepEqual(Object.keys(rows[0]).toSorted(), [
      ...['answered', 'finished', 'id', 'points', 'question', 'row_mark', 'to_agency'],
    ])
    // Asked again about the same person it is another question, as far as anybody can see.
    await house.call(house.worker.token, 'matches.withdraw', { question })
    await house.asks(house.worker, ours)
    const points = await house.rows<{ points: string }>(`select encode(points, 'hex') as points from match_asks`)
    assert.equal(new Set(points.map((row) => row.points)).size, points.length)
    assert.ok(!JSON.stringify(rows).includes(house.agency))
  })

  test('nobody writes a match, an answer or a comparison past the program', async () => {
    const house = stand()
    const { theirs, question, match } = await house.met(house.worker)
    const values = { id: newId(), question, person: theirs, agency: house.helperAgency } as never
    await assert.rejects(
      tries(house.helper, (db) => db.insertInto('match_hits').values(values).execute()),
      /denied/,
    )
    const answer = {
      ...{ id: newId(), question, agency: house.helperAgency, answered_by: house.helper.id },
      ...{ answered_at: new Date(), recipient: newId(), sealed: new Uint8Array(4) },
    }
    // Open is not answered: what goes to the asker goes by a decision.
    await assert.rejects(
      tries(house.helper, (db) => db.insertInto('match_answers').values(answer).execute()),
      /row-level security/,
    )
    const forged = { state: 'answered', decided_by: house.mate.id, decided_at: new Date() } as const
    await assert.rejects(
      tries(house.helper, (db) => db.updateTable('match_hits').set(forged).where('id', '=', match.id).execute()),
      /row-level security/,
      'in somebody else’s name',
    )
    const both = { ...forged, decided_by: house.helper.id, proposed_by: house.helper.id }
    await assert.rejects(
      tries(house.helper, (db) => db.updateTable('match_hits').set(both).where('id', '=', match.id).execute()),
      /violates check/,
      'two people, not two sessions',
    )
    for (const by of [house.mate, house.worker, house.officer]) {
      const touched = (await tries(by, (db) =>
        db.updateTable('match_hits').set({ state: 'open' }).where('id', '=', match.id).executeTakeFirst(),
      )) as { numUpdatedRows: bigint }
      assert.equal(Number(touched.numUpdatedRows), 0)
    }
  })

  test('the asker cannot answer itself, change what was sent, or finish what is not its own', async () => {
    const house = stand()
    const ours = await house.meets(house.worker, KNOWN)
    await house.asks(house.worker, ours)
    const [ask] = await house.rows<{ id: string }>(
      `select a.id from match_asks a join match_questions q on q.id = a.question where q.person = '${ours}'`,
    )
    const answered = new Uint8Array(480)
    const own = (await tries(house.worker, (db) =>
      db.updateTable('match_asks').set({ answered }).where('id', '=', ask.id).executeTakeFirst(),
    )) as { numUpdatedRows: bigint }
    assert.equal(Number(own.numUpdatedRows), 0)
    await assert.rejects(
      tries(house.worker, (db) => db.updateTable('match_asks').set({ points: answered }).execute()),
      /permission denied/,
    )
    await house.settle(house.helper)
    for (const by of [house.desk, house.helper, house.officer])
      await tries(by, (db) => sql`select app.match_finish(${ask.id}, ${answered})`.execute(db))
    const [{ finished }] = await house.rows<{ finished: boolean }>(
      `select finished from match_asks where id = '${ask.id}'`,
    )
    assert.equal(finished, false, 'only a session of the person’s team finishes')
  })

  test('the comparison serves a member of the agency asked and nobody else, and fits no other agency’s marks', async () => {
    const house = stand()
    const theirs = await house.meets(house.helper, { name: 'Compared Once', born: '1970-10-10' })
    const ours = await house.meets(house.worker, { name: 'Once Compared', born: '1970-10-10' })
    const { question } = await house.asks(house.worker, ours)
    await house.settles(house.worker, house.helper)
    const hits = () => house.rows<{ person: string }>(`select person from match_hits where question = '${question}'`)
    for (const actor of [
      visitor,
      system(house.helperAgency),
      await memberOf(house.worker),
      await memberOf(house.officer),
    ])
      await as(house.kernel, actor, (db) => sql`select app.match_compare()`.execute(db))
    assert.deepEqual(await hits(), [])
    await house.call(house.mate.token, 'matches.waiting')
    assert.deepEqual(
      (await hits()).map(({ person }) => person),
      [theirs],
    )
    assert.equal((await house.call<{ toAnswer: number }>(house.mate.token, 'matches.waiting')).toAnswer, 0)
    await assert.rejects(
      as(house.kernel, await memberOf(house.mate), (db) => sql`select app.forget_matches()`.execute(db)),
      /permission denied|trigger/,
    )
  })

  test('a person under protection is told of to those who were named, and asked about by them alone', async () => {
    const house = stand()
    const theirs = await house.meets(house.helper, { name: 'Hidden Safely', born: '1996-06-06' })
    await house.call(
      house.helper.token,
      'persons.protect',
      { person: theirs, members: [house.helper.id, house.mate.id] },
      REASON,
    )
    const ours = await house.meets(house.worker, { name: 'Safely Hidden', born: '1996-06-06' })
    await house.asks(house.worker, ours)
    await house.settles(house.worker, house.helper)
    const toldTo = async (by: Person) => (await house.box(by)).told.some(({ person }) => person === theirs)
    assert.deepEqual([await toldTo(house.helper), await toldTo(house.mate)], [true, true])
    await house.join(house.worker, ours, house.desk)
    await house.call(
      house.worker.token,
      'persons.protect',
      { person: ours, members: [house.worker.id, house.desk.id] },
      REASON,
    )
    assert.equal(
      (await house.about(house.worker, ours)).question,
      null,
      'a new key ends what was asked under the old one',
    )
    assert.equal(await toldTo(house.helper), false)
    await house.asks(house.worker, ours)
    assert.equal((await house.problem(house.inspector.token, 'matches.ask', house.question(ours)))?.code, 'not-found')
    const [{ n }] = await house.rows<{ n: number }>(
      `select count(*)::int as n from data_key_seals s join match_questions q on q.data_key = s.data_key
       join keys k on k.id = s.recipient where q.person = '${ours}' and k.agency = '${house.agency}'`,
    )
    assert.equal(n, 0, 'the words are sealed to the named, not to the whole agency')
    await house.settles(house.worker, house.helper)
    assert.equal(await toldTo(house.helper), true)
  })

  test('nothing of a name or a reason stands in any of the tables', async () => {
    const house = stand()
    const { match } = await house.met(house.officer)
    await house.answers(house.helper, match.id, { consent: true })
    for (const table of TABLES) {
      const text = JSON.stringify(await house.rows(`select t::text as row from ${table} t`))
      // In letters, and in hex as columns of bytes are told.
      for (const word of [KNOWN.name, 'Vyhadana', KNOWN_ELSEWHERE.name, KNOWN.born, 'brother', '2000 0142'])
        for (const as of [word, Buffer.from(word).toString('hex')]) assert.ok(!text.includes(as), `${as} in ${table}`)
    }
  })
})
