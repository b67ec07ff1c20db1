import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REASON } from '../../../../test/houses/cases.ts'
import { GuestsHouse } from '../../../../test/houses/guests.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import type { Row } from '../../../kernel/database.ts'

type Waits = { told: { count: number; afterwards: number; since: string | null } }
type Missing = { toAnswer: { person: string; count: number }[]; missing: { person: string }[] }
const NOWHERE = '11111111-1111-4111-8111-111111111111'

onDatabases('a guardian is told before, and answers', GuestsHouse.open, (stand) => {
  const told = async () => (await stand().call<Waits>(stand().guardian.token, 'guests.waiting')).told
  const missing = () => stand().call<Missing>(stand().worker.token, 'guests.missing')
  const refused = (by: { token: string }, operation: string, input: object) =>
    stand().problem(by.token, operation, input, REASON)
  const field = async (by: { token: string }, operation: string, input: object) =>
    (await refused(by, operation, input))?.fields[0]?.message

  test('the guardian reads the child’s own view with the act, and the team what they say to it', async () => {
    const house = stand()
    const person = await house.child()
    const guest = await house.seated(person)
    const matter = await house.tells(guest)
    const before = (await told()).count
    const [one] = await house.matters(house.guardian, guest)
    assert.deepEqual(Object.keys(one.words ?? {})[0], 'view', 'the child’s own view stands first')
    assert.deepEqual(
      [one.words?.view, one.words?.by, one.timing, one.turn, one.acts],
      ['She wants Gita beside her', 'Some Colleague, Invented Authority', 'before', 'guest', ['agree', 'object']],
    )
    assert.equal(
      await field(house.guardian, 'guests.respond', { matter, act: 'object', text: ' ' }),
      'Nothing was written.',
    )
    await house.responds(house.guardian, matter, 'object', 'Not before the school exam')
    assert.equal((await told()).count, before - 1)
    const [of] = (await house.guests(person))[0].matters
    assert.deepEqual(
      [of.state, of.answer, of.turn, of.acts],
      ['objected', 'Not before the school exam', 'team', ['weigh', 'withdraw']],
    )
    assert.deepEqual(
      (await missing()).toAnswer.map((row) => [row.person, row.count]),
      [[person, 1]],
    )
    await house.settles(matter, 'weigh', 'Moved to the week after the exam')
    const [after] = await house.matters(house.guardian, guest)
    assert.deepEqual([after.state, after.outcome, after.turn], ['weighed', 'Moved to the week after the exam', null])
    assert.deepEqual((await missing()).toAnswer, [])
    const events = (await house.get(house.worker, person)).events.filter(({ kind }) => kind === 'guest')
    assert.deepEqual(
      events.map(({ words }) => words?.value),
      ['weigh', 'tell', 'invite'],
    )
    // An agreement needs no word, and a second answer finds the matter settled.
    const next = await house.tells(guest, { act: 'moving' })
    await house.responds(house.guardian, next, 'agree')
    assert.equal(
      await field(house.guardian, 'guests.respond', { matter: next, act: 'object', text: 'x' }),
      'no-such-step',
    )
  })

  test('told afterwards is only what danger left no time for, and which danger it was', async () => {
    const house = stand()
    const guest = await house.seated(await house.child())
    const tell = (more: object) => field(house.worker, 'guests.tell', house.telling(guest, more))
    assert.equal(await tell({ on: house.day(-1) }), 'day-is-over')
    assert.equal(await tell({ on: house.day(0), timing: 'afterwards' }), 'no-danger')
    assert.equal(await tell({ on: house.day(1), timing: 'afterwards', danger: 'x' }), 'day-is-to-come')
    assert.match((await tell({ view: ' ' })) ?? '', /Nothing was written/)
    const before = (await told()).afterwards
    await house.tells(guest, {
      act: 'moving',
      on: house.day(0),
      timing: 'afterwards',
      danger: 'The recruiter stood at the gate',
    })
    assert.equal((await told()).afterwards, before + 1)
    const [one] = await house.matters(house.guardian, guest)
    assert.deepEqual([one.timing, one.words?.danger], ['afterwards', 'The recruiter stood at the gate'])
    const lawyers = await house.seated(await house.child(), house.lawyer, { kind: 'lawyer' })
    assert.equal(await field(house.worker, 'guests.tell', house.telling(lawyers)), 'not-on-the-team')
    assert.equal(
      await field(house.worker, 'guests.tell', house.telling(await house.invites(await house.child()))),
      'not-on-the-team',
    )
  })

  test('a guest asks for steps, takes one back, and is answered with reasons', async () => {
    const house = stand()
    const person = await house.child()
    const guest = await house.seated(person)
    const wish = { guest, act: 'other', heard: 'said', view: 'She would like to see her sister', what: 'A visit' }
    const ask = async () => (await house.call<{ matter: string }>(house.guardian.token, 'guests.ask', wish)).matter
    const [first, second, third] = [await ask(), await ask(), await ask()]
    assert.equal((await missing()).toAnswer.find((row) => row.person === person)?.count, 3)
    await house.settles(first, 'grant', 'On Saturday')
    assert.equal(
      await field(house.worker, 'guests.settle', { matter: second, act: 'refuse', text: '' }),
      'Nothing was written.',
    )
    await house.settles(second, 'refuse', 'The sister is looked for by the same people')
    await house.responds(house.guardian, third, 'withdraw')
    const found = new Map((await house.matters(house.guardian, guest)).map((one) => [one.id, one]))
    assert.deepEqual(
      [first, second, third].map((id) => found.get(id)?.state),
      ['granted', 'refused', 'withdrawn'],
    )
    assert.equal(found.get(first)?.words?.by, 'Gita Guardian, Other Invented Authority')
    // The other side's steps are the other side's.
    assert.equal(await field(house.guardian, 'guests.respond', { matter: first, act: 'agree' }), 'no-such-step')
  })

  test('after a conflict nothing tells «not there» from «not yours»: no answer, count or row, by any call', async () => {
    const house = stand()
    const person = await house.presumed({ age: 'child', name: 'Bitena Vyhadana' })
    await house.step(house.worker, person, 'child', 'appoint', {}, 'persons.arrange')
    const guest = await house.seated(person)
    const matter = await house.tells(guest)
    const before = await told()
    await house.call(house.worker.token, 'guests.record-conflict', { guest, text: 'Her uncle is the recruiter' })
    assert.deepEqual([(await told()).count], [before.count - 1])
    const answers = async (by: { token: string }, input: (id: string) => [string, object], id: string) => {
      const [operation, given] = input(id)
      return JSON.stringify(await refused(by, operation, given)).replaceAll(id, 'the number')
    }
    const calls: ((id: string) => [string, object])[] = [
      (id) => ['guests.respond', { matter: id, act: 'agree' }],
      (id) => ['guests.settle', { matter: id, act: 'weigh', text: 'x' }],
    ]
    const places: typeof calls = [
      (id) => ['guests.get', { guest: id }],
      (id) => ['guests.ask', { guest: id, act: 'other', heard: 'said', view: 'x', what: 'x' }],
      (id) => ['guests.leave', { guest: id, text: 'x' }],
      (id) => ['guests.answer', { guest: id, answer: 'accept' }],
    ]
    for (const by of [house.guardian, house.neighbour, house.lawyer])
      for (const [id, of] of [
        [matter, calls],
        [guest, places],
      ] as const)
        for (const one of of) assert.equal(await answers(by, one, id), await answers(by, one, NOWHERE), one(id)[0])
    for (const by of [house.guardian, house.neighbour]) {
      const member = (await house.member(by.token)) as Member
      const rows = await as(house.kernel, member, (db) =>
        db.selectFrom('guest_matters').select('id').where('guest', '=', guest).execute(),
      )
      assert.deepEqual(rows, [])
      await as(house.kernel, member, (db) =>
        db.updateTable('guest_matters').set({ state: 'agreed' }).where('id', '=', matter).execute(),
      )
    }
    // The team keeps what was said, nobody answers it any more, and a guardian is needed by the clock.
    const [of] = (await house.guests(person)).find(({ id }) => id === guest)?.matters ?? []
    assert.deepEqual([of.state, of.words?.what], ['open', 'An interview by the prosecutor, one hour'])
    assert.equal(await house.stateOf(house.worker, person, 'child'), 'guardian-needed')
    const page = await house.get(house.worker, person)
    assert.ok(page.clocks.some(({ name }) => name === 'guardian'))
    const replaced = page.events.find(({ act }) => act === 'replace')
    assert.deepEqual([replaced?.by.id, replaced?.words?.reason], [house.worker.id, 'Her uncle is the recruiter'])
    assert.ok((await missing()).missing.some((one) => one.person === person))
  })

  test('a guest writes no act of the team, answers for nobody else, and changes no word of what they were told', async () => {
    const house = stand()
    const person = await house.child()
    const guest = await house.seated(person)
    const matter = await house.tells(guest)
    const member = (await house.member(house.guardian.token)) as Member
    const row = {
      ...{ id: NOWHERE, guest, person, agency: house.agency, kind: 'act', act: 'other', timing: 'before' },
      ...{ on_day: house.day(1), heard: 'said', state: 'open', told_at: house.now(), since: house.now() },
      ...{ sealed: Buffer.from('x'), sealed_answer: null, sealed_outcome: null },
    } as const
    const insert = (more: object) =>
      as(house.kernel, member, (db) =>
        db
          .insertInto('guest_matters')
          .values({ ...row, ...more } as Row<'guest_matters'>)
          .execute(),
      )
    await assert.rejects(insert({}), /row-level security/)
    await assert.rejects(insert({ kind: 'wish', state: 'granted' }), /row-level security/)
    await assert.rejects(insert({ kind: 'wish', person: await house.child() }), /row-level security/)
    const change = (more: object) =>
      as(house.kernel, member, (db) => db.updateTable('guest_matters').set(more).where('id', '=', matter).execute())
    await assert.rejects(change({ sealed: Buffer.from('x') }), /permission denied/)
    await assert.rejects(change({ state: 'weighed' }), /row-level security/)
  })
})
