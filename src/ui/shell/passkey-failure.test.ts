import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from './failure.ts'
import { passkeyFailure } from './passkey-failure.ts'

test('the browser’s own failures with passkeys', () => {
  const named = (name: string) => Object.assign(new Error(''), { name })
  const codes = ['NotAllowedError', 'InvalidStateError', 'NoPrf', 'TypeError'].map(
    (name) => passkeyFailure(named(name)).code,
  )
  assert.deepEqual(codes, ['passkey-cancelled', 'passkey-known', 'passkey-weak', 'not-understood'])
  const conflict = new Failure('conflict', 'Somebody else has just decided this.')
  assert.equal(passkeyFailure(conflict), conflict)
})
