import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GuestsHouse } from '../../../../test/houses/guests.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { sql } from '../../../kernel/database.ts'
import { GUEST_PARTS } from './codes.ts'
import { PARTS_OF } from './guest.ts'
import { openAsGuest } from './rows.ts'

onDatabases('guests on the team of a person', GuestsHouse.open, (stand) => {
  const refused = async (by: { token: string }, operation: string, input: object) =>
    (await stand().problem(by.token, operation, input))?.code ?? null
  /** Whether row security shows somebody rows of a table, as the guest of a person. */
  const sees = async (
    by: { token: string },
    person: string,
    table: 'persons' | 'person_events' | 'person_channels',
  ) => {
    const member = (await stand().member(by.token)) as Member
    return as(stand().kernel, member, async (db) => {
      await openAsGuest(db, person)
      return (await db.selectFrom(table).select('id').execute()).length
    })
  }

  test('before they accept, a guest sees the work, the language, how urgent it is and who asks, and has no key', async () => {
    const house = stand()
    const person = await house.child()
    const guest = await house.invites(person, { urgency: 'danger' })
    const [place] = await house.places(house.guardian)
    assert.deepEqual(
      [place.kind, place.language, place.urgency, place.agency, place.state, place.called],
      ['guardian', 'uk', 'danger', 'Invented Authority', 'invited', null],
    )
    assert.doesNotMatch(JSON.stringify(place), new RegExp(`Bitena|Vyhadana|UA|labour|orphans|knows|${person}`))
    assert.equal(await refused(house.guardian, 'guests.get', { guest }), 'not-found')
    assert.equal(await sees(house.guardian, person, 'persons'), 0)
    assert.deepEqual([await house.seals(house.guardian.id), await house.seals(guest)], [0, 2])
    const member = (await house.member(house.guardian.token)) as Member
    const found = await as(house.kernel, member, (db) =>
      db.selectFrom('data_key_seals').select('data_key').where('recipient', '=', guest).execute(),
    )
    assert.deepEqual(found, [], 'row security keeps what waits from them')
    assert.deepEqual(await house.call(house.guardian.token, 'guests.waiting'), {
      ...{ invited: 1, urgent: 1 },
      since: house.now().toISOString(),
      told: { count: 0, afterwards: 0, since: null },
      terms: [],
    })
    await house.answers(house.guardian, guest, 'decline')
    assert.deepEqual([await house.places(house.guardian), await house.seals(guest)], [[], 0])
  })

  test('who accepts opens this person alone, by name, and just what their kind gives', async () => {
    const house = stand()
    const person = await house.child()
    const plan = { steps: [{ what: 'School in January', who: 'Team' }], safety: '', agreed: 'on-paper' }
    await house.call(house.worker.token, 'papers.plan', { person, words: plan, reviewOn: house.day(60) })
    await house.call(house.worker.token, 'persons.note', { person, nature: 'fact', text: 'Kept from guests' })
    const guest = await house.seated(person)
    const page = await house.reads(house.guardian, guest)
    assert.deepEqual([page.identity?.name, page.plan?.steps[0].what], ['Bitena Vyhadana', 'School in January'])
    assert.deepEqual([page.decisions, page.invitedBy], [null, 'Some Colleague, Invented Authority'])
    assert.doesNotMatch(JSON.stringify(page), /Kept from guests|Farm/)
    assert.equal((await house.places(house.guardian))[0].called, 'Bitena Vyhadana')
    const lawyers = await house.seated(person, house.lawyer, { kind: 'lawyer', ground: 'consent' })
    const theirs = await house.reads(house.lawyer, lawyers)
    assert.deepEqual([theirs.plan, theirs.child, theirs.identity?.name], [null, null, 'Bitena Vyhadana'])
    // The operations of the person's own agency find nobody for them.
    assert.equal(await refused(house.guardian, 'persons.get', { person }), 'not-found')
    const list = await house.call<{ total: number }>(house.guardian.token, 'persons.list', { queue: 'all' })
    assert.equal(list.total, 0)
    const [team] = await house.guests(person)
    assert.ok(
      (await house.guests(person)).every(({ openedAt }) => openedAt !== null),
      'the team sees that they opened it',
    )
    assert.equal(team.words?.agency, 'Other Invented Authority')
  })

  test('row security gives each kind its parts, of one person at a time, and the rule says the same as the database', async () => {
    const house = stand()
    const [person, other] = [await house.child(), await house.child({ name: 'Other Child' })]
    await house.seated(person)
    await house.seated(person, house.lawyer, { kind: 'lawyer' })
    const officers = {
      'asylum-officer': await house.officer('asylum-officer'),
      prosecutor: await house.officer('prosecutor'),
    }
    for (const kind of ['asylum-officer', 'prosecutor'] as const)
      await house.seated(person, officers[kind], { kind, called: 'B.' })
    assert.equal(await sees(house.guardian, person, 'persons'), 1)
    assert.equal(await sees(house.guardian, other, 'persons'), 0)
    assert.equal(await sees(house.guardian, person, 'person_events'), 0, 'a guardian reads no entries')
    for (const by of [house.guardian, house.lawyer]) assert.equal(await sees(by, person, 'person_channels'), 0)
    for (const [kind, by] of [
      ['guardian', house.guardian],
      ['lawyer', house.lawyer],
      ['asylum-officer', officers['asylum-officer']],
      ['prosecutor', officers.prosecutor],
    ] as const) {
      const member = (await house.member(by.token)) as Member
      for (const part of GUEST_PARTS) {
        const found = await as(house.kernel, member, async (db) => {
          await openAsGuest(db, person)
          return (await sql`select * from app.guest_persons(${part})`.execute(db)).rows.length === 1
        })
        assert.equal(found, (PARTS_OF[kind] as readonly string[]).includes(part), `${kind} ${part}`)
      }
    }
  })

  test('a neighbour in the guest’s agency, and whoever asks for nothing that is there, get the same answer to the byte', async () => {
    const house = stand()
    const person = await house.child()
    const guest = await house.seated(person)
    const police = await house.another(house.keeper, { regime: '2016-680' })
    const officers = [
      house.neighbour,
      await house.colleague(police, ['guardian']),
      await house.colleague(police, ['lawyer']),
    ]
    for (const by of officers) {
      assert.deepEqual(await house.places(by), [])
      for (const operation of ['guests.get', 'guests.answer', 'guests.leave']) {
        const [there, nowhere] = await Promise.all(
          [guest, '11111111-1111-4111-8111-111111111111'].map((id) =>
            house.problem(by.token, operation, { guest: id, answer: 'accept', text: 'a try' }),
          ),
        )
        assert.deepEqual([there?.code, there?.message], ['not-found', nowhere?.message], operation)
      }
    }
    const { members } = await house.call<{ members: { id: string }[] }>(house.worker.token, 'guests.candidates', {
      kind: 'guardian',
    })
    assert.ok(
      !members.some(({ id }) => officers.slice(1).some((one) => one.id === id)),
      'nobody under police law is invited',
    )
  })
})
