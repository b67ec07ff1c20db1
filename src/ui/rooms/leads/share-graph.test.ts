import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LeadPage } from '../../shell/contract.ts'
import { graphOf } from './share-graph.ts'

type Shares = LeadPage['shares']
type Node = Shares['nodes'][number]

const node = (id: string, kind: Node['kind'], postings = 1): Node => ({
  id,
  kind,
  label: `the ${id}`,
  lead: null,
  place: null,
  postings,
  x: 0.25,
  y: 0.1,
})
const shares = (nodes: Node[], edges: Shares['edges']): Shares =>
  ({ nodes, edges, left: { postings: 0, contacts: 0 } }) as unknown as Shares
const token = (name: string) => `colour of ${name}`

describe('the picture of who shares what', () => {
  test('each node with its label, its colour from the page, and its place', () => {
    const graph = graphOf(shares([node('a', 'contact'), node('b', 'posting')], []), token)
    assert.equal(graph.order, 2)
    assert.equal(graph.getNodeAttribute('a', 'label'), 'the a')
    assert.equal(graph.getNodeAttribute('a', 'color'), 'colour of --contact')
    assert.notEqual(graph.getNodeAttribute('a', 'color'), graph.getNodeAttribute('b', 'color'))
    assert.deepEqual([graph.getNodeAttribute('a', 'x'), graph.getNodeAttribute('a', 'y')], [0.25, 0.9])
  })

  test('what stands for more postings is larger', () => {
    const graph = graphOf(shares([node('a', 'contact', 2), node('b', 'contact', 40)], []), token)
    assert.ok(graph.getNodeAttribute('a', 'size') < graph.getNodeAttribute('b', 'size'))
  })

  test('a line whose end was left out is left out too', () => {
    const edges = [
      { from: 'a', to: 'b', postings: 3 },
      { from: 'a', to: 'gone', postings: 1 },
      { from: 'gone', to: 'b', postings: 1 },
    ]
    const graph = graphOf(shares([node('a', 'contact'), node('b', 'posting')], edges), token)
    assert.equal(graph.size, 1)
    assert.deepEqual(graph.extremities(graph.edges()[0]), ['a', 'b'])
  })

  test('two lines between the same two both stand', () => {
    const twice = [
      { from: 'a', to: 'b', postings: 3 },
      { from: 'a', to: 'b', postings: 1 },
    ]
    assert.equal(graphOf(shares([node('a', 'contact'), node('b', 'lead')], twice), token).size, 2)
  })

  test('nothing to draw is an empty picture', () => {
    assert.equal(graphOf(shares([], []), token).order, 0)
  })
})
