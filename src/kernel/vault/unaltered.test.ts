import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../errors.ts'
import { newKey, openJson, sealJson } from './seal.ts'
import { unaltered } from './unaltered.ts'

test('content that opens is returned; content changed outside the program says so, and what to do', () => {
  const key = newKey()
  const sealed = sealJson(key, { name: 'Invented' }, 'a label')
  assert.deepEqual(
    unaltered(() => openJson(key, sealed, 'a label')),
    { name: 'Invented' },
  )
  sealed[sealed.length - 1] ^= 1
  assert.throws(
    () => unaltered(() => openJson(key, sealed, 'a label')),
    (error) => error instanceof Problem && error.code === 'unavailable' && /a backup may have it/.test(error.message),
  )
})

test('a fault of the program is not put down to somebody who tampered', () => {
  assert.throws(
    () =>
      unaltered(() => {
        throw new TypeError('no such thing')
      }),
    TypeError,
  )
})
