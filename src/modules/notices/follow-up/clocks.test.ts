import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CLOCK_NAMES, type ClockName, STATE_NAMES } from '../codes.ts'
import { CLOCKS, type ClockStand, dayOrNone, isOverdue, noticeClocks, remindersOf } from './clocks.ts'

const stand = (more: Partial<ClockStand> = {}): ClockStand => ({
  state: 'sent',
  sentOn: '2026-03-02',
  acknowledgedOn: null,
  decidedOn: null,
  complainedOn: null,
  complaintEndedOn: null,
  disputedOn: null,
  disputeEndedOn: null,
  granted: false,
  trusted: false,
  ...more,
})

const one = (what: ClockName, more: Partial<ClockStand>, today: string) =>
  noticeClocks(stand(more), today).find((clock) => clock.what === what)

test('a draft has no clock', () => {
  assert.deepEqual(noticeClocks(stand({ state: 'draft', sentOn: null }), '2026-03-02'), [])
})

test('acknowledgement: the whole second day counts, then it is overdue', () => {
  assert.equal(one('acknowledgement', {}, '2026-03-04')?.state, 'running')
  assert.equal(one('acknowledgement', {}, '2026-03-05')?.state, 'overdue')
  assert.equal(one('acknowledgement', { acknowledgedOn: '2026-03-05' }, '2026-03-09')?.state, 'late')
  assert.equal(one('acknowledgement', { decidedOn: '2026-03-03' }, '2026-03-09')?.state, 'kept')
})

test('a trusted flagger may expect a decision sooner', () => {
  assert.equal(one('decision', {}, '2026-03-02')?.due, '2026-03-09')
  assert.equal(one('decision', { trusted: true }, '2026-03-02')?.due, '2026-03-05')
})

test('complaint: six months from the decision; a reminder in the last thirty days; then the window is over, not overdue', () => {
  const decided = { state: 'decided', decidedOn: '2026-08-31' } as const
  assert.equal(one('complaint-window', decided, '2026-09-01')?.due, '2027-02-28')
  assert.equal(one('complaint-window', decided, '2027-01-28')?.state, 'running')
  assert.equal(one('complaint-window', decided, '2027-01-29')?.state, 'near')
  assert.equal(one('complaint-window', decided, '2027-02-28')?.state, 'near')
  assert.equal(one('complaint-window', decided, '2027-03-01')?.state, 'over')
  assert.equal(one('complaint-window', { ...decided, complainedOn: '2026-10-01' }, '2027-03-01')?.state, 'kept')
})

test('a new decision after a complaint opens a window of its own', () => {
  const again = { state: 'decided', decidedOn: '2026-10-20', complainedOn: '2026-10-01' } as const
  assert.equal(one('complaint-window', again, '2026-10-21')?.state, 'running')
})

test('where the recipient acted there is nothing to complain about', () => {
  assert.equal(one('complaint-window', { decidedOn: '2026-03-03', granted: true }, '2026-03-04'), undefined)
})

test('out-of-court dispute: ninety days', () => {
  const disputed = { state: 'dispute', decidedOn: '2026-03-05', disputedOn: '2026-04-01' } as const
  assert.equal(one('dispute-decision', disputed, '2026-04-01')?.due, '2026-06-30')
  assert.equal(one('dispute-decision', disputed, '2026-07-01')?.state, 'overdue')
  assert.equal(one('dispute-decision', { ...disputed, disputeEndedOn: '2026-06-30' }, '2026-07-01')?.state, 'kept')
})

test('what has ended asks nobody for anything', () => {
  for (const state of ['closed', 'withdrawn', 'corrected'] as const) {
    const clocks = noticeClocks(stand({ state }), '2027-03-01')
    assert.deepEqual([isOverdue(clocks), remindersOf(clocks)], [false, []])
  }
})

test('overdue is shown, and is what one is reminded of', () => {
  const clocks = noticeClocks(stand(), '2026-03-06')
  assert.ok(isOverdue(clocks))
  assert.deepEqual(
    remindersOf(clocks).map(({ what }) => what),
    ['acknowledgement'],
  )
})

test('each clock names its law', () => {
  for (const name of CLOCK_NAMES) assert.match(CLOCKS[name].law, /^Art\. (16|20|21)\(\d\)/)
})

