import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { asProblem } from '../../../kernel/errors.ts'
import type { LeadRow } from '../tables.ts'
import { ORDERS, readCursor, type Sort, writeCursor } from './cursor.ts'

const ID = '3f8a2f0e-1f64-4c7b-9a52-6f6f3f0f2a11'
const SORTS = Object.keys(ORDERS) as Sort[]

const rows = fc.record({
  score: fc.integer({ min: -500, max: 5000 }).map((tenths) => tenths / 10),
  learned: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
  size: fc.nat(999_999_999),
  last_seen: fc.constantFrom('', '2026-11-24'),
  arrived_at: fc.date({ min: new Date('2020-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
  id: fc.uuid(),
})

test('a place that was written is read back, for every order', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(...SORTS), (row, sort) => {
      const { value, id } = readCursor(sort, writeCursor(sort, row as unknown as LeadRow))
      const written = row[ORDERS[sort].column]
      assert.equal(id, row.id)
      assert.equal(value, written instanceof Date ? written.toISOString() : String(written))
    }),
  )
})

test('anything else is refused as an input, and never reaches the database', () => {
  const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const odd = [
    '',
    'x',
    made([]),
    made(['1', 'x']),
    made(["1'; drop table leads", ID]),
    made([1, ID]),
    made(['9'.repeat(60), ID]),
    made(['NaN', ID]),
  ]
  for (const sort of SORTS)
    for (const written of odd)
      assert.throws(
        () => readCursor(sort, written),
        (error) => asProblem(error).code === 'invalid-input',
      )
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...SORTS), (written, sort) => {
      try {
        readCursor(sort, written)
      } catch (error) {
        assert.equal(asProblem(error).code, 'invalid-input')
      }
    }),
  )
})

test('a place of one order is no place of another where their values differ', () => {
  const row = {
    score: 1.5,
    learned: 0.5,
    size: 2,
    last_seen: '2026-11-24',
    arrived_at: new Date('2026-11-24T08:00:00Z'),
    id: ID,
  }
  for (const sort of SORTS)
    for (const other of SORTS) {
      const read = () => readCursor(other, writeCursor(sort, row as unknown as LeadRow))
      // A size is a number like a score, and nothing worse than another page comes of it.
      if (sort === other || (sort === 'size' && other === 'score')) read()
      else assert.throws(read)
    }
})
