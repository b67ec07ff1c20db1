import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { byMonth, byRecipient, type Counted, ENDS, endOf, figuresOf } from './notice-figures.ts'
import { MATTER_NAMES, OUTCOMES, REFUSALS, STATE_NAMES } from './vocabulary.ts'

const notice = (more: Partial<Counted> = {}): Counted => ({
  recipient: 'a',
  matter: 'trafficking',
  ground: 'law',
  state: 'decided',
  sentAt: new Date('2026-03-01T00:00:00Z'),
  decidedAt: new Date('2026-03-04T00:00:00Z'),
  outcome: 'removed',
  refusal: null,
  automated: null,
  trusted: false,
  ...more,
})

const rows = (table: { rows: readonly { key: string; count: number }[] }) =>
  Object.fromEntries(table.rows.filter(({ count }) => count > 0).map(({ key, count }) => [key, count]))

test('nothing is counted as nothing, with its denominators', () => {
  const { notices, ends, timeToAct, acted } = figuresOf([])
  assert.deepEqual([notices, ends.of, timeToAct, acted], [0, 0, { days: null, of: 0 }, { count: 0, of: 0 }])
  assert.deepEqual(
    ends.rows.map(({ key }) => key),
    ENDS,
  )
})

test('outcomes, unknown among them, and what has none', () => {
  const figures = figuresOf([
    notice(),
    notice({ outcome: 'unknown' }),
    notice({ outcome: null, state: 'sent', decidedAt: null }),
    notice({ state: 'withdrawn' }),
    notice({ outcome: 'kept', refusal: null }),
    notice({ outcome: 'kept', refusal: 'not-illegal' }),
    notice({ matter: null, ground: null }),
  ])
  assert.deepEqual(rows(figures.ends), { removed: 2, kept: 2, unknown: 1, 'no-decision': 1, withdrawn: 1 })
  assert.deepEqual(rows(figures.refusals), { unknown: 1, 'not-illegal': 1 })
  assert.deepEqual(rows(figures.matters), { trafficking: 6, unknown: 1 })
  assert.deepEqual(figures.acted, { count: 2, of: 5 })
})

test('median time to act: of those acted upon alone, the middle of an even number between two', () => {
  const after = (days: number, more: Partial<Counted> = {}) =>
    notice({ decidedAt: new Date(Date.UTC(2026, 2, 1 + days)), ...more })
  assert.deepEqual(figuresOf([after(1), after(4), after(30)]).timeToAct, { days: 4, of: 3 })
  assert.deepEqual(figuresOf([after(1), after(4)]).timeToAct, { days: 2.5, of: 2 })
  assert.deepEqual(figuresOf([after(1), after(90, { outcome: 'kept' })]).timeToAct, { days: 1, of: 1 })
  assert.deepEqual(figuresOf([after(-1)]).timeToAct, { days: 0, of: 1 })
})

test('months without a notice are there too, over the turn of a year', () => {
  const months = byMonth([notice(), notice({ outcome: 'kept' })], new Date('2026-04-15T00:00:00Z'), 6)
  assert.deepEqual(
    months.map(({ month, sent, acted, refused }) => [month, sent, acted, refused]),
    [
      ['2025-11', 0, 0, 0],
      ['2025-12', 0, 0, 0],
      ['2026-01', 0, 0, 0],
      ['2026-02', 0, 0, 0],
      ['2026-03', 2, 1, 1],
      ['2026-04', 0, 0, 0],
    ],
  )
})

const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
const anyNotice: fc.Arbitrary<Counted> = fc.record({
  recipient: fc.constantFrom('a', 'b', 'c'),
  matter: fc.option(fc.constantFrom(...MATTER_NAMES)),
  ground: fc.option(fc.constantFrom('law', 'terms')),
  state: fc.constantFrom(...STATE_NAMES),
  sentAt: moment,
  decidedAt: fc.option(moment),
  outcome: fc.option(fc.constantFrom(...OUTCOMES)),
  refusal: fc.option(fc.constantFrom(...REFUSALS)),
  automated: fc.option(fc.boolean()),
  trusted: fc.boolean(),
})

test('every table adds up to its denominator, and the recipients to the whole', () => {
  fc.assert(
    fc.property(fc.array(anyNotice, { maxLength: 40 }), (notices) => {
      const figures = figuresOf(notices)
      for (const table of [figures.ends, figures.matters, figures.grounds, figures.refusals, figures.automated])
        assert.equal(
          table.rows.reduce((sum, { count }) => sum + count, 0),
          table.of,
        )
      const each = byRecipient(notices)
      assert.equal(
        each.reduce((sum, { figures: { notices: count } }) => sum + count, 0),
        notices.length,
      )
      assert.ok(figures.acted.count <= figures.acted.of && figures.acted.of <= figures.notices)
      for (const one of notices) assert.ok(ENDS.includes(endOf(one)))
    }),
  )
})
