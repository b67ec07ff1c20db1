import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CheckInput } from './shapes.ts'

const sheet = { name: 'd', csv: 'year,decision,count' }
const input = { year: 2025, geo: 'LV', language: 'en', format: null, sheets: [sheet] }
const isTaken = (more: object) => CheckInput.safeParse({ ...input, ...more }).success
const rows = (height: number, width: number, cell: unknown = '1') =>
  Array.from({ length: height }, () => Array.from({ length: width }, () => cell))

describe('what a file of the return may be sent as', () => {
  test('is a year, a country and its sheets, with those of the year before where there are any', () => {
    assert.ok(isTaken({}))
    assert.ok(isTaken({ last: [sheet], format: 'xlsx' }))
    for (const geo of ['EL', 'XK']) assert.ok(isTaken({ geo }), geo)
    for (const geo of ['', 'lv', 'LVA', 'L1', 'LV\n']) assert.equal(isTaken({ geo }), false, geo)
    for (const year of [2007, 2101, 2025.5, '2025', null]) assert.equal(isTaken({ year }), false, String(year))
    for (const language of ['', 'EN', 'xx']) assert.equal(isTaken({ language }), false, language)
    for (const format of ['pdf', '', undefined]) assert.equal(isTaken({ format }), false, String(format))
  })

  test('no sheet at all, and more than any return has, are refused', () => {
    assert.equal(isTaken({ sheets: [] }), false)
    assert.equal(isTaken({ last: [] }), false)
    const many = (n: number) => Array.from({ length: n }, () => sheet)
    assert.ok(isTaken({ sheets: many(20) }))
    assert.equal(isTaken({ sheets: many(21) }), false)
  })

  test('a sheet is rows or a CSV file, with a name, and nothing besides', () => {
    assert.ok(isTaken({ sheets: [{ name: 'd', rows: [['year'], [{ fault: 'no-date' }], []] }] }))
    for (const one of [
      { name: '', csv: '' },
      { name: 'd' },
      { csv: '' },
      { name: 'x'.repeat(201), csv: '' },
      { name: 'd', csv: 7 },
      { name: 'd', rows: [['a', 7]] },
      { name: 'd', rows: [[{ fault: 'not-known' }]] },
      { name: 'd', rows: [[{ fault: 'no-date', text: 'x' }]] },
      { name: 'd', rows: [['a']], macro: 'x' },
      { name: 'd', csv: '', rows: [] },
    ])
      assert.equal(isTaken({ sheets: [one] }), false, JSON.stringify(one).slice(0, 60))
    assert.equal(isTaken({ extra: 1 }), false)
  })

  test('rows, columns and texts have ends', () => {
    const taken = (given: unknown) => isTaken({ sheets: [{ name: 'd', rows: given }] })
    assert.ok(taken(rows(6000, 1)) && taken(rows(1, 50)) && taken(rows(1, 1, 'x'.repeat(1000))))
    assert.equal(taken(rows(6001, 1)) || taken(rows(1, 51)) || taken(rows(1, 1, 'x'.repeat(1001))), false)
    assert.equal(isTaken({ sheets: [{ name: 'd', csv: 'x'.repeat(500_001) }] }), false)
  })
})