const day = fc
  .integer({ min: 0, max: 700 })
  .map((days) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
const maybe = fc.option(day)
const anyStand = fc.record({
  state: fc.constantFrom(...STATE_NAMES),
  sentOn: maybe,
  acknowledgedOn: maybe,
  decidedOn: maybe,
  complainedOn: maybe,
  complaintEndedOn: maybe,
  disputedOn: maybe,
  disputeEndedOn: maybe,
  granted: fc.boolean(),
  trusted: fc.boolean(),
})

test('time only moves a clock on: what is overdue or over stays so, what was kept stays kept', () => {
  const RANK = { running: 0, near: 1, overdue: 2, over: 2, kept: 3, late: 3 }
  fc.assert(
    fc.property(anyStand, day, day, (one, first, second) => {
      const [today, later] = [first, second].sort()
      const before = noticeClocks(one, today)
      const after = noticeClocks(one, later)
      for (const [i, clock] of before.entries()) {
        assert.ok(RANK[after[i].state] >= RANK[clock.state])
        assert.ok(clock.due >= clock.from)
        assert.equal(clock.kept === null, clock.state !== 'kept' && clock.state !== 'late')
      }
    }),
  )
})

test('complaint: fourteen days for an answer, and a withdrawal of the notice asks for none', () => {
  const complained = { state: 'complaint', decidedOn: '2026-03-05', complainedOn: '2026-03-10' } as const
  assert.equal(one('complaint-answer', complained, '2026-03-11')?.due, '2026-03-24')
  assert.equal(one('complaint-answer', complained, '2026-03-24')?.state, 'running')
  assert.equal(one('complaint-answer', complained, '2026-03-25')?.state, 'overdue')
  assert.equal(one('complaint-answer', { ...complained, complaintEndedOn: '2026-03-24' }, '2026-05-01')?.state, 'kept')
  assert.equal(one('complaint-answer', { ...complained, complaintEndedOn: '2026-03-25' }, '2026-05-01')?.state, 'late')
  assert.equal(one('complaint-answer', { ...complained, state: 'withdrawn' }, '2026-05-01')?.state, 'over')
})

test('dispute: somebody looks at it in the last week, before the ninety days are over', () => {
  const disputed = { state: 'dispute', decidedOn: '2026-03-05', disputedOn: '2026-04-01' } as const
  const states = ['2026-06-22', '2026-06-23', '2026-06-30', '2026-07-01'].map(
    (today) => one('dispute-decision', disputed, today)?.state,
  )
  assert.deepEqual(states, ['running', 'near', 'near', 'overdue'])
})

test('the window to complain ends on the last day of a shorter month, also in a leap year', () => {
  const due = (decidedOn: string) => one('complaint-window', { state: 'decided', decidedOn }, decidedOn)?.due
  assert.deepEqual(['2027-08-31', '2026-08-31', '2026-03-31', '2026-12-31', '2026-08-29'].map(due), [
    '2028-02-29',
    '2027-02-28',
    '2026-09-30',
    '2027-06-30',
    '2027-02-28',
  ])
})

test('a complaint that ended before a second one began is no answer to the second', () => {
  const again = { state: 'complaint', decidedOn: '2026-03-05', complainedOn: '2026-06-01' } as const
  assert.equal(one('complaint-answer', { ...again, complaintEndedOn: '2026-04-01' }, '2026-06-20')?.state, 'overdue')
})

test('a window that closes unused is nobody’s delay: it is not reminded of once it is over', () => {
  const decided = {
    state: 'decided',
    sentOn: '2026-03-02',
    acknowledgedOn: '2026-03-02',
    decidedOn: '2026-03-03',
  } as const
  const at = (today: string) => noticeClocks(stand(decided), today)
  assert.deepEqual(
    remindersOf(at('2026-08-10')).map(({ what, state }) => [what, state]),
    [['complaint-window', 'near']],
  )
  assert.ok(!isOverdue(at('2026-08-10')))
  assert.deepEqual([remindersOf(at('2027-01-01')), isOverdue(at('2027-01-01'))], [[], false])
})

test('what the law sets is told apart from what may only be expected', () => {
  const statutory = CLOCK_NAMES.filter((name) => CLOCKS[name].statutory)
  // The law gives services no days to acknowledge or decide, only «without undue delay».
  assert.deepEqual(statutory, ['complaint-window', 'dispute-decision'])
  const told = noticeClocks(stand(), '2026-03-02')
  assert.deepEqual(
    told.map(({ what, statutory: set, law }) => [what, set, law]),
    [
      ['acknowledgement', false, 'Art. 16(4)'],
      ['decision', false, 'Art. 16(5) and (6)'],
    ],
  )
})

test('moments are days of the calendar in UTC', () => {
  assert.equal(dayOrNone(null), null)
  assert.equal(dayOrNone(new Date('2026-03-02T23:59:59.999Z')), '2026-03-02')
  assert.equal(dayOrNone(new Date('2026-03-03T00:00:00+02:00')), '2026-03-02')
})

test('property: what is reminded of is running out or has run out, and stops once somebody acted', () => {
  fc.assert(
    fc.property(anyStand, day, (any, today) => {
      const clocks = noticeClocks(any, today)
      for (const clock of remindersOf(clocks)) {
        assert.equal(clock.kept, null)
        assert.equal(clock.state, clock.due < today ? 'overdue' : 'near')
      }
      assert.equal(
        isOverdue(clocks),
        remindersOf(clocks).some(({ due }) => due < today),
      )
      const names = clocks.map(({ what }) => what)
      assert.equal(new Set(names).size, names.length)
    }),
  )
})
