import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { anyCounted, anyName, counted, reportOf } from '../../../../test/samples/flagger-report.ts'
import { REPORT_LANGUAGES } from '../codes.ts'
import { flaggerHtml } from './html.ts'
import type { ReportInput } from './report.ts'
import { REPORT_WORDS } from './words.ts'

const page = (more: Partial<ReportInput> = {}, language: 'en' | 'lv' = 'en') =>
  flaggerHtml(reportOf(more), REPORT_WORDS[language])

/** What opens and closes in a page, without the text between. */
const tagsOf = (markup: string) => markup.match(/<\/?[a-z][^>]*>/g) ?? []

test('property: no name and no word of the agency opens an element or leaves an attribute', () => {
  const plain = tagsOf(page({ names: new Map([['r1', 'x']]), agency: 'x', independence: 'x' }))
  fc.assert(
    fc.property(anyName, anyName, anyName, (service, agency, words) => {
      const independence = words.replace(/\s+/g, ' ').trim() || 'x'
      assert.deepEqual(tagsOf(page({ names: new Map([['r1', service]]), agency, independence })), plain)
    }),
  )
})

test('property: whatever is opened is closed, in each language and for any notices', () => {
  const alone = /^<(meta|!doctype)/
  fc.assert(
    fc.property(fc.array(anyCounted, { maxLength: 6 }), fc.constantFrom(...REPORT_LANGUAGES), (notices, language) => {
      const open: string[] = []
      for (const tag of tagsOf(page({ notices }, language))) {
        const name = /[a-z0-9]+/.exec(tag)?.[0] ?? ''
        if (alone.test(tag)) continue
        if (!tag.startsWith('</')) open.push(name)
        else assert.equal(open.pop(), name)
      }
      assert.deepEqual(open, [])
    }),
    runs(30),
  )
})

test('shares are whole percents of the table’s own denominator, and its foot says of how many', () => {
  const notices = [counted(), counted(), counted({ outcome: 'kept', refusal: 'not-illegal' })]
  const text = page({ notices })
  assert.match(text, /Removed<\/th><td class="n">2<\/td><td class="n">67 %/)
  assert.match(text, /Kept<\/th><td class="n">1<\/td><td class="n">33 %/)
  // Of the refusals there is one alone: it is all of them, not a third.
  assert.match(text, /Not illegal<\/th><td class="n">1<\/td><td class="n">100 %/)
  assert.match(text, /All<\/th><td class="n">3<\/td><td class="n">100 %/)
})

test('of nothing there is no share and no table, and each says so under its own heading', () => {
  const text = page({ notices: [] })
  assert.ok(!text.includes('NaN') && !text.includes('Infinity') && !text.includes('%</td>'))
  for (const head of ['Notices by category', 'Reasons for which content was kept', 'Complaints', 'Disputes'])
    assert.match(text, new RegExp(`<h3>${head}[^<]*</h3><p>None\\.</p>`), head)
  assert.match(text, /Median time to act<\/dt><dd>none<\/dd>/)
})

test('one day is one day', () => {
  const decidedAt = new Date('2026-03-02T00:00:00Z')
  assert.match(page({ notices: [counted({ decidedAt })] }), /<dd>1 day \(n = 1\)/)
  assert.match(page({ notices: [counted()] }), /<dd>2 days \(n = 1\)/)
})

test('what was taken back is told of all that were sent, withdrawn and corrected together', () => {
  const notices = [counted({ state: 'withdrawn' }), counted({ state: 'corrected' }), counted(), counted()]
  assert.match(page({ notices }), /Withdrawn or corrected by us<\/dt><dd>2 of 4/)
})

test('standings show from when to when; one without an end stays open', () => {
  const standing = { coordinator: 'Invented Coordinator', decision: 'D-7', area: 'Trafficking', from: '2025-06-01' }
  assert.match(page({ standings: [{ ...standing, until: '2026-06-30' }] }), /<td>2025-06-01 – 2026-06-30<\/td>/)
  assert.match(page({ standings: [{ ...standing, until: null }] }), /<td>2025-06-01 – <\/td>/)
})

test('a standing counts for a year that it touches by a single day, and for no other', () => {
  const standing = { coordinator: 'C', decision: 'D', area: 'A' }
  const held = (from: string, until: string | null) =>
    reportOf({ standings: [{ ...standing, from, until }] }).standings.length
  assert.deepEqual(
    [
      held('2026-12-31', null),
      held('2020-01-01', '2026-01-01'),
      held('2027-01-01', null),
      held('2020-01-01', '2025-12-31'),
      held('2020-01-01', null),
    ],
    [1, 1, 0, 0, 1],
  )
})

test('the agency’s words keep their paragraphs; free lines alone say nothing', () => {
  assert.match(page({ independence: 'One.\n \nTwo.\nStill two.' }), /<p>One\.<\/p><p>Two\.\nStill two\.<\/p>/)
  assert.match(page({ independence: ' \n\n ' }), /Nothing was written about this\./)
})

test('a recipient that the directory no longer names is told as unknown, not left out', () => {
  const { recipients } = reportOf({ names: new Map() })
  assert.deepEqual(
    recipients.map(({ name, figures }) => [name, figures.notices]),
    [['?', 1]],
  )
})

test('each language has all its words: no English is left in the Latvian report', () => {
  const notices = [
    counted({ outcome: 'kept', refusal: 'not-illegal', automated: true }),
    counted({ matter: null, ground: 'terms', outcome: null, decidedAt: null, state: 'sent' }),
  ]
  const words = (language: 'en' | 'lv') =>
    new Set(
      page({ notices }, language)
        .replace(/<style>.*<\/style>/s, '')
        .match(/(?<=>)[^<>]*\p{L}{3}[^<>]*(?=<)/gu),
    )
  const [en, lv] = [words('en'), words('lv')]
  const same = [...en].filter((text) => lv.has(text))
  assert.deepEqual(same, ['Invented Jobs'])
})
