import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letterFile, ReleasesHouse } from '../../../../../test/houses/releases.ts'
import { decisionsFile } from '../../../../../test/houses/returns.ts'
import { onDatabases } from '../../../../../test/run/databases.ts'

type Listed = {
  readonly releases: readonly {
    readonly number: number | null
    readonly state: string
    readonly tables: number
    readonly publishedBy: { readonly name: string } | null
  }[]
  readonly vintages: readonly { readonly year: number; readonly vintage: number; readonly draft: string | null }[]
  readonly letters: readonly {
    readonly letter: string
    readonly name: string
    readonly divisions: readonly {
      readonly name: string
      readonly isApart: boolean
      readonly codes: readonly object[]
    }[]
  }[]
}

// 40 suspects by sex, by age, and by both.
const LINES: readonly (readonly [object, number])[] = [
  ...[[{}, 40] as const, [{ sex: 'female' }, 22] as const, [{ sex: 'male' }, 17] as const],
  ...[[{ sex: 'other' }, 1] as const, [{ sex: 'unknown' }, 0] as const],
  ...[[{ age: 'child' }, 6] as const, [{ age: 'adult' }, 34] as const, [{ age: 'unknown' }, 0] as const],
  ...[[{ sex: 'female', age: 'child' }, 4] as const, [{ sex: 'female', age: 'adult' }, 18] as const],
  ...[[{ sex: 'male', age: 'child' }, 2] as const, [{ sex: 'male', age: 'adult' }, 15] as const],
  ...[[{ sex: 'other', age: 'child' }, 0] as const, [{ sex: 'other', age: 'adult' }, 1] as const],
  ...[[{ sex: 'female', age: 'unknown' }, 0] as const, [{ sex: 'male', age: 'unknown' }, 0] as const],
  [{ sex: 'other', age: 'unknown' }, 0] as const,
]

onDatabases('releases as they are shown', ReleasesHouse.open, (house) => {
  let vintage: string
  const listed = (language = 'en') => house().call<Listed>(house().anna.token, 'releases.list', { language })

  test('before a return was sent there is none to make, and nothing to see', async () => {
    await house().drafted(10, 4, 3, 2, 1, 0)
    const { releases, vintages } = await listed()
    assert.deepEqual([releases, vintages], [[], []])
  })

  test('each letter says how it is divided; of stages and instances one has to be named', async () => {
    const { letters } = await listed()
    assert.deepEqual(letters.map(({ letter }) => letter).join(''), 'abcdefg')
    const apart = letters.flatMap(({ letter, divisions }) =>
      divisions.filter(({ isApart }) => isApart).map(({ name }) => `${letter} ${name}`),
    )
    assert.deepEqual(apart, ['f instance', 'g stage'])
    assert.equal(letters.find(({ letter }) => letter === 'd')?.name, 'Prosecution decisions (d)')
    for (const language of ['lv', 'ar'])
      for (const { name } of (await listed(language)).letters) assert.doesNotMatch(name, /decisions|victims/)
  })

  test('offered is what the return has numbers for, crossings after what they are made of', async () => {
    vintage = await house().sentOf([letterFile('b', 2024, LINES)], 2024)
    const release = await house().draft(vintage)
    const { offered } = await house().opened(release)
    assert.deepEqual(
      offered.map(({ letter, by }) => `${letter} ${by.join('×')}`),
      ['b ', 'b sex', 'b age', 'b sex×age'],
    )
    const { vintages } = await listed()
    assert.deepEqual(
      vintages.map(({ year, vintage: n, draft }) => [year, n, draft]),
      [[2024, 1, release]],
    )
  })

  test('a table stands in the order of its codes, totals first, whatever order its cells came in', async () => {
    const release = await house().draft(vintage)
    await house().choose(release, 'rounded', [{ letter: 'b', by: ['age', 'sex'] }])
    assert.equal(await house().prepare(release), 'passed')
    const [part] = (await house().opened(release)).parts
    assert.deepEqual(
      part?.lines.slice(0, 6).map(({ cells, count }) => [...cells, count]),
      [
        ...[
          ['total', 'total', 40],
          ['total', 'child', 6],
          ['total', 'adult', 34],
        ],
        ...[
          ['total', 'unknown', 0],
          ['female', 'total', 22],
          ['female', 'child', 4],
        ],
      ],
    )
    // What nobody said stays so, also where the rest settles it.
    for (const { cells, as, told } of part?.lines ?? []) {
      if (cells[0] === 'unknown' && cells[1] !== 'total') assert.deepEqual([as, told], ['blank', null])
      else assert.equal((told ?? 1) % 5, 0, cells.join())
    }
  })

  test('why a cell is another is told inside: it is small, or lies beside a small one', async () => {
    const release = await house().draft(vintage)
    await house().choose(release, 'hidden', [{ letter: 'b', by: ['sex'] }])
    assert.equal(await house().prepare(release), 'passed')
    const [part] = (await house().opened(release)).parts
    const whys = new Map(part?.lines.map(({ cells, why }) => [cells.join(), why]))
    assert.equal(whys.get('other'), 'small')
    assert.equal(whys.get('total'), null)
    assert.ok([...whys.values()].includes('beside'))
    for (const { as, told } of part?.lines ?? []) assert.equal(as === 'hidden', told === null)
  })

  test('words are those of the reader’s language', async () => {
    const release = await house().draft(vintage)
    const seen = async (language: string) =>
      JSON.stringify(await house().call(house().anna.token, 'releases.get', { release, language }))
    assert.match(await seen('en'), /Suspects \(b\)/)
    assert.doesNotMatch(await seen('lv'), /Suspects|female/)
    assert.doesNotMatch(await seen('ar'), /Suspects|female/)
  })

  test('what was published stands with its number and who did it; the other rapporteur sees the same', async () => {
    const release = await house().draft(vintage)
    assert.equal(await house().publish(release), 1)
    const { releases } = await listed()
    assert.deepEqual(
      releases.map(({ number, state, tables, publishedBy }) => [number, state, tables, publishedBy?.name]),
      [[1, 'published', 1, 'Anna']],
    )
    assert.deepEqual((await house().opened(release, house().berta)).parts, (await house().opened(release)).parts)
  })

  test('of a corrected year the later vintage alone may be made', async () => {
    await house().sentOf([letterFile('b', 2024, LINES), decisionsFile(2024, 20, 9, 6, 5, 0, 0)], 2024)
    assert.deepEqual(
      (await listed()).vintages.map(({ year, vintage: n, draft }) => [year, n, draft]),
      [[2024, 2, null]],
    )
  })
})
