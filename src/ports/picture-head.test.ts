import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { jpegOf, movingGif, pngOf, webpOf } from '../../test/samples/hostile-pictures.ts'
import { withMemoryCap } from './capped-memory.ts'
import { pictureHead } from './picture-head.ts'
import { upright } from './picture-turn.ts'

const small = pngOf(7, 5)

for (const [type, bytes, turn] of [
  ['image/png', small, 1],
  ['image/webp', webpOf(small), 1],
  ['image/jpeg', jpegOf(small, 8), 8],
] as const)
  test(`${type}: its size and turn`, () => assert.deepEqual(pictureHead(bytes), { type, width: 7, height: 5, turn }))

test('a GIF, and the other two bitstreams of WebP', () => {
  assert.deepEqual(pictureHead(movingGif()), { type: 'image/gif', width: 1, height: 1, turn: 1 })
  const webp = (kind: string, rest: string) =>
    pictureHead(Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), Buffer.from(kind), Buffer.from(rest, 'hex')]))
  assert.equal(webp('VP8 ', '00000000 000000 9d012a 4001 f000'.replaceAll(' ', ''))?.width, 320)
  assert.equal(webp('VP8X', '0a000000 00000000 3f0100 ef0000'.replaceAll(' ', ''))?.height, 240)
  assert.equal(webp('ALPH', '00'.repeat(20)), null)
})

test('bytes of any kind, and pictures bent at any place, are read or refused and never more', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void pictureHead(bytes)))
  for (const whole of [jpegOf(small, 3), small, webpOf(small), movingGif()])
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, length) => {
        const bent = Uint8Array.from(whole).subarray(0, length)
        if (at < bent.length) bent[at] = value
        const head = pictureHead(bent)
        assert.ok(head === null || (head.width > 0 && head.height > 0 && head.turn >= 1 && head.turn <= 8))
      }),
    )
})

test('turning: every turn only moves pixels, and those of a half turn twice give the picture back', () => {
  const pixel = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  const picture = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([width, height]) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      bytes: fc
        .array(pixel, { minLength: width * height, maxLength: width * height })
        .map((pixels) => Uint8Array.from(pixels.flatMap((one) => [...one, 255]))),
    }),
  )
  const pixels = (bytes: Uint8Array) =>
    Array.from({ length: bytes.length / 4 }, (_, i) => bytes.subarray(i * 4, i * 4 + 4).join()).toSorted()
  fc.assert(
    fc.property(picture, fc.integer({ min: 1, max: 8 }), (from, turn) => {
      const to = upright(from, turn)
      assert.deepEqual(pixels(to.bytes), pixels(from.bytes))
      assert.equal(to.width * to.height, from.width * from.height)
      // The turns that undo each other: 6 and 8 are a quarter to either side.
      const back = upright(to, { 6: 8, 8: 6 }[turn] ?? turn)
      assert.deepEqual(back, { ...from })
    }),
  )
})

test('a capped module grows to its cap and not beyond', () => {
  // (module (memory (export "m") 1)), as an assembler writes it.
  const module = Buffer.from('0061736d01000000 0503010001 07050101 6d0200'.replaceAll(' ', ''), 'hex')
  const { m } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(withMemoryCap(module, 3)))).exports
  const memory = m as WebAssembly.Memory
  assert.equal(memory.grow(2), 1)
  assert.throws(() => memory.grow(1))
  assert.throws(() => withMemoryCap(module, 0), /cannot be capped/)
  assert.throws(() => withMemoryCap(module.subarray(0, 8), 3), /no memory/)
})
