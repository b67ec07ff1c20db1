import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { zipped } from '../../../../test/samples/workbooks.ts'
import { bytesOf, NotRead, type Part, partsOf } from './zip.ts'

const text = async (bytes: Uint8Array, name: string) =>
  new TextDecoder().decode(await bytesOf(bytes, partsOf(bytes).get(name) as Part))
const why = (why: NotRead['why']) => (error: unknown) => error instanceof NotRead && error.why === why

describe('a container', () => {
  test('gives each part, compressed or not, and before a comment too', async () => {
    for (const method of [0, 8]) {
      const bytes = zipped({ 'a.xml': 'one', 'b/ā.xml': 'twø '.repeat(5000) }, { method })
      assert.equal(await text(bytes, 'a.xml'), 'one')
      assert.equal(await text(bytes, 'b/ā.xml'), 'twø '.repeat(5000))
      const commented = new Uint8Array([...bytes, ...new TextEncoder().encode('made by nobody')])
      assert.equal(await text(commented, 'a.xml'), 'one')
    }
  })

  test('a part larger than stated is stopped at the first byte too many; a smaller one is damaged', async () => {
    const bomb = zipped({ a: 'x'.repeat(1_000_000) }, { lies: { a: 1000 } })
    await assert.rejects(text(bomb, 'a'), why('too-large'))
    await assert.rejects(text(zipped({ a: 'x' }, { lies: { a: 1000 } }), 'a'), why('damaged'))
  })

  test('another compression, a password, a cut file, or no container at all', () => {
    assert.throws(() => partsOf(zipped({ a: 'x' }, { method: 14 })), why('damaged'))
    assert.throws(() => partsOf(zipped({ a: 'x' }, { flags: 1 })), why('locked'))
    assert.throws(() => partsOf(zipped({ a: 'x' }).slice(0, 40)), why('damaged'))
    assert.throws(() => partsOf(new Uint8Array()), why('damaged'))
  })

  test('two parts of one name are refused, because programs differ in which they show', () => {
    const bytes = zipped({ ab: 'x', ac: 'y' })
    // The second name in the list is changed into the first.
    const at = bytes.findLastIndex((byte, i) => byte === 0x63 && bytes[i - 1] === 0x61)
    assert.throws(() => partsOf(bytes.with(at, 0x62)), why('damaged'))
  })
})
