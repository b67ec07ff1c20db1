import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReportInput } from '../flagger/figure-shapes.ts'
import { AskInput, DecideInput } from '../preservations/shapes.ts'
import { AT_ONCE, EndImport, ImportInput, ListProposals } from './shapes.ts'

const ID = '00000000-0000-4000-8000-000000000001'
const DAY = '2026-12-20'

test('an import takes a file or statements: not both, not neither, not more than the database itself takes', () => {
  const takes = (input: object) => ImportInput.safeParse(input).success
  assert.ok(takes({ file: ID }))
  assert.ok(takes({ statements: Array(AT_ONCE).fill({ puid: 'x' }) }))
  assert.ok(!takes({}))
  assert.ok(!takes({ file: ID, statements: [{}] }))
  assert.ok(!takes({ statements: [] }))
  assert.ok(!takes({ statements: Array(AT_ONCE + 1).fill({}) }))
  assert.ok(!takes({ statements: ['text'] }))
  assert.equal(AT_ONCE, 100)
})

test('what waits is shown where nothing else is asked for', () => {
  assert.equal(ListProposals.parse({}).state, 'proposed')
  assert.ok(!ListProposals.safeParse({ state: 'confirmed' }).success)
})

test('what an import leaves behind is bounded, whatever a file holds', () => {
  const counted = {
    import: ID,
    statements: 1,
    broken: 0,
    proposed: 0,
    known: 0,
    unmatched: 1,
    brokenLines: [],
    problem: null,
  }
  const leaves = (more: object) => EndImport.safeParse({ ...counted, platforms: [], ...more }).success
  assert.ok(leaves({}))
  assert.ok(!leaves({ platforms: Array(1001).fill({ platform: 'x', statements: 1 }) }))
  assert.ok(!leaves({ platforms: [{ platform: 'x'.repeat(201), statements: 1 }] }))
  assert.ok(!leaves({ platforms: [{ platform: 'x', statements: 0 }] }))
  assert.ok(!leaves({ brokenLines: Array(201).fill({ line: 1, reason: 'x' }) }))
})

test('nobody has looked until they say so: a look left out is no «no»', () => {
  const why = 'The chat shows who pays the recruiters.'
  const asked = AskInput.parse({ notice: ID, until: DAY, why })
  assert.deepEqual([asked.showsChildren, asked.showsIntimate], [null, null])
  const decided = DecideInput.parse({ preservation: ID, approve: true, words: why })
  assert.deepEqual([decided.showsChildren, decided.showsIntimate], [null, null])
  for (const look of ['no', 0, ''])
    assert.ok(!AskInput.safeParse({ notice: ID, until: DAY, why, showsChildren: look }).success)
})

test('reasons are sentences, and a request has a day', () => {
  assert.ok(!AskInput.safeParse({ notice: ID, until: DAY, why: 'Evidence.' }).success)
  assert.ok(!AskInput.safeParse({ notice: ID, until: 'soon', why: 'x'.repeat(30) }).success)
  assert.ok(!DecideInput.safeParse({ preservation: ID, approve: true, words: `${' '.repeat(30)}Yes.` }).success)
})

test('reports are made of years in which the law is in force, in the languages that there are', () => {
  const { language } = ReportInput.parse({ year: 2026 })
  assert.equal(language, 'en')
  // Regulation (EU) 2022/2065 applies in full since 17 February 2024.
  for (const input of [{ year: 2023 }, { year: 2026.5 }, { year: '2026' }, { year: 2026, language: 'ru' }])
    assert.ok(!ReportInput.safeParse(input).success, JSON.stringify(input))
})
