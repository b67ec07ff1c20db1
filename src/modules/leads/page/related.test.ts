import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nearest, type Relative, type Shared, similarLeads } from './related.ts'

const shared = (root: string, facet: Shared['facet'], ...values: string[]): Shared[] =>
  values.map((value) => ({ root, facet, value }))

const relative = (id: string): Relative => ({ id, number: 1, state: 'new', score: 12, size: 3, title: `Lead ${id}` })

test('a contact point weighs more than a firm name, wording counts from three marks on', () => {
  const kin = nearest([
    ...shared('firm', 'employer', 'f'),
    ...shared('few', 'wording', 'a', 'b'),
    ...shared('words', 'wording', 'a', 'b', 'c'),
    ...shared('contact', 'contact', 'x'),
    ...shared('two', 'contact', 'x', 'y'),
  ])
  assert.deepEqual(
    kin.map(([id]) => id),
    ['two', 'contact', 'words', 'firm'],
  )
})

test('the order does not depend on that of the rows, and there are ten at most', () => {
  const rows = fc.array(
    fc.record({
      root: fc.integer({ min: 1, max: 30 }).map((n) => `r${n}`),
      facet: fc.constantFrom('contact' as const, 'employer' as const, 'wording' as const),
      value: fc.constantFrom('a', 'b', 'c', 'd'),
    }),
    { maxLength: 80 },
  )
  fc.assert(
    fc.property(rows, (given) => {
      const ids = (rows: readonly Shared[]) => nearest(rows).map(([id]) => id)
      assert.deepEqual(ids(given), ids([...given].reverse()))
      assert.ok(ids(given).length <= 10)
    }),
  )
})

test('shared contact points are named in plain, five at most; an erased relative is left out', () => {
  const marks = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6']
  const kin = nearest([...shared('a', 'contact', ...marks), ...shared('gone', 'contact', 'm1')])
  const contacts = new Map(marks.map((mark, i) => [mark, `+371200000${i}`]))
  const [one, ...others] = similarLeads(kin, new Map([['a', relative('a')]]), contacts)
  assert.deepEqual(others, [])
  assert.equal(one.title, 'Lead a')
  assert.deepEqual(one.contacts, [...contacts.values()].slice(0, 5))
  assert.deepEqual([one.wording, one.employer], [false, false])
})

test('nothing shared, no relatives', () => {
  assert.deepEqual(nearest([]), [])
  assert.deepEqual(similarLeads([], new Map(), new Map()), [])
})
