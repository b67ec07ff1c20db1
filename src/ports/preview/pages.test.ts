import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { pngOf } from '../../../test/samples/hostile-pictures.ts'
import { docxOf, odtOf, pdfDrawing, pdfOf, pptxOf, xlsxOf } from '../../../test/samples/papers.ts'
import { zipped } from '../../../test/samples/workbooks.ts'
import { PAPER, PICTURE } from '../capture/names.ts'
import { pictureDecoder } from '../picture-copy.ts'
import { pictureHead } from '../picture-head.ts'
import { zipFile } from '../zip-file.ts'
import { inPages, type Page, pageOf } from './pages.ts'

const first = { page: 1, sharp: true }
const found = async (bytes: Uint8Array, asked = first): Promise<Page> => {
  const page = await pageOf(bytes, asked)
  return typeof page === 'string' ? assert.fail(page) : page
}
const text = async (bytes: Uint8Array, page = 1) =>
  Buffer.from((await found(bytes, { page, sharp: true })).bytes).toString()

/** Red, green and blue at a place of a JPEG, each from 0 to 255. */
function pixel(jpeg: Uint8Array, x: number, y: number): number[] {
  const picture = pictureDecoder(12_288).PhotonImage.new_from_byteslice(jpeg)
  const at = (y * picture.get_width() + x) * 4
  return [...picture.get_raw_pixels().slice(at, at + 3)]
}
const isNear = (one: readonly number[], other: readonly number[]) =>
  assert.ok(
    one.every((value, i) => Math.abs(value - other[i]) < 12),
    `${one} is not ${other}`,
  )

describe('a page of a PDF', () => {
  test('is a picture of that page in its colours; beyond the last it is the last', async () => {
    const paper = pdfOf([1, 0, 0], [0, 0, 1])
    const one = await found(paper)
    assert.deepEqual([one.kind, one.page, one.pages], ['picture', 1, 2])
    isNear(pixel(one.bytes, 10, 10), [255, 0, 0])
    const last = await found(paper, { page: 99, sharp: true })
    assert.equal(last.page, 2)
    isNear(pixel(last.bytes, 10, 10), [0, 0, 255])
  })

  test('is blurred until somebody wants it sharp', async () => {
    const paper = pdfDrawing(Array.from({ length: 75 }, (_, i) => `${i * 4} 0 2 400 re f`).join(' '))
    isNear(pixel((await found(paper)).bytes, 2, 100), [0, 0, 0])
    // Black stripes on white became one grey: no word can be read.
    const { bytes } = await found(paper, { page: 1, sharp: false })
    for (const x of [100, 101, 102, 103, 104, 105]) isNear(pixel(bytes, x, 100), [128, 128, 128])
  })

  test('nothing of the file is in it', async () => {
    const marked = Buffer.concat([pdfOf([1, 1, 1]), Buffer.from('%A-MARK-OF-THE-ORIGINAL\n')])
    assert.ok(!Buffer.from((await found(marked)).bytes).includes('MARK'))
  })

  test('a page that says it is a kilometre wide is none, and one cut off is broken', async () => {
    const wide = Buffer.from(pdfOf([1, 0, 0]).toString().replace('0 0 300 400]', '0 0 999999 1]'))
    assert.ok(['broken', 'too-large'].includes((await pageOf(wide, first)) as string))
    assert.equal(await pageOf(Buffer.from('%PDF-1.7 and nothing else'), first), 'broken')
  })
})

describe('a captured page', () => {
  const picture = pngOf(40, 30, () => [0, 128, 0, 255])
  const container = (paper: Uint8Array) =>
    zipFile([
      { name: PICTURE, bytes: picture },
      { name: PAPER, bytes: paper },
    ])

  test('is its picture, then its sheets of paper', async () => {
    const file = container(pdfOf([1, 0, 0], [0, 0, 1]))
    const pages = [await found(file), await found(file, { page: 3, sharp: true })]
    assert.deepEqual(
      pages.map(({ page, pages }) => [page, pages]),
      [
        [1, 3],
        [3, 3],
      ],
    )
    isNear(pixel(pages[0].bytes, 10, 10), [0, 128, 0])
    isNear(pixel(pages[1].bytes, 10, 10), [0, 0, 255])
  })

  test('whose paper is broken still has its picture, whichever page is asked for', async () => {
    for (const page of [1, 2]) {
      const one = await found(container(Buffer.from('%PDF-1.7 cut off')), { page, sharp: true })
      assert.deepEqual([one.kind, one.page, one.pages], ['picture', 1, 1])
      isNear(pixel(one.bytes, 10, 10), [0, 128, 0])
    }
  })
})

