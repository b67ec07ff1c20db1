import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReleasesHouse } from '../../../../test/houses/releases.ts'
import { decisionsFile } from '../../../../test/houses/returns.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'

const BY = [{ letter: 'd', by: ['decision'] }] as const

/** A year that was sent, published, corrected, and published again. */
async function set(database: TestDatabase): Promise<ReleasesHouse> {
  const house = await ReleasesHouse.open(database)
  const first = await house.sentOf([decisionsFile(2025, 30, 21, 3, 6, 0, 0)])
  await house.released(first, 'rounded', BY)
  const second = await house.sentOf([decisionsFile(2025, 38, 27, 3, 8, 0, 0)])
  await house.released(second, 'rounded', BY)
  return house
}

type Line = { readonly words: string; readonly differs: boolean; readonly isWhole: boolean }
type Sent = {
  readonly year: number | null
  readonly years: readonly number[]
  readonly vintages: readonly {
    readonly vintage: number
    readonly why: string | null
    readonly sentAt: string | null
  }[]
  readonly lines: readonly (Line & { readonly counts: readonly unknown[] })[]
  readonly lineCount: number
}
type Told = Omit<Sent, 'lines' | 'vintages'> & {
  readonly agency: string | null
  readonly releases: readonly { readonly number: number; readonly vintage: number }[]
  readonly lines: readonly (Line & {
    readonly told: readonly ({ readonly as: string; readonly told: number | null } | null)[]
  })[]
}

onDatabases('vintages of one year', set, (house) => {
  const input = { year: null, language: 'en' }
  const told = (by = house().coordinator, more: object = {}) =>
    house().call<Told>(by.token, 'vintages.told', { ...input, ...more })
  const sent = (more: object = {}) => house().call<Sent>(house().anna.token, 'vintages.sent', { ...input, ...more })

  test('a rapporteur has the true counts of each, what differs first, and why it was corrected', async () => {
    const { year, years, vintages, lines, lineCount } = await sent()
    assert.deepEqual([year, years, lineCount], [2025, [2025], 6])
    assert.deepEqual(
      vintages.map(({ vintage, why }) => [vintage, why]),
      [
        [1, null],
        [2, 'A court has corrected its count.'],
      ],
    )
    assert.ok(vintages.every(({ sentAt }) => sentAt !== null))
    assert.deepEqual(
      lines.map(({ counts, differs, isWhole }) => [counts, differs, isWhole]),
      [
        [[30, 38], true, true],
        [[21, 27], true, false],
        [[6, 8], true, false],
        [[3, 3], false, false],
        [[0, 0], false, false],
        [[0, 0], false, false],
      ],
    )
  })

  test('a coordinator has what was published of each, rounded, and no true count', async () => {
    const { releases, lines, agency } = await told()
    assert.deepEqual(
      releases.map(({ number, vintage }) => [number, vintage]),
      [
        [1, 1],
        [2, 2],
      ],
    )
    assert.notEqual(agency, null)
    const numbers = lines.flatMap((line) => line.told.map((one) => one?.told ?? null))
    assert.equal(lines.length, 6)
    assert.ok(
      numbers.every((n) => n !== null && n % 5 === 0),
      JSON.stringify(numbers),
    )
    const whole = lines.find(({ isWhole }) => isWhole)
    assert.deepEqual([whole?.differs, whole?.words], [true, 'Prosecution decisions (d)'])
    assert.doesNotMatch(JSON.stringify(lines), /corrected/)
  })

  test('the true counts are closed to a coordinator, and of a year without any there is nothing', async () => {
    const problem = await house().problem(house().coordinator.token, 'vintages.sent', input)
    assert.equal(problem?.code, 'not-permitted')
    const { year, years, lines, vintages } = await sent({ year: 2019 })
    assert.deepEqual([year, years, lines, vintages], [2019, [2025], [], []])
    const nothing = await told(house().coordinator, { year: 2019 })
    assert.deepEqual([nothing.releases, nothing.lines, nothing.agency], [[], [], null])
  })

  test('the audit names which were compared, and nobody reads a draft there', async () => {
    await house().takeIn([decisionsFile(2025, 40, 29, 3, 8, 0, 0)])
    assert.equal((await sent()).vintages.length, 2)
    const [entry] = await house().database.superuser(
      `select subjects from audit where operation = 'vintages.sent' order by seq desc limit 1`,
    )
    assert.equal(new Set(entry?.subjects as readonly string[]).size, 2)
  })
})
