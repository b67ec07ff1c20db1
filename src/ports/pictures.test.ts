import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { PATIENCE } from '../../test/browser/eventually.ts'
import { jpegOf, lookInto, movingGif, pngOf, pngWith, swollenGif, webpOf } from '../../test/samples/hostile-pictures.ts'
import { type Copied, openPictures, PICTURE_LIMITS } from './pictures.ts'

/** As the program's, but for a time that only a hang takes. */
const LIMITS = { ...PICTURE_LIMITS, time: PATIENCE }
const pictures = openPictures({ ...LIMITS, side: 64 })

function jpegIn(copied: Copied): Uint8Array {
  if (!('jpeg' in copied)) assert.fail(`no copy: ${copied.not}`)
  assert.deepEqual([...copied.jpeg.subarray(0, 3)], [0xff, 0xd8, 0xff])
  return copied.jpeg
}
const copy = async (bytes: Uint8Array) => jpegIn(await pictures.copy(bytes))

/** Red on top, blue below. */
const flag = pngOf(40, 20, (_, y) => (y < 10 ? [220, 30, 30, 255] : [30, 30, 220, 255]), 'written in Cēsis')
const isRed = ([r, g, b]: number[]) => r > 150 && g < 90 && b < 90
const isBlue = ([r, g, b]: number[]) => b > 150 && r < 90 && g < 90

for (const [kind, bytes] of [
  ['PNG', flag],
  ['JPEG', jpegOf(flag)],
  ['WebP', webpOf(flag)],
] as const)
  test(`${kind}: what is seen is kept, and nothing else`, async () => {
    const jpeg = await copy(bytes)
    const { width, height, colour } = lookInto(jpeg, 5, 3)
    assert.deepEqual([width, height], [40, 20])
    assert.ok(isRed(colour), `${colour}`)
    assert.ok(isBlue(lookInto(jpeg, 5, 16).colour))
    const said = Buffer.from(jpeg).toString('latin1')
    for (const left of ['Exif', 'GPS', 'Cēsis', 'Comment', 'Photoshop']) assert.ok(!said.includes(left), left)
  })

test('a photograph taken sideways stands upright', async () => {
  // 6: the camera was turned to the right; what was at the left of the sensor is on top.
  const jpeg = await copy(jpegOf(flag, 6))
  const { width, height } = lookInto(jpeg, 0, 0)
  assert.deepEqual([width, height], [20, 40])
  assert.ok(isBlue(lookInto(jpeg, 3, 20).colour), 'the lower half came to the left')
  assert.ok(isRed(lookInto(jpeg, 16, 20).colour))
})

test('a large one comes smaller, a see-through one on white', async () => {
  const large = lookInto(await copy(pngOf(300, 100, () => [0, 0, 0, 0])), 5, 5)
  assert.deepEqual([large.width, large.height], [64, 21])
  assert.ok(large.colour.every((part) => part > 245))
})

test('of a moving picture the first', async () => {
  const { width, height, colour } = lookInto(await copy(movingGif()), 0, 0)
  assert.deepEqual([width, height], [1, 1])
  assert.ok(isRed(colour), `${colour}`)
})

test('a bomb that says how large it is is not opened', async () => {
  const bomb = pngWith(60_000, 60_000, deflateSync(Buffer.alloc(1 << 20)))
  const before = process.memoryUsage().rss
  assert.deepEqual(await pictures.copy(bomb), { not: 'too-large' })
  assert.ok(process.memoryUsage().rss - before < 50e6)
})

test('one that lies about it runs into the cap of its memory, and the server goes on', async () => {
  const small = openPictures({ ...LIMITS, pages: 512 })
  // 16 million pixels are allowed, and need 64 MB where 32 are given.
  const honest = pngWith(4000, 4000, deflateSync(Buffer.alloc(4000 * 16_001)))
  assert.deepEqual(await small.copy(honest), { not: 'broken' })
  const swollen = await pictures.copy(swollenGif())
  if ('jpeg' in swollen) assert.ok(lookInto(swollen.jpeg, 0, 0).width === 1)
  assert.ok(isRed(lookInto(await copy(flag), 5, 3).colour))
})

test('one that takes too long is ended', async () => {
  const hurried = openPictures({ ...LIMITS, time: 1 })
  assert.deepEqual(await hurried.copy(flag), { not: 'too-slow' })
})

for (const [what, bytes, why] of [
  [
    'cut off in the middle',
    jpegOf(pngOf(400, 400, (x, y) => [x % 256, y % 256, (x * y) % 256, 255])).subarray(0, 900),
    'broken',
  ],
  ['cut off in its header', flag.subarray(0, 20), 'no-picture'],
  ['garbage behind a right header', pngWith(10, 10, Buffer.from('garbage')), 'broken'],
  ['nothing', new Uint8Array(), 'no-picture'],
  [
    'an SVG, which is a page that can hold script',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'no-picture',
  ],
  [
    'a TIFF, which the decoder might know',
    Buffer.concat([Buffer.from('II*\0\x08\0\0\0'), Buffer.alloc(60)]),
    'no-picture',
  ],
  ['a PDF', Buffer.from('%PDF-1.7 and more than a few bytes of it'), 'no-picture'],
  ['a picture without an extent', pngWith(0, 10, deflateSync(Buffer.alloc(1))), 'no-picture'],
] as const)
  test(`${what}: ${why}`, async () => {
    const answer = await pictures.copy(bytes)
    // A cut JPEG may still show what came before the cut; then it is a whole new picture.
    if ('jpeg' in answer && why === 'broken') return void jpegIn(answer)
    assert.deepEqual(answer, { not: why })
  })

test('two files in one: what hangs behind a picture is not in its copy', async () => {
  const polyglot = Buffer.concat([jpegOf(flag), Buffer.from('PK\x03\x04<script>alert(1)</script>')])
  assert.ok(!Buffer.from(await copy(polyglot)).includes('script'))
})

test('one after another; who comes when too many wait is told so', async () => {
  const narrow = openPictures({ ...LIMITS, waiting: 2 })
  const answers = await Promise.all([flag, flag, flag].map((one) => narrow.copy(one)))
  assert.deepEqual(
    answers.map((answer) => ('jpeg' in answer ? 'copy' : answer.not)),
    ['copy', 'copy', 'busy'],
  )
  assert.ok('jpeg' in (await narrow.copy(flag)))
})
