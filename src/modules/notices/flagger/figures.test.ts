import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyCounted, moment } from '../../../../test/samples/flagger-report.ts'
import { byMonth, byRecipient, type Counted, ENDS, endOf, figuresOf } from './figures.ts'

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

test('every table adds up to its denominator, and the recipients to the whole', () => {
  fc.assert(
    fc.property(fc.array(anyCounted, { maxLength: 40 }), (notices) => {
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

test('what was taken back is counted as taken back, whatever the service said about it before', () => {
  for (const state of ['withdrawn', 'corrected'] as const) {
    const figures = figuresOf([
      notice({ state, outcome: 'removed' }),
      notice({ state, outcome: 'kept', refusal: 'other' }),
    ])
    assert.deepEqual(rows(figures.ends), { [state]: 2 })
    assert.deepEqual([figures.acted, figures.refusals.of, figures.timeToAct.of], [{ count: 0, of: 0 }, 0, 0])
  }
  // While a complaint runs, the decision that it is about stands.
  assert.equal(endOf({ state: 'complaint', outcome: 'kept' }), 'kept')
})

test('restricted content counts as acted upon, unknown content does not; both were decided', () => {
  const { acted } = figuresOf([
    notice({ outcome: 'restricted' }),
    notice({ outcome: 'disabled' }),
    notice({ outcome: 'unknown' }),
    notice({ outcome: 'kept', refusal: 'other' }),
  ])
  assert.deepEqual(acted, { count: 2, of: 4 })
})

test('how it was decided: not said is a row of its own, and what nobody decided is in none', () => {
  const { automated } = figuresOf([
    notice({ automated: true }),
    notice({ automated: false }),
    notice({ automated: null }),
    notice({ automated: true, outcome: null, decidedAt: null, state: 'acknowledged' }),
  ])
  assert.deepEqual([rows(automated), automated.of], [{ yes: 1, no: 1, unknown: 1 }, 3])
})

test('a decision without its moment is in the counts and not in the time', () => {
  const { timeToAct, acted } = figuresOf([notice({ decidedAt: null }), notice()])
  assert.deepEqual(
    [timeToAct, acted],
    [
      { days: 3, of: 1 },
      { count: 2, of: 2 },
    ],
  )
})

test('hours are told as tenths of a day', () => {
  const after = (hours: number) => notice({ decidedAt: new Date(Date.UTC(2026, 2, 1, hours)) })
  assert.deepEqual(
    [6, 1, 0].map((hours) => figuresOf([after(hours)]).timeToAct.days),
    [0.3, 0, 0],
  )
})

test('tables without an order of their own tell the largest first, and of as many by their names', () => {
  const { matters } = figuresOf([
    notice({ matter: 'begging' }),
    notice({ matter: 'slavery' }),
    notice({ matter: 'slavery' }),
    notice({ matter: 'surrogacy' }),
  ])
  assert.deepEqual(
    matters.rows.map(({ key }) => key),
    ['slavery', 'begging', 'surrogacy'],
  )
})

test('months: a notice of the last moment of a month is of that month, and what lies outside is in none', () => {
  const sent = (moment: string) => notice({ sentAt: new Date(moment), outcome: null, state: 'sent', decidedAt: null })
  const months = byMonth(
    [
      sent('2026-01-31T23:59:59.999Z'),
      sent('2026-02-01T00:00:00Z'),
      sent('2025-11-30T23:59:59Z'),
      sent('2026-04-01T00:00:00Z'),
    ],
    new Date('2026-03-31T23:00:00Z'),
    4,
  )
  assert.deepEqual(
    months.map(({ month, sent: count }) => [month, count]),
    [
      ['2025-12', 0],
      ['2026-01', 1],
      ['2026-02', 1],
      ['2026-03', 0],
    ],
  )
})

test('property: twelve months follow one another up to the asked one, and no notice is counted twice', () => {
  fc.assert(
    fc.property(fc.array(anyCounted, { maxLength: 20 }), moment, (notices, until) => {
      const months = byMonth(notices, until)
      assert.equal(months.at(-1)?.month, until.toISOString().slice(0, 7))
      assert.deepEqual(
        months.map(({ month }) => month),
        [...new Set(months.map(({ month }) => month))].sort(),
      )
      assert.equal(months.length, 12)
      assert.ok(months.reduce((sum, { sent }) => sum + sent, 0) <= notices.length)
      for (const { sent, acted, refused } of months) assert.ok(acted + refused <= sent)
    }),
  )
})

test('property: recipients come by how many notices they got, whatever order they were read in', () => {
  fc.assert(
    fc.property(fc.array(anyCounted, { maxLength: 20 }), (notices) => {
      const order = (list: readonly Counted[]) => byRecipient(list).map(({ recipient }) => recipient)
      assert.deepEqual(order(notices), order(notices.toReversed()))
      const sizes = byRecipient(notices).map(({ figures }) => figures.notices)
      assert.deepEqual(
        sizes,
        sizes.toSorted((a, b) => b - a),
      )
    }),
  )
})

test('property: the median lies between the fastest and the slowest that acted', () => {
  fc.assert(
    fc.property(fc.array(anyCounted, { minLength: 1, maxLength: 15 }), (notices) => {
      const { timeToAct } = figuresOf(notices)
      const days = notices
        .filter((each) => ['removed', 'disabled', 'restricted'].includes(endOf(each)))
        .flatMap(({ sentAt, decidedAt }) =>
          decidedAt === null ? [] : [(decidedAt.getTime() - sentAt.getTime()) / 864e5],
        )
        .map((one) => Math.max(0, one))
      assert.equal(timeToAct.of, days.length)
      if (timeToAct.days === null) return assert.equal(days.length, 0)
      // Told in tenths.
      assert.ok(timeToAct.days >= Math.min(...days) - 0.05 && timeToAct.days <= Math.max(...days) + 0.05)
    }),
  )
})
