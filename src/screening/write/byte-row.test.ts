import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ByteRow } from './byte-row.ts'

/** The joined pieces that a row passes on, and their number. */
function written(fill: (row: ByteRow) => void): { text: string; pieces: number } {
  const pieces: Buffer[] = []
  const row = new ByteRow((bytes) => pieces.push(Buffer.from(bytes)))
  fill(row)
  row.flush()
  return { text: Buffer.concat(pieces).toString('utf8'), pieces: pieces.length }
}

test('texts and bytes come out in their order, whatever their letters', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 20 })
  fc.assert(
    fc.property(texts, (list) => {
      const { text } = written((row) => {
        for (const [i, one] of list.entries()) {
          const bytes = Buffer.from(`<${one}>`)
          if (i % 2 === 0) row.text(one)
          else row.bytes(bytes, 1, bytes.length - 1)
        }
      })
      assert.equal(text, list.join(''))
    }),
  )
})

test('what is more than its room comes in pieces, and what is larger than a piece whole', () => {
  const short = 'ā'.repeat(1000)
  const long = Buffer.alloc(600_000, 'x')
  const { text, pieces } = written((row) => {
    for (let i = 0; i < 300; i++) row.text(short)
    row.bytes(long, 0, long.length)
    row.text('end')
  })
  assert.equal(text, `${short.repeat(300)}${long.toString()}end`)
  assert.ok(pieces > 2, `${pieces} pieces`)
})

test('nothing is handed on where nothing was gathered', () =>
  assert.deepEqual(
    written(() => {}),
    { text: '', pieces: 0 },
  ))
