import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bare, sampleLeads } from '../../../test/samples/leads.ts'
import type { Lead, TemplatePart } from '../lead.ts'
import { html } from './html.ts'
import { fillings, leadExcerpt, leadTitle, templateView } from './template-view.ts'

const [warehouse] = sampleLeads().filter(({ id }) => id === 'L-2291')
const withParts = (template: readonly TemplatePart[]): Lead => ({ ...warehouse, template })
/** A template of one text, with the words that signs quote from it. */
function quotedIn(text: string, ...quotes: string[]): string {
  const signs = quotes.map((quote) => ({ field: 'text' as const, quote, start: 0, end: 1, posting: 'p' }))
  const lead = withParts([{ kind: 'constant', text }])
  const indicators = [{ code: 'no-contract' as const, share: 1, quotes: signs }]
  return templateView({ ...lead, slots: [], protective: [], indicators }).markup
}
const plain = (markup: string): string => markup.replace(/<[^>]+>/g, '')

test('a title is the first words without marks, optional parts and the last stop', () => {
  assert.equal(leadTitle(warehouse), 'Workers to a warehouse in Venlo')
  assert.equal(leadTitle(withParts([{ kind: 'constant', text: `${'word '.repeat(40)}` }])).length <= 78, true)
  assert.equal(leadTitle(withParts([{ kind: 'constant', text: 'Darbs\nNoliktavā Rīgā' }])), 'Darbs Noliktavā Rīgā')
})

test('a lead without common wording is called by its first evidence, or its id', () => {
  assert.equal(leadTitle(bare()), 'enne tööle asumist 90 eurot')
  assert.equal(leadTitle({ ...bare(), indicators: [] }), 'L-2301')
  assert.match(templateView(bare()).markup, /No common wording/)
})

test('words and slots meet with a space, signs of a sentence without', () => {
  const parts: TemplatePart[] = [
    { kind: 'constant', text: 'in' },
    { kind: 'slot', slot: 0 },
    { kind: 'constant', text: ', pay (' },
    { kind: 'slot', slot: 1 },
    { kind: 'constant', text: ')' },
  ]
  assert.equal(plain(html`${leadExcerpt(withParts(parts))}`.markup), 'in Venlo, pay (€ 780 a week)')
})

test('an excerpt shows a slot whole or not at all, and says that more follows', () => {
  const excerpt = html`${leadExcerpt(warehouse)}`.markup
  assert.match(excerpt, /<mark class="pl">Venlo<\/mark>/)
  assert.match(plain(excerpt), /…$/)
  assert.ok(plain(excerpt).length <= 160)
})

test('a template names its slots, says how often an optional part stands, and counts values', () => {
  const { markup } = templateView(warehouse)
  assert.match(markup, /<mark class="pa"><small>pay<\/small>€ 780 a week<small>\+2<\/small><\/mark>/)
  assert.match(markup, /<span class="some">, € 180, taken from the first pay <small>9 of 23<\/small><\/span>/)
  assert.match(markup, /<dt>pay<\/dt><dd><bdi>€ 780 a week<\/bdi> <b>8<\/b><\/dd>/)
})

test('slots of one kind are numbered', () => {
  const [compound] = sampleLeads().filter(({ id }) => id === 'L-2280')
  assert.match(templateView(compound).markup, /<dt>name 1<\/dt>.*<dt>words 2<\/dt>/s)
  assert.match(templateView(compound).markup, /\+ 2 more slots in leads\.json/)
})

test('a posting shows all its fillings, of many slots only what is unlike the template', () => {
  const shown = (lead: Lead, i: number) => plain(html`${fillings(lead, lead.postings[i])}`.markup)
  assert.equal(shown(warehouse, 0), 'Venlo € 780 a week 3 December +371 20 000 142')
  const [compound] = sampleLeads().filter(({ id }) => id === 'L-2280')
  assert.equal(shown(compound, 0).includes('chat and typing'), false)
  assert.equal(shown({ ...compound, postings: [{ ...compound.postings[0], values: [] }] }, 0), 'as the template')
})

test('what a sign quotes is marked in the wording, the longest quote first, and letters of a pattern are plain', () => {
  const quoted = (...quotes: string[]) => quotedIn('Pay (cash) in hand, cash later.', ...quotes)
  assert.match(quoted('cash', '(cash) in hand', '.*'), />Pay <b>\(cash\) in hand<\/b>, <b>cash<\/b> later\.</)
  assert.doesNotMatch(quoted(), /<b>/)
})

test('a number that a sign quotes is drawn from its plus on, amid Arabic too', () => {
  const markup = quotedIn('تواصل واتساب +371 20 055 019 الآن', '+371 20 055 019')
  assert.match(markup, /واتساب <b dir="ltr">\+371 20 055 019<\/b> الآن/)
})
