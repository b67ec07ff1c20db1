import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rawStatement } from '../../../../test/samples/statements.ts'
import { indexOf } from './match.ts'
import { Tally } from './tally.ts'

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

test('names that differ only past their length, or in half a sign, are one service: the table takes a name once', () => {
  const tally = new Tally(index)
  const long = 'x'.repeat(199)
  tally.takeRaw(
    [`${long}💬`, `${long}🙂`, 'Bad\ud800', 'Bad\udc00'].map((platform_name, i) =>
      rawStatement({ puid: `p-${i}`, platform_name }),
    ),
  )
  const { platforms } = tally.counts()
  assert.deepEqual(
    platforms.map(({ statements }) => statements),
    [2, 2],
  )
  for (const { platform } of platforms) assert.ok(platform.isWellFormed() && platform.length <= 200)
})

test('lines of a file are told by their number in the file, whatever was read before', () => {
  const tally = new Tally(index)
  tally.take([{ line: 7, fault: 'first' }])
  tally.takeRaw([rawStatement({ puid: 'mine' })])
  tally.take([{ line: 900, fault: 'second' }])
  const { brokenLines, statements, broken } = tally.counts()
  assert.deepEqual(brokenLines, [
    { line: 7, reason: 'first' },
    { line: 900, reason: 'second' },
  ])
  assert.deepEqual([statements, broken], [1, 2])
})

test('a statement that answers two notices is given back for both and counted once', () => {
  const both = indexOf(
    ['n1', 'n2'].map((notice) => ({
      notice,
      sentOn: '2026-11-01',
      names: ['Invented Jobs'],
      references: ['mine'],
      addresses: [],
    })),
  )
  const tally = new Tally(both)
  const found = tally.takeRaw([rawStatement({ puid: 'mine' })])
  assert.deepEqual(
    found.map(({ notice }) => notice),
    ['n1', 'n2'],
  )
  const { statements, unmatched, platforms } = tally.counts()
  assert.deepEqual([statements, unmatched, platforms], [1, 0, []])
})
