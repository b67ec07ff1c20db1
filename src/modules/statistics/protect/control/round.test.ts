import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { framed, tablesOf } from '../../../../../test/samples/cubes.ts'
import type { Counted } from '../cube.ts'
import { frameOf } from '../frame.ts'
import { RULE, type Rule } from '../rule.ts'
import { combinations, type Dimensions } from '../tables.ts'
import type { Release, Told } from '../told.ts'
import { round } from './round.ts'

const by = (base: number): Rule => ({ ...RULE, rounding: { base, way: 'controlled', width: base - 1 } })
const at = (place: string, n: number): Counted => ({ codes: { place }, n })
const TABLE = [['place']]
const numberOf = (told: Told | undefined): number =>
  typeof told === 'object' && 'rounded' in told ? told.rounded : Number.NaN

async function rounded(releases: readonly (readonly Counted[])[]) {
  const tables = releases.map((records, i) => tablesOf(records, TABLE, { vintage: `${i + 1}` }))
  const out: Release[] = []
  for (const i of releases.keys()) {
    const { frame, cells } = framed(tables.slice(0, i + 1))
    out.push({ name: `${i}`, told: (await round(frame, by(5), cells[i], out)) ?? [] })
  }
  return out.map(({ told }) => told.map(([, one]) => numberOf(one)))
}

describe('rounding', () => {
  test('adds up over a hierarchy, as near as that can be', async () => {
    // All, north, south, harbour, border: harbour and border lie in the north.
    assert.deepEqual(await rounded([[at('south', 12), at('harbour', 3), at('border', 21)]]), [[35, 25, 10, 5, 20]])
    // Each alone would be nought, and their sum five.
    const [[all, north, south, harbour, border]] = await rounded([[at('south', 2), at('harbour', 2), at('border', 2)]])
    assert.equal(all, north + south)
    assert.equal(north, harbour + border)
  })

  test('what was told stays, and a vintage far below the first is rounded by itself', async () => {
    const first = [at('south', 12), at('harbour', 32), at('border', 21)]
    const [before, after] = await rounded([first, [at('south', 12), at('harbour', 3), at('border', 21)]])
    assert.deepEqual([before[0], after[0]], [65, 35])
    const { frame, cells } = framed([tablesOf(first, TABLE)])
    const fives: Release = {
      name: 'before',
      told: cells[0].map((cell, i) => [cell, { rounded: [65, 50, 15, 30, 20][i] }]),
    }
    const again = await round(frame, by(5), cells[0], [fives])
    assert.deepEqual(
      again?.map(([, one]) => numberOf(one)),
      [65, 50, 15, 30, 20],
    )
  })

  test('there may be none with three dimensions, and only a rule with such a rounding has it', async () => {
    const dimensions: Dimensions = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, { codes: ['0', '1'] }]))
    // One person in each corner of a cube that has an even sum: each face has two, who are told as two, so one of them; no two corners do that.
    const corners = combinations(dimensions, ['a', 'b', 'c']).filter((codes) => Object.keys(codes).length === 3)
    const persons = corners.filter((codes) => Object.values(codes).filter((code) => code === '1').length % 2 === 0)
    const cells = combinations(dimensions, ['a', 'b', 'c']).map((codes) => ({
      codes,
      count: persons.filter((one) => Object.entries(codes).every(([name, code]) => one[name] === code)).length,
    }))
    const frame = frameOf(dimensions, [{ measure: 'm', period: 'p', vintage: '1', by: ['a', 'b', 'c'], cells }])
    const within = frame.cells.map((_, i) => i)
    assert.equal(await round(frame, by(2), within), undefined)
    assert.ok(await round(frame, by(5), within))
    await assert.rejects(round(frame, RULE, within), /does not round so that sums are kept/)
  })
})
