import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import type { KeptContact, KeptGroup, KeptPosting } from '../keeping/kept.ts'
import { ShareMap } from '../shapes.ts'
import type { Relative } from './related.ts'
import { type Sharing, shareMap } from './share-map.ts'

const contact = (value: string, postings = 1): KeptContact => {
  return { kind: 'phone', value, postings, employers: [], firstSeen: null, lastSeen: null }
}

const posting = (place: number, values: string[], contacts: number[] = []): KeptPosting => ({
  place,
  id: `p-${place}`,
  source: 'board.example',
  employer: null,
  date: null,
  language: 'en',
  suspicion: 0.5,
  values,
  contacts,
  title: '',
  text: '',
})

const group = (contacts: [number, number][], more: Partial<KeptGroup> = {}): KeptGroup => {
  return { source: 'board.example', employer: null, postings: 1, contacts, ...more }
}

const relative = (id: string): Relative => ({ id, number: Number(id), state: 'new', score: 1, size: 4, title: null })

const sharing = (more: Partial<Sharing>): Sharing => {
  return { contacts: [], groups: [], postings: [], slots: [], elsewhere: new Map(), ...more }
}

const ids = (map: ShareMap, kind: string) => map.nodes.filter((node) => node.kind === kind).map(({ id }) => id)

test('bounds: forty contact points, sixty senders, twenty values, twelve leads, and the rest is told', () => {
  const values = Array.from({ length: 30 }, (_, i) => [`v${i}`])
  // Each value stands in two postings, so that all thirty would tie.
  const postings = [...values, ...values].map((its, place) => posting(place, its))
  const map = shareMap(
    sharing({
      contacts: Array.from({ length: 45 }, (_, i) => contact(`+3712000${1000 + i}`)),
      groups: [group([], { postings: postings.length + 5 })],
      postings,
      slots: ['place'],
      elsewhere: new Map([[0, Array.from({ length: 15 }, (_, i) => relative(`${i}`))]]),
    }),
  )
  assert.deepEqual(
    ['contact', 'posting', 'value', 'lead'].map((kind) => ids(map, kind).length),
    [40, 60, 20, 12],
  )
  assert.deepEqual(map.left, { postings: 5, contacts: 5 })
})

test('ties to a contact point that is not drawn are left out, so that no line ends in nothing', () => {
  const contacts = Array.from({ length: 41 }, (_, i) => contact(`c${i}`))
  const map = shareMap(sharing({ contacts, groups: [group([[40, 3]]), group([[0, 1]])] }))
  assert.deepEqual(map.edges, [{ from: 'group 1', to: 'contact 0', postings: 1 }])
})

test('only what some share and others do not ties postings: not what all have, one has, or nobody filled in', () => {
  const rows = [
    ['same', 'Venlo', '', 'one'],
    ['same', 'Venlo', '', 'two'],
    ['same', 'Breda', '', 'three'],
  ]
  const map = shareMap(
    sharing({ postings: rows.map((values, i) => posting(i, values)), slots: ['name', 'place', 'pay', 'name'] }),
  )
  assert.deepEqual(
    map.nodes.filter(({ kind }) => kind === 'value').map(({ label, postings }) => [label, postings]),
    [['Venlo', 2]],
  )
  assert.deepEqual(
    map.edges.map(({ from, to }) => `${from} – ${to}`),
    ['posting 0 – value 0', 'posting 1 – value 0'],
  )
})

test('contact, date, number and words of a slot tie nothing: a contact stands there already, the others by chance', () => {
  for (const type of ['contact', 'date', 'number', 'words'])
    assert.deepEqual(
      shareMap(sharing({ postings: ['a', 'a', 'b'].map((v, i) => posting(i, [v])), slots: [type] })).edges,
      [],
      type,
    )
  for (const type of ['name', 'place', 'pay'])
    assert.equal(
      shareMap(sharing({ postings: ['a', 'a', 'b'].map((v, i) => posting(i, [v])), slots: [type] })).edges.length,
      2,
      type,
    )
})

test('the same word in two slots is two values', () => {
  const rows = [
    ['Riga', 'Riga'],
    ['Riga', 'Riga'],
    ['x', 'y'],
  ]
  const map = shareMap(sharing({ postings: rows.map((v, i) => posting(i, v)), slots: ['name', 'place'] }))
  assert.deepEqual(ids(map, 'value'), ['value 0', 'value 1'])
  assert.equal(map.edges.length, 4)
})

test('long labels are cut with a mark, and short ones are left', () => {
  const long = 'x'.repeat(61)
  const { nodes } = shareMap(sharing({ contacts: [contact(long), contact('x'.repeat(60))] }))
  assert.equal(nodes[0].label, `${'x'.repeat(59)}…`)
  assert.equal(nodes[1].label, 'x'.repeat(60))
})

test('a firm without a name is called by its source', () => {
  const groups = [group([], { employer: 'Baltwerk' }), group([], { source: 'channel' })]
  assert.deepEqual(
    shareMap(sharing({ groups })).nodes.map(({ label }) => label),
    ['Baltwerk', 'channel'],
  )
})

test('another lead that shares two contact points is drawn once with two lines', () => {
  const elsewhere = new Map([
    [0, [relative('7'), relative('8')]],
    [1, [relative('7')]],
  ])
  const map = shareMap(sharing({ contacts: [contact('a'), contact('b')], elsewhere }))
  assert.deepEqual(ids(map, 'lead').sort(), ['lead 7', 'lead 8'])
  assert.equal(map.edges.filter(({ from }) => from === 'lead 7').length, 2)
})

test('the picture is the same each time and fits what the page takes, whatever is shared', () => {
  const words = fc.constantFrom('', 'Venlo', 'Breda', 'Вентспилс', '🏭', 'a\u0000b')
  const any = fc.record({
    contacts: fc.array(fc.string(), { maxLength: 50 }),
    rows: fc.array(fc.tuple(words, words), { maxLength: 70 }),
    ties: fc.array(fc.nat(60), { maxLength: 5 }),
  })
  fc.assert(
    fc.property(any, ({ contacts, rows, ties }) => {
      const given = sharing({
        contacts: contacts.map((value) => contact(value)),
        groups: [group([], { postings: rows.length })],
        postings: rows.map((values, i) => posting(i, [...values], ties)),
        slots: ['place', 'name'],
      })
      const map = shareMap(given)
      assert.deepEqual(shareMap(given), map)
      assert.ok(map.left.postings >= 0 && map.left.contacts >= 0)
      const known = new Set(map.nodes.map(({ id }) => id))
      for (const { from, to } of map.edges) assert.ok(known.has(from) && known.has(to))
      // Ids of other leads are ids there; here there are none.
      assert.ok(ShareMap.safeParse(map).success)
    }),
    runs(60),
  )
})
