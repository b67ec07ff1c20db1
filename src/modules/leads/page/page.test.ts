import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemOf } from '../../../../test/houses/kernel.ts'
import { another, call, imported, keptSamples, leadsStand, list, page } from '../../../../test/houses/leads.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { POSTINGS_A_PART } from '../keeping/kept.ts'
import type { Posting } from '../shapes.ts'
import { joined } from './page.ts'

const SAMPLES = keptSamples()
const WAREHOUSE = SAMPLES.find(({ body }) => body.signs.some(({ code }) => code === 'document-handover')) ?? SAMPLES[0]

test('bodies joined: contact points are one where they are one, groups point at them, days add up', () => {
  const [one, other] = [SAMPLES[0].body, SAMPLES[1].body]
  const all = joined([one, other, one])
  assert.equal(all.contacts.length, one.contacts.length + other.contacts.length)
  assert.equal(all.contacts[0].postings, 2 * one.contacts[0].postings)
  assert.equal(all.undated, 2 * one.undated + other.undated)
  const values = (body: { contacts: readonly { value: string }[] }, places: readonly [number, number][]) =>
    places.map(([place]) => body.contacts[place].value)
  for (const [i, group] of other.groups.entries())
    assert.deepEqual(values(all, all.groups[one.groups.length + i].contacts), values(other, group.contacts))
  const total = (lanes: readonly { postings: number }[]) => lanes.reduce((sum, { postings }) => sum + postings, 0)
  assert.equal(total(all.lanes), 2 * total(one.lanes) + total(other.lanes))
})

