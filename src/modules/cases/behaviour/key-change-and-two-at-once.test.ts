import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse, person, REASON } from '../../../../test/houses/cases.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { resealStep, rotateKey } from '../../../kernel/vault/rotation.ts'

onDatabases('keys of persons, and two people at once', CasesHouse.open, (stand) => {
  /** Changes the agency's key, as after a colleague has left. */
  const changeKey = async () => {
    const house = stand()
    const by = (await house.member(house.worker.token)) as Member
    const rows = await house.database.superuser(
      `select m.id, m.public_key from members m join key_grants g on g.holder = m.id where m.agency = '${house.agency}'`,
    )
    const members = rows.map(({ id, public_key }) => ({ id: String(id), publicKey: public_key as Uint8Array }))
    await as(house.kernel, by, async (db) => {
      await rotateKey(db, by, { members, now: house.now() })
      while ((await resealStep(db, by, { now: house.now(), atMost: 100 })) > 0);
    })
  }

  test('after a change of the agency’s key persons, protected or not, open as before and can be searched', async () => {
    const house = stand()
    const plain = await house.meets(house.worker, { name: 'Rotata Plain' })
    const hidden = await house.meets(house.worker, { name: 'Rotata Hidden' })
    const named = { person: hidden, members: [house.worker.id, house.authority.id] }
    await house.call(house.worker.token, 'persons.protect', named, REASON)
    await changeKey()
    assert.equal((await house.get(house.worker, plain)).name, 'Rotata Plain')
    assert.equal((await house.get(house.authority, hidden)).name, 'Rotata Hidden')
    const found = await house.call<{ persons: { id: string }[] }>(house.worker.token, 'persons.search', {
      name: 'Rotata',
    })
    assert.deepEqual(
      found.persons.map(({ id }) => id),
      [plain],
    )
  })

  test('if two members take the same step at once, one takes it and the other is told to look again', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.join(house.worker, id, house.authority)
    const presume = (by: typeof house.worker) => house.stepProblem(by, id, 'identification', 'presume')
    const ends = await Promise.all([presume(house.worker), presume(house.authority)])
    assert.deepEqual(ends.map((one) => one?.code ?? 'done').sort(), ['conflict', 'done'])
    const { events } = await house.get(house.worker, id)
    assert.equal(events.filter(({ act }) => act === 'presume').length, 1)
  })

  test('persons added to a case at once get numbers of their own', async () => {
    const house = stand()
    const { case: id } = await house.opens(house.worker)
    const add = (name: string) =>
      house.call<{ persons: string[] }>(house.worker.token, 'persons.add', {
        case: id,
        language: 'uk',
        ...person({ name }),
      })
    const added = await Promise.all(['A', 'B', 'C'].map(add))
    const numbers = await Promise.all(
      added.map(async ({ persons }) => (await house.get(house.worker, persons[0])).number),
    )
    assert.deepEqual(numbers.sort(), [2, 3, 4])
  })

  test('words that were changed past the program do not open, and the page says so without showing any', async () => {
    const house = stand()
    const [one, two] = [
      await house.meets(house.worker, { name: 'Swapped One' }),
      await house.meets(house.worker, { name: 'Swapped Two' }),
    ]
    await house.database.superuser(
      `update persons set sealed = (select sealed from persons where id = '${two}'), data_key = (select data_key from persons where id = '${two}') where id = '${one}'`,
    )
    const problem = await house.problem(house.worker.token, 'persons.get', { person: one })
    assert.equal(problem?.code, 'unavailable')
    assert.doesNotMatch(problem?.message ?? '', /Swapped/)
  })

  test('a step without an act of the table, or with an odd one, changes nothing and is no fault of the server', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    for (const act of ['constructor', 'to-string', 'presume-anew', 'moves'])
      assert.equal((await house.stepProblem(house.worker, id, 'identification', act))?.code, 'conflict', act)
    assert.equal((await house.stepProblem(house.worker, id, 'identification', 'PRESUME'))?.code, 'invalid-input')
    assert.equal((await house.stepProblem(house.worker, id, 'elsewhere', 'presume'))?.code, 'invalid-input')
    assert.equal((await house.get(house.worker, id)).identification, 'detected')
  })

  test('an identity changed later is sealed, found by its new name, and no more by the old one', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { mode: 'pseudonym', name: '', pseudonym: 'Blue' })
    const search = async (name: string) =>
      (await house.call<{ persons: { id: string }[] }>(house.worker.token, 'persons.search', { name })).persons.map(
        (one) => one.id,
      )
    assert.deepEqual(await search('Blue'), [id])
    await house.call(house.worker.token, 'persons.set-identity', {
      person: id,
      mode: 'named',
      name: 'Iryna Laterova',
      born: '2001-03',
    })
    const page = await house.get(house.worker, id)
    assert.deepEqual([page.name, page.identity?.born, page.mode], ['Iryna Laterova', '2001-03', 'named'])
    assert.deepEqual([await search('Laterova'), await search('Blue')], [[id], []])
    await house.call(house.worker.token, 'persons.set-identity', {
      person: id,
      mode: 'pseudonym',
      name: 'Not kept',
      pseudonym: 'Green',
    })
    assert.deepEqual([(await house.get(house.worker, id)).identity?.name, await search('Laterova')], ['', []])
  })

  test('the program itself opens, moves and searches nobody', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const seen = await house.database.superuser(`select count(*)::int as n from person_team where person = '${id}'`)
    assert.equal(seen[0].n, 1)
    const outsider = { ...house.worker, token: 'not-a-session' }
    assert.equal((await house.problem(outsider.token, 'persons.get', { person: id }))?.code, 'not-signed-in')
  })
})
