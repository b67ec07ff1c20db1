import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { LeadPage } from '../../shell/contract.ts'
import {
  differences,
  drawnTemplate,
  edgeSize,
  filled,
  marked,
  needsSpace,
  shareList,
  slotKind,
  slotNumber,
  wordsOf,
} from './lead-view.ts'

type Template = LeadPage['template']
type Slot = Template['slots'][number]

const slot = (type: Slot['type'], values: Record<string, number>, more = 0): Slot => ({
  type,
  values: Object.entries(values).map(([value, postings]) => ({ value, postings })),
  more,
})
const template: Template = {
  parts: [
    { kind: 'constant', text: 'Workers to a warehouse in' },
    { kind: 'slot', slot: 0 },
    { kind: 'constant', text: '.' },
    { kind: 'slot', slot: 1 },
    { kind: 'constant', text: 'in hand' },
    { kind: 'optional', text: ', trip paid', postings: 9 },
    { kind: 'slot', slot: 2 },
  ],
  slots: [
    slot('place', { Venlo: 12, Eindhoven: 7, Tilburg: 4 }),
    slot('pay', { '€ 780': 11, '€ 820': 8 }, 3),
    slot('place', { ' ': 4 }),
  ],
}

describe('a template as it is drawn', () => {
  test('slots show what most say, with how many others, and parts keep their spaces', () => {
    const drawn = drawnTemplate(template)
    assert.equal(drawn.map(({ text }) => text).join(''), 'Workers to a warehouse in Venlo. € 780 in hand, trip paid…')
    const slots = drawn.filter((piece) => piece.kind === 'slot')
    assert.deepEqual(
      slots.map(({ type, others }) => [type, others]),
      [
        ['place', 2],
        ['pay', 4],
        ['place', 0],
      ],
    )
    assert.deepEqual(
      drawn.find((piece) => piece.kind === 'some'),
      { kind: 'some', text: ', trip paid', postings: 9 },
    )
  })

  test('the mark of an optional part comes before the space behind its words', () => {
    const parts: Template['parts'] = [
      { kind: 'constant', text: 'Work ' },
      { kind: 'optional', text: 'in Venlo ', postings: 3 },
      { kind: 'optional', text: 'today', postings: 2 },
      { kind: 'constant', text: 'for you' },
    ]
    const drawn = drawnTemplate({ parts, slots: [] })
    assert.deepEqual(
      drawn.map(({ text }) => text),
      ['Work ', 'in Venlo', ' ', 'today', ' ', 'for you'],
    )
  })

  test('a slot that no template names is still drawn', () => {
    const drawn = drawnTemplate({ parts: [{ kind: 'slot', slot: 7 }], slots: [] })
    assert.deepEqual(drawn, [{ kind: 'slot', slot: 7, type: 'words', text: '…', others: 0 }])
  })

  test('no space before a full stop or after a bracket', () => {
    assert.ok(needsSpace('in', 'Venlo'))
    assert.ok(!needsSpace('Venlo', '.'))
    assert.ok(!needsSpace('(', 'Venlo'))
    assert.ok(!needsSpace('in ', 'Venlo'))
    assert.ok(!needsSpace('', 'Venlo'))
  })

  test('slots of one kind are numbered, a lone one is not', () => {
    assert.deepEqual(
      [0, 1, 2].map((at) => slotNumber(template.slots, at)),
      [1, null, 2],
    )
  })

  test('empty fillings are no values', () => {
    assert.deepEqual(filled(template.slots[2]), [])
    assert.deepEqual(filled(undefined), [])
  })

  test('four kinds have a colour, the others share one', () => {
    assert.deepEqual((['pay', 'place', 'date', 'contact', 'number', 'name', 'words'] as const).map(slotKind), [
      'pay',
      'place',
      'date',
      'contact',
      'other',
      'other',
      'other',
    ])
  })

  test('an excerpt as words', () => {
    const pieces = [
      { kind: 'text', text: 'Workers  in ' } as const,
      { kind: 'slot', type: 'place', text: 'Venlo', others: 2 } as const,
    ]
    assert.equal(wordsOf(pieces), 'Workers in Venlo')
  })
})

describe('what a posting says in the slots', () => {
  test('tells the usual from the other, and leaves out what stands nowhere', () => {
    assert.deepEqual(differences(['Venlo', '€ 820', ''], template.slots), [
      { slot: 0, type: 'place', text: 'Venlo', isUsual: true },
      { slot: 1, type: 'pay', text: '€ 820', isUsual: false },
    ])
  })
})

describe('marked words', () => {
  test('cuts at quotes and joins those that overlap', () => {
    const spans = [
      { start: 5, end: 13 },
      { start: 10, end: 17 },
    ]
    assert.deepEqual(marked('Give your passport to us', spans), [
      { text: 'Give ', hit: false },
      { text: 'your pas', hit: true },
      { text: 'spor', hit: true },
      { text: 't to us', hit: false },
    ])
    assert.deepEqual(marked('', []), [])
  })

  test('whatever the quotes, no letter is lost or doubled', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([start, end]) => ({ start, end }))
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(span), (text, spans) => {
        assert.equal(
          marked(text, spans)
            .map((piece) => piece.text)
            .join(''),
          text,
        )
      }),
    )
  })
})

describe('who shares what', () => {
  const node = (id: string, kind: 'group' | 'contact' | 'lead', postings = 1) => ({
    id,
    kind,
    label: id,
    postings,
    x: 0,
    y: 0,
    lead: null,
    place: null,
  })
  const shares = {
    nodes: [
      node('A', 'group'),
      node('B', 'group'),
      node('1', 'contact', 6),
      node('2', 'contact', 17),
      node('L', 'lead'),
    ],
    edges: [
      { from: 'A', to: '1', postings: 1 },
      { from: 'A', to: '2', postings: 5 },
      { from: 'B', to: '2', postings: 7 },
      { from: '2', to: 'L', postings: 1 },
      { from: '2', to: 'gone', postings: 1 },
    ],
    left: { postings: 0, contacts: 0 },
  }

  test('the list says what the picture shows, the busiest contact first', () => {
    const list = shareList(shares).map(({ node: { id }, tied }) => [
      id,
      ...tied.map((tie) => `${tie.node.id} ${tie.postings}`),
    ])
    assert.deepEqual(list, [
      ['2', 'B 7', 'A 5', 'L 1'],
      ['1', 'A 1'],
    ])
  })

  test('nodes and lines grow with postings and stay within bounds', () => {
    assert.ok(edgeSize(1) < edgeSize(8) && edgeSize(10_000) === 5)
  })
})
