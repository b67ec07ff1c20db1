import assert from 'node:assert/strict'
import { test } from 'node:test'
import { House } from '../../../../test/houses/accounts.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { sampleReturn } from '../../../../test/samples/returns.ts'
import { sheetsOf } from '../../../../test/samples/workbook-sheets.ts'
import { operations } from '../index.ts'
import { RETURN_FORMATS } from './codes.ts'

type File = { readonly name: string; readonly type: string; readonly content: string }
type Finding = { readonly file: string; readonly cell: string; readonly why: string; readonly what: string }
type Checked = {
  readonly faults: readonly Finding[]
  readonly faultCount: number
  readonly remarks: readonly Finding[]
  readonly letters: readonly string[]
  readonly file: File | null
}

const bytesOf = (file: File) => Buffer.from(file.content, 'base64')
const csv = (year: number, ...counts: readonly number[]) => {
  const codes = ['total', 'charged', 'charged-otherwise', 'not-charged', 'other', 'unknown']
  const lines = codes.map((code, i) => `${year};${code};${counts[i]}`)
  return { name: 'prosecutors-d.csv', csv: ['year;decision;count', ...lines].join('\n') }
}

onDatabases(
  'the yearly return by file',
  async (database) => {
    const house = new House(database)
    Object.assign(house.kernel, { operations: { ...house.kernel.operations, ...operations } })
    const founder = await house.found()
    return { house, database, prosecutor: await house.colleague(founder, ['prosecutor']) }
  },
  (stand) => {
    const call = <T>(name: string, input: object) => stand().house.call<T>(stand().prosecutor.token, name, input)
    const check = (more: object) =>
      call<Checked>('returns.check', { year: 2025, geo: 'LV', language: 'en', format: null, ...more })

    test('the template is a workbook, or one letter as CSV, in words of a language', async () => {
      const book = await call<File>('returns.template', { year: 2025, language: 'lv', letter: null })
      assert.equal(book.name, 'return-2025.xlsx')
      assert.equal((await sheetsOf(bytesOf(book))).length, 9)
      const letter = await call<File>('returns.template', { year: 2025, language: 'lv', letter: 'd' })
      assert.match(bytesOf(letter).toString(), /^\ufeffgads,lēmums,skaits\r\n2025,kopā,\r\n/)
    })

    test('a file with faults gives them all in words, and nothing else', async () => {
      const told = await check({ sheets: [csv(2025, 9, 4, 3, 2, 1, -1)], format: 'csv' })
      assert.deepEqual([told.faultCount, told.letters, told.file], [2, [], null])
      const [first, second] = told.faults
      assert.deepEqual([first.cell, first.why, first.what], ['C7', 'negative', '“-1” is less than nought.'])
      const sum = 'By decision there are 10, and the total says 9.'
      assert.deepEqual([second.cell, second.why, second.what], ['C2', 'parts-more', sum])
    })

    test('a file without faults is written in each format, with figures of the year before beside', async () => {
      const [now, last] = [csv(2025, 10, 4, 3, 2, 1, 0), csv(2024, 40, 34, 3, 2, 1, 0)]
      for (const format of RETURN_FORMATS) {
        const { faults, letters, remarks, file } = await check({ sheets: [now], last: [last], format })
        assert.deepEqual([faults, letters], [[], ['d']])
        const said = remarks.map(({ cell, what }) => `${cell} ${what}`)
        assert.deepEqual(said, ['C2 10, and the year before 40.', 'C3 4, and the year before 34.'])
        assert.match(file?.name ?? '', /^return-LV-2025\./)
        assert.ok(bytesOf(file as File).length > 100)
      }
    })

    test('faults of the year before are told as such, and of a quote that is never closed', async () => {
      const last = [{ name: 'd', csv: 'year,decision,count\n2024,"total,1' }]
      const { faults } = await check({ sheets: [csv(2025, 10, 4, 3, 2, 1, 0)], last })
      assert.deepEqual(new Set(faults.map(({ file }) => file)), new Set(['last']))
      assert.equal(faults[0].why, 'open-quote')
    })

    test('a workbook that a page has read is taken as it is', async () => {
      const { file } = await check({ sheets: [csv(2025, 10, 4, 3, 2, 1, 0)], format: 'xlsx' })
      const sheets = (await sheetsOf(bytesOf(file as File))).filter(({ name }) => name !== 'codes')
      assert.deepEqual((await check({ sheets })).letters, ['d'])
    })

    test('nothing of a file is kept: not in the audit either', async () => {
      await check({ sheets: [csv(2025, 100_777, 100_777, 0, 0, 0, 0)] })
      const rows = await stand().database.superuser(`select 1 from audit where to_jsonb(audit)::text like '%100777%'`)
      assert.equal(rows.length, 0)
    })

    test('who is not signed in checks nothing', async () => {
      const input = { year: 2025, geo: 'LV', language: 'en', format: null, sheets: [csv(2025, 1, 1, 0, 0, 0, 0)] }
      assert.equal((await stand().house.problem('', 'returns.check', input))?.code, 'not-signed-in')
    })
  },
)

test('the sample has all letters that it says', () =>
  assert.deepEqual(new Set(sampleReturn().observations.map(({ letter }) => letter)), new Set(['a', 'b', 'd', 'f'])))
