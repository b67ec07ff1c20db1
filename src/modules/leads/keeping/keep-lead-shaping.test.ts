import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { wordings } from '../../../../test/houses/leads.ts'
import { runs } from '../../../../test/run/mode.ts'
import { bare, hostile, manyLeads } from '../../../../test/samples/leads.ts'
import { newKey } from '../../../kernel/vault/seal.ts'
import type { Lead, LeadPosting, Slot } from '../../../screening/lead.ts'
import { SearchKey } from '../search-key.ts'
import { keepLead } from './keep-lead.ts'
import { Body, KeptLead } from './kept.ts'

const [SAMPLE] = manyLeads(1)

const posting = (i: number, more: Partial<LeadPosting> = {}): LeadPosting => {
  return { ...SAMPLE.postings[0], id: `p-${i}`, date: null, employer: null, source: 's', values: [], ...more }
}

const lead = (postings: readonly LeadPosting[], more: Partial<Lead> = {}): Lead => ({
  ...bare(),
  postings,
  size: postings.length,
  members: postings.map(({ id }) => id),
  ...more,
})

const noWords = (of: Lead) =>
  keepLead(
    of,
    of.postings.map(() => null),
  )

test('pictures that were not read are kept by posting, and their number for the lead', () => {
  const notRead = [{ kind: 'image' as const, count: 2 }]
  const kept = KeptLead.parse(noWords(lead([posting(0, { notRead }), posting(1), posting(2, { notRead })])))
  assert.deepEqual(
    kept.postings.map((one) => one.notRead),
    [notRead, undefined, notRead],
  )
  assert.equal(kept.body.pictures, 4)
  const { pictures, ...earlier } = kept.body
  assert.equal(pictures, 4)
  assert.equal(Body.parse(earlier).pictures, 0)
})

test('where a posting stands on the web is kept with it, and nothing where its record says nothing', () => {
  const address = 'https://jobs.example/ads/17'
  const kept = KeptLead.parse(noWords(lead([posting(0, { address }), posting(1)])))
  assert.deepEqual(
    kept.postings.map((one) => one.address),
    [address, undefined],
  )
})

test('of a slot fifty values are kept, the most frequent, and how many more there are', () => {
  const slot = (n: number): Slot => ({
    type: 'place',
    values: Array.from({ length: n }, (_, i) => ({ value: `v${i}`, postings: n - i })),
  })
  const slots = noWords(lead([posting(0)], { slots: [slot(50), slot(51), slot(0)] })).body.template.slots
  assert.deepEqual(
    slots.map(({ values, more }) => [values.length, more]),
    [
      [50, 0],
      [50, 1],
      [0, 0],
    ],
  )
  assert.equal(slots[1].values.at(-1)?.value, 'v49')
})

test('an empty filling is no value of a slot', () => {
  const slots: Slot[] = [
    {
      type: 'pay',
      values: [
        { value: '', postings: 5 },
        { value: '€ 780', postings: 1 },
      ],
    },
  ]
  assert.deepEqual(noWords(lead([posting(0)], { slots })).body.template.slots[0].values, [
    { value: '€ 780', postings: 1 },
  ])
})

test('a posting counts to the day of its source, a date that is none to the undated', () => {
  const dates = ['2026-11-02', '2026-11-02T23:59:59Z', '2026-11-03', null, 'soon', '2026-13-01', '']
  const { body } = noWords(lead(dates.map((date, i) => posting(i, { date }))))
  const dated = body.lanes.flatMap(({ days }) => days)
  assert.deepEqual(dated.slice(0, 2), [
    { day: '2026-11-02', postings: 2 },
    { day: '2026-11-03', postings: 1 },
  ])
  assert.equal(dated.reduce((sum, { postings }) => sum + postings, 0) + body.undated, dates.length)
})

test('a day that no calendar has does not stop the import of its lead', () => {
  for (const date of ['2026-02-31', '2026-04-31T08:00:00Z', '2025-02-29', '2026-00-10']) {
    const one = lead([posting(0, { date })], { firstSeen: date, lastSeen: date })
    const kept = keepLead(one, [{ title: '', text: '', contacts: [{ kind: 'phone', value: '+37120000142' }] }])
    assert.deepEqual([kept.firstSeen, kept.lastSeen], [null, null], date)
    assert.ok(KeptLead.safeParse(kept).success, date)
  }
  const leap = noWords(lead([posting(0)], { firstSeen: '2028-02-29', lastSeen: '2028-02-29T23:59:59+02:00' }))
  assert.deepEqual([leap.firstSeen, leap.lastSeen], ['2028-02-29', '2028-02-29'])
})

test('a list shows the last sixty days that have postings, its page all of them', () => {
  const days = Array.from({ length: 75 }, (_, i) => new Date(Date.UTC(2026, 0, 1 + 2 * i)).toISOString().slice(0, 10))
  const { head, body } = noWords(lead(days.map((date, i) => posting(i, { date }))))
  assert.deepEqual(
    head.days.map(({ day }) => day),
    days.slice(-60),
  )
  assert.equal(body.lanes[0].days.length, 75)
})

test('firm names are counted, the most frequent first, equal ones by name; none is not a name', () => {
  const firms = ['B', 'A', 'C', 'C', null, null, null]
  const { employers } = noWords(lead(firms.map((employer, i) => posting(i, { employer }))))
  assert.deepEqual(employers, [
    { name: 'C', postings: 2 },
    { name: 'A', postings: 1 },
    { name: 'B', postings: 1 },
  ])
})