describe('a picture', () => {
  const PNG = pngOf(
    400,
    300,
    (x) => (Math.floor(x / 4) % 2 === 0 ? [0, 0, 0, 255] : [255, 255, 255, 255]),
    'A-MARK-OF-THE-ORIGINAL',
  )

  test('is written anew, and only what is seen is in it', async () => {
    const { bytes, kind, pages } = await found(PNG)
    assert.deepEqual(
      [kind, pages, pictureHead(bytes)?.type, pictureHead(bytes)?.width],
      ['picture', 1, 'image/jpeg', 400],
    )
    assert.ok(!Buffer.from(bytes).includes('MARK'))
    isNear(pixel(bytes, 1, 100), [0, 0, 0])
  })

  test('is blurred until somebody wants it sharp: no detail leaves the process', async () => {
    const { bytes } = await found(PNG, { page: 1, sharp: false })
    // Black and white stripes of four pixels became one grey.
    for (const x of [100, 101, 102, 103, 104, 105]) isNear(pixel(bytes, x, 100), [128, 128, 128])
  })

  test('with more pixels than are decoded is too large before one is', async () => {
    const large = Buffer.from(pngOf(1, 1))
    large.writeUInt32BE(100_000, 16)
    large.writeUInt32BE(100_000, 20)
    assert.equal(await pageOf(large, first), 'too-large')
  })
})

describe('an office file', () => {
  test('is its words: no macro, no field, no formula', async () => {
    assert.equal(await text(docxOf('Work in Utopia', 'Passport to the boss')), 'Work in Utopia\nPassport to the boss')
    assert.equal(await text(odtOf('Work in Utopia', 'By bus')), 'Work in Utopia\nBy bus')
    assert.equal(await text(pptxOf('One', 'Two')), 'One\n\n\nTwo')
    assert.equal(await text(xlsxOf(['Name', 'Pay'], ['Anna', '3'])), 'Name\tPay\nAnna\t3')
  })

  test('slides come in their order, the tenth after the ninth', async () => {
    const slides = Array.from({ length: 11 }, (_, i) => `slide ${i + 1}`)
    assert.deepEqual((await text(pptxOf(...slides))).match(/slide \d+/g), slides)
  })

  test('entities do not grow, and a bomb is broken', async () => {
    const grows = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    const bytes = zipped({ 'word/document.xml': `${grows}<w:p><w:t>&b; &amp;</w:t></w:p>` })
    assert.equal(await text(bytes), '&b; &')
    assert.equal(await pageOf(zipped({ 'word/document.xml': 'a'.repeat(70 << 20) }), first), 'broken')
  })

  test('another container has no preview', async () => {
    assert.equal(await pageOf(zipped({ 'a.txt': 'x' }), first), 'no-preview')
  })
})

describe('plain text', () => {
  test('is shown as it is, page by page', async () => {
    const line = 'Darbs siltumnīcā\n'
    const { pages } = await found(Buffer.from(line.repeat(1000)))
    assert.ok(pages > 3)
    assert.match(await text(Buffer.from(line.repeat(1000)), 2), /^Darbs/)
  })

  test('whatever is none of these has no preview: sound, moving pictures, programs', async () => {
    for (const bytes of [
      Buffer.from('ID3\u0004\u0000\u0000'),
      Buffer.from([0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70]),
      Buffer.from('MZ\u0000'),
    ])
      assert.equal(await pageOf(bytes, first), 'no-preview')
  })

  test('property: the pages of a text are the text', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3000 }), { maxLength: 12 }), (lines) => {
        const whole = lines.join('\n')
        assert.equal(inPages(whole).join(''), whole)
      }),
      runs(30),
    ))
})
