import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sampleReturn } from '../../../../test/samples/returns.ts'
import { sheetsOf } from '../../../../test/samples/workbook-sheets.ts'
import { LANGUAGES } from '../../vocabulary/index.ts'
import { LETTERS } from '../return/codes.ts'
import { readReturn } from '../return/import/read.ts'
import { RETURN_WORDS } from '../return/words/index.ts'
import { returnWorkbook, templateWorkbook } from './return-workbook.ts'

describe('workbooks of the return', () => {
  for (const language of LANGUAGES) {
    test(`${language}: what leaves is read in again as it was`, async () => {
      const cube = sampleReturn()
      const read = readReturn(await sheetsOf(returnWorkbook(cube, language)), { year: 2025, language, last: null })
      assert.deepEqual('observations' in read ? read.observations : read.faults, cube.observations)
    })

    test(`${language}: the template has a sheet a letter, how to fill it in, and the codes`, async () => {
      const sheets = await sheetsOf(templateWorkbook(2025, language))
      const { guide, codeSheet, sheets: names } = RETURN_WORDS[language]
      assert.deepEqual(
        sheets.map(({ name }) => name),
        [guide.name, ...LETTERS.map((letter) => names[letter]), codeSheet],
      )
      const read = readReturn(sheets, { year: 2025, language, last: null })
      // Nothing in it is wrong, and nothing is told yet.
      assert.deepEqual('faults' in read ? read.faults.map(({ why }) => why) : [], ['nothing-told'])
    })
  }
})
