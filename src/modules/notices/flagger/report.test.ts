import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REFUSALS, REPORT_LANGUAGES } from '../codes.ts'
import { flaggerCsv } from './csv.ts'
import type { Counted } from './figures.ts'
import { flaggerHtml } from './html.ts'
import { flaggerReport, type ReportInput } from './report.ts'
import { REPORT_WORDS } from './words.ts'
import type { ReportWords } from './words-shape.ts'

const notice = (more: Partial<Counted> = {}): Counted => ({
  recipient: 'r1',
  matter: 'forced-labour',
  ground: 'law',
  state: 'decided',
  sentAt: new Date('2026-03-01T00:00:00Z'),
  decidedAt: new Date('2026-03-03T12:00:00Z'),
  outcome: 'removed',
  refusal: null,
  automated: false,
  trusted: true,
  ...more,
})

const input = (more: Partial<ReportInput> = {}): ReportInput => ({
  year: 2026,
  agency: 'Invented Authority',
  madeOn: '2027-01-15',
  independence: 'We take no money from platforms.\n\nOur board has nobody who works for one.',
  standings: [
    {
      coordinator: 'Invented Coordinator',
      decision: 'D-7',
      area: 'Human trafficking',
      from: '2025-06-01',
      until: null,
    },
    { coordinator: 'Old Coordinator', decision: 'D-1', area: 'x', from: '2020-01-01', until: '2025-12-31' },
  ],
  notices: [
    notice(),
    notice({ outcome: 'kept', refusal: 'not-illegal', automated: null, trusted: false }),
    notice({ recipient: 'r2', outcome: null, decidedAt: null, state: 'sent', matter: null, ground: null }),
    notice({ recipient: 'r2', state: 'withdrawn' }),
  ],
  names: new Map([
    ['r1', 'Invented Jobs'],
    ['r2', '=HYPERLINK("x"), "Market" <b>'],
  ]),
  remedies: [{ kind: 'complaint', result: 'upheld' }],
  ...more,
})

const page = (more: Partial<ReportInput> = {}, words = REPORT_WORDS.en) =>
  flaggerHtml(flaggerReport(input(more)), words)

test('the report tells what Article 22(3) asks for, each with its denominator', () => {
  const text = page()
  for (const words of ['Invented Jobs', 'Forced labour', 'Removed', 'Not illegal', '2.5 days (n = 1)', '1 of 2'])
    assert.ok(text.includes(words), words)
  assert.match(text, /Withdrawn or corrected by us<\/dt><dd>1 of 4/)
  assert.match(text, /Unknown<\/th><td class="n">1<\/td><td class="n">25 %/)
  assert.match(text, /We take no money from platforms\.<\/p><p>Our board/)
})

test('only decisions that held in the year are named as standing', () => {
  const text = page()
  assert.ok(text.includes('Invented Coordinator') && !text.includes('Old Coordinator'))
  assert.ok(page({ standings: [] }).includes('was no trusted flagger'))
})

test('names are written as text, never as markup, and nothing is fetched from anywhere', () => {
  const text = page()
  assert.ok(!text.includes('<b>') && text.includes('&lt;b&gt;'))
  assert.doesNotMatch(text, /<script|src=|href=|url\(/)
})

test('every table has a caption, and its heads a scope', () => {
  const text = page()
  assert.equal(text.match(/<table/g)?.length, text.match(/<caption/g)?.length)
  assert.doesNotMatch(text, /<th(?! scope)[ >]/)
})

test('services of as many notices stand in order of the alphabet, whatever their numbers are', () => {
  const two = [notice({ recipient: 'z' }), notice({ recipient: 'a' }), notice({ recipient: 'm' })]
  const names = new Map([
    ['z', 'Alpha'],
    ['a', 'Gamma'],
    ['m', 'Beta'],
  ])
  const { recipients } = flaggerReport(input({ notices: two, names }))
  assert.deepEqual(
    recipients.map(({ name }) => name),
    ['Alpha', 'Beta', 'Gamma'],
  )
})

test('a year without notices says so instead of leaving tables out', () => {
  const text = page({ notices: [], remedies: [], independence: null })
  assert.ok(text.includes('None.') && text.includes('Nothing was written about this.'))
})

test('the table for programs: a count and its denominator a line, and no name runs as a formula', () => {
  const csv = flaggerCsv(flaggerReport(input()), REPORT_WORDS.en)
  const lines = csv.split('\r\n')
  assert.equal(lines[0], 'year,table,service,key,label,count,of,days')
  assert.ok(lines.includes('2026,outcome,,kept,Kept,1,4,'))
  assert.ok(lines.includes('2026,time-to-act,Invented Jobs,median,Median time to act,,1,2.5'))
  assert.ok(lines.includes('2026,category,,unknown,Unknown,1,4,'))
  assert.ok(lines.includes('2026,complaints,,upheld,Upheld,1,1,'))
  assert.ok(csv.includes('"\'=HYPERLINK(""x""), ""Market"" <b>"'))
})

test('every language has its own words for everything that is counted', () => {
  const flat = (words: ReportWords) =>
    [words.matter, words.end, words.refusal, words.machine, words.results].flatMap((one) => Object.values(one))
  for (const language of REPORT_LANGUAGES) {
    const words = REPORT_WORDS[language]
    assert.equal(words.language, language)
    assert.ok(flat(words).every((one) => one.trim() !== ''))
    assert.equal(Object.keys(words.refusal).length, REFUSALS.length)
    if (language !== 'en') assert.notDeepEqual(flat(words), flat(REPORT_WORDS.en))
    assert.ok(page({}, words).includes(`lang="${language}"`))
  }
})
