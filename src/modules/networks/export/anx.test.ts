import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { attributesOf, elements, parsedXml } from '../../../../test/rules/xml.ts'
import { runs } from '../../../../test/run/mode.ts'
import { networks, SAMPLE } from '../../../../test/samples/networks.ts'
import { writable } from '../../../kernel/xml.ts'
import type { Network } from '../network.ts'
import { writeAnx } from './anx.ts'

const textOf = (network: Network): string =>
  new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true }).decode(writeAnx(network))
const chartOf = (network: Network): Document => parsedXml(textOf(network).slice(1))
const childNames = (of: Element): string[] => Array.from(of.childNodes, ({ nodeName }) => nodeName)

test('UTF-16, little end first, with its mark, and says so', () => {
  assert.deepEqual([...writeAnx(SAMPLE).subarray(0, 4)], [0xff, 0xfe, 0x3c, 0x00])
  assert.match(textOf(SAMPLE), /^\ufeff<\?xml version="1\.0" encoding="UTF-16"\?>/)
})

test('collections stand before the items that refer to them, cards before the style of a link', () => {
  const document = chartOf(SAMPLE)
  assert.deepEqual(childNames(document.documentElement), [
    'ApplicationVersion',
    'StrengthCollection',
    'GradeOne',
    'GradeTwo',
    'SourceHints',
    'AttributeClassCollection',
    'EntityTypeCollection',
    'LinkTypeCollection',
    'Summary',
    'ChartItemCollection',
  ])
  const [link] = elements(document, 'Link')
  assert.deepEqual(childNames(link), ['CardCollection', 'LinkStyle'])
  const [lead] = elements(document, 'ChartItem')
  assert.deepEqual(childNames(lead), ['End', 'AttributeCollection'])
  assert.deepEqual(childNames(lead.firstChild as Element), ['Entity'])
})

test('entities with type, place and day; links with ends, reasons as cards, and how sure a person is', () => {
  const document = chartOf(SAMPLE)
  const [lead] = elements(document, 'ChartItem').map(attributesOf)
  assert.deepEqual(
    [lead.Label, lead.DateSet, lead.DateTime],
    ['L-2291 Packers in Atlantis', 'true', '2026-11-10T00:00:00.000'],
  )
  assert.deepEqual(attributesOf(elements(document, 'End')[0]), { X: '500', Y: '1000', Z: '0' })
  assert.deepEqual(
    elements(document, 'IconStyle').map((one) => attributesOf(one).Type),
    ['Lead', 'Contact point', 'Organiser (cluster of contact points)'],
  )
  assert.deepEqual(
    elements(document, 'Link').map((one) => [attributesOf(one).End1Id, attributesOf(one).End2Id]),
    [
      ['1', '2'],
      ['1', '3'],
      ['1', '3'],
    ],
  )
  assert.deepEqual(
    elements(document, 'LinkStyle').map((one) => attributesOf(one).Strength),
    ['Confirmed', 'Tentative', 'Unconfirmed'],
  )
  assert.deepEqual(
    elements(document, 'Card').map((one) => attributesOf(one).Summary),
    ['in 7 of 7 postings', 'shares a phone', '=1+1'],
  )
  assert.ok(!/GradeOneIndex|GradeTwoIndex/.test(textOf(SAMPLE)), 'grades are for a person')
})

/** Where each element of a chart stands and which attributes it has, as in files that Analyst's Notebook wrote; grades are left out. */
const PLACES: Readonly<Record<string, readonly [parents: string, attributes: string]>> = {
  Chart: ['#document', ''],
  ApplicationVersion: ['Chart', 'Major Minor Point Build'],
  StrengthCollection: ['Chart', ''],
  Strength: ['StrengthCollection', 'Id Name DotStyle'],
  GradeOne: ['Chart', ''],
  GradeTwo: ['Chart', ''],
  SourceHints: ['Chart', ''],
  StringCollection: ['GradeOne GradeTwo SourceHints', ''],
  String: ['StringCollection', 'Id Text'],
  AttributeClassCollection: ['Chart', ''],
  AttributeClass: ['AttributeClassCollection', 'Id Name Type IsUser UserCanAdd UserCanRemove ShowValue'],
  EntityTypeCollection: ['Chart', ''],
  EntityType: ['EntityTypeCollection', 'Id Name'],
  LinkTypeCollection: ['Chart', ''],
  LinkType: ['LinkTypeCollection', 'Id Name'],
  Summary: ['Chart', ''],
  FieldCollection: ['Summary', ''],
  Field: ['FieldCollection', 'Type Field'],
  ChartItemCollection: ['Chart', ''],
  ChartItem: ['ChartItemCollection', 'Id Label DateSet DateTime XPosition'],
  End: ['ChartItem', 'X Y Z'],
  Entity: ['End', 'EntityId Identity LabelIsIdentity'],
  Icon: ['Entity', ''],
  IconStyle: ['Icon', 'Type EntityTypeReference'],
  Link: ['ChartItem', 'End1Id End2Id'],
  CardCollection: ['Link', ''],
  Card: ['CardCollection', 'Summary DateSet DateTime SourceReference SourceType'],
  LinkStyle: ['Link', 'ArrowStyle Strength Type LinkTypeReference'],
  AttributeCollection: ['ChartItem', ''],
  Attribute: ['AttributeCollection', 'AttributeClass AttributeClassReference Value'],
}

