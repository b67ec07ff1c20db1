import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { layOut } from './layout.ts'

const tie = (from: string, to: string) => ({ from, to, weight: 1 })

describe('layout', () => {
  test('nothing, and one alone', () => {
    assert.equal(layOut([], []).size, 0)
    assert.deepEqual(layOut(['a'], []).get('a'), { x: 0.5, y: 0.5, community: 0 })
  })

  test('what hangs together lies together and has one number, the larger group the lower', () => {
    const [big, small] = [
      ['a1', 'a2', 'a3', 'a4'],
      ['b1', 'b2', 'b3'],
    ]
    const ties = [big, small].flatMap((group) => group.flatMap((x, i) => group.slice(i + 1).map((y) => tie(x, y))))
    const places = layOut([...big, ...small], [...ties, tie('a1', 'b1')])
    const communities = (group: string[]) => new Set(group.map((id) => places.get(id)?.community))
    assert.deepEqual([...communities(big)], [0])
    assert.deepEqual([...communities(small)], [1])
    const distance = (x: string, y: string) => {
      const [p, q] = [places.get(x), places.get(y)]
      assert.ok(p && q)
      return Math.hypot(p.x - q.x, p.y - q.y)
    }
    assert.ok(distance('a2', 'a3') < distance('a2', 'b2'))
  })

  test('the same nodes give the same picture, in any order, each from 0 to 1', () => {
    const graph = fc.record({
      nodes: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 }),
      ends: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 }),
    })
    fc.assert(
      fc.property(graph, ({ nodes, ends }) => {
        const ties = ends.flatMap(([a, b]) => (a < nodes.length && b < nodes.length ? [tie(nodes[a], nodes[b])] : []))
        const places = layOut(nodes, ties)
        const again = layOut(nodes.toReversed(), ties.toReversed())
        assert.equal(places.size, nodes.length)
        for (const node of nodes) {
          const place = places.get(node)
          assert.deepEqual(again.get(node), place)
          assert.ok(place && place.x >= 0 && place.x <= 1 && place.y >= 0 && place.y <= 1)
        }
      }),
      runs(60),
    )
  })

  test('ties to what is not shown are left out', () => {
    assert.deepEqual([...layOut(['a', 'b'], [tie('a', 'gone'), tie('a', 'b')]).keys()].sort(), ['a', 'b'])
  })
})
