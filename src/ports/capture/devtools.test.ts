import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { FeedFault } from '../feed-fault.ts'
import { type BrowserEvent, BrowserFault, DevTools } from './devtools.ts'

const told = (most?: number) => {
  const heard: BrowserEvent[] = []
  const tools = new DevTools(() => {}, most)
  tools.onEvent((event) => heard.push(event))
  return { tools, heard }
}
const event = (word: string) => ({ method: 'Page.said', params: { word } })
const line = (...words: string[]) => Buffer.from(words.map((word) => `${JSON.stringify(event(word))}\0`).join(''))

test('messages are the same in whatever pieces they come', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.array(fc.integer({ min: 1, max: 40 })), (words, cuts) => {
      const { tools, heard } = told()
      let rest: Buffer = line(...words)
      for (const cut of cuts) {
        tools.take(rest.subarray(0, cut))
        rest = rest.subarray(cut)
      }
      tools.take(rest)
      assert.deepEqual(heard, words.map(event))
    }),
    runs(200),
  )
})

test('a long message that comes byte by byte is put together once', () => {
  const { tools, heard } = told()
  const word = 'x'.repeat(100_000)
  const joined: number[] = []
  const concat = Buffer.concat
  try {
    Buffer.concat = (list, length) => {
      joined.push(list.length)
      return concat(list, length)
    }
    for (const byte of line(word)) tools.take(Uint8Array.of(byte))
  } finally {
    Buffer.concat = concat
  }
  assert.deepEqual([heard, joined.length], [[event(word)], 1])
})

test('one that is longer than any is ends the capture, with a word that says why', () => {
  const { tools, heard } = told(100)
  tools.take(line('short'))
  tools.take(Buffer.alloc(60, 'x'))
  assert.throws(
    () => tools.take(Buffer.alloc(60, 'x')),
    (error) => error instanceof FeedFault && error.code === 'too-large',
  )
  assert.deepEqual(heard, [event('short')])
})

test('an answer goes to whoever asked; a refusal, and the end of the browser, are faults of the browser', async () => {
  const { tools } = told()
  const [first, second, third] = [tools.ask('One'), tools.ask('Two'), tools.ask('Three')]
  tools.take(Buffer.from('{"id":2,"error":{"message":"no"}}\0{"id":1,"result":{"is":"there"}}\0'))
  tools.end()
  assert.deepEqual(await first, { is: 'there' })
  await assert.rejects(second, BrowserFault)
  await assert.rejects(third, BrowserFault)
})
