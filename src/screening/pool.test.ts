import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { HANG } from '../../test/browser/eventually.ts'
import { advert, asLines, inventedAdverts } from '../../test/samples/adverts.ts'
import { createPool, type Pool } from './pool.ts'
import type { Posting } from './posting.ts'

async function withPool<T>(threads: number, use: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = createPool(threads)
  try {
    return await use(pool)
  } finally {
    await pool.close()
  }
}

const batches = (): Posting[][] => {
  const list = inventedAdverts([8, 8, 8], 16, 5)
  return Array.from({ length: 8 }, (_, i) => list.slice(5 * i, 5 * i + 5))
}

describe('a pool', () => {
  test('gives the same whatever the number of threads', async () => {
    const assessed = await Promise.all(
      [0, 2].map((threads) => withPool(threads, (pool) => Promise.all(batches().map((batch) => pool.assess(batch))))),
    )
    assert.deepEqual(assessed[1], assessed[0])
  })

  test('lets threads parse lines themselves, and tells the broken ones', async () => {
    const lines = `${asLines(batches()[0])}{\n${asLines(batches()[1])}`
    // A block moves to the thread that reads it, so each pool gets its own.
    const block = () => ({ bytes: new Uint8Array(Buffer.from(lines)), name: 'f', map: {}, line: 8, rows: 7 })
    const assessed = await Promise.all([0, 2].map((threads) => withPool(threads, (pool) => pool.assess(block()))))
    const { broken, ...whole } = await withPool(0, (pool) => pool.assess(batches().slice(0, 2).flat()))
    assert.deepEqual(assessed[0], { ...whole, broken: [{ line: 13, reason: 'the line is not valid JSON' }] })
    assert.deepEqual(assessed[1], assessed[0])
    assert.deepEqual(broken, [])
  })

  test('answers each batch with its own assessment, in whatever order they come back', async () => {
    await withPool(2, async (pool) => {
      const lists = Array.from({ length: 12 }, (_, i) =>
        Array.from({ length: 1 + (i % 4) }, () => advert({ text: `nr ${i}` })),
      )
      const counts = await Promise.all(lists.map(async (list) => (await pool.assess(list)).bits.length))
      assert.deepEqual(
        counts,
        lists.map((list) => list.length),
      )
    })
  })

  test('gives back the memory of a batch that is let go, and of no other', async () => {
    await withPool(2, async (pool) => {
      const [one, other] = await Promise.all(
        batches()
          .slice(0, 2)
          .map((one) => pool.assess(one)),
      )
      pool.letGo(one)
      assert.equal(one.records.length, 0)
      assert.equal(one.shingles.length, 0)
      assert.ok(other.records.length > 0)
    })
  })

  test('is ready while few batches wait, and says when it is again', async () => {
    await withPool(1, async (pool) => {
      await pool.ready()
      const open = Array.from({ length: 3 }, () => pool.assess([advert({ text: 'darbs' })]))
      let ready = false
      const again = pool.ready().then(() => {
        ready = true
      })
      await Promise.resolve()
      assert.equal(ready, false)
      await Promise.all([...open, again])
      assert.equal(ready, true)
    })
  })

  // An impossible posting stands for any fault in a thread.
  const impossible = [{ ...advert({}), text: null }] as unknown as Posting[]

  test('a fault is told to who waits for the batch', async () => {
    await withPool(0, async (pool) => {
      await assert.rejects(pool.assess(impossible), TypeError)
    })
  })

  test('a fault in a thread is told too, and leaves nobody waiting for ever', { timeout: HANG }, async () => {
    await withPool(1, async (pool) => {
      const open = [impossible, impossible, impossible].map((batch) => pool.assess(batch))
      for (const batch of open) batch.catch(() => {})
      const waiting = pool.ready()
      for (const { status } of await Promise.allSettled(open)) assert.equal(status, 'rejected')
      await waiting
      await pool.ready()
      await assert.rejects(pool.assess([advert({ text: 'darbs' })]))
    })
  })
})
