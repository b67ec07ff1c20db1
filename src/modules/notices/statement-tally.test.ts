import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rawStatement } from '../../../test/statements.ts'
import { indexOf } from './statement-match.ts'
import { Tally } from './statement-tally.ts'

const index = indexOf([
  { notice: 'n1', sentOn: '2026-11-01', names: ['Invented Jobs'], references: ['mine'], addresses: [] },
])

test('what answers a notice is given back, the rest is only counted', () => {
  const tally = new Tally(index)
  const found = tally.takeRaw([
    rawStatement({ puid: 'mine' }),
    rawStatement({ puid: 'other' }),
    rawStatement({ puid: 'more', platform_name: null }),
    { puid: 'broken' },
  ])
  assert.deepEqual(
    found.map(({ notice, by, statement }) => [notice, by, statement.puid]),
    [['n1', 'reference', 'mine']],
  )
  const { brokenLines, ...counts } = tally.counts()
  assert.deepEqual(counts, {
    statements: 3,
    broken: 1,
    unmatched: 2,
    platforms: [
      { platform: 'Invented Jobs', statements: 1 },
      { platform: '', statements: 1 },
    ],
  })
  assert.deepEqual(
    brokenLines.map(({ line }) => line),
    [4],
  )
})

test('a file of nothing but broken records keeps the first lines and counts all', () => {
  const tally = new Tally(index)
  tally.takeRaw(Array.from({ length: 500 }, () => ({})))
  const { broken, brokenLines } = tally.counts()
  assert.deepEqual([broken, brokenLines.length], [500, 200])
})

test('a file that names thousands of services does not fill the memory: the rest is counted together', () => {
  const tally = new Tally(index)
  tally.takeRaw(Array.from({ length: 3000 }, (_, i) => rawStatement({ puid: `p-${i}`, platform_name: `Service ${i}` })))
  const { platforms, unmatched } = tally.counts()
  assert.ok(platforms.length <= 1000)
  assert.equal(unmatched, 3000)
  assert.equal(
    platforms.reduce((sum, { statements }) => sum + statements, 0),
    3000,
  )
})

test('counts add up, whatever comes', () => {
  const record = fc.record({
    puid: fc.constantFrom('mine', 'a', 'b', null),
    platform_name: fc.constantFrom('Invented Jobs', 'Other', null, 'x'.repeat(500)),
  })
  fc.assert(
    fc.property(fc.array(record, { maxLength: 30 }), (records) => {
      const tally = new Tally(index)
      const found = tally.takeRaw(records.map((one) => rawStatement(one)))
      const { statements, broken, unmatched, platforms } = tally.counts()
      assert.equal(statements + broken, records.length)
      assert.equal(unmatched + found.length, statements)
      assert.equal(
        platforms.reduce((sum, one) => sum + one.statements, 0),
        unmatched,
      )
      for (const { platform } of platforms) assert.ok(platform.length <= 200)
    }),
  )
})