test('a firm without a name and one called «null» are two groups', () => {
  const { body } = noWords(lead([posting(0), posting(1, { employer: 'null' }), posting(2)]))
  assert.deepEqual(
    body.groups.map(({ employer, postings }) => [employer, postings]),
    [
      [null, 2],
      ['null', 1],
    ],
  )
})

test('a quote is found by its posting, or where an id stands twice by the first', () => {
  const twice = [posting(0, { source: 'first' }), posting(1, { source: 'second' }), posting(0, { source: 'third' })]
  const quote = { field: 'text', quote: 'x', start: 0, end: 1 } as const
  const indicators = [
    {
      code: 'document-handover',
      share: 1,
      quotes: [
        { ...quote, posting: 'p-1' },
        { ...quote, posting: 'p-0' },
      ],
    },
  ]
  const { signs } = noWords(lead(twice, { indicators })).body
  assert.deepEqual(
    signs[0].quotes.map(({ posting: place, cite }) => [place, cite.source]),
    [
      [1, 'second'],
      [0, 'first'],
    ],
  )
})

test('whatever an advert holds is kept to the letter and fits the shape: markup, marks of direction, half a pair', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom('<b>', '\u202e', '\u0000', '\ud800'),
      (a, b, odd) => {
        const text = `${a}${odd}${b}`
        const one = lead([posting(0, { employer: text || null, source: text })])
        const kept = keepLead(one, [{ title: text, text, contacts: [] }])
        assert.deepEqual([kept.postings[0].text, kept.postings[0].title], [text, text])
        assert.ok(KeptLead.safeParse(kept).success)
      },
    ),
    runs(60),
  )
})

test('keeping a lead changes nothing of it, and is the same twice', () => {
  for (const one of [SAMPLE, hostile(), bare()]) {
    const before = structuredClone(one)
    const kept = keepLead(one, wordings(one))
    assert.deepEqual(keepLead(one, wordings(one)), kept)
    assert.deepEqual(one, before)
  }
})

test('the fingerprint does not run members together', () => {
  const of = (...members: string[]) => noWords(lead([posting(0)], { members })).fingerprint
  const all = [of('a', 'bc'), of('ab', 'c'), of('abc'), of('a,b', 'c'), of('a', 'b,c'), of('a","b', 'c'), of()]
  assert.equal(new Set(all).size, all.length)
  assert.equal(of('a', 'b'), of('b', 'a'))
})

test('a sketch has eight hashes at most, in order, and knows letters of every alphabet', () => {
  const sketch = (text: string) => noWords(lead([posting(0)], { template: [{ kind: 'constant', text }] })).wording
  fc.assert(
    fc.property(fc.array(fc.constantFrom('work', 'Venlo', 'работа', 'praca', 'darbs', '780', '!')), (words) => {
      const its = sketch(words.join(' '))
      assert.ok(its.length <= 8)
      assert.deepEqual(its, [...new Set(its)].sort())
    }),
  )
  assert.equal(sketch('Работа на складе в Венло').length, 3)
  assert.deepEqual(sketch('Работа на складе'), sketch('РАБОТА, на: складе!'))
})

test('a shingle does not reach over a slot', () => {
  const slot = { kind: 'slot', slot: 0 } as const
  const parts = [
    { kind: 'constant', text: 'Give your passport' } as const,
    { kind: 'constant', text: 'to him' } as const,
  ]
  const of = (template: Lead['template']) => noWords(lead([posting(0)], { template })).wording
  // Words on both sides of a slot do stand in all postings, in this order: the sketch is of them.
  assert.deepEqual(of([parts[0], slot, parts[1]]), of(parts))
  // What stands in some postings only is no common wording.
  assert.deepEqual(of([{ kind: 'optional', text: 'Give your passport to him', postings: 1 }]), [])
})

test('marks: no two pairs of kind and value meet, not even ones that run into each other', () => {
  const key = new SearchKey(newKey())
  const kinds = fc.constantFrom('contact', 'employer', 'source', 'wording', 'fingerprint' as const)
  fc.assert(
    fc.property(kinds, fc.string(), kinds, fc.string(), (kind, value, other, its) => {
      const same = kind === other && value === its
      assert.equal(key.mark(kind as 'contact', value) === key.mark(other as 'contact', its), same)
    }),
  )
  assert.notEqual(key.mark('contact', 'employer\nx'), key.mark('employer', 'x'))
})

test('a mark has nothing of its value in it, and one length whatever is marked', () => {
  const key = new SearchKey(newKey())
  fc.assert(
    fc.property(fc.string({ minLength: 4, unit: 'grapheme' }), (value) => {
      const mark = key.mark('contact', value)
      assert.match(mark, /^[\w-]{22}$/)
      assert.ok(!mark.includes(value))
    }),
  )
  assert.equal(key.mark('contact', 'x'.repeat(1_000_000)).length, 22)
})

test('a source is sealed anew each time, opens to the letter, and under its own mark and agency alone', () => {
  const key = new SearchKey(newKey())
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (name, agency) => {
      const mark = key.mark('source', name)
      const [one, other] = [key.sealSource(agency, mark, name), key.sealSource(agency, mark, name)]
      assert.equal(key.openSource(agency, mark, one), name)
      assert.notDeepEqual(one, other)
      const at = one.length - 1
      const bent = Uint8Array.from(one, (byte, i) => (i === at ? byte ^ 1 : byte))
      assert.throws(() => key.openSource(agency, mark, bent))
      assert.throws(() => key.openSource(agency, mark, one.slice(0, 20)))
    }),
    runs(40),
  )
})
