import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isWhole } from '../../../test/run/mode.ts'
import { alteredFile, WHOLE_FILES } from '../../../test/samples/altered-files.ts'
import { pictureHead } from '../picture-head.ts'
import { pageOf } from './pages.ts'

/** Tries of each kind: a sheet of paper takes a hundred times as long as a small picture. */
const tries = (kind: string): number => (isWhole ? 1500 : kind === 'PDF' || kind === 'WACZ' ? 60 : 250)

describe('a file that was altered has a page, or has none for a reason: nothing is thrown and nothing crashes', () => {
  for (const kind of Object.keys(WHOLE_FILES))
    test(`property: ${kind}`, () =>
      fc.assert(
        fc.asyncProperty(
          alteredFile(kind),
          fc.integer({ min: -3, max: 9 }),
          fc.boolean(),
          async (file, page, sharp) => {
            const found = await pageOf(file, { page, sharp })
            if (typeof found === 'string') return assert.ok(['no-preview', 'too-large', 'broken'].includes(found))
            assert.ok(found.page >= 1 && found.page <= found.pages)
            if (found.kind === 'picture') assert.equal(pictureHead(found.bytes)?.type, 'image/jpeg')
          },
        ),
        { numRuns: tries(kind) },
      ))
})
