import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isId, newId } from '../kernel/ids.ts'
import { drawn, numberAt } from './drawn.ts'

const KEY = new Uint8Array(32).fill(1)

describe('number and receipt of what is sent', () => {
  test('are the same where the same is sent twice, and others for any other word, form or server', () => {
    const form = newId()
    const sent = { told: { text: 'Six people' }, files: [] }
    const first = drawn(KEY, form, sent)
    assert.deepEqual(drawn(KEY, form, structuredClone(sent)), first)
    for (const other of [
      drawn(KEY, form, { ...sent, told: { text: 'Six people.' } }),
      drawn(KEY, form, { ...sent, files: ['a'] }),
      drawn(KEY, newId(), sent),
      drawn(new Uint8Array(32).fill(2), form, sent),
    ]) {
      assert.notEqual(other.id, first.id)
      assert.notDeepEqual(other.receipt, first.receipt)
    }
  })

  test('property: the number is one of ours, and the receipt has seven places of its lists', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (sent) => {
        const { id, receipt } = drawn(KEY, 'form', sent)
        assert.ok(isId(id))
        assert.equal(receipt.length, 7)
        assert.ok(receipt.every((place) => Number.isInteger(place) && place >= 0 && place < 2048))
      }),
    ))

  test('at each of several agencies is another number, the same when sent twice, and other with one agency more', () => {
    const [form, one, other] = [newId(), newId(), newId()]
    const sent = { to: [one, other] }
    const numbers = [one, other].map((agency) => numberAt(KEY, form, sent, agency))
    assert.deepEqual(
      [one, other].map((agency) => numberAt(KEY, form, structuredClone(sent), agency)),
      numbers,
    )
    const others = [numberAt(KEY, form, { to: [one, other, newId()] }, one), drawn(KEY, form, sent).id]
    assert.equal(new Set([...numbers, ...others]).size, 4)
    assert.ok(numbers.every(isId))
  })
})
