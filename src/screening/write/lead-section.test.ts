import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bare, sampleLeads } from '../../../test/samples/leads.ts'
import type { Lead } from '../lead.ts'
import { leadList } from './lead-list.ts'
import { anchor, firmNames, leadSection } from './lead-section.ts'

const [warehouse] = sampleLeads().filter(({ id }) => id === 'L-2291')
const place = { rank: 1, of: 2, previous: undefined, next: bare(), threshold: 4, scale: 15 }
const section = (lead: Lead): string => leadSection(lead, place).markup

test('an anchor is safe in an address and its own for each lead', () => {
  const ids = ['L-1', 'L 1', 'L#1', 'Ž', '\ud800']
  assert.equal(new Set(ids.map((id) => anchor({ ...warehouse, id }))).size, ids.length)
  for (const id of ids) assert.match(anchor({ ...warehouse, id }), /^lead-[\w%.-]+$/)
})

test('firm names are counted from the postings, most frequent first', () => {
  const named = (...names: (string | null)[]): Lead => ({
    ...warehouse,
    postings: names.map((employer) => ({ ...warehouse.postings[0], employer })),
  })
  assert.deepEqual(firmNames(named('B', 'C', null, 'A', 'C')), ['C', 'A', 'B'])
  assert.deepEqual(firmNames(named(null)), [])
})

test('facts come before what they may mean, and the score last', () => {
  const heads = [...section(warehouse).matchAll(/<h[234][^>]*>([^<]+)/g)].map(([, head]) => head)
  const order = ['What is known', 'Template', 'Postings', 'Contact points', 'When they appeared', 'What it may mean']
  assert.deepEqual(
    heads.filter((head) => order.includes(head)),
    order,
  )
  assert.deepEqual(heads.filter((head) => /^W/.test(head)).slice(-3), [
    'What it may mean',
    'What speaks against',
    'Why the score is 11.4',
  ])
})

test('the same words of several postings are quoted once, with all of them', () => {
  const markup = section(warehouse)
  assert.equal(
    markup.match(/dir="auto"><b>Give your passport to the coordinator on arrival for registration<\/b>/g)?.length,
    1,
  )
  assert.match(markup, /<bdi>wh-001<\/bdi>, <bdi>darbapost\.example<\/bdi>, 2 Nov 2026; also <bdi>wh-005<\/bdi>/)
})

test('a quote has the language of its posting', () => {
  assert.match(section(warehouse), /<blockquote lang="uk" dir="auto"><b>Паспорт/)
})

test('each sign says how many postings carry it, what it means and who names it', () => {
  assert.match(section(warehouse), /<h4>Documents handed over<\/h4><p class="note">21 of 23 postings<\/p>/)
  assert.match(section(warehouse), /Europol action day 2022/)
  assert.match(section({ ...bare(), size: 1 }), /in the posting/)
  assert.match(section({ ...bare(), indicators: [{ code: 'secrecy', share: 1, quotes: [] }] }), /Nothing to quote/)
})

test('contact points stand isolated, with the firm names they stand under', () => {
  const markup = section(warehouse)
  assert.match(markup, /<bdi>\+37120000142<\/bdi><td>phone<td>17<td><bdi>Nordhaven Staffing<\/bdi>, <bdi>Baltwerk/)
  assert.match(markup, /<bdi>@nordhaven_hr<\/bdi><td>Telegram/)
  assert.match(section(bare()), /None found in the wording/)
})

test('pictures that were not read are told, and nothing is said where there are none', () => {
  const [posting, other] = warehouse.postings
  const withPictures = (...counts: number[]) =>
    [posting, other].map((one, i) => ({ ...one, notRead: [{ kind: 'image' as const, count: counts[i] ?? 0 }] }))
  assert.match(section({ ...warehouse, postings: withPictures(2, 1) }), /3 pictures were not read/)
  assert.match(section({ ...warehouse, postings: withPictures(1) }), /1 picture was not read/)
  assert.doesNotMatch(section(warehouse), /not read/)
})

test('a single posting is no template', () => {
  const [posting] = warehouse.postings
  const markup = section({ ...warehouse, size: 1, slots: [], postings: [{ ...posting, values: [] }] })
  assert.match(markup, /<h4>Wording<\/h4>/)
  assert.doesNotMatch(markup, /Fills in|alike in/)
})

test('a row of the list has the signs that weigh most first, and the rest as a number', () => {
  const { markup } = leadList(sampleLeads(), 15)
  assert.match(
    markup,
    /<span>Documents handed over<\/span><span>(Travel advanced as debt|Pay unrealistic)<\/span>.*?<span>\+3<\/span>/,
  )
  assert.match(markup, /<bdi>darbapost\.example<\/bdi><small>\+ 2 sources<\/small>/)
  assert.match(markup, /23<small>6 new<\/small>/)
  assert.match(markup, /<span>2 Nov 2026<\/span><span>22 Nov 2026<\/span>/)
  assert.match(markup, /no date/)
})

test('a cell without content is empty, so that the style sheet can say what is missing', () => {
  const markup = section({
    ...warehouse,
    contacts: [{ kind: 'phone', value: '+1', postings: 1, employers: [] }, ...warehouse.contacts],
  })
  assert.match(markup, /<bdi>\+1<\/bdi><td>phone<td>1<td><\/td>/)
})
