import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../../kernel/errors.ts'
import { TextRefused } from '../../screening/one-text.ts'
import { readOffer } from './operations.ts'

const refusing = (error: Error) => ({ read: () => Promise.reject(error) })

for (const [why, code, words] of [
  ['busy', 'unavailable', /Try again in a moment/],
  ['too-slow', 'invalid-input', /takes too long/],
  ['broken', 'internal', /could not be read/],
] as const)
  test(`an offer that was not read (${why}) is told in words, none of them the offer's`, async () => {
    const asked = readOffer({ title: '', text: 'Zvirgzdenieši' }, refusing(new TextRefused(why)))
    await assert.rejects(asked, (error: unknown) => {
      assert.ok(error instanceof Problem)
      assert.equal(error.code, code)
      assert.match(error.message, words)
      assert.doesNotMatch(JSON.stringify(error), /Zvirgzdenieši/)
      return true
    })
  })

test('another fault stays what it is', async () => {
  const fault = new Error('no thread')
  await assert.rejects(readOffer({ title: '', text: 'a' }, refusing(fault)), fault)
})
