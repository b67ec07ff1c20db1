import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ticker } from '../../../test/fakes/ticker.ts'
import { turns } from '../visit.ts'

test('eight reports and eight calls for help begin in a second, beside each other, and nobody is refused', async () => {
  const ticker = new Ticker()
  const { filing, help } = turns(ticker)
  const begun = { filing: 0, help: 0 }
  for (let i = 0; i < 100; i++) {
    void filing.run(`place ${i}`, async () => void begun.filing++)
    void help.run(`place ${i}`, async () => void begun.help++)
  }
  // After a quiet while sixteen come in together.
  await ticker.pass(0)
  assert.deepEqual(begun, { filing: 16, help: 16 })
  for (let second = 1; second <= 10; second++) {
    await ticker.pass(1000)
    assert.deepEqual(begun, { filing: 16 + 8 * second, help: 16 + 8 * second }, `second ${second}`)
  }
})
