import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../test/houses/accounts.ts'
import { as } from '../../../test/houses/kernel.ts'
import { ReferralsHouse } from '../../../test/houses/referrals.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import type { Member } from '../../kernel/actor.ts'
import { sql } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'

type Line = { agency: string; topics: string[]; function: string; recorded: boolean }

onDatabases('the ledger across agencies', ReferralsHouse.open, (stand) => {
  const interview = (interviewer: string, more: object = {}) => ({
    on: '2026-11-02',
    kind: 'screening',
    topics: ['journey'],
    language: 'uk',
    recorded: true,
    interviewer,
    interpreterChecked: true,
    present: 'A secret guest',
    ...more,
  })
  const asks = (by: Person, person: string, more: object = {}) =>
    stand().problem(by.token, 'interviews.add', { person, ...interview(by.id, more) })
  const shared = async (by: Person, person: string) =>
    (await stand().call<{ shared: Line[] }>(by.token, 'interviews.shared', { person })).shared
  const received = (referral: string, by: Person = stand().shelter) =>
    stand().call<{ lines: Line[]; person: string | null }>(by.token, 'referrals.ledger', { referral })
  const link = (referral: string, person: string, by: Person = stand().shelter) =>
    stand().problem(by.token, 'referrals.link', { referral, person })

  /** A referral that was sent, of somebody whom the inspector asked, and the shelter’s own record of them. */
  const both = async () => {
    const house = stand()
    const { person, referral } = await house.sent()
    assert.equal(await asks(house.inspector, person), null)
    const own = await house.meets(house.shelter, { name: 'The same woman' })
    return { person, referral, own }
  }
  const sql1 = async <T>(by: Person, text: string): Promise<T[]> => {
    const actor = (await stand().member(by.token)) as Member
    return (await as(stand().kernel, actor, (db) => sql.raw<T>(text).execute(db))).rows
  }

  test('the receiver sees topic, day, language, function and agency; never who, with whom, or what was said', async () => {
    const { referral } = await both()
    const { lines, person } = await received(referral)
    assert.equal(person, null)
    const [{ agency, topics, function: as, recorded }] = lines
    assert.deepEqual([topics, as, recorded], [['journey'], 'labour-inspector', true])
    assert.ok(agency.length > 0)
    assert.doesNotMatch(JSON.stringify(lines), new RegExp(`secret guest|${stand().inspector.id}`))
  })

  test('once the receiver says whom it is about both see each other’s lines, and asking again needs a reason', async () => {
    const house = stand()
    const { person, referral, own } = await both()
    assert.deepEqual(await shared(house.inspector, person), [], 'nobody learns of a record before its agency tells')
    assert.equal(await link(referral, own), null)
    assert.equal((await shared(house.shelter, own))[0].function, 'labour-inspector')
    const again = await asks(house.shelter, own)
    assert.deepEqual(
      again?.fields.map(({ message }) => message),
      ['repeats'],
    )
    assert.match(again?.message ?? '', /journey/)
    assert.equal(await asks(house.shelter, own, { topics: ['wishes'] }), null)
    assert.deepEqual(
      (await shared(house.inspector, person)).map(({ topics, function: as }) => [topics, as]),
      [[['wishes'], 'referral-desk']],
    )
  })

  test('before it starts: a plan that repeats asks why, and the interview of that plan does not ask again', async () => {
    const house = stand()
    const { referral, own } = await both()
    await link(referral, own)
    const { on: _, recorded: __, language: ___, present: ____, ...planned } = interview(house.shelter.id)
    const plan = (more: object) =>
      house.problem(house.shelter.token, 'interviews.plan', { person: own, ...planned, ...more })
    assert.deepEqual((await plan({}))?.fields[0], { field: 'because', message: 'repeats' })
    const because = 'She asked to correct it'
    const input = { person: own, ...planned, because }
    const made = await house.call<{ plan: string }>(house.shelter.token, 'interviews.plan', input)
    assert.equal(await asks(house.shelter, own, { plan: made.plan }), null)
    assert.equal((await asks(house.shelter, own, { plan: made.plan }))?.fields[0]?.message, 'repeats', 'once')
    const { plans } = await house.call<{ plans: object[] }>(house.shelter.token, 'interviews.shared', { person: own })
    assert.deepEqual(plans, [])
  })

  test('without a referral an agency sees nothing, and makes no link, also by SQL', async () => {
    const house = stand()
    const { person, referral, own } = await both()
    await link(referral, own)
    const third = await house.another(house.keeper)
    const stranger = await house.admitted(third, ['case-worker', 'referral-desk'])
    for (const text of [
      `select * from app.shared_interviews('${person}')`,
      `select * from app.shared_interviews('${own}')`,
      `select * from app.referred_interviews('${referral}')`,
      'select * from person_links',
      'select * from person_interviews',
      'select * from interview_plans',
    ])
      assert.deepEqual(await sql1(stranger, text), [], text)
    const theirs = await house.meets(stranger)
    const { id, agency } = (await house.member(stranger.token)) as Member
    const row = (mine: string) =>
      `insert into person_links values ('${newId()}', '${mine}', '${agency}', '${person}', '${house.agency}', '${referral}', '${id}', now(), null)`
    await assert.rejects(sql1(stranger, row(theirs)), /row-level security/)
    assert.equal((await link(referral, theirs, stranger))?.code, 'not-found')
    // Nor does the sender say for the receiver whom they hold.
    assert.equal((await link(referral, person, house.inspector))?.code, 'conflict')
  })

  test('a colleague off the team sees none of it; the rows themselves never cross', async () => {
    const house = stand()
    const { person, referral, own } = await both()
    await link(referral, own)
    assert.deepEqual(await sql1(house.desk, `select * from app.shared_interviews('${person}')`), [])
    assert.deepEqual(await sql1(house.shelter, `select * from person_interviews where person = '${person}'`), [])
    const columns = Object.keys((await sql1<object>(house.shelter, `select * from app.shared_interviews('${own}')`))[0])
    assert.deepEqual(columns.sort(), ['agency', 'function', 'held_on', 'kind', 'language', 'recorded', 'topics'])
  })

  test('it ends with the referral: taken back, both see their own lines alone', async () => {
    const house = stand()
    const { person, referral, own } = await both()
    await link(referral, own)
    await asks(house.shelter, own, { topics: ['fears'] })
    await house.call(house.inspector.token, 'referrals.revoke', { referral }, 'as she asked for it herself')
    assert.deepEqual(await shared(house.shelter, own), [])
    assert.deepEqual(await shared(house.inspector, person), [])
    assert.equal((await house.problem(house.shelter.token, 'referrals.ledger', { referral }))?.code, 'conflict')
  })

  test('who is only counted is not linked; another person is said by saying it anew', async () => {
    const house = stand()
    const { person, referral, own } = await both()
    const counted = await house.meets(house.shelter, { mode: 'counted', name: '' })
    assert.equal((await link(referral, counted))?.code, 'conflict')
    await link(referral, own)
    const right = await house.meets(house.shelter, { name: 'The right woman' })
    assert.equal(await link(referral, right), null)
    assert.equal((await received(referral)).person, right)
    assert.deepEqual(await shared(house.shelter, own), [], 'the wrong one sees nothing any more')
    const entries = await house.audited(person)
    assert.ok(entries.length > 0)
    const verbs = (await house.audited(right)).map(({ operation, verb }) => `${operation} ${verb}`)
    assert.ok(verbs.includes('referrals.link combination'), verbs.join())
  })
})
