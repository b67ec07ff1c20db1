import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import type { Person } from '../../../../test/houses/accounts.ts'
import { REASON } from '../../../../test/houses/cases.ts'
import { GuestsHouse } from '../../../../test/houses/guests.ts'
import { as, inAgency } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { type Member, system } from '../../../kernel/actor.ts'
import type { GuardiansMissing, GuestsWaiting } from './shapes.ts'
import { termsToTell } from './terms.ts'

const NOWHERE = '11111111-1111-4111-8111-111111111111'
const SAYS = 'The board never heard her sister'
type Waiting = z.output<typeof GuestsWaiting>
type Missing = z.output<typeof GuardiansMissing>

onDatabases('remedies that a lawyer of another agency lodged', GuestsHouse.open, (stand) => {
  const faultOf = async (by: Person, operation: string, input: object) => {
    const problem = await stand().problem(by.token, operation, input, REASON)
    return problem && (problem.fields[0]?.message ?? problem.code)
  }
  const reads = (guest: string, by = stand().lawyer) => stand().reads(by, guest)
  /** Somebody whose support is to end, which can be challenged, and who has a lawyer. */
  const challenged = async (by = stand().lawyer) => {
    const house = stand()
    const person = await house.presumed()
    await house.identify(person)
    const carried = { remedy: 'The board, in writing', language: 'uk', plan: 'A flat', followUpOn: '2027-06-01' }
    await house.step(house.worker, person, 'support', 'wind-down', carried, 'persons.arrange')
    const guest = await house.seated(person, by, { kind: 'lawyer' })
    const decision = (await reads(guest, by)).decisions?.find(({ act }) => act === 'wind-down')
    assert.ok(decision?.until)
    return { person, guest, decision: decision.id, until: decision.until }
  }
  const asked = ({ guest, decision }: { guest: string; decision: string }, more: object = {}) => ({
    ...{ guest, decision, body: 'Administrative court, Riga', lodgedOn: stand().day(0), says: SAYS },
    ...{ term: { kind: 'hearing', on: stand().day(10) }, ...more },
  })
  const lodge = async (of: { guest: string; decision: string }, more: object = {}) =>
    (await stand().call<{ remedy: string }>(stand().lawyer.token, 'guests.lodge-remedy', asked(of, more))).remedy
  const ends = (remedy: string, more: object = {}) => ({
    ...{ remedy, result: 'partly', endedOn: stand().day(0), says: 'Support until June', ...more },
  })
  const waiting = (by = stand().lawyer) => stand().call<Waiting>(by.token, 'guests.waiting')
  const missing = (by = stand().worker) => stand().call<Missing>(by.token, 'guests.missing')
  const ofPerson = <T extends { person: string }>(all: readonly T[], person: string) =>
    all.filter((one) => one.person === person)

  test('both sides read that it is lodged, with which body, and its terms; what it says is the lawyer’s alone', async () => {
    const house = stand()
    const all = await challenged()
    const remedy = await lodge(all)
    const [mine, ...more] = (await reads(all.guest)).remedies
    assert.deepEqual(more, [])
    const { says, saidAtEnd, ...stands } = mine
    assert.deepEqual([says, saidAtEnd], [SAYS, ''])
    assert.deepEqual(stands, {
      ...{ id: remedy, decision: all.decision, lodgedOn: house.day(0), state: 'lodged', endedOn: null },
      term: { kind: 'hearing', on: house.day(10) },
      words: { track: 'support', act: 'wind-down', at: stands.words?.at, body: 'Administrative court, Riga' },
    })
    const [seat] = await house.guests(all.person)
    assert.deepEqual(seat.remedies, [stands])
    const known = JSON.stringify([await house.get(house.worker, all.person), seat, await missing()])
    assert.doesNotMatch(known, /never heard/)
    // No key of what it says is sealed to anybody else.
    const seals =
      await house.rows(`select s.recipient from data_key_seals s join guest_remedies r on r.own_key = s.data_key
      where r.id = '${remedy}'`)
    assert.deepEqual(seals, [{ recipient: house.lawyer.id }])
    const plain = await house.rows(
      `select to_jsonb(r)::text || (select string_agg(to_jsonb(a)::text, '') from audit a) as text from guest_remedies r`,
    )
    assert.doesNotMatch(JSON.stringify(plain), /never heard|Administrative court/)
    const entries = (await house.audited(remedy)).map(({ operation, verb, actor }) => [operation, verb, actor])
    assert.deepEqual(entries, [['guests.lodge-remedy', 'collection', house.lawyer.id]])
  })

  test('what comes next is changed, and its end is said once', async () => {
    const house = stand()
    const all = await challenged()
    const remedy = await lodge(all, { term: null })
    const term = { kind: 'submission', on: house.day(20) }
    await house.call(house.lawyer.token, 'guests.set-term', { remedy, term })
    assert.deepEqual((await house.guests(all.person))[0].remedies[0].term, term)
    await house.call(house.lawyer.token, 'guests.end-remedy', ends(remedy))
    const [mine] = (await reads(all.guest)).remedies
    assert.deepEqual(
      [mine.state, mine.endedOn, mine.term, mine.says, mine.saidAtEnd],
      ['partly', house.day(0), null, SAYS, 'Support until June'],
    )
    const [seat] = await house.guests(all.person)
    assert.deepEqual([seat.remedies[0].state, seat.remedies[0].term], ['partly', null])
    assert.doesNotMatch(JSON.stringify(seat), /until June/)
    assert.equal(await faultOf(house.lawyer, 'guests.end-remedy', ends(remedy)), 'has-ended')
    assert.equal(await faultOf(house.lawyer, 'guests.set-term', { remedy, term }), 'has-ended')
  })

  test('days that cannot be, and decisions that are not there, are refused by name', async () => {
    const house = stand()
    const all = await challenged()
    const other = await challenged()
    const refused = (more: object) => faultOf(house.lawyer, 'guests.lodge-remedy', asked(all, more))
    assert.equal(await refused({ lodgedOn: house.day(1) }), 'is-to-come')
    assert.equal(await refused({ lodgedOn: house.day(-40) }), 'before-decision')
    assert.equal(await refused({ term: { kind: 'hearing', on: house.day(-1) } }), 'term-is-over')
    for (const decision of [NOWHERE, other.decision]) assert.equal(await refused({ decision }), 'no-such-decision')
    assert.equal(await refused({ body: ' ' }), 'Nothing was written.')
    const remedy = await lodge(all)
    for (const [endedOn, fault] of [
      [house.day(1), 'is-to-come'],
      [house.day(-1), 'before-lodged'],
    ] as const)
      assert.equal(await faultOf(house.lawyer, 'guests.end-remedy', ends(remedy, { endedOn })), fault)
  })

  test('the team, a guardian and another lawyer lodge, change and end none', async () => {
    const house = stand()
    const all = await challenged()
    const remedy = await lodge(all)
    const other = await house.lawyerBeside()
    const theirs = await house.seated(all.person, other, { kind: 'lawyer' })
    assert.deepEqual((await reads(theirs, other)).remedies, [], 'each lawyer reads what they lodged')
    const term = { kind: 'decision', on: house.day(5) }
    for (const by of [house.worker, house.guardian, house.neighbour, other])
      for (const [operation, input] of [
        ['guests.set-term', { remedy, term }],
        ['guests.end-remedy', ends(remedy)],
        ['guests.lodge-remedy', asked(all)],
      ] as const)
        assert.match(String(await faultOf(by, operation, input)), /not-found|not-permitted/, operation)
    const child = await house.child()
    const guardian = await house.seated(child)
    const seat = { guest: guardian, decision: all.decision }
    assert.equal(await faultOf(house.guardian, 'guests.lodge-remedy', asked(seat)), 'not-permitted')
    const worker = (await house.member(house.worker.token)) as Member
    const strange = (await house.member(other.token)) as Member
    for (const by of [worker, strange]) {
      const { numUpdatedRows } = await as(house.kernel, by, (db) =>
        db
          .updateTable('guest_remedies')
          .set({ term: null, term_on: null })
          .where('id', '=', remedy)
          .executeTakeFirstOrThrow(),
      )
      assert.equal(numUpdatedRows, 0n, 'nor past the program')
    }
    const lawyer = (await house.member(house.lawyer.token)) as Member
    await assert.rejects(
      as(house.kernel, lawyer, (db) =>
        db.updateTable('guest_remedies').set({ decision: NOWHERE }).where('id', '=', remedy).execute(),
      ),
      /permission denied/,
    )
  })

  test('a day to challenge a decision comes to the lawyer’s desk two weeks before, until something is lodged', async () => {
    const house = stand()
    const all = await challenged()
    const mine = async () => (await waiting()).terms.filter(({ guest }) => guest === all.guest)
    assert.deepEqual(await mine(), [])
    const left = Math.round((Date.parse(all.until) - Date.parse(house.day(0))) / 86_400_000)
    await house.days(left - 14)
    assert.deepEqual(await mine(), [{ guest: all.guest, kind: 'challenge', on: all.until, late: false }])
    await lodge(all, { term: null })
    assert.deepEqual(await mine(), [])
  })

  test('a term comes to both desks, to what is due of the person, and to the letters of both sides', async () => {
    const house = stand()
    const all = await challenged()
    const remedy = await lodge(all, { term: { kind: 'hearing', on: house.day(20) } })
    const on = house.day(20)
    const told = (agency: string) =>
      inAgency(house.kernel, agency, (db) => termsToTell(db, agency, house.now())).then((rows) =>
        rows.filter(({ due }) => due.toISOString().startsWith(on)),
      )
    const desks = async () => [
      (await waiting()).terms.filter(({ guest, kind }) => guest === all.guest && kind === 'hearing'),
      ofPerson((await missing()).terms, all.person),
    ]
    const dues = (await house.get(house.worker, all.person)).dues.filter(({ kind }) => kind === 'remedy')
    assert.deepEqual(dues, [{ kind: 'remedy', due: on, missed: false, what: 'hearing', who: '' }], 'however far it is')
    assert.deepEqual(await desks(), [[], []])
    await house.days(6)
    const term = { kind: 'hearing', on, late: false }
    const code = all.person.slice(0, 6).toUpperCase()
    assert.deepEqual(await desks(), [[{ guest: all.guest, ...term }], [{ person: all.person, code, ...term }]])
    assert.deepEqual([await told(house.agency), await told(house.theirs)], [[], []], 'letters come a week before')
    await house.days(7)
    const [toLawyer, ...others] = await told(house.theirs)
    const [toTeam] = await told(house.agency)
    assert.deepEqual(others, [])
    assert.deepEqual([toLawyer.permission, toLawyer.members], ['guest:work', [house.lawyer.id]])
    assert.equal(toTeam.permission, 'guest:invite')
    assert.ok(toTeam.members.includes(house.worker.id))
    for (const one of [toLawyer, toTeam]) {
      assert.deepEqual(Object.keys(one).toSorted(), [
        ...['came', 'due', 'except', 'members', 'permission', 'sent', 'unseen', 'urgent'],
      ])
      assert.equal(one.due.getTime() - one.came.getTime(), 7 * 86_400_000)
    }
    await house.days(8)
    assert.deepEqual(
      (await desks()).flat().map(({ late }) => late),
      [true, true],
    )
    await house.call(house.lawyer.token, 'guests.end-remedy', ends(remedy))
    assert.deepEqual(await desks(), [[], []])
    assert.deepEqual([await told(house.agency), await told(house.theirs)], [[], []])
  })

  test('where the place ends the team sees the term still, and what the lawyer wrote opens to nobody', async () => {
    const house = stand()
    const all = await challenged()
    const remedy = await lodge(all, { term: { kind: 'decision', on: house.day(3) } })
    await house.call(house.worker.token, 'guests.end', { guest: all.guest, text: 'Another lawyer came' })
    assert.equal(await faultOf(house.lawyer, 'guests.end-remedy', ends(remedy)), 'not-found')
    assert.deepEqual(
      (await waiting()).terms.filter(({ guest }) => guest === all.guest),
      [],
    )
    assert.equal(ofPerson((await missing()).terms, all.person).length, 1)
    assert.equal((await house.guests(all.person))[0].remedies[0].words?.body, 'Administrative court, Riga')
    const seals = await house.rows(
      `select 1 from data_key_seals s join guest_remedies r on r.own_key = s.data_key where r.id = '${remedy}'`,
    )
    assert.deepEqual(seals, [])
    const told = await as(house.kernel, system(house.theirs), (db) => termsToTell(db, house.theirs, house.now()))
    const own = told.filter(({ due }) => due.toISOString().startsWith(house.day(3)))
    assert.deepEqual(own, [], 'whose place has ended is told nothing more')
  })
})
