import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, person, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { codeOf } from '../../../kernel/ids.ts'

type Found = {
  compared: { person: string; code: string }[]
  things: { person: string; code: string; as: string; role: string; called: string }[][]
}
const EPISODE = { form: 'labour', ageThen: 'adult' }

onDatabases('things that several persons of a case tell of', CasesHouse.open, (stand) => {
  /** A case of the worker with several persons, met together. */
  const met = async (n: number) => {
    const persons = Array.from({ length: n }, (_, at) => person({ name: `Invented ${at}` }))
    return (await stand().opens(stand().worker, { persons })).persons
  }
  const tells = (id: string, more: object, by: Person = stand().worker) =>
    stand().call<{ paper: string }>(by.token, 'papers.episode', { person: id, words: { ...EPISODE, ...more } })
  const shared = (id: string, by: Person = stand().worker) =>
    stand().call<Found>(by.token, 'papers.shared-things', { person: id })
  const who = ({ things }: Found) => things.map((mentions) => mentions.map((one) => one.person))

  test('names and plates across the persons of a case, by number; the same from each person’s page', async () => {
    const [one, two, three] = await met(3)
    const [alone] = await met(1)
    await tells(one, { suspects: [{ called: 'Вітя', role: 'recruiter' }], vehicles: [{ plate: 'XX-0000' }] })
    await tells(two, { links: [{ role: 'recruiter', name: 'Vitya' }] })
    await tells(three, { vehicles: [{ plate: 'xx 0000', kind: 'van' }] })
    await tells(alone, { suspects: [{ called: 'Vitya' }] })
    const found = await shared(one)
    assert.deepEqual(
      found.things.map((mentions) => mentions.map(({ code, as, role, called }) => [code, as, role, called]).toSorted()),
      [
        [
          [codeOf(one), 'suspect', 'recruiter', 'Вітя'],
          [codeOf(two), 'firm', 'recruiter', 'Vitya'],
        ].toSorted(),
        [
          [codeOf(one), 'vehicle', 'unknown', 'XX-0000'],
          [codeOf(three), 'vehicle', 'van', 'xx 0000'],
        ].toSorted(),
      ],
    )
    assert.deepEqual(found.compared.map((each) => each.person).toSorted(), [one, two, three].toSorted())
    for (const id of [two, three]) assert.deepEqual((await shared(id)).things, found.things)
    assert.deepEqual((await shared(alone)).things, [], 'another case is compared with nothing here')
  })

  test('a team member sees only their own persons; others of the case and their accounts stay hidden', async () => {
    const house = stand()
    const [one, two, theirs] = await met(3)
    for (const id of [one, two, theirs]) await tells(id, { suspects: [{ called: 'Vitja' }] })
    for (const id of [one, two]) await house.join(house.worker, id, house.authority)
    const found = await shared(one, house.authority)
    assert.deepEqual(who(found), [[one, two].toSorted()])
    assert.deepEqual(found.compared.map((each) => each.person).toSorted(), [one, two].toSorted())
    assert.doesNotMatch(JSON.stringify(found), new RegExp(theirs))
    const refused = await house.problem(house.authority.token, 'papers.shared-things', { person: theirs })
    assert.equal(refused?.code, 'not-found')
    assert.equal((await house.problem(house.desk.token, 'papers.shared-things', { person: one }))?.code, 'not-found')
    // A member who leaves a team no longer compares its person.
    await house.call(house.worker.token, 'persons.leave-team', { person: two, member: house.authority.id })
    assert.deepEqual((await shared(one, house.authority)).things, [])
  })

  test('each person whose episodes were opened gets an entry of the combination; others get none', async () => {
    const house = stand()
    const [one, two, theirs] = await met(3)
    await tells(one, { suspects: [{ called: 'Vitja' }] })
    for (const id of [one, two]) await house.join(house.worker, id, house.authority)
    await shared(one, house.authority)
    for (const [id, count] of [
      [one, 1],
      [two, 1],
      [theirs, 0],
    ] as const) {
      const entries = (await house.audited(id)).filter(({ operation }) => operation === 'papers.shared-things')
      assert.deepEqual(
        entries.map(({ verb, purpose, outcome, actor }) => [verb, purpose, outcome, actor]),
        Array.from({ length: count }, () => ['combination', 'protection', 'done', house.authority.id]),
      )
    }
    const rows = JSON.stringify(await house.rows('select * from audit'))
    assert.doesNotMatch(rows, /Vitja/)
  })

  test('a person under protection is compared on their own page alone', async () => {
    const house = stand()
    const [one, hidden, two] = await met(3)
    for (const id of [one, hidden, two]) await tells(id, { suspects: [{ called: 'Vitja' }] })
    await house.join(house.worker, hidden, house.authority)
    const members = [house.worker.id, house.authority.id]
    await house.call(house.worker.token, 'persons.protect', { person: hidden, members }, REASON)
    assert.deepEqual(who(await shared(one)), [[one, two].toSorted()])
    assert.ok((await shared(one)).compared.every(({ person: id }) => id !== hidden))
    assert.deepEqual(who(await shared(hidden)), [[one, hidden, two].toSorted()])
  })

  test('a person who asked for erasure while held is compared with nobody', async () => {
    const house = stand()
    const [one, two, kept] = await met(3)
    for (const id of [one, two, kept]) await tells(id, { suspects: [{ called: 'Vitja' }] })
    await house.rows(`update persons set erasure_asked = '2026-11-28' where id = '${kept}'`)
    assert.deepEqual(who(await shared(one)), [[one, two].toSorted()])
    const refused = await house.problem(house.worker.token, 'papers.shared-things', { person: kept })
    assert.equal(refused?.fields[0]?.message, 'restricted')
    const page = await house.get(house.worker, kept)
    assert.ok(page.shut.includes('papers.shared-things') && !page.may.includes('papers.shared-things'))
  })

  test('the last version of an episode counts; corrected accounts do not', async () => {
    const house = stand()
    const [one, two] = await met(2)
    const { paper } = await tells(one, { suspects: [{ called: 'Vitja' }] })
    await tells(two, { suspects: [{ called: 'Vitja' }] })
    assert.equal((await shared(one)).things.length, 1)
    const words = { ...EPISODE, suspects: [{ called: 'Kolja' }] }
    await house.call(house.worker.token, 'papers.episode', { person: one, paper, words })
    assert.deepEqual((await shared(one)).things, [])
  })

  test('a person who is only counted, or erased, has no episodes and is in nothing', async () => {
    const house = stand()
    const counted = person({ mode: 'counted', name: '' })
    const [one, two] = (await house.opens(house.worker, { persons: [person(), counted] })).persons
    await tells(one, { suspects: [{ called: 'Vitja' }] })
    const found = await shared(two)
    assert.deepEqual([found.things, found.compared.map((each) => each.person)], [[], [one]])
  })
})
