import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pairedWords, quotedText, reasonsOf } from './triage-view.ts'
import type { Say } from './words.ts'

const say: Say = (key, values = {}) => `${key}(${Object.values(values).join()})`
const format = {
  list: (items: readonly string[]) => items.join(' and '),
  percent: (share: number) => `${share * 100}%`,
}

describe('why two reports may be of one matter', () => {
  test('is told reason by reason, and what says nothing is left out', () => {
    assert.equal(reasonsOf({ contacts: [], words: null, chain: false }, { say, format }), '')
    assert.equal(
      reasonsOf({ contacts: ['a', 'b'], words: 0.5, chain: true }, { say, format }),
      'triage.why-chain() triage.why-contacts(a and b) triage.why-words(50%)',
    )
  })
})

describe('what goes along into a lead', () => {
  test('is the chosen words, then the contact points that do not stand in them', () => {
    assert.equal(
      quotedText(' Call 20 000 142 ', ['20 000 142', 'x@jobs.example.org']),
      'Call 20 000 142\nx@jobs.example.org',
    )
    assert.equal(quotedText('', ['20 000 142']), '20 000 142')
    assert.equal(quotedText('  ', []), '')
  })
})

test('what was said of two reports is told in words; what is not known stays as it is', () => {
  assert.equal(pairedWords('same A74B69', say), 'triage.paired-same(A74B69)')
  assert.equal(pairedWords('open A74B69', say), 'triage.paired-open(A74B69)')
  assert.equal(pairedWords('something else', say), 'something else')
})