onDatabases('leads.get', leadsStand, (stand) => {
  let tag = 0
  const fresh = async (...leads: (typeof SAMPLES)[number][]) =>
    imported(
      stand(),
      stand().ieva,
      leads.map((lead) => another(lead, `page ${tag++}`)),
    )

  test('a list names the reasons of a lead as its own page does: the same ones, in the same order and words', async () => {
    const ids = await fresh(...SAMPLES)
    const { leads } = await list(stand(), stand().ieva, { limit: 100, language: 'lv' })
    for (const id of ids) {
      const { reasons, why } = await page(stand(), stand().ieva, id, 'lv')
      assert.deepEqual(leads.find((lead) => lead.id === id)?.reasons, reasons)
      const raising = why.filter(({ points }) => points > 0.05).toSorted((a, b) => b.points - a.points)
      assert.deepEqual(
        reasons.map(({ name }) => name),
        raising.map(({ name }) => name),
      )
    }
  })

  test('a page has all that was found, with words in the language asked for', async () => {
    const [id] = await fresh(WAREHOUSE)
    const lead = await page(stand(), stand().ieva, id)
    assert.deepEqual(lead.template, WAREHOUSE.body.template)
    assert.deepEqual(
      lead.postings.map(({ values }) => values),
      WAREHOUSE.postings.map(({ values }) => values),
    )
    const sign = lead.signs.find(({ code }) => code === 'document-handover')
    assert.equal(sign?.name, 'Documents handed over')
    assert.match(sign?.source ?? '', /ILO/)
    const [quote] = sign?.quotes ?? []
    assert.equal(quote.cite.source, lead.postings[quote.posting].source)
    assert.equal(
      lead.why.reduce((sum, { points }) => sum + Math.round(points * 10), 0),
      Math.round(lead.score * 10),
    )
    assert.ok(lead.why.every(({ name }) => name.length > 0))
    const latvian = await page(stand(), stand().ieva, id, 'lv')
    assert.equal(latvian.signs.find(({ code }) => code === 'document-handover')?.name, 'Dokumenti jāatdod')
    assert.equal(lead.screening?.name, 'by hand')
    assert.deepEqual(
      lead.history.map(({ kind }) => kind),
      ['made'],
    )
  })

  test('what is offered comes back as it was sealed; a lead of before has no offer', async () => {
    const quote = { posting: 0, field: 'text' as const, quote: 'zvirgzdenieši', start: 0, end: 13 }
    const cite = { source: 'board', date: null, language: 'lv' }
    const offer = [
      {
        kind: 'housing' as const,
        value: { terms: 'paid' as const, cost: { amount: 60, currency: 'EUR', period: 'week' as const } },
        postings: 2,
        share: 0.5,
        quotes: [{ ...quote, cite }],
      },
    ]
    const [id, before] = await fresh({ ...WAREHOUSE, body: { ...WAREHOUSE.body, offer } }, WAREHOUSE)
    assert.deepEqual((await page(stand(), stand().ieva, id)).offer, offer)
    assert.deepEqual((await page(stand(), stand().ieva, before)).offer, [])
    const { rows } = { rows: await stand().database.superuser('select sealed::text as text from lead_parts') }
    assert.ok(rows.length > 0 && rows.every(({ text }) => !String(text).includes('zvirgzdenie')))
  })

  test('it names leads that share contact points, and says which', async () => {
    const contact = { ...WAREHOUSE.body.contacts[0], value: `+3712000${1000 + tag}` }
    const sharing = { ...WAREHOUSE, wording: [], employers: [], body: { ...WAREHOUSE.body, contacts: [contact] } }
    const [one, two] = await fresh(sharing, {
      ...SAMPLES[1],
      wording: [],
      employers: [],
      body: { ...SAMPLES[1].body, contacts: [contact], groups: [] },
    })
    const { similar, contactPoints, shares } = await page(stand(), stand().ieva, one)
    assert.deepEqual(
      similar.map(({ lead, contacts, wording, employer }) => ({ lead, contacts, wording, employer })),
      [{ lead: two, contacts: [contact.value], wording: false, employer: false }],
    )
    assert.equal(similar[0].title, SAMPLES[1].head.title)
    assert.deepEqual(
      contactPoints[0].elsewhere.map(({ lead }) => lead),
      [two],
    )
    assert.ok(shares.nodes.some(({ kind, lead }) => kind === 'lead' && lead === two))
    assert.deepEqual(
      (await call<{ similar: object[] }>(stand(), stand().ieva, 'leads.similar', { lead: one })).similar,
      similar,
    )
  })

  /** A lead that shares nothing with others but these. */
  const alone = (wording: string[], firm: string) => {
    const contact = { ...WAREHOUSE.body.contacts[0], value: `${wording.join('')} ${firm} ${tag}` }
    return {
      ...WAREHOUSE,
      wording,
      employers: [{ name: firm, postings: 1 }],
      body: { ...WAREHOUSE.body, contacts: [contact] },
    }
  }

  test('a firm name is the same in whatever letters it is written', async () => {
    const [one, two, three] = await fresh(
      alone(['k'], 'ТОВ «Чорна Гора»'),
      alone(['l'], 'Chorna Hora'),
      alone(['m'], 'Chorna Nora'),
    )
    const { similar, employers } = await page(stand(), stand().ieva, one)
    assert.equal(employers, 1)
    assert.ok(similar.some(({ lead, employer }) => lead === two && employer))
    assert.ok(!similar.some(({ lead }) => lead === three))
  })

  test('wording is alike from three marks on, a firm name at once', async () => {
    const [one, two, three, four] = await fresh(
      alone(['a', 'b', 'c', 'd'], 'Firm 1'),
      alone(['a', 'b', 'c', 'x'], 'Firm 2'),
      alone(['a', 'b', 'y', 'z'], 'Firm 3'),
      alone(['q'], 'Firm 1'),
    )
    const { similar } = await page(stand(), stand().ieva, one)
    assert.deepEqual(
      similar.map(({ lead, wording, employer }) => [lead, wording, employer]),
      [
        [two, true, false],
        [four, false, true],
      ],
    )
    assert.ok(!similar.some(({ lead }) => lead === three))
  })

  test('postings come by the part, each once, and one by one in their own words', async () => {
    const postings = Array.from({ length: POSTINGS_A_PART * 2 + 7 }, (_, place) => ({
      ...WAREHOUSE.postings[place % WAREHOUSE.postings.length],
      place,
      text: `Wording of number ${place}`,
    }))
    const [id] = await fresh({ ...WAREHOUSE, size: postings.length, postings })
    const first = await page(stand(), stand().ieva, id)
    assert.deepEqual([first.postings.length, first.morePostings], [POSTINGS_A_PART, true])
    const places = first.postings.map(({ place }) => place)
    for (let after: number | null = POSTINGS_A_PART - 1; after !== null; ) {
      const more: { postings: Posting[]; next: number | null } = await call(stand(), stand().ieva, 'leads.postings', {
        lead: id,
        after,
      })
      places.push(...more.postings.map(({ place }) => place))
      after = more.next
    }
    assert.deepEqual(
      places,
      postings.map(({ place }) => place),
    )
    const posting = await call<{ text: string }>(stand(), stand().ieva, 'leads.posting', { lead: id, place: 77 })
    assert.equal(posting.text, 'Wording of number 77')
    const beyond = { actor: stand().ieva, operation: 'leads.posting', input: { lead: id, place: 900 } }
    assert.equal((await problemOf(stand().kernel, beyond))?.code, 'not-found')
    assert.equal(first.shares.nodes.filter(({ kind }) => kind === 'posting').length, 0)
    assert.ok(first.shares.nodes.some(({ kind }) => kind === 'group'))
  })
})
