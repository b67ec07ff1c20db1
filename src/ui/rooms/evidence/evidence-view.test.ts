import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bundlesAsked, missingOf, timeWords, whyNoPreview } from './evidence-view.ts'

const NOW = new Date('2026-12-01T10:00:00Z')
const format = { moment: (at: string | Date) => `moment ${String(at)}`, day: (at: string) => `day ${at}` }
const none = { since: null, authority: null, until: null }
const stamped = { state: 'stamped', since: '2026-01-01T00:00:00Z', authority: 'Invented' } as const

describe('trusted time of an item in words', () => {
  test('says when, by whom and until when it is good', () => {
    assert.deepEqual(timeWords({ ...stamped, until: '2027-01-01T00:00:00Z' }, NOW, format), {
      key: 'evidence.time-stamped',
      values: { when: 'moment 2026-01-01T00:00:00Z', authority: 'Invented', until: 'day 2027-01-01T00:00:00Z' },
      warns: false,
    })
  })

  test('warns where its certificates ended, and where no authority is believed', () => {
    const ended = timeWords({ ...stamped, until: NOW.toISOString() }, NOW, format)
    assert.deepEqual([ended.key, ended.warns], ['evidence.time-ended', true])
    const unheard = timeWords({ state: 'unheard', ...none, since: '2026-11-01T00:00:00Z' }, NOW, format)
    assert.deepEqual(
      [unheard.key, unheard.warns, unheard.values.when],
      ['evidence.time-unheard', true, 'moment 2026-11-01T00:00:00Z'],
    )
    for (const state of ['differs', 'untrusted'] as const)
      assert.deepEqual(timeWords({ state, ...none }, NOW, format), {
        ...{ key: `evidence.time-${state}`, values: { when: '' }, warns: true },
      })
    for (const state of ['waits', 'unset'] as const)
      assert.deepEqual(timeWords({ state, ...none }, NOW, format).warns, false)
  })
})

test('of sound, and of what is larger than is drawn, it is said before anybody asks; of a capture also where it can be looked at', () => {
  const file = { kind: 'file', type: 'application/pdf', size: 64 << 20 } as const
  assert.equal(whyNoPreview(file), null)
  assert.equal(whyNoPreview({ ...file, type: 'audio/mpeg' }), 'evidence.no-preview')
  assert.equal(whyNoPreview({ ...file, size: (64 << 20) + 1 }), 'preview.why-too-large')
  assert.equal(whyNoPreview({ ...file, kind: 'capture', size: 65 << 20 }), 'evidence.no-preview-capture')
})

test('what a capture lacks is counted, by why; of one that is whole nothing is said', () => {
  const leftOut = [
    { why: 'not-public', count: 2 },
    { why: 'too-slow', count: 1 },
  ] as const
  assert.deepEqual(missingOf({ fetched: 7, leftOut: [...leftOut], cut: ['picture'] }), {
    left: {
      ...{ n: 3, all: 10 },
      whys: [
        { key: 'evidence.left-not-public', values: { count: 2 } },
        { key: 'evidence.left-too-slow', values: { count: 1 } },
      ],
    },
    cut: ['evidence.cut-picture'],
  })
  assert.deepEqual(missingOf({ fetched: 7, leftOut: [], cut: [] }), { left: null, cut: [] })
})

test('of why a browser was sent back to its bundles only what the server says is read', () => {
  assert.deepEqual(bundlesAsked({ not: 'altered' }), { not: 'altered' })
  for (const not of ['anything', 'toString', '', undefined, ['begun']]) assert.deepEqual(bundlesAsked({ not }), {})
})
