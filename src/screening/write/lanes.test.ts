import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LeadPosting } from '../lead.ts'
import { html } from './html.ts'
import { lanesView } from './lanes.ts'

const posting = (source: string, date: string | null): LeadPosting => ({
  id: `${source}${date}`,
  source,
  employer: null,
  date,
  language: 'en',
  suspicion: 1,
  values: [],
})
const view = (postings: readonly LeadPosting[]): string => html`${lanesView(postings)}`.markup

test('a dot a day, larger for more postings, and the same as a list', () => {
  const days = ['2026-11-02', '2026-11-09', '2026-11-09T12:00:00Z', '2026-11-12']
  const markup = view(days.map((day) => posting('a.example', day)))
  assert.match(markup, /<path class="d1" d="M0 14h0M10 14h0"\/><path class="d2" d="M7 14h0"\/>/)
  assert.match(markup, /2 Nov, 9 Nov ×2, 12 Nov/)
  assert.match(markup, /a larger one, two postings/)
})

test('the busiest source first, those past the sixth only in the list', () => {
  const postings = Array.from({ length: 8 }, (_, i) => posting(`s${i}`, `2026-11-0${i + 1}`))
  const markup = view([...postings, posting('s7', '2026-11-20')])
  assert.match(markup, /^<dl class="lanes"><dt><bdi>s7/)
  assert.equal(markup.match(/<dt>/g)?.length, 6)
  assert.match(markup, /2 postings at 2 other sources are in the list only/)
  assert.equal(markup.match(/<li>/g)?.length, 8)
})

test('no date, one day and missing dates are said in words', () => {
  assert.match(view([posting('a', null)]), /None of these postings has a date/)
  assert.match(view([posting('a', '2026-11-02'), posting('b', null)]), /All on 2 Nov 2026\..*1 posting without a date/)
  assert.match(
    view([posting('a', '2026-11-02'), posting('a', '2026-11-05'), posting('b', 'soon')]),
    /1 posting without/,
  )
})

test('an axis names at most five days, with the year where there are several', () => {
  for (const last of ['2026-11-03', '2026-11-30', '2027-03-01', '2031-01-01', '2126-01-01']) {
    const markup = view([posting('a', '2026-11-02'), posting('a', last)])
    const names = [...markup.matchAll(/text-anchor="\w+">([^<]+)/g)].map(([, name]) => name)
    assert.ok(names.length >= 1 && names.length <= 5, `${last}: ${names}`)
    assert.equal(/\d{4}/.test(names[0]), last > '2027-04', last)
  }
})
