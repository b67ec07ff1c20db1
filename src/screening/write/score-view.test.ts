import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLeads } from '../../../test/samples/leads.ts'
import { barKey, barScale, partsOf, scoreBar, whyTable } from './score-view.ts'

const [warehouse] = sampleLeads().filter(({ id }) => id === 'L-2291')

test('the parts of a score add up to it', () => {
  for (const lead of sampleLeads()) {
    const { words, contacts, reach, off } = partsOf(lead.why)
    assert.ok(Math.abs(words + contacts + reach - off - lead.score) < 1e-9, lead.id)
  }
})

test('the points printed in a table add up to the score printed below', () => {
  for (const lead of sampleLeads()) {
    const { markup } = whyTable(lead, 4)
    const printed = [...markup.matchAll(/<td>(−?\d+\.\d)(?:\n|<\/td><\/tr><\/tfoot>)/g)].map(([, n]) =>
      Number(n.replace('−', '-')),
    )
    const sum = printed.pop()
    assert.equal(printed.length, lead.why.length)
    assert.equal(printed.reduce((a, b) => a + b, 0).toFixed(1), sum?.toFixed(1), lead.id)
  }
})

test('a bar is as long as its parts, in tenths of a point, and says them in words', () => {
  const { markup } = scoreBar(warehouse.why, barScale(sampleLeads()), 72)
  assert.match(markup, /aria-label="wording 8\.7, contact points 2\.2, reach 1\.1, taken off 0\.6"/)
  assert.deepEqual(
    [...markup.matchAll(/h(\d+)v8/g)].map(([, length]) => Number(length)),
    [87, 22, 11, 6],
  )
  assert.equal(Number(/viewBox="0 0 (\d+) /.exec(markup)?.[1]) >= 126, true)
})

test('a score without points has an empty bar, and the scale is never nothing', () => {
  assert.equal(barScale([]), 1)
  assert.match(scoreBar([], 1, 72).markup, /aria-label="no points"><path d="M0 9\.5H10"\/><\/svg>/)
})

test('a key names the parts that a score has', () => {
  assert.doesNotMatch(barKey([{ ...warehouse.why[0] }]).markup, /reach|taken off/)
  assert.match(barKey().markup, /taken off/)
})

test('what is shown and never scored says so', () => {
  assert.match(
    whyTable(warehouse, 4).markup,
    /Aimed at people in need<td>4 of 23<td><td><td>shown, never scored<td>0\.0/,
  )
})
