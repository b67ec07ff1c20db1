import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GuestsHouse } from '../../../../test/houses/guests.ts'
import { as, inAgency } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { placesOf } from './rows.ts'
import { remediesDue, termsOfMine, termsOfTeams, termsToTell } from './terms.ts'

onDatabases('days of remedies', GuestsHouse.open, (stand) => {
  const refusal = { remedy: 'The court, in writing', language: 'uk' }
  /** Somebody whose asylum was refused, with her lawyer and the number of the decision. */
  const refused = async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    for (const act of ['wish', 'apply']) await house.step(house.worker, person, 'asylum', act)
    await house.step(house.worker, person, 'asylum', 'refuse', refusal, 'persons.arrange')
    const guest = await house.seated(person, house.lawyer, { kind: 'lawyer' })
    const [decision] = (await house.reads(house.lawyer, guest)).decisions ?? []
    return { person, guest, decision: decision.id }
  }
  const lodges = ({ guest, decision }: { guest: string; decision: string }, kind: string, days: number) =>
    stand().call(stand().lawyer.token, 'guests.lodge-remedy', {
      ...{ guest, decision, body: 'Court', lodgedOn: stand().day(0), term: { kind, on: stand().day(days) } },
    })
  const asLawyer = async () => (await stand().member(stand().lawyer.token)) as Member
  const mine = async () => {
    const member = await asLawyer()
    return as(stand().kernel, member, async (db) =>
      termsOfMine(db, member, await placesOf(db, member, stand().now()), stand().now()),
    )
  }
  const teams = async (by = stand().worker) => {
    const member = (await stand().member(by.token)) as Member
    return as(stand().kernel, member, (db) => termsOfTeams(db, member.agency, stand().now()))
  }
  const told = (agency: string) => inAgency(stand().kernel, agency, (db) => termsToTell(db, agency, stand().now()))

  test('of several clients stand in the order of their days, each under its own place and person', async () => {
    const house = stand()
    const [one, other] = [await refused(), await refused()]
    await lodges(one, 'decision', 9)
    await lodges(other, 'hearing', 4)
    await lodges(one, 'submission', 6)
    const kinds = (await mine()).map(({ guest, kind, on }) => [guest, kind, on])
    assert.deepEqual(kinds, [
      [other.guest, 'hearing', house.day(4)],
      [one.guest, 'submission', house.day(6)],
      [one.guest, 'decision', house.day(9)],
    ])
    assert.deepEqual(
      (await teams()).map(({ person, kind }) => [person, kind]),
      [
        [other.person, 'hearing'],
        [one.person, 'submission'],
        [one.person, 'decision'],
      ],
    )
    const due = await as(house.kernel, (await house.member(house.worker.token)) as Member, (db) =>
      remediesDue(db, one.person, house.now()),
    )
    assert.deepEqual(
      due.map(({ what }) => what),
      ['submission', 'decision'],
    )
  })

  test('a colleague who is not on the team, and whoever is no lawyer, sees none', async () => {
    const house = stand()
    await lodges(await refused(), 'hearing', 3)
    assert.deepEqual(await teams(house.inspector), [])
    assert.deepEqual(await teams(house.neighbour), [])
    const guardian = (await house.member(house.guardian.token)) as Member
    const none = await as(house.kernel, guardian, async (db) =>
      termsOfMine(db, guardian, await placesOf(db, guardian, house.now()), house.now()),
    )
    assert.deepEqual(none, [])
  })

  test('a term that is named within its last week is told of at once, to each side alone', async () => {
    const house = stand()
    const { person, guest, decision } = await refused()
    const before = house.now()
    await lodges({ guest, decision }, 'hearing', 2)
    const day = (rows: Awaited<ReturnType<typeof told>>) =>
      rows.filter(({ due }) => due.toISOString().startsWith(house.day(2)))
    const [toLawyer] = day(await told(house.theirs))
    const [toTeam] = day(await told(house.agency))
    assert.deepEqual([toLawyer.members, toTeam.members], [[house.lawyer.id], [house.worker.id]])
    for (const { came } of [toLawyer, toTeam]) assert.ok(came >= before)
    const elsewhere = await house.another(house.keeper)
    assert.deepEqual(await told(elsewhere.agency), [])
    assert.doesNotMatch(JSON.stringify([toLawyer, toTeam]), new RegExp(`${person}|${guest}|${decision}`))
  })
})
