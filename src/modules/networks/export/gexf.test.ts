import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MultiUndirectedGraph } from 'graphology'
import { parse } from 'graphology-gexf'
import { attributesOf, elements, parsedXml } from '../../../../test/rules/xml.ts'
import { runs } from '../../../../test/run/mode.ts'
import { networks, SAMPLE } from '../../../../test/samples/networks.ts'
import { writable } from '../../../kernel/xml.ts'
import { writeGexf } from './gexf.ts'

test('a network opens in another reader, with attributes, places and sizes', () => {
  const graph = parse(MultiUndirectedGraph, writeGexf(SAMPLE))
  assert.deepEqual([graph.order, graph.size], [3, 3])
  assert.deepEqual(graph.getNodeAttributes('lead 1'), {
    label: 'L-2291 Packers in Atlantis',
    kind: 'lead',
    size: 9.29,
    count: 7,
    community: 0,
    firstSeen: '2026-11-10',
    lastSeen: '2026-11-12',
    x: 250,
    y: 500,
    z: 0,
  })
  assert.equal(graph.getEdgeAttribute('e1', 'why'), 'in 7 of 7 postings')
  assert.equal(graph.getEdgeAttribute('e3', 'decision'), 'cut')
  assert.deepEqual(graph.extremities('e2'), ['lead 1', 'organiser 1'])
})

test('its form is that of GEXF 1.3: name space, dynamic by days, parallel edges of different kinds', () => {
  const xml = writeGexf(SAMPLE)
  const document = parsedXml(xml)
  const root = attributesOf(document.documentElement)
  assert.deepEqual(
    [root.xmlns, root['xmlns:viz'], root.version],
    ['http://gexf.net/1.3', 'http://gexf.net/1.3/viz', '1.3'],
  )
  assert.deepEqual(attributesOf(elements(document, 'graph')[0]), {
    defaultedgetype: 'undirected',
    mode: 'dynamic',
    timeformat: 'date',
    timerepresentation: 'interval',
  })
  const [lead, , organiser] = elements(document, 'node').map(attributesOf)
  assert.deepEqual([lead.start, lead.end], ['2026-11-10', '2026-11-12'])
  assert.ok(!('start' in organiser) && !('end' in organiser))
  assert.deepEqual(
    elements(document, 'edge').map((one) => attributesOf(one).kind),
    ['uses', 'organiser', 'wording'],
  )
  const declared = new Set(elements(document, 'attribute').map((one) => attributesOf(one).id))
  for (const value of elements(document, 'attvalue')) assert.ok(declared.has(attributesOf(value).for))
})

test('it says what an organiser is, what is left out, and the note', () => {
  const [description] = elements(parsedXml(writeGexf(SAMPLE)), 'description')
  assert.match(description.textContent ?? '', /cluster of contact points, never a person/)
  assert.match(description.textContent ?? '', /^Contact points as adverts name them\. 3 nodes were left out/)
  assert.doesNotMatch(writeGexf({ ...SAMPLE, unseen: 0 }), /left out/)
  assert.match(writeGexf({ ...SAMPLE, unseen: 1, note: '' }), />1 node was left out/)
})

test('whatever the labels: the file parses, and each label comes back as far as XML can hold it', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const document = parsedXml(writeGexf(network))
      assert.deepEqual(
        elements(document, 'node').map((one) => attributesOf(one).label),
        network.nodes.map(({ label }) => writable(label)),
      )
      const edges = elements(document, 'edge').map(attributesOf)
      assert.deepEqual(
        edges.map(({ source, target }) => [source, target]),
        network.edges.map(({ from, to }) => [writable(from), writable(to)]),
      )
      for (const size of elements(document, 'viz:size')) assert.ok(Number(attributesOf(size).value) > 0)
      assert.match(elements(document, 'description')[0].textContent ?? '', /never a person/)
    }),
    runs(300),
  )
})

test('the same network gives the same file', () => assert.equal(writeGexf(SAMPLE), writeGexf(structuredClone(SAMPLE))))
