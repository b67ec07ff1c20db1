import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SIGNS, signBits } from '../src/screening/evidence.ts'
import { calibrationTable, drawnRate, sharesOf } from './calibrate.ts'
import { atLeast, atMost, decimals, markdown, percent, told, whole } from './figure.ts'
import { reportOf, withTable } from './report.ts'

test('figures: a bar is compared by the number, not by how it is written', () => {
  assert.deepEqual(atLeast('ARI', 0.98499, 0.985, decimals(3)), {
    figure: 'ARI',
    value: '0.985',
    bar: '≥ 0.985',
    ok: false,
  })
  assert.equal(atLeast('ARI', 0.985, 0.985, decimals(3)).ok, true)
  assert.equal(atMost('share', 0.0101, 0.01, percent).ok, false)
  assert.equal(atMost('share', 0.01, 0.01, percent).ok, true)
  assert.equal(atLeast('rate', Number.NaN, 5000, whole).ok, false)
})

test('figures as Markdown', () => {
  const table = markdown([atLeast('a|b', 1, 2, whole), told('note', '12,345'), atMost('c', 1, 2, whole)])
  assert.deepEqual(table.split('\n'), [
    '| figure |  value | bar |            |',
    '|--------|-------:|-----|------------|',
    '| a\\|b   |      1 | ≥ 2 | **missed** |',
    '| note   | 12,345 |     |            |',
    '| c      |      1 | ≤ 2 | ok         |',
  ])
})

test('report: machine, bars reached, and whether data was there', () => {
  const figures = [atLeast('a', 1, 2, whole), atLeast('b', 3, 2, whole), told('c', '1')]
  assert.match(reportOf(figures, 'a machine', true), /^a machine\n\n1 of 2 bars reached\.\n\n\| figure/)
  assert.match(reportOf(figures, 'a machine', false), /is not here: only speed was measured/)
})

test('report: put between the markers of a document, again and again', () => {
  const document = 'before\n<!-- table -->\nold\n<!-- end of table -->\nafter\n'
  const once = withTable(document, 'new')
  assert.equal(once, 'before\n<!-- table -->\nnew\n<!-- end of table -->\nafter\n')
  assert.equal(withTable(once, 'new'), once)
  assert.throws(() => withTable('no markers', 'new'), /lacks the markers/)
})

test('calibration: shares of signs, drawn a third of the way to the usual ones', () => {
  const bits = [signBits(['urgency', 'secrecy']), signBits(['urgency']), 0, signBits(['not-stated:place'])]
  const bad = sharesOf('bad', bits)
  const shareOf = (code: (typeof SIGNS)[number]) => bad.shares[SIGNS.indexOf(code)]
  assert.deepEqual(
    [shareOf('urgency'), shareOf('secrecy'), shareOf('upfront-fee'), shareOf('not-stated:place')],
    [0.5, 0.25, 0, 0.25],
  )
  assert.ok(Math.abs(drawnRate(0.6, 0.03) - 0.41) < 1e-12)
  const lines = calibrationTable(bad, [sharesOf('good', [0, 0]), sharesOf('fair', [signBits(['urgency'])])]).split('\n')
  assert.equal(lines.length, SIGNS.length + 1)
  assert.match(lines[1 + SIGNS.indexOf('urgency')], /^urgency +0\.5000 +0\.0000 +1\.0000 +0\.5000 +0\.50 /)
})
