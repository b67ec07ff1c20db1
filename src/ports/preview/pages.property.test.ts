import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { isWhole } from '../../../test/run/mode.ts'
import { pngOf } from '../../../test/samples/hostile-pictures.ts'
import { docxOf, odtOf, pdfOf, pptxOf, xlsxOf } from '../../../test/samples/papers.ts'
import { pageOf } from './pages.ts'

const FILES: readonly Uint8Array[] = [
  pdfOf([1, 0, 0], [0, 1, 0]),
  docxOf('Work in Utopia', 'Passport to the boss'),
  odtOf('Work in Utopia'),
  pptxOf('One', 'Two'),
  xlsxOf(['Name', 'Pay'], ['Anna', '3']),
  pngOf(20, 20),
  readFileSync(new URL('../../../test/samples/adverts.xlsx', import.meta.url)),
]

/** What happened to a file: bytes changed, a piece cut out, a piece doubled. */
const Change = fc.record({
  kind: fc.constantFrom('set', 'cut', 'double'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 64 }),
  byte: fc.nat(255),
})

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

test('property: a file that was altered has a page, or has none for a reason: nothing is thrown and nothing crashes', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FILES),
      fc.array(Change, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: -3, max: 9 }),
      async (file, changes, page) => {
        const found = await pageOf(changed(file, changes), { page, sharp: true })
        if (typeof found === 'string') assert.ok(['no-preview', 'too-large', 'broken'].includes(found))
        else assert.ok(found.page >= 1 && found.page <= found.pages)
      },
    ),
    { numRuns: isWhole ? 10_000 : 200 },
  ))
