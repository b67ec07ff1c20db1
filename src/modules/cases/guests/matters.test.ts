import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REASON } from '../../../../test/houses/cases.ts'
import { GuestsHouse } from '../../../../test/houses/guests.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'

onDatabases('what is said between a team and its guests', GuestsHouse.open, (stand) => {
  const refused = async (by: { token: string }, operation: string, input: object) =>
    (await stand().problem(by.token, operation, input, REASON))?.code ?? null
  /** Numbers of matters that row security shows somebody, whatever the program would ask for. */
  const shownTo = async (by: { token: string }): Promise<string[]> => {
    const member = (await stand().member(by.token)) as Member
    const rows = await as(stand().kernel, member, (db) => db.selectFrom('guest_matters').select('id').execute())
    return rows.map(({ id }) => id)
  }
  const wish = (guest: string) => ({
    ...{ guest, act: 'other', heard: 'shown', view: 'She points at the picture of her school', what: 'School now' },
  })

  test('two guardians of one child read each what they themselves were told, and a lawyer of it nothing', async () => {
    const house = stand()
    const person = await house.child()
    const first = await house.seated(person)
    const second = await house.seated(person, house.neighbour)
    const lawyers = await house.seated(person, house.lawyer, { kind: 'lawyer' })
    const [one, other] = [await house.tells(first), await house.tells(second, { act: 'moving' })]
    assert.deepEqual(
      (await house.matters(house.guardian, first)).map(({ id }) => id),
      [one],
    )
    assert.deepEqual(
      (await house.matters(house.neighbour, second)).map(({ id }) => id),
      [other],
    )
    assert.deepEqual((await house.reads(house.lawyer, lawyers)).matters, [])
    assert.deepEqual(await shownTo(house.lawyer), [])
    for (const [by, of] of [
      [house.guardian, other],
      [house.neighbour, one],
      [house.lawyer, one],
    ] as const) {
      assert.equal((await shownTo(by)).includes(of), false)
      assert.equal(await refused(by, 'guests.respond', { matter: of, act: 'agree' }), 'not-found')
    }
    const guests = await house.guests(person)
    assert.deepEqual(guests.map(({ kind, matters }) => [kind, matters.length]).sort(), [
      ['guardian', 1],
      ['guardian', 1],
      ['lawyer', 0],
    ])
    assert.deepEqual(guests.filter(({ mayTell }) => mayTell).length, 2, 'a lawyer is told of nothing here')
  })

  test('a colleague on no team of the child reads nothing of it, and one who joins reads all', async () => {
    const house = stand()
    const person = await house.child()
    const matter = await house.tells(await house.seated(person))
    const { desk } = house
    assert.equal((await shownTo(desk)).includes(matter), false)
    assert.equal(await refused(desk, 'guests.of-person', { person }), 'not-found')
    await house.join(house.worker, person, house.authority)
    const { guests } = await house.call<{ guests: { matters: { words: { view: string } | null }[] }[] }>(
      house.authority.token,
      'guests.of-person',
      { person },
    )
    assert.equal(guests[0].matters[0].words?.view, 'She wants Gita beside her')
    // Whoever is on the team answers, not only who told it.
    const settled = { matter, act: 'withdraw', text: 'The interview is not needed any more' }
    await house.call(house.authority.token, 'guests.settle', settled)
    const [one] = (await house.guests(person))[0].matters
    assert.deepEqual([one.state, one.outcome, one.turn], ['withdrawn', settled.text, null])
  })

  test('words put into another matter, or changed, open for nobody', async () => {
    const house = stand()
    const guest = await house.seated(await house.child())
    const [one, other] = [await house.tells(guest), await house.tells(guest, { view: 'She said nothing' })]
    await house.rows(
      `update guest_matters set sealed = (select sealed from guest_matters where id = '${one}') where id = '${other}'`,
    )
    assert.equal(await refused(house.guardian, 'guests.get', { guest }), 'unavailable')
    await house.rows(`delete from guest_matters where id = '${other}'`)
    await house.responds(house.guardian, one, 'object', 'She asked me to')
    await house.rows(`update guest_matters set sealed_outcome = sealed_answer where id = '${one}'`)
    assert.equal(await refused(house.guardian, 'guests.get', { guest }), 'unavailable', 'an answer is no outcome')
  })

  test('under protection both sides go on: what was said opens as before, and what is said then, too', async () => {
    const house = stand()
    const person = await house.child()
    await house.join(house.worker, person, house.authority)
    const guest = await house.seated(person)
    const before = await house.tells(guest)
    const members = [house.worker.id, house.authority.id]
    await house.call(house.worker.token, 'persons.protect', { person, members }, REASON)
    const after = await house.tells(guest, { act: 'moving', what: 'To a place that nobody else knows' })
    const found = await house.matters(house.guardian, guest)
    assert.deepEqual(new Set(found.map(({ id }) => id)), new Set([before, after]))
    assert.ok(found.every(({ words }) => words !== null))
    await house.responds(house.guardian, after, 'agree')
    const { matter } = await house.call<{ matter: string }>(house.guardian.token, 'guests.ask', wish(guest))
    await house.settles(matter, 'grant', 'From Monday')
    const [team] = await house.guests(person)
    assert.deepEqual(team.matters.map(({ state }) => state).sort(), ['agreed', 'granted', 'open'])
  })

  for (const [how, end] of [
    [
      'the team ends it',
      (house: GuestsHouse, guest: string) =>
        house.call(house.worker.token, 'guests.end', { guest, text: 'Another took over' }),
    ],
    [
      'the guardian leaves',
      (house: GuestsHouse, guest: string) =>
        house.call(house.guardian.token, 'guests.leave', { guest, text: 'I move away' }),
    ],
    ['its last day is over', (house: GuestsHouse) => house.days(91)],
  ] as const)
    test(`where ${how}, nothing of it opens or is answered any more; the team keeps what was said`, async () => {
      const house = stand()
      const person = await house.child()
      const guest = await house.seated(person)
      const matter = await house.tells(guest)
      await house.call(house.guardian.token, 'guests.ask', wish(guest))
      await end(house, guest)
      assert.equal((await shownTo(house.guardian)).includes(matter), false)
      for (const [operation, input] of [
        ['guests.respond', { matter, act: 'agree' }],
        ['guests.get', { guest }],
        ['guests.ask', wish(guest)],
      ] as const)
        assert.equal(await refused(house.guardian, operation, input), 'not-found', operation)
      assert.equal(await refused(house.worker, 'guests.tell', house.telling(guest)), 'conflict')
      const [of] = await house.guests(person)
      assert.deepEqual(of.matters.map(({ kind }) => kind).sort(), ['act', 'wish'])
      assert.ok(of.matters.every(({ words }) => words !== null))
      assert.deepEqual([of.mayTell, of.acts], [false, []])
      // A desk does not ring for somebody who is gone.
      const { toAnswer } = await house.call<{ toAnswer: { person: string }[] }>(house.worker.token, 'guests.missing')
      assert.ok(toAnswer.every((one) => one.person !== person))
    })

  test('before the first day of the mandate the guardian is told of nothing here, and asks for nothing', async () => {
    const house = stand()
    const person = await house.child()
    const guest = await house.seated(person, house.guardian, { from: house.day(5), until: house.day(30) })
    assert.equal(await refused(house.worker, 'guests.tell', house.telling(guest)), 'conflict')
    assert.equal(await refused(house.guardian, 'guests.ask', wish(guest)), 'not-found')
    await house.days(5)
    const matter = await house.tells(guest)
    await house.responds(house.guardian, matter, 'agree')
    assert.equal((await house.matters(house.guardian, guest))[0].state, 'agreed')
  })

  test('the audit has who told whom what was done, by number alone', async () => {
    const house = stand()
    const guest = await house.seated(await house.child())
    const matter = await house.tells(guest)
    await house.responds(house.guardian, matter, 'object', 'Not before the school exam')
    await house.settles(matter, 'weigh', 'Moved to the week after')
    const entries = await house.audited(matter)
    assert.deepEqual(
      entries.map(({ operation, verb }) => [operation, verb]),
      [
        ['guests.tell', 'disclosure'],
        ['guests.respond', 'alteration'],
        ['guests.settle', 'alteration'],
      ],
    )
    assert.doesNotMatch(JSON.stringify(entries), /Gita|exam|prosecutor|week after/)
  })

  test('a conflict of a guardian says that one is needed, unless another is on the team; a lawyer’s says nothing of it', async () => {
    const house = stand()
    const person = await house.presumed({ age: 'child', name: 'Bitena Vyhadana' })
    await house.step(house.worker, person, 'child', 'appoint', {}, 'persons.arrange')
    const first = await house.seated(person)
    const second = await house.seated(person, house.neighbour)
    const lawyers = await house.seated(person, house.lawyer, { kind: 'lawyer' })
    const conflict = (guest: string) =>
      house.call(house.worker.token, 'guests.record-conflict', { guest, text: 'Related to the recruiter' })
    const state = () => house.stateOf(house.worker, person, 'child')
    const replaced = async () => (await house.get(house.worker, person)).events.filter(({ act }) => act === 'replace')
    await conflict(lawyers)
    await conflict(first)
    assert.deepEqual([await state(), await replaced()], ['guardian', []], 'the other guardian is still there')
    // The one who stays keeps what is theirs.
    assert.equal((await house.reads(house.neighbour, second)).called, 'Bitena Vyhadana')
    await conflict(second)
    assert.equal(await state(), 'guardian-needed')
    assert.equal((await replaced()).length, 1)
    // An interview now lacks a guardian, and says why it is held all the same.
    const interview = {
      ...{ person, kind: 'best-interests', topics: ['wishes'], interviewer: house.worker.id, because: '' },
      ...{ interpreterChecked: true, guardianChecked: true },
    }
    const problem = await house.problem(house.worker.token, 'interviews.plan', interview)
    assert.deepEqual(
      problem?.fields.map(({ message }) => message),
      ['no-guardian'],
    )
  })
})
