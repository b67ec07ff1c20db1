import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { as } from '../../../../test/houses/kernel.ts'
import { call, leadsStand } from '../../../../test/houses/leads.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { runs } from '../../../../test/run/mode.ts'
import { KeptLead } from '../keeping/kept.ts'
import type { LeadPage, ListOutput } from '../shapes.ts'
import { advertLead, wordingPieces } from './advert.ts'
import { leadsLike, makeFromAdvert, shownLead } from './beside.ts'

const TEXT =
  'Workers wanted for a fish factory, no experience. We arrange the trip, the cost is taken from your first pay. Call 20 000 142 or see https://jobs.example.org/7'
const advert = (text = TEXT) => advertLead({ text, day: '2026-11-20', country: 'LV' })

describe('a lead of one advert', () => {
  test('has its signs, its contact points as those of the country, its day and the host it names', () => {
    const lead = advert()
    assert.deepEqual([lead.size, lead.firstSeen, lead.lastSeen], [1, '2026-11-20', '2026-11-20'])
    assert.deepEqual(lead.sources, [{ name: 'jobs.example.org', postings: 1 }])
    assert.deepEqual(lead.body.contacts.map(({ value }) => value).sort(), ['+37120000142', 'jobs.example.org/7'].sort())
    assert.ok(lead.score > 0 && lead.body.signs.some(({ code }) => code === 'debt-advance'))
    assert.equal(lead.postings[0].text, TEXT)
  })

  test('is one whatever its score, and names no source where it names none', () => {
    const lead = advert('Cleaner wanted, call 20 000 143')
    assert.deepEqual(lead.sources, [{ name: 'by hand', postings: 1 }])
    assert.equal(lead.postings.length, 1)
  })

  test('property: any words make a lead that can be kept, and the same words the same one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
        const lead = KeptLead.parse(advert(text))
        assert.equal(advert(text).fingerprint, lead.fingerprint)
      }),
      runs(60),
    )
  })

  test('property: a report that quotes the advert between other words has all pieces of its sketch', () => {
    const words = fc.array(fc.constantFrom('and', 'then', 'she', 'went', 'away', 'crying'), { maxLength: 30 })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = new Set(wordingPieces([...before, TEXT, ...after].join(' ')))
        for (const piece of advert('Workers wanted for a fish factory, no experience').wording)
          assert.ok(pieces.has(piece))
      }),
    )
  })
})

onDatabases('leads made by hand', leadsStand, (stand) => {
  const make = (text = TEXT, member = stand().ieva) =>
    as(stand().kernel, member, (db) => makeFromAdvert(db, member, advert(text), stand().kernel.clock.now()))
  const like = (text: string, contacts: readonly string[], member = stand().ieva) =>
    as(stand().kernel, member, (db) => leadsLike(db, member, { contacts, text }))

  test('stand in the queue, open like others and say that they were made by hand', async () => {
    const { lead, isNew } = await make()
    assert.equal(isNew, true)
    const page = await call<LeadPage>(stand(), stand().ieva, 'leads.get', { lead, language: 'en' })
    assert.deepEqual([page.screening, page.history[0].kind, page.history[0].by], [null, 'made-by-hand', null])
    const { leads } = await call<ListOutput>(stand(), stand().ieva, 'leads.list', {})
    assert.ok(leads.some(({ id }) => id === lead))
    assert.deepEqual(await make(), { lead, isNew: false })
  })

  test('are found by a contact point or by their words, and by nobody of another agency', async () => {
    const { lead } = await make()
    const byContact = await like('', ['+37120000142'])
    assert.deepEqual(
      byContact.map((one) => [one.lead, one.contacts]),
      [[lead, ['+37120000142']]],
    )
    assert.equal((await like(`She told me: ${TEXT}`, []))[0]?.wording, true)
    assert.deepEqual(await like('quite another thing that nobody wrote in any advert', []), [])
    assert.deepEqual(await like(TEXT, ['+37120000142'], stand().stranger), [])
    const { stranger, kernel } = stand()
    await assert.rejects(
      as(kernel, stranger, (db) => shownLead(db, stranger, lead)),
      /no such lead/,
    )
  })
})
