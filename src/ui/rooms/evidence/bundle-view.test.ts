import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Item } from '../../shell/contract.ts'
import { bundleInput, chosen, earlier, emptyBundle, lackingOf, withCopies } from './bundle-view.ts'

test('items are chosen in their order, taken out, and moved', () => {
  assert.deepEqual(chosen(['a'], 'b'), ['a', 'b'])
  assert.deepEqual(chosen(['a', 'b'], 'a'), ['b'])
  assert.deepEqual(earlier(['a', 'b', 'c'], 'c'), ['a', 'c', 'b'])
  assert.deepEqual(earlier(['a', 'b'], 'a'), ['a', 'b'])
  assert.deepEqual(earlier(['a', 'b'], 'x'), ['a', 'b'])
})

test('a copy stands behind its original, and one whose original is elsewhere by itself', () => {
  const item = (id: string, copyOf: string | null = null) => ({ id, copyOf }) as Item
  const all = [item('copy', 'old'), item('new'), item('old'), item('stray', 'far')]
  assert.deepEqual(
    withCopies(all).map(({ id }) => id),
    ['new', 'old', 'copy', 'stray'],
  )
})

test('nothing is asked for without items, addressee, purpose and ground', () => {
  const whole = { ...emptyBundle('lv'), items: ['a'], to: ' Court ', purpose: 'x', basis: 'y' }
  assert.deepEqual(lackingOf(whole), {})
  assert.deepEqual(bundleInput(whole).to, 'Court')
  for (const lack of [{ items: [] }, { to: ' ' }, { purpose: '' }, { basis: '' }])
    assert.deepEqual(Object.keys(lackingOf({ ...whole, ...lack })), Object.keys(lack))
})
