import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Example, LEAST, TooFew, train } from '../../screening/learning/train.ts'
import { trainInThread } from './train-in-thread.ts'

const example = (i: number): Example => ({
  features: { named: i % 2 === 0 ? { secrecy: 1 } : { urgency: 1 }, words: [i + 1] },
  label: i % 2 === 0 ? 1 : 0,
  languages: ['lv'],
  sources: [],
  score: 12,
})
const enough = Array.from({ length: 2 * LEAST }, (_, i) => example(i))
const never = new AbortController().signal

test('a thread learns what this one would, to the bit, and tells how far it is', async () => {
  const told: number[] = []
  const trained = await trainInThread(enough, never, async (done) => void told.push(done))
  assert.deepEqual(trained, train(enough))
  assert.ok(told.length > 10 && told.every((done, i) => done === i + 1))
})

test('too few are told as such, with both counts', async () => {
  await assert.rejects(
    trainInThread(enough.slice(0, 20), never, async () => {}),
    (error) => error instanceof TooFew && error.pursued === 10 && error.dismissed === 10,
  )
})

test('cancelled before or in the middle, it ends with the reason', async () => {
  const reason = new Error('cancelled')
  await assert.rejects(
    trainInThread(enough, AbortSignal.abort(reason), async () => {}),
    reason,
  )
  const stop = new AbortController()
  const many = Array.from({ length: 1500 }, (_, i) => example(i))
  await assert.rejects(
    trainInThread(many, stop.signal, async () => stop.abort(reason)),
    reason,
  )
})
