import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { outcomeOf } from '../../../../../bench/audit-releases.ts'
import { isWhole } from '../../../../../test/run/mode.ts'

// Releases that somebody made from the contract alone, each with one weakness or none. Their hash was written down before the first run (record 104).
const SHA256 = '3a65329043927f1542c67fcae1ecd30fe564a9424d2665614c4dbe66793d970f'
const bytes = gunzipSync(readFileSync('test/samples/sealed-releases.json.gz'))
const cases = JSON.parse(bytes.toString()) as readonly { readonly expected: string }[]

test('the sealed cases are those whose hash was written down: 200 weak releases and 200 sound ones', () => {
  assert.equal(createHash('sha256').update(bytes).digest('hex'), SHA256)
  const of = (expected: string) => cases.filter((one) => one.expected === expected).length
  assert.deepEqual([of('refused'), of('passed')], [200, 200])
})

test('each weak one is refused, and each sound one passes', async () => {
  // Each tenth of them; the whole run has all.
  const some = cases.filter((_, i) => isWhole || i % 10 === 0)
  const outcomes = await Promise.all(some.map((one, i) => outcomeOf(one, i + 1)))
  assert.deepEqual(
    outcomes.filter(({ isRight }) => !isRight).map(({ name, says }) => `${name}: ${says}`),
    [],
  )
})