test('each element stands where a chart has it, with attributes that it has there', () => {
  fc.assert(
    fc.property(networks, (network) => {
      for (const one of elements(chartOf(network), '*')) {
        const [parents, attributes] = PLACES[one.nodeName] ?? ['', '']
        assert.ok(parents.split(' ').includes(one.parentNode?.nodeName ?? ''), one.nodeName)
        for (const name of Object.keys(attributesOf(one)))
          assert.ok(attributes.split(' ').includes(name), `${one.nodeName} ${name}`)
      }
    }),
    runs(100),
  )
})

test('a link has no arrow, and its cards the day on which it was first seen and where they come from', () => {
  const document = chartOf(SAMPLE)
  for (const style of elements(document, 'LinkStyle').map(attributesOf)) assert.equal(style.ArrowStyle, 'ArrowNone')
  const cards = elements(document, 'Card').map(attributesOf)
  assert.ok(cards.every(({ SourceType, SourceReference }) => SourceType === 'Ausma' && SourceReference !== ''))
  const seen = SAMPLE.edges.flatMap(({ why, firstSeen }) => why.map(() => firstSeen && `${firstSeen}T00:00:00.000`))
  assert.deepEqual(
    cards.map(({ DateTime }) => DateTime ?? null),
    seen,
  )
})

test('an analyst can grade four by four in the chart, and nothing is graded; each source type can be chosen', () => {
  const document = chartOf(SAMPLE)
  const listed = (name: string) =>
    Array.from(elements(document, name)[0].firstChild?.childNodes ?? [], (one) => attributesOf(one as Element).Text)
  for (const [name, first] of [
    ['GradeOne', /^A: /],
    ['GradeTwo', /^1: /],
  ] as const) {
    assert.equal(listed(name).length, 4)
    assert.match(listed(name)[0], first)
  }
  assert.ok(!elements(document, '*').some((one) => Object.keys(attributesOf(one)).some((key) => /^Grade/.test(key))))
  for (const { SourceType } of elements(document, 'Card').map(attributesOf))
    assert.ok(listed('SourceHints').includes(SourceType))
})

test('values of attributes are shown, and each is of a class and type that was declared', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const document = chartOf(network)
      const classes = new Map(
        elements(document, 'AttributeClass')
          .map(attributesOf)
          .map((one) => [one.Id, one]),
      )
      for (const { ShowValue } of classes.values()) assert.equal(ShowValue, 'true')
      for (const one of elements(document, 'Attribute').map(attributesOf)) {
        const declared = classes.get(one.AttributeClassReference)
        assert.equal(declared?.Name, one.AttributeClass)
        if (declared?.Type === 'AttNumber') assert.ok(Number.isFinite(Number(one.Value)))
      }
    }),
    runs(50),
  )
})

test('its summary says what an organiser is', () => {
  const fields = elements(chartOf(SAMPLE), 'Field').map(attributesOf)
  assert.match(fields.find(({ Type }) => Type === 'SummaryFieldComments')?.Field ?? '', /never a person/)
})

test('an edge to a node that was left out is left out', () => {
  const [edge] = SAMPLE.edges
  assert.equal(elements(chartOf({ ...SAMPLE, edges: [{ ...edge, to: 'gone' }, edge] }), 'Link').length, 1)
})

test('whatever the labels: it parses, ids are unique, each reference leads somewhere, labels come back', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const document = chartOf(network)
      const all = elements(document, '*').map(attributesOf)
      const ids = all.flatMap(({ Id }) => (Id === undefined ? [] : [Id]))
      assert.equal(new Set(ids).size, ids.length)
      for (const attributes of all)
        for (const [name, value] of Object.entries(attributes))
          if (/Reference$/.test(name) && name !== 'SourceReference') assert.ok(ids.includes(value))
      const entities = elements(document, 'Entity').map(attributesOf)
      assert.deepEqual(
        entities.map(({ Identity }) => Identity),
        network.nodes.map(({ id }) => writable(id)),
      )
      const numbers = new Set(entities.map(({ EntityId }) => EntityId))
      for (const link of elements(document, 'Link').map(attributesOf))
        assert.ok(numbers.has(link.End1Id) && numbers.has(link.End2Id))
      assert.deepEqual(
        elements(document, 'ChartItem')
          .slice(0, network.nodes.length)
          .map((one) => attributesOf(one).Label),
        network.nodes.map(({ label }) => writable(label)),
      )
    }),
    runs(300),
  )
})
