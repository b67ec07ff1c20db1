import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import type { ShareMap } from '../../shell/contract.ts'
import { columnsOf } from './share-columns.ts'

const node = (id: string, kind: 'contact' | 'group') => ({ id, kind, label: id, postings: 1, lead: null, place: null })
const map = (contacts: number, groups: number, edges: readonly [number, number][]): ShareMap => ({
  nodes: [
    ...Array.from({ length: contacts }, (_, i) => node(`contact ${i}`, 'contact')),
    ...Array.from({ length: groups }, (_, i) => node(`group ${i}`, 'group')),
  ],
  edges: edges.map(([to, from]) => ({ from: `group ${from}`, to: `contact ${to}`, postings: 1 })),
  left: { postings: 0, contacts: 0 },
})

test('who shares stands at the height of what it shares, so that lines do not cross without need', () => {
  const { shared, sharing, lines, left } = columnsOf(
    map(2, 3, [
      [0, 2],
      [0, 1],
      [1, 0],
    ]),
  )
  assert.deepEqual(
    shared.map(({ id }) => id),
    ['contact 0', 'contact 1'],
  )
  assert.deepEqual(
    sharing.map(({ id }) => id),
    ['group 1', 'group 2', 'group 0'],
  )
  assert.deepEqual(
    lines.map(({ from, to }) => [from, to]),
    [
      [0, 0],
      [0, 1],
      [1, 2],
    ],
  )
  assert.deepEqual(left, { shared: 0, sharing: 0 })
})

test('every line stands for a tie, every tie between two that are drawn has one, and the rest is counted', () => {
  const any = fc.record({
    edges: fc.uniqueArray(fc.tuple(fc.nat(19), fc.nat(29)), { maxLength: 80, selector: String }),
  })
  fc.assert(
    fc.property(any, ({ edges }) => {
      const { shared, sharing, lines, left } = columnsOf(map(20, 30, edges))
      const known = new Set(edges.map(([to, from]) => `contact ${to}|group ${from}`))
      const drawn = lines.map(({ from, to }) => `${shared[from].id}|${sharing[to].id}`)
      assert.ok(drawn.every((one) => known.has(one)))
      const both = [...known].filter(
        (one) => shared.some(({ id }) => one.startsWith(`${id}|`)) && sharing.some(({ id }) => one.endsWith(`|${id}`)),
      )
      assert.deepEqual(drawn.toSorted(), both.toSorted())
      assert.equal(shared.length + left.shared, new Set(edges.map(([to]) => to)).size)
      assert.equal(sharing.length + left.sharing, new Set(edges.map(([, from]) => from)).size)
    }),
    runs(100),
  )
})
