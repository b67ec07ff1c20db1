import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Going, toggled, withEach } from './several-view.ts'

test('each row is asked for by itself, in order, and one that fails holds up no other', async () => {
  const asked: string[] = []
  const told: Going[] = []
  const act = async (row: string) => {
    asked.push(row)
    if (row === 'b') throw new Error('held by a colleague')
  }
  const misses = await withEach(['a', 'b', 'c'], act, (going) => told.push(going))
  assert.deepEqual(asked, ['a', 'b', 'c'])
  assert.deepEqual(
    misses.map(({ row, error }) => [row, (error as Error).message]),
    [['b', 'held by a colleague']],
  )
  assert.deepEqual(
    told.map(({ done, of }) => `${done}/${of}`),
    ['0/3', '1/3', '2/3', '3/3'],
  )
})

test('the next row waits for the one before', async () => {
  let running = 0
  const act = async () => {
    running++
    assert.equal(running, 1)
    await Promise.resolve()
    running--
  }
  assert.deepEqual(await withEach([1, 2, 3], act, () => {}), [])
})

test('choosing twice lets go', () => {
  const one = toggled(new Set(), 'a')
  assert.deepEqual([...one], ['a'])
  assert.deepEqual([...toggled(one, 'b')], ['a', 'b'])
  assert.deepEqual([...toggled(one, 'a')], [])
})
