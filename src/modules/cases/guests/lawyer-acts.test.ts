import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { REASON } from '../../../../test/houses/cases.ts'
import { GuestsHouse } from '../../../../test/houses/guests.ts'
import { as, inAgency } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { type Member, system } from '../../../kernel/actor.ts'
import { sql } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'
import type { ActOfMine } from './shapes.ts'

const NOWHERE = '11111111-1111-4111-8111-111111111111'

onDatabases('what only a lawyer of another agency knows', GuestsHouse.open, (stand) => {
  const told = (person: string, more: object = {}) => ({
    ...{ person, known: false, kind: 'drugs', what: 'Carried a bag to Riga', when: 'spring' },
    ...more,
  })
  const keep = async (person: string, by: Person = stand().lawyer) =>
    (await stand().call<{ act: string }>(by.token, 'acts.keep', told(person))).act
  const listed = async (person: string, by: Person = stand().lawyer) =>
    (await stand().call<{ acts: ActOfMine[] }>(by.token, 'acts.list', { person })).acts
  const mine = async (by: Person = stand().lawyer) =>
    (await stand().call<{ acts: ActOfMine[] }>(by.token, 'acts.mine')).acts
  const codeOf = async (by: Person, operation: string, input: object) =>
    (await stand().problem(by.token, operation, input, REASON))?.code ?? null
  const rowsOf = async (by: Person) => {
    const member = (await stand().member(by.token)) as Member
    return as(stand().kernel, member, (db) => db.selectFrom('lawyer_acts').selectAll().execute())
  }
  const seated = (person: string, by = stand().lawyer) => stand().seated(person, by, { kind: 'lawyer' })

  test('is read by the lawyer, and changes nothing that the person’s team can see, count or search for', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const guest = await seated(person)
    const seen = async () => ({
      page: await house.get(house.worker, person),
      guests: await house.guests(person),
      acts: await listed(person, house.worker),
      rows: await house.rows(`select count(*)::int as n from person_acts`),
      events: await house.rows(`select count(*)::int as n from person_events`),
    })
    const before = await seen()
    const act = await keep(person)
    assert.deepEqual(await seen(), before)
    const [one, ...more] = await listed(person)
    assert.deepEqual(more, [])
    assert.deepEqual([one.id, one.what, one.kind, one.when], [act, 'Carried a bag to Riga', 'drugs', 'spring'])
    assert.deepEqual(
      (await mine()).map(({ id, guest: of }) => [id, of]),
      [[act, guest]],
    )
    // No row by any way: not for the team, the program of either agency, or the lawyer's own colleagues.
    for (const by of [house.worker, house.keeper, house.guardian]) assert.deepEqual(await rowsOf(by), [])
    for (const agency of [house.agency, house.theirs])
      assert.deepEqual(
        await inAgency(house.kernel, agency, (db) => db.selectFrom('lawyer_acts').selectAll().execute()),
        [],
      )
    // Its key is sealed to the lawyer alone, and is no key of the person's agency.
    const keys =
      await house.rows(`select k.agency, s.recipient from data_keys k join data_key_seals s on s.data_key = k.id
      join lawyer_acts a on a.data_key = k.id where a.id = '${act}'`)
    assert.deepEqual(keys, [{ agency: house.theirs, recipient: house.lawyer.id }])
    // The row has no number of the person, and the log of the person's agency no word of it.
    const [row] = await house.rows(`select to_jsonb(a)::text as text from lawyer_acts a where id = '${act}'`)
    assert.ok(!String(row.text).includes(person))
    const entries = await house.rows<{ operation: string }>(
      `select operation from audit where agency = '${house.agency}' and operation like 'acts.keep%'`,
    )
    assert.deepEqual(entries, [])
  })

  for (const [how, end] of [
    [
      'a conflict of interest is recorded',
      (house: GuestsHouse, guest: string) =>
        house.call(house.worker.token, 'guests.record-conflict', { guest, text: 'Also the recruiter’s lawyer' }),
    ],
    [
      'the lawyer leaves',
      (house: GuestsHouse, guest: string) =>
        house.call(house.lawyer.token, 'guests.leave', { guest, text: 'I retire' }),
    ],
    [
      'the last day is over',
      async (house: GuestsHouse) => {
        await house.days(91)
        await house.places(house.lawyer)
      },
    ],
    ['the person is under protection', null],
    [
      'the person declines and is erased',
      (house: GuestsHouse, _: string, person: string) => house.step(house.worker, person, 'identification', 'decline'),
    ],
  ] as const)
    test(`where ${how}, the lawyer keeps their own words, and of the person nothing`, async () => {
      const house = stand()
      const person = await house.meets(house.worker)
      const guest = await seated(person)
      const act = await keep(person)
      const keys = await house.rows<{ data_key: string }>(
        `select data_key from persons where id = '${person}' union select data_key from person_guests where id = '${guest}'
         union select data_key from lawyer_acts where id = '${act}'`,
      )
      assert.equal(keys.length, 3)
      if (end === null) {
        await house.join(house.worker, person, house.authority)
        await house.call(
          house.worker.token,
          'persons.protect',
          { person, members: [house.worker.id, house.authority.id] },
          REASON,
        )
        assert.deepEqual(
          (await listed(person)).map(({ id }) => id),
          [act],
        )
        return
      }
      await end(house, guest, person)
      const own = (await mine()).find(({ id }) => id === act)
      assert.equal(own?.what, 'Carried a bag to Riga')
      assert.deepEqual(Object.keys(own ?? {}).toSorted(), ['enteredAt', 'guest', 'id', 'kind', 'what', 'when'])
      for (const [operation, input] of [
        ['acts.list', { person }],
        ['acts.keep', told(person)],
        ['guests.get', { guest }],
        ['persons.get', { person }],
      ] as const)
        assert.equal(await codeOf(house.lawyer, operation, input), 'not-found', operation)
      assert.deepEqual(
        await house.rows(
          `select data_key from data_key_seals where recipient = '${house.lawyer.id}'
           and data_key in (${keys.map(({ data_key }) => `'${data_key}'`)})`,
        ),
        await house.rows(`select data_key from lawyer_acts where id = '${act}'`),
        'the key of their own words, and no other of these',
      )
      // In the same words as for a person who never was.
      const answer = async (of: string) =>
        JSON.stringify(await house.problem(house.lawyer.token, 'acts.list', { person: of }))
      assert.equal(await answer(person), await answer(NOWHERE))
    })

  test('another lawyer of the same person, and a guardian, find nothing of it', async () => {
    const house = stand()
    const person = await house.child()
    const other = await house.lawyerBeside()
    await seated(person)
    await seated(person, other)
    await house.seated(person)
    const act = await keep(person)
    assert.deepEqual(await listed(person, other), [])
    assert.deepEqual(await mine(other), [])
    assert.equal(await codeOf(other, 'acts.erase', { act }), 'not-found')
    assert.equal(await codeOf(house.guardian, 'acts.keep', told(person)), 'not-permitted')
    await house.join(house.worker, person, await house.colleague(house.keeper, ['lawyer'], 'Own Lawyer'))
    for (const by of [house.lawyer, other, house.worker])
      assert.equal(await codeOf(by, 'acts.disclose', { person, act }), 'not-found')
    assert.equal(
      await codeOf(house.lawyer, 'acts.move', { person, act, to: 'charged', agreed: { person: true, lawyer: true } }),
      'not-found',
    )
  })

  test('who has not accepted, and whose first day is to come, are told nothing that a stranger is not told', async () => {
    const house = stand()
    const asked = await house.meets(house.worker)
    await house.invites(asked, { kind: 'lawyer', member: house.lawyer.id })
    const tomorrow = await house.meets(house.worker)
    await house.seated(tomorrow, house.lawyer, { kind: 'lawyer', from: house.day(1) })
    const answers = async (of: string) =>
      Promise.all(
        [['acts.list', { person: of }] as const, ['acts.keep', told(of)] as const].map(async ([operation, input]) =>
          JSON.stringify(await house.problem(house.lawyer.token, operation, input)),
        ),
      )
    const nobody = await answers(NOWHERE)
    for (const person of [asked, tomorrow]) assert.deepEqual(await answers(person), nobody)
  })

  test('what an authority knows is the team’s to enter', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    await seated(person)
    const refused = await house.problem(house.lawyer.token, 'acts.keep', told(person, { known: true }))
    assert.deepEqual([refused?.code, refused?.fields[0]?.message], ['conflict', 'team-enters'])
    assert.deepEqual(await listed(person), [])
  })

  test('past the program nobody writes one in another’s name or place, and nobody rewrites one', async () => {
    const house = stand()
    const person = await house.child()
    const guest = await seated(person)
    const guardians = await house.seated(person)
    const ended = await seated(await house.meets(house.worker))
    await house.call(house.worker.token, 'guests.end', { guest: ended, text: 'Another took over' })
    const write = async (by: Person, more: object) => {
      const member = (await house.member(by.token)) as Member
      const row = { id: newId(), guest, agency: house.theirs, entered_by: by.id, entered_at: house.now() }
      return as(house.kernel, member, (db) =>
        db
          .insertInto('lawyer_acts')
          .values({ ...row, data_key: newId(), sealed: Buffer.from('x'), ...more })
          .execute(),
      )
    }
    for (const [by, more] of [
      [house.guardian, {}],
      [house.guardian, { guest: guardians }],
      [house.lawyer, { guest: ended }],
      [house.lawyer, { guest: newId() }],
      [house.lawyer, { entered_by: house.guardian.id }],
      [house.lawyer, { agency: house.agency }],
      [house.worker, { agency: house.agency }],
    ] as const)
      await assert.rejects(write(by, more), /row-level security/, JSON.stringify(more))
    const act = await keep(person)
    const member = (await house.member(house.lawyer.token)) as Member
    await assert.rejects(
      as(house.kernel, member, (db) => sql`update lawyer_acts set sealed = '\\x00'`.execute(db)),
      /permission denied/,
    )
    for (const actor of [(await house.member(house.worker.token)) as Member, system(house.theirs)])
      await as(house.kernel, actor, (db) => db.deleteFrom('lawyer_acts').execute())
    assert.ok((await mine()).some(({ id }) => id === act))
  })

  test('the lawyer erases it with its key', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    await seated(person)
    const act = await keep(person)
    const [{ data_key: key }] = await house.rows(`select data_key from lawyer_acts where id = '${act}'`)
    await house.call(house.lawyer.token, 'acts.erase', { act })
    assert.deepEqual(await listed(person), [])
    assert.deepEqual(await house.rows(`select id from data_keys where id = '${key}'`), [])
    assert.equal((await house.rows(`select data_key from erasures where data_key = '${key}'`)).length, 1)
    assert.equal(await codeOf(house.lawyer, 'acts.erase', { act }), 'not-found')
  })
})
