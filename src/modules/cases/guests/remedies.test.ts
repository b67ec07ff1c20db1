import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '../../../kernel/ids.ts'
import { newKey } from '../../../kernel/vault/seal.ts'
import { openWordsOf, sealOwn, sealRemedy } from './remedies.ts'

const WORDS = { track: 'support', act: 'wind-down', at: '2026-11-20T08:00:00.000Z', body: 'Administrative court' }

describe('what is sealed of a remedy', () => {
  const [key, other] = [newKey(), newKey()]
  const [id, another] = [newId(), newId()]
  const sealed = sealRemedy(key, id, WORDS)

  test('both sides open it under the key of the place', () => {
    assert.deepEqual(openWordsOf(key, { id, sealed }), WORDS)
    assert.ok(!Buffer.from(sealed).includes('Administrative'))
  })

  for (const [what, open] of [
    ['under another key', () => openWordsOf(other, { id, sealed })],
    ['in the row of another remedy', () => openWordsOf(key, { id: another, sealed })],
    [
      'in the place of what the lawyer wrote for themselves',
      () => openWordsOf(key, { id, sealed: sealOwn(key, id, { says: 'Nobody heard her', saidAtEnd: '' }) }),
    ],
    ['with a byte changed', () => openWordsOf(key, { id, sealed: Buffer.from(sealed).fill(1, sealed.length - 1) })],
  ] as const)
    test(`it does not open ${what}`, () => assert.throws(open, { code: 'unavailable' }))
})
