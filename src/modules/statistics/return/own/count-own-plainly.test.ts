import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { as } from '../../../../../test/houses/kernel.ts'
import { ReturnsHouse } from '../../../../../test/houses/returns.ts'
import { onDatabases } from '../../../../../test/run/databases.ts'
import { runs } from '../../../../../test/run/mode.ts'
import { type Link, type PlainPerson, plainPerson, setPersons } from '../../../../../test/samples/own-persons.ts'
import { sql } from '../../../../kernel/database.ts'
import { UNION } from '../../../vocabulary/index.ts'
import { ownLines } from './count-own.ts'
import type { OwnLine } from './lines.ts'

const REGISTERED = ['presumed', 'identified', 'declined', 'under-review']
const YEAR = 2025

/** By name and not by position: lines come in any order. */
const sorted = (lines: readonly OwnLine[]) =>
  lines.map((line) => JSON.stringify(Object.entries(line).toSorted(([a], [b]) => a.localeCompare(b)))).toSorted()

/** Persons in the groups of those who are the same, by links that have not ended. */
function sameOnes(persons: readonly PlainPerson[], links: readonly Link[]): readonly (readonly PlainPerson[])[] {
  const byId = new Map(persons.map((one) => [one.id, one]))
  const group = new Map(persons.map(({ id }) => [id, id]))
  for (const { one, other, isEnded } of links) {
    const [a, b] = [group.get(one), group.get(other)]
    if (isEnded || a === undefined || b === undefined || byId.get(one)?.agency === byId.get(other)?.agency) continue
    for (const [id, of] of group) if (of === b) group.set(id, a)
  }
  return [...Map.groupBy(persons, ({ id }) => group.get(id)).values()]
}

const ageOf = ({ age, left }: PlainPerson) =>
  age === 'child' || (age === 'adult' && left === 'grown') ? 'child' : age === 'adult' ? 'adult' : 'unknown'
const citizenshipOf = (country: string) =>
  ['unknown', 'stateless'].includes(country)
    ? country
    : country === 'LV'
      ? 'own'
      : UNION.includes(country)
        ? 'other-eu'
        : 'non-eu'

/** The same count without a database, a person after the other. */
function plainly(persons: readonly PlainPerson[], links: readonly Link[], organisations: ReadonlyMap<string, string>) {
  const counts = new Map<string, OwnLine>()
  for (const same of sameOnes(persons, links)) {
    const records = same
      .filter(({ identification }) => REGISTERED.includes(identification))
      .toSorted((a, b) => a.openedAt.localeCompare(b.openedAt) || a.id.localeCompare(b.id))
    const [first] = records
    if (!first || new Date(first.openedAt).getUTCFullYear() !== YEAR) continue
    const known = (of: (one: PlainPerson) => string) =>
      records.map(of).find((value) => value !== 'unknown') ?? 'unknown'
    const forms = [...new Set(records.map(({ exploitation }) => exploitation).filter((form) => form !== 'unknown'))]
    const line = {
      organisation: organisations.get(first.agency) ?? 'unknown',
      status: records.some(({ identification }) => identification === 'identified') ? 'identified' : 'presumed',
      sex: known(({ sex }) => sex),
      age: known(ageOf),
      citizenship: citizenshipOf(known(({ citizenship }) => citizenship)),
      forms: forms.length === 0 ? ['unknown'] : forms.toSorted(),
    }
    const key = JSON.stringify(line)
    counts.set(key, { ...line, persons: (counts.get(key)?.persons ?? 0) + 1 })
  }
  return [...counts.values()]
}

class OwnHouse extends ReturnsHouse {
  others: string[] = []
}

