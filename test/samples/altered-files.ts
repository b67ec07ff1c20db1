import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { PAPER, PICTURE } from '../../src/ports/capture/names.ts'
import { pictureDecoder } from '../../src/ports/picture-copy.ts'
import { zipFile } from '../../src/ports/zip-file.ts'
import { jpegOf, movingGif, pngOf, swollenGif, webpOf } from './hostile-pictures.ts'
import { docxOf, odtOf, pdfOf, pptxOf, xlsxOf } from './papers.ts'

// Files as somebody might have broken them: by accident, or to break what reads them.

// The decoder is loaded once a process: with its cap, before samples are made with it.
pictureDecoder(12_288)

const striped = (width: number, height: number) =>
  pngOf(width, height, (x, y) => [(x * 11) % 256, (y * 7) % 256, (x * y) % 256, 255])

const captureOf = (paper: Uint8Array): Uint8Array =>
  zipFile([
    { name: PICTURE, bytes: striped(30, 40) },
    { name: PAPER, bytes: paper },
    { name: 'datapackage.json', bytes: Buffer.from('{"resources":[]}') },
  ])

/** Whole files by kind; those of a kind are read by the same parts. */
export const WHOLE_FILES: Readonly<Record<string, readonly Uint8Array[]>> = {
  PDF: [pdfOf([1, 0, 0], [0, 1, 0])],
  office: [
    docxOf('Work in Utopia', 'Passport to the boss'),
    odtOf('Work in Utopia'),
    pptxOf('One', 'Two'),
    xlsxOf(['Name', 'Pay'], ['Anna', '3']),
    readFileSync(new URL('adverts.xlsx', import.meta.url)),
  ],
  PNG: [striped(20, 20)],
  JPEG: [jpegOf(striped(48, 32)), jpegOf(striped(17, 33), 6)],
  WebP: [webpOf(striped(48, 32))],
  GIF: [movingGif(), swollenGif()],
  WACZ: [captureOf(pdfOf([1, 0, 0], [0, 1, 0])), captureOf(Buffer.from('%PDF-1.7 cut off'))],
}

/** What happened to a file: bytes changed, a piece cut out, a piece doubled. */
const Change = fc.record({
  kind: fc.constantFrom('set', 'cut', 'double'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 64 }),
  byte: fc.nat(255),
})

/** A file of a kind that was altered in up to six places. */
export const alteredFile = (kind: string): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.constantFrom(...WHOLE_FILES[kind]), fc.array(Change, { minLength: 1, maxLength: 6 }))
    .map(([file, changes]) => changed(file, changes))

function changed(file: Uint8Array, changes: readonly { kind: string; at: number; length: number; byte: number }[]) {
  let bytes = Buffer.from(file)
  for (const { kind, at, length, byte } of changes) {
    const place = Math.floor(at * bytes.length)
    if (kind === 'set') bytes.fill(byte, place, Math.min(bytes.length, place + Math.min(length, 4)))
    else if (kind === 'cut') bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + length)])
    else bytes = Buffer.concat([bytes.subarray(0, place + length), bytes.subarray(place)])
  }
  return bytes
}
