import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Victim, vintageOf } from '../../../../test/samples/releases.ts'
import type { Chosen } from './chosen.ts'
import { madeReadyInThread } from './in-thread.ts'
import { type Material, madeReady } from './ready.ts'

const TABLES: readonly Chosen[] = [{ letter: 'b', by: ['sex', 'age'] }]
const VICTIMS: readonly Victim[] = Array.from({ length: 23 }, (_, i) => ({
  ...{ sex: i < 15 ? 'female' : 'male', age: i % 7 === 0 ? 'child' : 'adult', citizenship: 'own', forms: ['sexual'] },
}))
const VINTAGE = vintageOf(VICTIMS, TABLES)
const MATERIAL: Material = {
  ...{ vintages: [VINTAGE], earlier: [], elsewhere: [] },
  here: { ...VINTAGE, tables: TABLES, way: 'rounded' },
}

test('a thread makes of the same figures what this one does', async () => {
  assert.deepEqual(await madeReadyInThread(MATERIAL), await madeReady(MATERIAL))
})

test('several are made one after the other, and a fault of one is its own', async () => {
  const broken: Material = { ...MATERIAL, vintages: [] }
  const [first, second, third] = await Promise.allSettled([
    madeReadyInThread(MATERIAL),
    madeReadyInThread(broken),
    madeReadyInThread(MATERIAL),
  ])
  assert.ok(first?.status === 'fulfilled' && first.value.outcome === 'passed')
  assert.ok(second?.status === 'rejected' && /no vintage 1 of 2025/.test(String(second.reason)))
  assert.ok(third?.status === 'fulfilled')
})

test('what takes too long is ended, and says what to do', async () => {
  await assert.rejects(madeReadyInThread(MATERIAL, 0), /Choose fewer tables/)
  assert.equal((await madeReadyInThread(MATERIAL)).outcome, 'passed')
})