onDatabases(
  'registered victims, counted by the database',
  async (database) => {
    const house = (await ReturnsHouse.open(database)) as OwnHouse
    const second = await house.another(house.keeper)
    const third = await house.another(house.keeper)
    house.others = [house.keeper.agency, second.agency, third.agency]
    return house
  },
  (house) => {
    const said = () =>
      new Map([
        [house().others[0] ?? '', 'police'],
        [house().others[1] ?? '', 'ngo'],
      ])
    const counted = async (by = house().anna) => {
      return as(house().kernel, await house().actor(by.token), async (db) => {
        await sql`select set_config('app.purpose', 'statistics', true)`.execute(db)
        return ownLines(db, YEAR, 'LV')
      })
    }
    const set = (persons: readonly PlainPerson[], links: readonly Link[] = []) =>
      setPersons(house().database, persons, links)

    test('are those that a plain count of the same persons gives', async () => {
      for (const [of, organisation] of said())
        await house().call(house().anna.token, 'registrars.say', { of, organisation })
      const one = fc.record({
        agency: fc.constantFrom(...house().others),
        openedAt: fc.constantFrom(
          '2024-12-31T23:59:59Z',
          '2025-01-01T00:00:00Z',
          '2025-07-01T08:00:00Z',
          '2025-12-31T23:59:59Z',
          '2026-01-01T00:00:00Z',
        ),
        sex: fc.constantFrom('female', 'male', 'other', 'unknown'),
        age: fc.constantFrom<PlainPerson['age']>('adult', 'child', 'uncertain'),
        citizenship: fc.constantFrom('LV', 'EE', 'UA', 'stateless', 'unknown'),
        exploitation: fc.constantFrom('labour', 'sexual', 'begging', 'unknown'),
        identification: fc.constantFrom(...REGISTERED, 'signal', 'detected', 'not-confirmed'),
        left: fc.constantFrom<PlainPerson['left']>('no', 'grown', 'decided'),
      })
      const some = fc.tuple(
        fc.array(one, { maxLength: 24 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 10 }),
      )
      await fc.assert(
        fc.asyncProperty(some, async ([given, pairs]) => {
          const persons = given.map((more) => plainPerson(more.agency, more))
          const at = (n: number) => persons[n % Math.max(1, persons.length)]?.id ?? ''
          const links = pairs.map(([a, b, isEnded]) => ({ one: at(a), other: at(b), isEnded }))
          await set(persons, links)
          assert.deepEqual(sorted(await counted()), sorted(plainly(persons, links, said())))
        }),
        runs(30),
      )
    })

    test('whoever adds an invented person finds one more in the cells of that person and learns nothing of others', async () => {
      const [own = '', other = ''] = house().others
      const known = plainPerson(other, { exploitation: 'sexual' })
      const invented = plainPerson(own)
      const differs = async (there: readonly PlainPerson[]) => {
        await set(there)
        const before = new Map((await counted()).map(({ persons, ...line }) => [JSON.stringify(line), persons]))
        await set([...there, invented])
        const after = (await counted()).map(({ persons, ...line }) => [JSON.stringify(line), persons] as const)
        return after.map(([line, n]) => [line, n - (before.get(line) ?? 0)]).filter(([, n]) => n !== 0)
      }
      // The same, whether another agency has somebody like them or nobody; and also where a match of the two was answered.
      const alone = await differs([])
      assert.equal(alone.length, 1)
      assert.equal(alone[0]?.[1], 1)
      assert.deepEqual(await differs([known]), alone)
      await house().database.superuser(`begin; set local session_replication_role = replica;
        insert into match_hits (id, question, person, agency, from_agency, asked_as, ground, asked_at, ends_at, data_key, sealed, state, decided_by, decided_at)
        values (gen_random_uuid(), gen_random_uuid(), '${known.id}', '${other}', '${own}', 'other', 'law', now(), now(), gen_random_uuid(), '', 'answered',
          gen_random_uuid(), now()); commit`)
      assert.deepEqual(await differs([known]), alone)
    })

    test('are told to rapporteurs alone, also past the program', async () => {
      await set([plainPerson(house().others[0] ?? '')])
      assert.equal((await counted()).length, 1)
      for (const by of [house().coordinator, house().keeper]) assert.deepEqual(await counted(by), [])
    })
  },
)
