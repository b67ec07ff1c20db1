import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { onceUsed } from './once-used.ts'

const isSpent = (key: Uint8Array) => key.every((byte) => byte === 0)

test('a used key’s bytes are zero afterwards, and what was made of them stays', () => {
  const key = randomBytes(32)
  const copy = Buffer.from(key)
  const made = onceUsed(key, (bytes) => Buffer.from(bytes).toString('hex'))
  assert.equal(made, copy.toString('hex'))
  assert.ok(isSpent(key))
})

test('and they are where the work failed', async () => {
  const [key, other] = [randomBytes(32), randomBytes(32)]
  const fails = () => {
    throw new Error('it failed')
  }
  assert.throws(() => onceUsed(key, fails), /it failed/)
  await assert.rejects(
    onceUsed(other, async () => fails()),
    /it failed/,
  )
  assert.ok(isSpent(key) && isSpent(other))
})

test('work that takes time has its key until it ends', async () => {
  const key = randomBytes(32)
  const waiting = Promise.withResolvers<void>()
  const work = onceUsed(key, async (bytes) => {
    await waiting.promise
    return isSpent(bytes)
  })
  assert.ok(!isSpent(key))
  waiting.resolve()
  assert.equal(await work, false)
  assert.ok(isSpent(key))
})
