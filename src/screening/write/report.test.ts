import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { bare, HOSTILE, hostile, manyLeads, sampleLeads, sampleSummary } from '../../../test/samples/leads.ts'
import { renderReport } from './report.ts'

const leads = sampleLeads()
const report = renderReport(sampleSummary(), leads, { shown: 200 })

test('no text that was read can become markup', () => {
  const summary = {
    ...sampleSummary(),
    files: [HOSTILE],
    broken: [{ file: HOSTILE, line: 1, reason: HOSTILE }],
    brokenCount: 1,
  }
  const markup = renderReport({ ...summary, languages: [{ language: HOSTILE, postings: 1 }] }, [hostile()], {
    shown: 9,
  })
  assert.doesNotMatch(markup, /<script|<img|onerror="/i)
  assert.ok(markup.includes('&lt;script&gt;'))
  assert.ok(markup.isWellFormed() && !markup.includes('\0'))
})

test('the policy allows nothing but the style sheet, by its hash', () => {
  const style = /<style>(.*?)<\/style>/s.exec(report)?.[1] ?? ''
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(report)?.[1] ?? ''
  assert.match(policy, /^default-src 'none'; style-src 'sha256-/)
  assert.ok(policy.includes(createHash('sha256').update(style).digest('base64')))
  assert.doesNotMatch(report, / style="|<script|https?:\/\/(?!www\.w3\.org)/)
})

test('every link leads to something in the page, and ids are unique', () => {
  const ids = [...report.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  assert.equal(new Set(ids).size, ids.length)
  for (const [, target] of report.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target), target)
})

test('numbers of the run and of each lead are there', () => {
  for (const told of ['48,211', '1,204 records', '214', '8 records could not be read', '6,394', 'Latvian <b>21,000']) {
    assert.ok(report.includes(told), told)
  }
  for (const lead of leads) assert.ok(report.includes(`Why the score is ${lead.score.toFixed(1)}`), lead.id)
  assert.match(report, /6 new in this run/)
})

test('what is not shown is said in words', () => {
  const cut = renderReport(sampleSummary(), leads, { shown: 2, total: 1827 })
  assert.equal(cut.match(/<article/g)?.length, 2)
  assert.match(cut, /The first 2 of 1,827; the other 1,825 are in leads\.json\./)
  assert.match(renderReport(sampleSummary(), leads, { shown: 3 }), /The first 3 of 4; the other 1 /)
  assert.match(report, /\+ 11 more in leads\.json/)
})

test('without a lead the report says so, and what was read', () => {
  const empty = renderReport(sampleSummary(), [], { shown: 200 })
  assert.match(empty, /No lead\.<\/b> 48,211 postings in 3 files were read and 214 campaigns found/)
  assert.doesNotMatch(empty, /<article|NaN|undefined|Infinity/)
  const nothing = { ...sampleSummary(), postings: 0, campaigns: 0, brokenCount: 0, broken: [], languages: [] }
  assert.match(renderReport(nothing, [], { shown: 200 }), /No posting was read/)
})

test('pictures that stood alone are told', () => {
  const page = (pictures: number) => renderReport({ ...sampleSummary(), pictures }, [], { shown: 1 })
  assert.match(page(2), /2 pictures with no words beside\s+them were not read/)
  assert.match(page(1), /1 picture with no words beside\s+it was not read/)
  assert.doesNotMatch(page(0), /pictures? with/)
})

test('the same leads give the same bytes, and nothing unfinished is written', () => {
  assert.equal(renderReport(sampleSummary(), sampleLeads(), { shown: 200 }), report)
  assert.doesNotMatch(report, />(undefined|NaN|null|false|\[object)/)
})

/**
 * Limits in bytes: the page without leads, a small lead, and a lead of the largest kind with all twelve shown postings.
 */
const LARGEST = { page: 40_000, small: 6_000, large: 18_000 }

test('the report is light', (t) => {
  const bytes = (text: string) => Buffer.byteLength(text)
  const page = bytes(renderReport(sampleSummary(), [], { shown: 200 }))
  const small = Array.from({ length: 50 }, (_, i) => ({ ...bare(), id: `b${i}` }))
  const each = (text: string) => Math.round((bytes(text) - page) / 50)
  const sizes = {
    page,
    small: each(renderReport(sampleSummary(), small, { shown: 200 })),
    large: each(renderReport(sampleSummary(), manyLeads(50), { shown: 200 })),
  }
  t.diagnostic(`bytes: ${JSON.stringify(sizes)}`)
  assert.ok(
    sizes.page <= LARGEST.page && sizes.small <= LARGEST.small && sizes.large <= LARGEST.large,
    JSON.stringify(sizes),
  )
})
