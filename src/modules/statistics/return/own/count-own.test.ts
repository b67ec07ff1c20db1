import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Opened, ReturnsHouse } from '../../../../../test/houses/returns.ts'
import { onDatabases } from '../../../../../test/run/databases.ts'
import { plainPerson, setPersons } from '../../../../../test/samples/own-persons.ts'

type Counted = { readonly return: string | null; readonly stands: string | null }
type Registrars = { readonly agencies: readonly { readonly id: string; readonly organisation: string | null }[] }

/** A file of letter (a) with nothing but the whole. */
const victimsFile = (year: number, n: number) => ({
  name: 'shelters-a.csv',
  csv: `year;organisation;status;sex;age;citizenship;form;count\n${year};total;total;total;total;total;total;${n}`,
})

onDatabases('letter (a) counted from the records of the house', ReturnsHouse.open, (house) => {
  const count = (more: object = {}, by = house().anna) =>
    house().call<Counted>(by.token, 'returns.count-own', { year: 2025, geo: 'LV', ...more })
  const set = (n: number, more: object = {}) =>
    setPersons(
      house().database,
      Array.from({ length: n }, () => plainPerson(house().keeper.agency, more)),
      [],
    )
  const whole = async (id: string | null) =>
    (await house().get(id ?? assert.fail())).parts.find(({ letter }) => letter === 'a')?.lines[0]
  const from = ({ parts }: Opened) => parts.find(({ letter }) => letter === 'a')?.from

  test('begins the draft of a year, and says that it was counted here and no file', async () => {
    await set(3)
    const { return: id } = await count()
    const page = await house().get(id ?? assert.fail())
    assert.deepEqual([page.state, page.edition], ['draft', 1])
    assert.deepEqual([from(page)?.file, from(page)?.by.name], [null, 'Anna'])
    assert.equal((await whole(id))?.count, 3)
  })

  test('counted again it replaces what was counted before, and an approval of that finds it out', async () => {
    const { return: id } = await count()
    const approval = await house().ask(id ?? assert.fail())
    await set(4)
    assert.deepEqual(await count({}, house().berta), { return: id, stands: null })
    assert.equal((await whole(id))?.count, 4)
    assert.equal((await house().refused(approval))?.fields[0]?.message, 'changed', 'never sent by itself')
  })

  test('does not take the place of a file by itself', async () => {
    await house().takeIn([victimsFile(2024, 17)], { year: 2024, file: 'shelters-a.csv' })
    const kept = await count({ year: 2024 })
    assert.deepEqual(kept, { return: null, stands: 'shelters-a.csv' })
    const { return: id } = await count({ year: 2024, replaces: true })
    assert.equal((await whole(id))?.count, 0)
    await house().call(house().anna.token, 'returns.drop', { return: id }, 'It was counted to try it out')
  })

  test('stands beside what was sent of the year before', async () => {
    await set(7, { openedAt: '2023-03-01T08:00:00Z' })
    const before = await count({ year: 2023 })
    await house().approve(await house().ask(before.return ?? assert.fail()))
    await set(9, { openedAt: '2024-03-01T08:00:00Z' })
    const line = await whole((await count({ year: 2024 })).return)
    assert.deepEqual([line?.count, line?.lastYear], [9, 7])
  })

  test('what an agency is said to be decides where its persons stand; until somebody says it they are of an unknown one', async () => {
    await set(6, { openedAt: '2022-03-01T08:00:00Z' })
    const organisations = async () => {
      const page = await house().get((await count({ year: 2022 })).return ?? assert.fail())
      const lines = page.parts[0]?.lines ?? []
      return lines.slice(1, 14).map(({ count: n }) => n)
    }
    const blank = (n: number) => Array.from({ length: n }, () => 'blank')
    assert.deepEqual(await organisations(), [...blank(12), 6])
    const of = house().keeper.agency
    await house().call(house().anna.token, 'registrars.say', { of, organisation: 'police' })
    assert.deepEqual(await organisations(), [6, ...blank(12)])
    const { agencies } = await house().call<Registrars>(house().berta.token, 'registrars.list', { language: 'en' })
    assert.equal(agencies.find(({ id }) => id === of)?.organisation, 'police')
    await house().call(house().anna.token, 'registrars.say', { of, organisation: null })
    assert.deepEqual(await organisations(), [...blank(12), 6])
  })

  test('a person who was erased stays a number, and whoever only has a signal is none', async () => {
    await setPersons(house().database, [], [])
    await set(2, { openedAt: '2021-03-01T08:00:00Z' })
    // As `forget` leaves them.
    await house().database.superuser(`update persons set mode = 'counted', basis = 'none', file = 'closed'`)
    assert.equal((await whole((await count({ year: 2021 })).return))?.count, 2)
    await house().database.superuser(`update persons set identification = 'detected'`)
    assert.equal((await whole((await count({ year: 2021 })).return))?.count, 0)
  })

  test('is for rapporteurs alone, of agencies that are there, and of the country of the draft', async () => {
    const input = { year: 2025, geo: 'LV' }
    for (const by of [house().coordinator, house().keeper])
      assert.equal(await house().why('returns.count-own', input, by), 'not-permitted')
    assert.equal(await house().why('returns.count-own', { ...input, geo: 'EE' }), 'other-country')
    const nobody = { of: '0192f0c0-0000-4000-8000-00000000000f', organisation: 'ngo' }
    assert.equal(await house().why('registrars.say', nobody), 'not-found')
    assert.equal(
      await house().why('registrars.say', { ...nobody, of: house().keeper.agency }, house().coordinator),
      'not-permitted',
    )
  })
})
