import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReleasesHouse } from '../../../../../test/houses/releases.ts'
import { decisionsFile } from '../../../../../test/houses/returns.ts'
import { onDatabases } from '../../../../../test/run/databases.ts'
import { toldOf } from './prepare.ts'

const DECISIONS = [{ letter: 'd' as const, by: ['decision'] }]

test('what is told has neither the true count nor a reason of any cell', () => {
  const cell = { letter: 'd', codes: { decision: 'charged' }, told: 'hidden', count: 3, why: 'small' } as const
  assert.equal(toldOf({ cells: [cell] }), '[{"letter":"d","codes":{"decision":"charged"},"told":"hidden"}]')
})

onDatabases('a release that is made ready', ReleasesHouse.open, (house) => {
  const made = async (year: number, ...counts: readonly number[]) => {
    const release = await house().draft(await house().sentOf([decisionsFile(year, ...counts)], year))
    await house().choose(release, 'rounded', DECISIONS)
    return release
  }
  const row = async (release: string) => {
    const [found] = await house().database.superuser(`select * from releases where id = '${release}'`)
    return found ?? assert.fail('no such release')
  }

  test('says when, beside how many releases, and by which hash it will be told', async () => {
    const release = await made(2023, 20, 9, 6, 5, 0, 0)
    assert.equal(await house().prepare(release), 'passed')
    const { prepared_edition, edition, seen_releases, seen_figures, told_hash, told } = await row(release)
    assert.deepEqual([prepared_edition, seen_releases, seen_figures, told], [edition, 0, 0, null])
    assert.match(String(told_hash), /^[0-9a-f]{64}$/)
    assert.equal(await house().publish(release), 1)
  })

  test('of another year counts what was told, and is not attacked beside it', async () => {
    const release = await made(2024, 31, 19, 7, 3, 2, 0)
    assert.equal(await house().prepare(release), 'passed')
    assert.equal((await row(release)).seen_releases, 1)
    assert.equal(await house().publish(release), 2)
  })

  test('is refused where an earlier one of its year was changed past the program', async () => {
    const again = await house().draft(await house().sentOf([decisionsFile(2024, 32, 20, 7, 3, 2, 0)], 2024))
    await house().choose(again, 'rounded', DECISIONS)
    const change = (set: string) =>
      house().database.superuser(
        `alter table releases disable trigger stands; update releases set ${set} where number = 2; alter table releases enable trigger stands`,
      )
    const { rule, told } = await row((await told2()) ?? '')
    for (const [set, back] of [
      [`rule = '{}'`, `rule = '${rule}'`],
      [`told = '[]'`, `told = '${told}'`],
      [`way = 'hidden'`, `way = 'rounded'`],
    ] as const) {
      await change(set)
      assert.equal(await house().why('releases.prepare', { release: again }), 'unavailable', set)
      await change(back)
    }
    assert.notEqual(await house().why('releases.prepare', { release: again }), 'unavailable')
  })

  test('of a member whose keys are closed is not made: nothing opens', async () => {
    const release = await made(2022, 20, 9, 6, 5, 0, 0)
    const dora = await house().colleague(house().keeper, ['rapporteur'])
    assert.equal(await house().why('releases.prepare', { release }, dora), 'keys-closed')
  })

  async function told2(): Promise<string | undefined> {
    const [found] = await house().database.superuser('select id from releases where number = 2')
    return found?.id as string | undefined
  }
})
