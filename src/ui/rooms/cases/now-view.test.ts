import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupOf, isFound, likely } from './now-view.ts'

const NOW = new Date('2026-12-01T08:00:00Z')
const clock = (name: string, due: string, missed = false) => ({ track: 'support' as const, name, due, missed })
const OPEN = [
  'persons.note',
  'papers.assess',
  'papers.reopen',
  'identification.presume',
  'child.appoint',
  'persons.inform',
  'persons.act-at-once',
  'support.not-wanted',
]
const ids = (...asked: Parameters<typeof likely>) => likely(...asked).map(({ id }) => id)

test('danger to life comes first, then what is most due, then what is usual; five at most', () => {
  const clocks = [clock('needs', '2026-12-03T22:00:00Z'), clock('guardian', '2026-12-01T20:00:00Z')]
  assert.deepEqual(ids(OPEN, clocks, NOW), [
    'persons.act-at-once',
    'child.appoint',
    'papers.assess',
    'identification.presume',
    'persons.inform',
  ])
  assert.equal(likely(OPEN, clocks, NOW)[2].clock?.name, 'needs')
})

test('in danger now the calls that were made and the end of it come right after', () => {
  const open = [...OPEN, 'persons.record-call', 'persons.record-safe']
  const first = likely(open, [], NOW, new Set(), true).map(({ id }) => id)
  assert.deepEqual(first.slice(0, 3), ['persons.act-at-once', 'persons.record-call', 'persons.record-safe'])
  assert.equal(ids(open, [], NOW).includes('persons.record-call'), false)
})

test('what is late counts however late it is, and what is due in a year does not', () => {
  assert.equal(ids(OPEN, [clock('needs', '2025-01-01T00:00:00Z', true)], NOW)[1], 'papers.assess')
  assert.equal(ids(OPEN, [clock('guardian', '2027-12-01T00:00:00Z')], NOW).includes('child.appoint'), false)
})

test('an act that answers two deadlines stands once, with the first of them; what is closed stands nowhere', () => {
  const clocks = [clock('asylum-needs', '2026-12-02T00:00:00Z'), clock('needs', '2026-12-05T00:00:00Z')]
  const found = likely(['papers.assess'], clocks, NOW)
  assert.deepEqual(
    found.map(({ id, clock: due }) => [id, due?.name]),
    [['papers.assess', 'asylum-needs']],
  )
  assert.deepEqual(likely([], clocks, NOW), [])
})

test('an alarm is answered by telling, and by «found» where nobody may tell', () => {
  const alarm = [clock('alarm', '2026-12-01T09:00:00Z')]
  assert.equal(ids(['whereabouts.find', 'persons.tell'], alarm, NOW)[0], 'persons.tell')
  assert.equal(ids(['whereabouts.find'], alarm, NOW)[0], 'whereabouts.find')
})

test('what was done already is not proposed again', () => {
  assert.equal(ids(OPEN, [], NOW, new Set(['persons.inform'])).includes('persons.inform'), false)
})

test('a step without a group of its own is a matter of law', () => {
  assert.deepEqual([groupOf('whereabouts'), groupOf('asylum'), groupOf('file')], ['safety', 'law', 'record'])
})

test('acts are found by any of their words, in any order and without marks', () => {
  assert.ok(isFound('Sākt palīdzību', 'palidz'))
  assert.ok(isFound('Assess needs and risks', 'risk ASSESS'))
  assert.ok(isFound('Assess needs', ''))
  assert.ok(!isFound('Assess needs', 'needs erase'))
})

test('a last day to claim is answered by the claim of the same way, and by no other', () => {
  const due = [{ ...clock('claim', '2026-12-10T00:00:00Z'), track: 'back-wages' as const }]
  const open = ['compensation.claim', 'back-wages.claim']
  assert.equal(ids(open, due, NOW)[0], 'back-wages.claim')
  assert.deepEqual(ids(['compensation.claim'], due, NOW), [])
})
