import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as } from '../../../../test/houses/kernel.ts'
import { KNOWN, KNOWN_ELSEWHERE, MatchesHouse } from '../../../../test/houses/matches.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { markAll } from '../../../../test/run/mark-all.ts'
import type { Member } from '../../../kernel/actor.ts'

// Rule 15: a search or a match never reveals to police, border or immigration users that an NGO, health or child-protection record
// exists: the owning agency alone is told, and decides whether to answer.

/** Without numbers, moments and signs of chance, which differ between any two questions. */
const plain = (told: unknown): string =>
  JSON.stringify(told)
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'moment')
    .replace(/"[0-9A-F]{6}"/g, '"code"')

onDatabases('rule 15, between agencies', MatchesHouse.open, (stand) => {
  /** Everything that police can call about a question of theirs, from asking it to taking it back. */
  async function round() {
    const house = stand()
    const { officer } = house
    const told: unknown[] = []
    const person = await house.meets(officer, KNOWN)
    told.push(await house.about(officer, person))
    const { question } = await house.asks(officer, person)
    await house.settle(house.helper)
    told.push(await house.settle(officer))
    // The agency asked looks, which is when the database compares.
    await house.box(house.helper)
    told.push(await house.settle(officer))
    told.push(await house.about(officer, person), await house.box(officer))
    told.push(await house.call(officer.token, 'matches.waiting'), await house.get(officer, person))
    told.push(await house.call(officer.token, 'persons.search', { name: KNOWN.name }))
    told.push((await house.problem(officer.token, 'matches.ask', house.question(person)))?.message)
    const actor = (await house.member(officer.token)) as Member
    const rows = await as(house.kernel, actor, async (db) => [
      await db.selectFrom('match_questions').select(['asked', 'asked_as', 'ground']).execute(),
      await db
        .selectFrom('match_asks')
        .select(['finished'])
        .where('question', '=', question)
        .orderBy('to_agency')
        .execute(),
      await db.selectFrom('match_hits').selectAll().execute(),
      await db.selectFrom('match_answers').selectAll().execute(),
      await db.selectFrom('match_marks').select('person').execute(),
      await db
        .selectFrom('audit' as never)
        .select(['operation', 'outcome', 'verb'] as never)
        .orderBy('seq' as never)
        .execute()
        .then((all) => all.slice(-11)),
      await db
        .selectFrom('jobs')
        .select(['job', 'state', 'output'])
        .execute()
        .then((all) => all.slice(-1)),
    ])
    told.push(rows)
    await house.call(officer.token, 'matches.withdraw', { question })
    // The person goes, so that the next round begins as this one did.
    await house.rows(`delete from person_team where person = '${person}'; delete from persons where id = '${person}'`)
    return plain(told)
  }

  test('police read the same, word for word and row for row, whether an NGO knows the person or nobody', async () => {
    const house = stand()
    await round()
    const nobody = await round()
    const known = await house.meets(house.helper, KNOWN_ELSEWHERE)
    const somebody = await round()
    assert.equal(somebody, nobody)
    assert.ok(nobody.includes('"finished":true'), 'the question went the whole way')
    // And it did fit: the owning agency was told while the question stood.
    const person = await house.meets(house.officer, KNOWN)
    await house.asks(house.officer, person)
    await house.settles(house.officer, house.helper)
    assert.ok((await house.box(house.helper)).told.some((one) => one.person === known))
  })

  test('they read the same when the owner looks and stays silent, and when it proposes and nobody agrees', async () => {
    const house = stand()
    const { ours, match } = await house.met(house.officer)
    const look = async () => plain([await house.about(house.officer, ours), await house.box(house.officer)])
    const before = await look()
    await house.answers(house.helper, match.id)
    assert.equal(await look(), before)
    await house.call(house.helper.token, 'matches.pass', { match: match.id })
    assert.equal(await look(), before)
  })

  test('an NGO’s question does not reach police who hold the same person, unless the person wished it', async () => {
    const house = stand()
    const day = { born: '1985-08-09' }
    const known = await house.meets(house.officer, { name: 'Held By Police', ...day })
    const ours = await house.meets(house.helper, { name: 'By Police Held', ...day })
    await house.asks(house.helper, ours)
    await house.settles(house.helper, house.officer, house.worker)
    const toldOf = async () => (await house.box(house.officer)).told.filter(({ person }) => person === known)
    assert.deepEqual(await toldOf(), [])
    assert.equal((await house.call<{ toAnswer: number }>(house.officer.token, 'matches.waiting')).toAnswer, 0)
    const question = (await house.about(house.helper, ours)).question?.id
    await house.call(house.helper.token, 'matches.withdraw', { question })
    await house.asks(house.helper, ours, { ground: 'consent', police: true })
    await house.settles(house.helper, house.officer, house.worker)
    assert.equal((await toldOf()).length, 1)
  })

  test('the role of one member makes no agency police: an officer of an inspectorate reaches police by the person’s wish alone', async () => {
    const house = stand()
    const day = { born: '1986-10-11' }
    const officer = await house.admitted(house.keeper, ['investigator'])
    const known = await house.meets(house.officer, { name: 'Known There', ...day })
    const helped = await house.meets(house.helper, { name: 'There Known', ...day })
    const ours = await house.meets(officer, { name: 'Known There', ...day })
    await house.asks(officer, ours)
    await house.settles(officer, house.officer, house.helper)
    assert.ok((await house.box(house.officer)).told.every(({ person }) => person !== known))
    // And whoever is asked still learns that an officer asks.
    const match = (await house.box(house.helper)).told.find(({ person }) => person === helped)
    assert.deepEqual([match?.as, match?.second], ['police', true])
  })

  test('an agency that enforces returns is asked by nobody, and its officers find no question of those who help', async () => {
    const house = stand()
    const border = await house.admitted(house.keeper, ['case-worker', 'border-officer'])
    const guard = await house.meets(house.worker, { name: 'Comes Across', born: '1993-03-04' })
    await house.join(house.worker, guard, border)
    const across = await house.meets(house.helper, { name: 'Across Comes', born: '1993-03-04' })
    await house.asks(house.helper, across)
    await house.settles(house.helper, house.worker)
    const seen = async (by: { token: string }) => (await house.box(by as never)).told.map(({ person }) => person)
    assert.ok((await seen(house.worker)).includes(guard))
    assert.deepEqual(await seen(border), [])
    await house.rows(`insert into form_desks values ('${house.policeAgency}', '{}', true)`)
    await markAll(house.kernel.database, 'form_desks')
    const person = await house.meets(house.helper, KNOWN)
    assert.equal((await house.about(house.helper, person)).police, false)
    await house.asks(house.helper, person, { ground: 'consent' })
    const asked = await house.rows(
      `select from match_asks where to_agency = '${house.policeAgency}' and answered is null`,
    )
    assert.deepEqual(asked, [])
    await house.rows(`delete from form_desks where agency = '${house.policeAgency}'`)
  })
})
