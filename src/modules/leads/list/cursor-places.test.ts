import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { asProblem } from '../../../kernel/errors.ts'
import type { LeadRow } from '../tables.ts'
import { readCursor, type Sort, writeCursor, writePlace } from './cursor.ts'

const ID = '3f8a2f0e-1f64-4c7b-9a52-6f6f3f0f2a11'
const written = (value: unknown, id: unknown = ID) => Buffer.from(JSON.stringify([value, id])).toString('base64url')

const refused = (sort: Sort, value: unknown, id?: unknown) =>
  assert.throws(
    () => readCursor(sort, written(value, id)),
    (error) => {
      const { code, fields } = asProblem(error)
      assert.equal(code, 'invalid-input')
      assert.deepEqual(
        fields.map(({ field }) => field),
        ['after'],
      )
      return true
    },
    `${sort} ${JSON.stringify(value)}`,
  )

test('a moment that no clock shows is refused here and never reaches the database', () => {
  for (const value of [
    '2026-13-01T00:00:00.000Z',
    '2026-02-30T00:00:00.000Z',
    '2026-11-24T25:00:00.000Z',
    '2026-11-24T08:61:00.000Z',
    '2026-11-24T08:00:00Z',
    '2026-11-24',
    '2026-11-24T08:00:00.000+02:00',
    '2026-11-24T::::Z',
    'infinity',
    'now',
    '',
  ])
    refused('arrived', value)
})

test('any moment that was written is read, to the millisecond', () => {
  const moments = fc.date({ noInvalidDate: true, min: new Date('1970-01-01'), max: new Date('9999-01-01') })
  fc.assert(
    fc.property(moments, fc.uuid(), (at, id) => {
      assert.deepEqual(readCursor('arrived', writePlace(at, id)), { value: at.toISOString(), id })
    }),
  )
})

test('numbers are plain numbers: no exponent, no sign in the middle, nothing that overflows', () => {
  for (const value of ['1e9', '+1', '--1', '1.', '.5', '0x10', '1 ', ' 1', '1,5', 'NaN', 'Infinity', '١'])
    refused('score', value)
  for (const value of ['-1', '1.5', '2147483648', '9999999999', '', '1e3']) refused('size', value)
  for (const value of ['0', '-3.5', '17.2', '1234567890'])
    assert.equal(readCursor('score', written(value)).value, value)
})

test('a day or no day, and nothing beside it', () => {
  assert.equal(readCursor('seen', written('')).value, '')
  assert.equal(readCursor('seen', written('2026-11-24')).value, '2026-11-24')
  for (const value of ['2026-11-24 ', "2026-11-24'", '2026-11-24\n', '26-11-24', '2026/11/24', 'null'])
    refused('seen', value)
})

test('the id is an id', () => {
  for (const id of ['', 'x', 1, null, `${ID} or true`, ID.slice(1)]) refused('size', '1', id)
  // Capital letters are the same id to the database.
  assert.equal(readCursor('size', written('1', ID.toUpperCase())).id, ID.toUpperCase())
})

test('more or fewer parts than two, or another shape, is no place', () => {
  for (const value of [[], ['1'], ['1', ID, 'more'], { value: '1', id: ID }, '1', 1, null, [['1'], ID]])
    assert.throws(() => readCursor('size', Buffer.from(JSON.stringify(value)).toString('base64url')), {
      code: 'invalid-input',
    })
})

test('what is refused is not told back: it may hold anything', () => {
  for (const given of ['<script>', '+371 20 000 142', written('secret words')])
    try {
      readCursor('score', given)
      assert.fail('it was read')
    } catch (error) {
      const { message, fields } = asProblem(error)
      assert.ok(!JSON.stringify([message, fields]).includes(given))
      assert.ok(!JSON.stringify([message, fields]).includes('secret'))
    }
})

test('a place fits the length that the list takes, for the longest values', () => {
  const row = {
    id: ID,
    score: -123456.7890123,
    size: 999_999_999,
    last_seen: '2026-11-24',
    arrived_at: new Date('2026-11-24T08:00:00.123Z'),
  } as unknown as LeadRow
  for (const sort of ['score', 'size', 'seen', 'arrived'] as const) {
    const place = writeCursor(sort, row)
    assert.ok(place.length <= 200)
    // It stands in addresses, so nothing in it needs quoting there.
    assert.match(place, /^[\w-]+$/)
  }
})

test('two leads of one value have two places', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.nat(), (a, b, value) => {
      assert.equal(writePlace(value, a) === writePlace(value, b), a === b)
    }),
  )
})
