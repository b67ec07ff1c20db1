import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { anyReturn } from '../../../../test/samples/any-returns.ts'
import { sheetsOf } from '../../../../test/samples/workbook-sheets.ts'
import { LANGUAGES } from '../../vocabulary/index.ts'
import { readSheet } from '../return/import/sheet.ts'
import { letterOf } from '../return/letters.ts'
import { returnWorkbook } from './return-workbook.ts'

describe('any return as a workbook', () => {
  for (const language of LANGUAGES)
    test(`property: in words of ${language} it is read in again line by line, whatever is in it`, async () => {
      await fc.assert(
        fc.asyncProperty(anyReturn, async (cube) => {
          const sheets = await sheetsOf(returnWorkbook(cube, language))
          const found = sheets.flatMap((sheet) => {
            const letter = letterOf(sheet.name)
            if (letter === null) return []
            const { lines, faults } = readSheet(sheet, letter, { year: cube.year, language })
            assert.deepEqual(faults, [])
            return lines.map(({ observation }) => observation)
          })
          assert.deepEqual(found, cube.observations)
        }),
        { numRuns: 8 },
      )
    })
})
