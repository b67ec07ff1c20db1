import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PASSED_PARTS } from '../../../modules/reports/codes.ts'
import type { Say } from '../../shell/words.ts'
import { addressesFrom, pairedWords, partsThere, quotedText, reasonsOf } from './triage-view.ts'

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

describe('parts of a report that can be passed on', () => {
  const empty = { text: '', where: '', when: '', affected: '', suspected: '', source: '', reach: '' }
  const message = (told: typeof empty | null, n: number) => ({
    id: String(n),
    kind: told === null ? ('reply' as const) : ('report' as const),
    on: '2026-11-20',
    text: told === null ? 'more' : null,
    told,
    by: null,
    files: [],
  })

  test('are those that were told; messages and files only where there are any', () => {
    const told = { ...empty, text: 'x', reach: ' ', source: 'y' }
    assert.deepEqual([...partsThere({ messages: [message(told, 1)], files: 0 })], ['text', 'source'])
    const more = partsThere({ messages: [message(told, 1), message(null, 2)], files: 2 })
    assert.deepEqual([...more], ['text', 'source', 'messages', 'files'])
    assert.deepEqual([...partsThere({ messages: [], files: 0 })], [])
  })

  test('are never who the reporter is', () => {
    assert.ok(!(PASSED_PARTS as readonly string[]).includes('identity'))
  })
})

test('lines, commas and spaces part addresses, each of which counts once', () => {
  assert.deepEqual(addressesFrom(' a@x.example\nb@x.example, a@x.example;c@x.example '), [
    'a@x.example',
    'b@x.example',
    'c@x.example',
  ])
  assert.deepEqual(addressesFrom(' \n'), [])
})
