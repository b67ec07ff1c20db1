import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { CasesHouse, NOTHING_WAITS, person, REASON } from '../../../test/houses/cases.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { codeOf, newId } from '../../kernel/ids.ts'
import type { PersonSummary, Waiting } from './shapes.ts'

const DAY = 86_400_000

type Listed = { persons: PersonSummary[]; total: number; next: number | null }
type Waits = z.output<typeof Waiting>

onDatabases('lists of persons', CasesHouse.open, (stand) => {
  /** A new inspector each time, so that no list holds another test's persons. */
  const inspector = () => stand().admitted(stand().keeper, ['labour-inspector'])
  const list = (by: { token: string }, input: object = {}) => stand().call<Listed>(by.token, 'persons.list', input)
  const waits = (by: { token: string }) => stand().call<Waits>(by.token, 'persons.waiting')
  /** What is counted, without the rows of what is due and of what is needed at once. */
  const counts = async (by: { token: string }) => ({ ...(await waits(by)), due: [], urgent: [], perils: [] })

  test('missing persons come first, then the next to be due; closed files are in a list of their own', async () => {
    const house = stand()
    const by = await inspector()
    const { persons } = await house.opens(by, {
      persons: [
        person({ name: 'Calm' }),
        person({ name: 'Child', age: 'child' }),
        person({ name: 'Gone', age: 'uncertain' }),
      ],
    })
    await house.step(by, persons[2], 'whereabouts', 'miss')
    assert.deepEqual(
      (await list(by)).persons.map(({ name, queue }) => [name, queue]),
      [
        ['Gone', 'alarm'],
        ['Child', 'child-protection'],
        ['Calm', 'first-line'],
      ],
    )
    for (const [queue, names] of [
      ['alarm', ['Gone']],
      ['child-protection', ['Child']],
      ['first-line', ['Calm']],
      ['follow-up', []],
      ['all', ['Gone', 'Child', 'Calm']],
    ] as const)
      assert.deepEqual(
        (await list(by, { queue })).persons.map(({ name }) => name),
        names,
        queue,
      )
  })

  test('comes in pages that hold everybody once', async () => {
    const house = stand()
    const by = await inspector()
    const names = Array.from({ length: 7 }, (_, i) => `Person ${i}`)
    await house.opens(by, { persons: names.map((name) => person({ name })) })
    const seen: (string | null)[] = []
    for (let after: number | null = 0; after !== null; ) {
      const page: Listed = await list(by, { after, limit: 3 })
      assert.equal(page.total, 7)
      seen.push(...page.persons.map(({ name }) => name))
      after = page.next
    }
    assert.deepEqual(seen.sort(), names)
  })

  test('waiting work is counted for the member: missing, late, children without a guardian, acts for a second person', async () => {
    const house = stand()
    const by = await inspector()
    assert.deepEqual(await waits(by), NOTHING_WAITS)
    const child = await house.meets(by, { age: 'child' })
    const adult = await house.meets(by)
    assert.deepEqual(await counts(by), { ...NOTHING_WAITS, children: 1 })
    await house.call(by.token, 'persons.act-at-once', { person: adult, what: 'A threat' }, REASON)
    const before = await waits(house.authority)
    assert.ok(before.reviews >= 1)
    assert.equal((await waits(by)).reviews, 0, 'an inspector reviews nothing')
    await house.step(by, child, 'whereabouts', 'miss')
    assert.deepEqual(await counts(by), { ...NOTHING_WAITS, missing: 1 })
  })

  test('a period that is over shows as missed, the same for everybody', async () => {
    const house = stand()
    const by = await inspector()
    for (const sex of ['female', 'male', 'unknown']) await house.meets(by, { sex })
    house.kernel.clock.pass(8 * DAY)
    const token = await house.signIn(by.passkey)
    const { persons } = await list({ token })
    assert.deepEqual(new Set(persons.map(({ next }) => `${next?.name} ${next?.missed}`)), new Set(['grounds true']))
    assert.equal((await waits({ token })).overdue, 3)
    assert.equal((await list({ token }, { queue: 'overdue' })).total, 3)
    house.keeper = { ...house.keeper, token: await house.signIn(house.keeper.passkey) }
    for (const who of ['worker', 'desk', 'authority'] as const)
      house[who] = { ...house[who], token: await house.signIn(house[who].passkey) }
  })

  test('the desk counts as overdue the persons of the overdue list, the longest first; the missing are in neither', async () => {
    const house = stand()
    const by = await inspector()
    const first = await house.meets(by, { name: 'First' })
    house.kernel.clock.pass(DAY)
    let now = { ...by, token: await house.signIn(by.passkey) }
    await house.meets(now, { name: 'Second' })
    const gone = await house.meets(now, { name: 'Gone', age: 'child' })
    await house.step(now, gone, 'whereabouts', 'miss')
    house.kernel.clock.pass(8 * DAY)
    now = { ...by, token: await house.signIn(by.passkey) }
    await house.meets(now, { name: 'Fresh' })
    const late = await list(now, { queue: 'overdue' })
    assert.deepEqual(
      late.persons.map(({ name, next }) => [name, next?.missed]),
      [
        ['First', true],
        ['Second', true],
      ],
    )
    const { overdue, missing, due } = await waits(now)
    assert.deepEqual([overdue, missing], [late.total, 1])
    // The next clock of each by number, the first to run out first, and no name.
    assert.deepEqual(
      due.filter(({ missed, clock }) => missed && clock !== 'alarm').map(({ person }) => person),
      late.persons.map(({ id }) => id),
    )
    assert.deepEqual(Object.keys(due[0] ?? {}).sort(), ['clock', 'code', 'due', 'missed', 'person'])
    assert.equal(late.persons[0]?.id, first)
    for (const who of ['keeper', 'worker', 'desk', 'authority'] as const)
      house[who] = { ...house[who], token: await house.signIn(house[who].passkey) }
  })

  test('unknown is a value of its own, which no list drops', async () => {
    const house = stand()
    const by = await inspector()
    const id = await house.meets(by, {
      sex: 'unknown',
      citizenship: 'unknown',
      age: 'uncertain',
      exploitation: 'unknown',
    })
    const [row] = (await list(by)).persons
    assert.deepEqual(
      [row.id, row.sex, row.citizenship, row.age, row.exploitation],
      [id, 'unknown', 'unknown', 'uncertain', 'unknown'],
    )
  })

  test('a search finds nobody by an empty text, by a part of a word, or by another’s name', async () => {
    const house = stand()
    const by = await inspector()
    await house.meets(by, { name: 'Nadiia Koval' })
    const found = async (name: string) =>
      (await house.call<{ persons: PersonSummary[] }>(by.token, 'persons.search', { name })).persons.length
    assert.deepEqual(
      [await found('Koval'), await found('Kov'), await found('?!'), await found('Nadiia Melnyk')],
      [1, 0, 0, 0],
    )
    assert.equal((await house.problem(by.token, 'persons.search', { name: ' ' }))?.code, 'invalid-input')
  })

  test('a search by number finds whoever one works with; one of another team answers as a number that nobody has', async () => {
    const house = stand()
    const by = await inspector()
    const [own, other] = [
      await house.meets(by, { name: 'Olena' }),
      await house.meets(await inspector(), { name: 'Iryna' }),
    ]
    const found = async (name: string) =>
      (await house.call<{ persons: PersonSummary[] }>(by.token, 'persons.search', { name })).persons.map(({ id }) => id)
    for (const typed of [codeOf(own), `P-${codeOf(own).toLowerCase()}`]) assert.deepEqual(await found(typed), [own])
    const nobody = codeOf(newId())
    const answer = (name: string) => house.call(by.token, 'persons.search', { name })
    assert.deepEqual(await answer(codeOf(other)), await answer(nobody))
    const entries = await house.database.superuser(
      `select subjects from audit where operation = 'persons.search' and actor = '${by.id}' order by seq desc limit 2`,
    )
    assert.deepEqual(entries[0], entries[1], 'in the audit as well')
  })

  test('repeated searches are slowed down', async () => {
    const house = stand()
    const by = await inspector()
    for (let i = 0; i < 30; i++) await house.call(by.token, 'persons.search', { name: `Try ${i}` })
    assert.equal((await house.problem(by.token, 'persons.search', { name: 'One more' }))?.code, 'too-many-requests')
  })
})
