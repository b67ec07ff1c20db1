import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GuestsHouse } from '../../../../test/houses/guests.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { sql } from '../../../kernel/database.ts'
import { guestsToTell } from './to-tell.ts'

const HOUR = 3_600_000

onDatabases('guests and teams that somebody is told of', GuestsHouse.open, (stand) => {
  const toldTo = (agency: string) => as(stand().kernel, system(agency), (db) => guestsToTell(db, agency, stand().now()))
  const toGuest = () => toldTo(stand().theirs)
  const toTeam = () => toldTo(stand().agency)
  const hours = ({ came, due }: { came: Date; due: Date | null }) =>
    due === null ? null : (due.getTime() - came.getTime()) / HOUR
  const gone = () => stand().rows('delete from person_guests')
  /** The guardian signs in a little later, since matters of one moment came together. */
  const passes = (parts: number) => stand().later(parts * HOUR)
  const asks = async (guest: string) => {
    const wish = { guest, act: 'other', heard: 'said', view: 'She wants to see her sister', what: 'A visit' }
    return (await stand().call<{ matter: string }>(stand().guardian.token, 'guests.ask', wish)).matter
  }

  test('an invitation waits a day for whom it names, where somebody is in danger an hour', async () => {
    const house = stand()
    const person = await house.child()
    await house.invites(person)
    const [calm, ...more] = await toGuest()
    assert.deepEqual(more, [])
    assert.deepEqual(
      [calm.permission, calm.members, calm.sent, calm.unseen, calm.urgent, hours(calm)],
      [...['guest:work', [house.guardian.id], false, true, false, 24]],
    )
    assert.deepEqual(Object.keys(calm).toSorted(), [
      ...['came', 'due', 'except', 'members', 'permission', 'sent', 'unseen', 'urgent'],
    ])
    await gone()
    await house.invites(person, { urgency: 'danger' })
    const [urgent] = await toGuest()
    assert.deepEqual([urgent.urgent, hours(urgent)], [true, 1])
    await gone()
  })

  test('the team is told of an invitation that nobody answered in time, and of no other', async () => {
    const house = stand()
    const guest = await house.invites(await house.child(), { urgency: 'danger' })
    assert.deepEqual(await toTeam(), [])
    await passes(2)
    const [late, ...more] = await toTeam()
    assert.deepEqual(more, [])
    assert.deepEqual(
      [late.permission, late.members, late.sent, late.unseen, hours(late)],
      [...['guest:invite', [house.worker.id], true, true, 1]],
    )
    house.guardian = { ...house.guardian, token: await house.signIn(house.guardian.passkey) }
    await house.answers(house.guardian, guest)
    assert.deepEqual([await toGuest(), await toTeam()], [[], []])
    await gone()
  })

  test('what a guardian was told of waits for them until the day of the act, and is no first look once they opened it', async () => {
    const house = stand()
    const guest = await house.seated(await house.child())
    await passes(1)
    house.guardian = { ...house.guardian, token: await house.signIn(house.guardian.passkey) }
    await house.tells(guest, { on: house.day(5) })
    await house.tells(guest, { on: house.day(1), act: 'moving' })
    const all = await toGuest()
    assert.deepEqual(
      all.map((one) => [one.members, one.unseen, one.urgent]),
      [
        [[house.guardian.id], true, false],
        [[house.guardian.id], true, false],
      ],
    )
    // A day, or until the act begins where that is sooner.
    const untilTomorrow = (Date.parse(`${house.day(1)}T00:00:00Z`) - house.now().getTime()) / HOUR
    assert.ok(untilTomorrow < 24)
    assert.deepEqual(all.map(hours).toSorted(), [untilTomorrow, 24].toSorted())
    assert.deepEqual(await toTeam(), [])
    await house.reads(house.guardian, guest)
    assert.deepEqual(
      (await toGuest()).map(({ unseen }) => unseen),
      [false, false],
    )
    await gone()
  })

  test('told afterwards, in danger, it waits an hour; nobody looking, the team is told', async () => {
    const house = stand()
    const guest = await house.seated(await house.child())
    await house.tells(guest, { timing: 'afterwards', on: house.day(0), danger: 'The recruiter stood at the gate' })
    const [one] = await toGuest()
    assert.deepEqual([one.urgent, one.unseen, hours(one)], [true, true, 1])
    await passes(2)
    const [late] = await toTeam()
    assert.deepEqual([late.sent, late.urgent, late.members], [true, true, [house.worker.id]])
    await gone()
  })

  test('objections and wishes wait for the team of the person alone, until they are weighed or answered', async () => {
    const house = stand()
    house.guardian = { ...house.guardian, token: await house.signIn(house.guardian.passkey) }
    const guest = await house.seated(await house.child())
    const told = await house.tells(guest, { on: house.day(3) })
    await house.responds(house.guardian, told, 'object', 'Not before the school exam')
    const wish = await asks(guest)
    const all = await toTeam()
    assert.deepEqual(
      all.map(({ permission, members, sent, unseen }) => [permission, members, sent, unseen]),
      Array(2).fill(['guest:invite', [house.worker.id], false, false]),
    )
    assert.deepEqual(all.map(({ due }) => due?.toISOString().slice(0, 10) ?? null).toSorted(), [house.day(3), null])
    assert.deepEqual(await toGuest(), [], 'nothing waits for the guardian')
    await house.settles(told, 'weigh')
    await house.settles(wish, 'grant')
    assert.deepEqual(await toTeam(), [])
    await gone()
  })

  test('nothing waits before the mandate begins, or once the place has ended', async () => {
    const house = stand()
    const person = await house.child()
    const guest = await house.seated(person)
    await house.tells(guest)
    await asks(guest)
    assert.equal((await toGuest()).length + (await toTeam()).length, 2)
    await house.rows(`update guest_matters set since = since - interval '2 days'`)
    await house.call(house.worker.token, 'guests.record-conflict', { guest, text: 'Related to the recruiter' })
    assert.deepEqual([await toGuest(), await toTeam()], [[], []])
    await gone()
  })

  test('a third agency is told of nothing, and the program of the guest’s changes nothing', async () => {
    const house = stand()
    const guest = await house.seated(await house.child())
    await house.tells(guest)
    const third = await house.another(house.keeper)
    const agency = house.theirs
    assert.deepEqual(await toldTo(third.agency), [])
    const past = await as(house.kernel, system(third.agency), (db) => guestsToTell(db, agency, house.now()))
    assert.deepEqual(past, [])
    for (const change of [
      `update person_guests set state = 'ended'`,
      `update guest_matters set state = 'agreed'`,
      `update guest_matters set sealed_answer = '\\x00'`,
    ]) {
      const changed = as(house.kernel, system(agency), (db) => sql.raw(`${change} returning id`).execute(db))
      assert.deepEqual((await changed.catch(() => ({ rows: [] }))).rows, [], change)
    }
    // Of whom it is the program there does not find out.
    const persons = await as(house.kernel, system(agency), (db) => db.selectFrom('persons').select('id').execute())
    assert.deepEqual(persons, [])
    await gone()
  })
})
