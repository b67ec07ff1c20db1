import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { type Item, inOrder, type Span, spanOf, stretches } from './agenda-view.ts'

// Local time throughout: «today» is the reader's.
const NOW = new Date('2026-11-24T02:07:00')
const item = (due: string, late = false, key = due): Item => ({ key, due, late, title: key, note: '', link: null })

describe('when something is due', () => {
  const spans: readonly [string, boolean, Span][] = [
    ['2026-11-22', true, 'late'],
    ['2026-11-24T01:00:00', true, 'late'],
    ['2026-11-24', false, 'today'],
    ['2026-11-24T23:59:00', false, 'today'],
    ['2026-11-25', false, 'week'],
    ['2026-11-25T00:01:00', false, 'week'],
    ['2026-11-30', false, 'week'],
    ['2026-12-01', false, 'later'],
    ['2027-02-21', false, 'later'],
  ]
  for (const [due, late, span] of spans)
    test(`${due}${late ? ', late' : ''}: ${span}`, () => assert.equal(spanOf({ due, late }, NOW), span))

  test('danger waits for no day', () => {
    assert.equal(spanOf({ due: '2027-01-01', late: false, danger: 1 }, NOW), 'danger')
    assert.equal(spanOf({ due: '2026-11-24', late: false, danger: 1, passed: true }, NOW), 'passed')
    const all = [item('2026-11-20', true), { ...item('2026-11-24'), danger: 1 }, { ...item('2026-11-25'), danger: 0 }]
    assert.deepEqual(
      inOrder(all).map(({ due }) => due),
      ['2026-11-25', '2026-11-24', '2026-11-20'],
    )
  })

  test('what this clock calls past and the server does not yet is due today', () => {
    assert.equal(spanOf({ due: '2026-11-24T02:00:00', late: false }, NOW), 'today')
  })

  test('the next first; a day alone ends with the day', () => {
    const due = ['2026-11-25', '2026-11-24', '2026-11-24T21:40:00', '2026-11-24T16:30:00']
    assert.deepEqual(
      inOrder(due.map((one) => item(one))).map((one) => one.due),
      ['2026-11-24T16:30:00', '2026-11-24T21:40:00', '2026-11-24', '2026-11-25'],
    )
  })
})

describe('what fits on a screen', () => {
  const shapeOf = (items: readonly Item[], room: number) =>
    stretches(items, NOW, room).map(({ span, shown, folded }) => [span, shown.length, folded.length])
  const late = (n: number) => Array.from({ length: n }, (_, i) => item('2026-11-20', true, `late ${i}`))
  const today = (n: number) => Array.from({ length: n }, (_, i) => item('2026-11-24', false, `today ${i}`))

  test('nobody who is in danger is folded away', () => {
    const danger = Array.from({ length: 12 }, (_, i) => ({ ...item('2026-11-24', false, `danger ${i}`), danger: 0 }))
    assert.deepEqual(shapeOf([...danger, ...late(3)], 9), [
      ['danger', 12, 0],
      ['late', 1, 2],
    ])
  })

  test('all of few, and no stretch that is empty', () => {
    assert.deepEqual(shapeOf([...late(2), item('2027-01-01')], 9), [
      ['late', 2, 0],
      ['later', 1, 0],
    ])
    assert.deepEqual(shapeOf([], 9), [])
  })

  test('the earlier has the room, and one row stays for each that follows', () => {
    assert.deepEqual(shapeOf([...late(20), ...today(4), item('2026-11-26')], 9), [
      ['late', 7, 13],
      ['today', 1, 3],
      ['week', 1, 0],
    ])
  })

  test('nothing is lost, and no more is shown than fits beside one row a stretch', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: -9, max: 40 }), fc.boolean()), { maxLength: 60 })
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 12 }), (dues, room) => {
        const items = dues.map(([days, isLate], i) =>
          item(new Date(NOW.getTime() + days * 86_400_000).toISOString(), isLate, String(i)),
        )
        const found = stretches(items, NOW, room)
        const all = found.flatMap(({ shown, folded }) => [...shown, ...folded])
        assert.deepEqual(all.map(({ key }) => key).sort(), items.map(({ key }) => key).sort())
        assert.ok(found.flatMap(({ shown }) => shown).length <= Math.max(room, found.length))
        for (const { shown } of found) assert.ok(shown.length > 0)
      }),
      runs(200),
    )
  })
})
