import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyCounted, anyName, counted, reportOf } from '../../../../test/samples/flagger-report.ts'
import { REPORT_LANGUAGES } from '../codes.ts'
import { flaggerCsv } from './csv.ts'
import type { FlaggerReport } from './report.ts'
import { REPORT_WORDS } from './words.ts'

/** Reads a table as RFC 4180 says, knowing nothing of how it was written. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = []
  let [row, cell, quoted] = [[] as string[], '', false]
  for (let at = 0; at < csv.length; at++) {
    const sign = csv[at]
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (csv[at + 1] === '"') cell += csv[at++]
      else quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === ',' || sign === '\r') {
      row.push(cell)
      cell = ''
    } else if (sign === '\n') {
      rows.push(row)
      row = []
    } else cell += sign
  }
  assert.deepEqual([row, cell, quoted], [[], '', false], 'it ends with a whole line')
  return rows
}

const rows = (report: FlaggerReport) => rowsOf(flaggerCsv(report, REPORT_WORDS.en)).slice(1)
const line = (report: FlaggerReport, ...start: string[]) =>
  rows(report).filter((row) => start.every((cell, column) => row[column] === cell))

test('property: every line has all its columns, whatever services are called', () => {
  fc.assert(
    fc.property(fc.array(anyCounted, { maxLength: 10 }), anyName, anyName, (notices, one, two) => {
      const names = new Map([
        ['r1', one],
        ['r2', two],
      ])
      for (const row of rows(reportOf({ notices, names }))) assert.equal(row.length, 8, JSON.stringify(row))
    }),
  )
})

test('property: no cell can be run as a formula, and a name is still itself behind the mark', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const written = new Set(rows(reportOf({ names: new Map([['r1', name]]) })).map((row) => row[2]))
      for (const service of written) {
        assert.doesNotMatch(service, /^[=+\-@\t\r]/)
        if (service !== '') assert.ok(service === name || service === `'${name}`, service)
      }
      assert.equal(written.size, 2)
    }),
  )
})

test('property: counts of the services add up to those of all together, for each table and key', () => {
  fc.assert(
    fc.property(fc.array(anyCounted, { maxLength: 15 }), (notices) => {
      const sums = new Map<string, number>()
      const names = new Map(['r1', 'r2', 'r3'].map((id) => [id, `Invented ${id}`]))
      const all = rows(reportOf({ notices, names })).filter(
        ([, table]) => !['complaints', 'disputes', 'time-to-act'].includes(table),
      )
      for (const [, table, service, key, , count] of all)
        if (service !== '') sums.set(`${table} ${key}`, (sums.get(`${table} ${key}`) ?? 0) + Number(count))
      for (const [, table, service, key, , count] of all)
        if (service === '') assert.equal(sums.get(`${table} ${key}`) ?? 0, Number(count), `${table} ${key}`)
    }),
  )
})

test('a median of nothing is an empty cell with its denominator, never a nought of days', () => {
  const kept = reportOf({ notices: [counted({ outcome: 'kept', refusal: 'other' })] })
  assert.deepEqual(
    line(kept, '2026', 'time-to-act').map((row) => row.slice(5)),
    [
      ['', '0', ''],
      ['', '0', ''],
    ],
  )
  const at = counted({ decidedAt: new Date('2026-03-01T00:00:00Z') })
  assert.deepEqual(line(reportOf({ notices: [at] }), '2026', 'time-to-act', '')[0].slice(5), ['', '1', '0'])
})

test('complaints and disputes are told apart, each with all its results and of how many', () => {
  const report = reportOf({
    remedies: [
      { kind: 'complaint', result: 'upheld' },
      { kind: 'complaint', result: 'open' },
      { kind: 'dispute', result: 'partly' },
    ],
  })
  const told = (table: string) =>
    Object.fromEntries(line(report, '2026', table).map((row) => [row[3], `${row[5]}/${row[6]}`]))
  assert.deepEqual(told('complaints'), { upheld: '1/2', partly: '0/2', rejected: '0/2', withdrawn: '0/2', open: '1/2' })
  assert.deepEqual(told('disputes'), { upheld: '0/1', partly: '1/1', rejected: '0/1', withdrawn: '0/1', open: '0/1' })
})

test('trusted notices are counted of all that were sent', () => {
  const report = reportOf({ notices: [counted({ trusted: true }), counted(), counted()] })
  assert.deepEqual(
    line(report, '2026', 'notices', '').map((row) => row.slice(3, 7)),
    [
      ['sent', 'Notices sent', '3', '3'],
      ['trusted', 'Through a trusted flagger’s channel', '1', '3'],
    ],
  )
})

test('keys are the same in every language, words are its own', () => {
  const report = reportOf({ notices: [counted(), counted({ matter: null, outcome: 'kept', refusal: 'duplicate' })] })
  const [en, lv] = REPORT_LANGUAGES.map((language) => rowsOf(flaggerCsv(report, REPORT_WORDS[language])))
  const without = (table: string[][]) => table.map((row) => row.filter((_, column) => column !== 4))
  assert.deepEqual(without(en), without(lv))
  const differing = en.slice(1).filter((row, at) => row[4] !== lv[at + 1][4])
  assert.ok(differing.length > 0.9 * en.length, `${differing.length} of ${en.length}`)
})
