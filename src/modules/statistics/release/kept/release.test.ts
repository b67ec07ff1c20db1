import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { RELEASE_WHYS } from '../codes.ts'
import { type Ledger, type ReleaseRow, whyNotPublish } from './release.ts'

const NOW: Ledger = { releases: 3, figures: 2, vintage: 1 }
const READY: ReleaseRow = {
  ...{ id: 'r', agency: 'a', return: 'y', year: 2025, geo: 'LV', vintage: 1, state: 'draft', edition: 4 },
  ...{ way: 'rounded', tables: '[{"letter":"d","by":[]}]', made_by: 'm', changed_at: new Date(0), data_key: 'k' },
  ...{ outcome: 'passed', prepared_edition: 4, prepared_at: new Date(0), seen_releases: 3, seen_figures: 2 },
  ...{ told_hash: '00', sealed: Buffer.alloc(1) },
  ...{ number: null, published_by: null, published_at: null, told: null, rule: null },
}
const why = (row: Partial<ReleaseRow>, now: Partial<Ledger> = {}) =>
  whyNotPublish({ ...READY, ...row }, { ...NOW, ...now })

describe('a release may be published', () => {
  test('once it passed, as it was made ready, with nothing new since', () => {
    assert.equal(why({}), null)
  })

  test('not twice, and not out of a vintage that was corrected', () => {
    assert.equal(why({ state: 'published' }), 'published')
    assert.equal(why({}, { vintage: 2 }), 'superseded')
  })

  test('not without a table, nor before it was made ready, nor after another choice', () => {
    assert.equal(why({ tables: '[]' }), 'no-table')
    assert.equal(why({ prepared_edition: null, outcome: null }), 'not-prepared')
    assert.equal(why({ edition: 5 }), 'not-prepared')
  })

  test('not as the auditor refused it, nor where it could not be attacked', () => {
    for (const outcome of ['refused', 'no-rounding', 'too-large'] as const) assert.equal(why({ outcome }), 'refused')
  })

  test('not once something else was told, or somebody else told something', () => {
    assert.equal(why({}, { releases: 4 }), 'ledger')
    assert.equal(why({}, { figures: 3 }), 'figures')
    assert.equal(why({ seen_releases: null }), 'ledger')
  })

  test('the first reason is said, in the order of the list', () => {
    const all: Partial<ReleaseRow> = { tables: '[]', prepared_edition: null, outcome: null, seen_releases: 0 }
    assert.equal(why({ ...all, state: 'published' }, { vintage: 2, figures: 9 }), RELEASE_WHYS[0])
    assert.equal(why(all, { vintage: 2, figures: 9 }), 'superseded')
    assert.equal(why(all, { figures: 9 }), 'no-table')
  })
})
