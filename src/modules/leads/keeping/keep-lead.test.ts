import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptSamples, wordings } from '../../../../test/houses/leads.ts'
import { bare, hostile, manyLeads, sampleLeads } from '../../../../test/samples/leads.ts'
import type { Lead } from '../../../screening/lead.ts'
import { keepLead } from './keep-lead.ts'
import { KeptLead } from './kept.ts'

const [WAREHOUSE] = manyLeads(1)

test('every sample fits the shape that is stored, hostile and bare ones too', () => {
  for (const lead of [...sampleLeads(), hostile(), bare()]) {
    const kept = keepLead(lead, wordings(lead))
    assert.deepEqual(KeptLead.parse(JSON.parse(JSON.stringify(kept))), JSON.parse(JSON.stringify(kept)))
    assert.deepEqual([kept.score, kept.size, kept.postings.length], [lead.score, lead.size, lead.postings.length])
  }
})

test('postings whose words were not kept stand without them', () => {
  const kept = keepLead(
    WAREHOUSE,
    WAREHOUSE.postings.map(() => null),
  )
  assert.ok(kept.postings.every(({ text, contacts }) => text === '' && contacts.length === 0))
  assert.deepEqual(
    kept.body.contacts.map(({ firstSeen }) => firstSeen),
    WAREHOUSE.contacts.map(() => null),
  )
})

test('a posting knows its contact points, once each, and a contact point its days', () => {
  const { kind, value } = WAREHOUSE.contacts[1]
  const kept = keepLead(
    WAREHOUSE,
    WAREHOUSE.postings.map((_, i) => ({
      title: '',
      text: '',
      contacts:
        i === 4 || i === 9
          ? [
              { kind, value },
              { kind, value },
              { kind: 'email', value: 'elsewhere@x.example' },
            ]
          : [],
    })),
  )
  assert.deepEqual(kept.postings.map(({ contacts }) => contacts.join()).filter(Boolean), ['1', '1'])
  const [early, late] = [WAREHOUSE.postings[4].date?.slice(0, 10), WAREHOUSE.postings[9].date?.slice(0, 10)]
  assert.deepEqual([kept.body.contacts[1].firstSeen, kept.body.contacts[1].lastSeen], [early, late])
})

test('groups hold every posting, by source and firm, with how often each contact point stands there', () => {
  const { body } = keepLead(WAREHOUSE, wordings(WAREHOUSE))
  assert.equal(
    body.groups.reduce((sum, { postings }) => sum + postings, 0),
    WAREHOUSE.size,
  )
  const pairs = body.groups.map(({ source, employer }) => `${source} ${employer}`)
  assert.equal(new Set(pairs).size, pairs.length)
  for (const { contacts, postings } of body.groups)
    for (const [place, seen] of contacts) assert.ok(seen <= postings && place < body.contacts.length)
})

test('quotes point at the postings they stand in', () => {
  const { body, postings } = keepLead(WAREHOUSE, wordings(WAREHOUSE))
  for (const [i, { quotes }] of body.signs.entries())
    for (const [q, { posting, cite }] of quotes.entries()) {
      assert.equal(postings[posting].id, WAREHOUSE.indicators[i].quotes[q].posting)
      assert.deepEqual(cite.source, postings[posting].source)
    }
})

test('what is offered goes along, its quotes pointing at their postings', () => {
  const [first, second] = WAREHOUSE.postings
  const quote = (posting: string) => ({ posting, field: 'text', quote: 'x', start: 3, end: 4 }) as const
  const offer: Lead['offer'] = {
    hours: [
      {
        value: { from: 60, to: 60, per: 'week' },
        postings: 3,
        share: 0.75,
        quotes: [quote(second.id), quote(first.id)],
      },
    ],
    papers: [{ value: { what: 'handed-over' }, postings: 1, share: 0.25, quotes: [] }],
  }
  const lead = { ...WAREHOUSE, offer }
  const { body } = keepLead(lead, wordings(lead))
  assert.deepEqual(
    body.offer.map(({ kind, value, postings, share }) => [kind, value, postings, share]),
    [
      ['hours', { from: 60, to: 60, per: 'week' }, 3, 0.75],
      ['papers', { what: 'handed-over' }, 1, 0.25],
    ],
  )
  assert.deepEqual(
    body.offer[0].quotes.map(({ posting, cite }) => [posting, cite.source]),
    [
      [1, second.source],
      [0, first.source],
    ],
  )
  assert.deepEqual(KeptLead.shape.body.parse({ ...body, offer: undefined }).offer, [])
})

test('an excerpt tells slots from wording, and how many other values a slot has', () => {
  const { head } = keepLead(WAREHOUSE, wordings(WAREHOUSE))
  const place = head.excerpt.find((piece) => piece.kind === 'slot')
  assert.ok(place?.kind === 'slot' && place.type === 'place' && place.others > 0)
  assert.match(head.title, /^Workers to a warehouse/)
  assert.equal(head.contacts.length, 4)
  const { words, contacts, reach, off } = head.scoreParts
  assert.equal(Math.round((words + contacts + reach - off) * 10), Math.round(WAREHOUSE.score * 10))
})

test('the fingerprint stands for the postings, in whatever order, and for nothing else', () => {
  const of = (more: Partial<Lead>) => keepLead({ ...WAREHOUSE, ...more }, wordings(WAREHOUSE)).fingerprint
  const [first, ...rest] = WAREHOUSE.members
  assert.equal(of({}), of({ members: [...rest, first], score: 1 }))
  assert.notEqual(of({}), of({ members: rest }))
  assert.notEqual(of({}), of({ id: 'C-0000000000' }))
})

test('sketches agree where wording agrees, whatever the numbers say', () => {
  const say = (text: string): Lead => ({ ...WAREHOUSE, template: [{ kind: 'constant', text }] })
  const sketch = (text: string) => keepLead(say(text), wordings(WAREHOUSE)).wording
  const advert = 'Give your passport to the coordinator on arrival for registration and say nothing to anyone else.'
  assert.deepEqual(sketch(`${advert} Pay 780 a week`), sketch(`${advert} Pay 820 a week`))
  assert.equal(sketch(advert).length, 8)
  assert.deepEqual(sketch('two words'), [])
  const other = new Set(sketch('Nurse wanted in a small hospital near the sea, night shifts, good pay and a room.'))
  assert.ok(!sketch(advert).some((hash) => other.has(hash)))
})

test('what is undated is counted, and days are days', () => {
  const { body, head, firstSeen } = keepLead(bare(), [])
  assert.deepEqual([body.undated, body.lanes, head.days, firstSeen], [2, [], [], null])
  const odd = keepLead({ ...WAREHOUSE, firstSeen: 'last spring', lastSeen: '2026-13-45' }, [])
  assert.deepEqual([odd.firstSeen, odd.lastSeen], [null, null])
})

test('of a very large lead the first postings are kept', () => {
  const postings = Array.from({ length: 2500 }, (_, i) => ({ ...WAREHOUSE.postings[0], id: `many-${i}` }))
  const kept = keepLead({ ...WAREHOUSE, size: 2500, postings, members: postings.map(({ id }) => id) }, [])
  assert.deepEqual([kept.size, kept.postings.length, kept.postings[1999].place], [2500, 2000, 1999])
})

test('samples differ by their fingerprints', () => {
  const fingerprints = keptSamples().map(({ fingerprint }) => fingerprint)
  assert.equal(new Set(fingerprints).size, fingerprints.length)
})
