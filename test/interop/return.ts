import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COMPONENTS, confidentialityOf, statusOf } from '../../src/modules/statistics/formats/components.ts'
import { flatCsv } from '../../src/modules/statistics/formats/flat-csv.ts'
import { jsonStat } from '../../src/modules/statistics/formats/json-stat.ts'
import { returnWorkbook, templateWorkbook } from '../../src/modules/statistics/formats/return-workbook.ts'
import { sdmxCsv } from '../../src/modules/statistics/formats/sdmx-csv.ts'
import { sdmxStructure } from '../../src/modules/statistics/formats/sdmx-structure.ts'
import { TOTAL } from '../../src/modules/statistics/return/codes.ts'
import type { Cube, Observation, Value } from '../../src/modules/statistics/return/cube.ts'
import { readReturn } from '../../src/modules/statistics/return/import/read.ts'
import { SHEETS } from '../../src/modules/statistics/return/letters.ts'
import { RETURN_WORDS, TABLE_WORDS } from '../../src/modules/statistics/return/words/index.ts'
import type { PublicLanguage } from '../../src/modules/vocabulary/index.ts'
import { sampleReturn } from '../samples/returns.ts'
import { sheetsOf } from '../samples/workbook-sheets.ts'
import { type Accepts, type Format, type Readers, type Said, said } from './environment.ts'

/** Reads a file with a library for its format. */
export const SCRIPT = join(import.meta.dirname, 'read-return.py')
const AT = new Date('2026-09-30T00:00:00Z')

/** The yearly return: each file says to another program the same cells, and others once a number is changed. */
export const yearlyReturn: Format = {
  name: 'yearly return',
  missing: async () => false,
  async check(readers, accepts) {
    const folder = mkdtempSync(join(tmpdir(), 'ausma-interop-'))
    try {
      const cube = sampleReturn()
      const read = (...words: readonly string[]) => said(readers.bin('python'), [SCRIPT, ...words])
      const write = (name: string, content: string | Uint8Array) => {
        writeFileSync(join(folder, name), content)
        return join(folder, name)
      }
      sdmx(cube, { read, write, accepts })
      jsonStatOf(cube, { read, write, accepts })
      tables(cube, { read, write, accepts })
      await template(readers, accepts, folder)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

/** What a check of files needs: to read and write them, and to say what was accepted. */
export type Means = {
  readonly read: (...words: readonly string[]) => Said
  readonly write: (name: string, content: string | Uint8Array) => string
  readonly accepts: Accepts
}

/** What a reader says must be these cells, in any order. */
export function same(
  heard: Said,
  cells: readonly (readonly [key: string, value: Value | 'hidden' | null, status: string])[],
): Said {
  if (!heard.ok) return heard
  const number = (text: string) => (text === '' || text === 'nan' ? '' : String(Number(text)))
  const lines = heard.words
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/\r$/, '').split('\t'))
  const got = lines.map(([key, value, status = '']) => `${key} ${number(value)} ${status}`).sort()
  const wanted = cells
    .map(([key, value, status]) => `${key} ${typeof value === 'number' ? value : ''} ${status}`)
    .sort()
  const odd = [...got.filter((line) => !wanted.includes(line)), ...wanted.filter((line) => !got.includes(line))]
  return { ok: got.length === wanted.length && odd.length === 0, words: odd.join('\n') }
}

function sdmx(cube: Cube, { read, write, accepts }: Means): void {
  const [structure, text] = [write('structure.json', sdmxStructure(AT)), sdmxCsv(cube)]
  const cells = cube.observations.map((one) => {
    const key = [...COMPONENTS.map(({ codeFor }) => codeFor(one, cube)), cube.year].join('|')
    return [key, one.value, statusOf(one.value) + confidentialityOf(one.flag)] as const
  })
  const heard = (csv: string) => same(read('sdmx', write('return.csv', csv), structure), cells)
  accepts('pysdmx reads SDMX-CSV by our structure', heard(text), true)
  accepts('pysdmx reads another number once one is changed', heard(text.replace(',2025,40,', ',2025,41,')), false)
  accepts(
    'a code that is not in the list of the structure is refused',
    heard(text.replace(',POLICE,', ',POLICEMEN,')),
    false,
  )
  const broken = sdmxStructure(AT).replace('"conceptIdentity"', '"concept"')
  accepts(
    'pysdmx refuses the structure without a concept',
    read('sdmx', write('return.csv', text), write('broken.json', broken)),
    false,
  )
}

const inSheet = ({ letter, codes }: Observation): readonly string[] =>
  SHEETS[letter].dimensions.map((dimension) => codes[dimension] ?? TOTAL)

function jsonStatOf(cube: Cube, { read, write, accepts }: Means): void {
  const text = jsonStat(cube, 'en', AT)
  const cells = cube.observations.map((one) => {
    const status = typeof one.value === 'string' ? one.value : one.flag === 'free' ? '' : one.flag
    return [[one.letter, cube.geo, cube.year, ...inSheet(one)].join('|'), one.value, status] as const
  })
  const heard = (json: string) => same(read('jsonstat', write('return.json', json)), cells)
  accepts('jsonstat-validator takes JSON-stat, whose cells are ours', heard(text), true)
  accepts('its cells are others once a number is changed', heard(text.replace('"0":40', '"0":41')), false)
  accepts(
    'jsonstat-validator refuses a size that is not that of its codes',
    heard(text.replace('[1,1,14', '[1,1,13')),
    false,
  )
}

function tables(cube: Cube, { read, write, accepts }: Means): void {
  const flat = flatCsv(cube)
  const counts = (text: string) =>
    text
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(',').slice(-3).join(' '))
  const heard = (text: string): Said => {
    const { ok, words } = read('table', write('flat.csv', text))
    const got = words
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t').slice(1).join(' '))
    const wanted = counts(flat)
      .slice(1)
      .map((line) => line.replace(/ (\w+) (\w+)$/, ' $1$2'))
    return { ok: ok && got.join() === wanted.join(), words }
  }
  accepts('Python’s own reader reads the plain table', heard(flat), true)
  accepts('it reads another number once one is changed', heard(flat.replace(',40,count', ',41,count')), false)
  for (const language of ['en', 'ar'] as const) {
    const book = returnWorkbook(cube, language)
    const words = RETURN_WORDS[language]
    const cells = cube.observations.map((one) => {
      const codes = inSheet(one).map((code, i) => wordOf(language, SHEETS[one.letter].dimensions[i], code))
      const flag = one.flag === 'free' ? '' : words.flags[one.flag]
      return [[one.letter, cube.year, ...codes].join('|'), one.value, flag] as const
    })
    const opened = (bytes: Buffer) =>
      same(numbersOnly(read('workbook', write('return.xlsx', bytes)), words.unknownCount), cells)
    accepts(`openpyxl reads the workbook in ${language}`, opened(book), true)
    const at = book.indexOf('<v>40</v>') + 4
    accepts(`openpyxl refuses it in ${language} with a digit changed`, opened(Buffer.from(book.with(at, 0x31))), false)
  }
}

/** A code as a workbook of a language has it. */
export const wordOf = (
  language: PublicLanguage,
  dimension: keyof (typeof TABLE_WORDS)['en']['codes'],
  code: string,
): string => {
  const { codes, total } = TABLE_WORDS[language]
  return code === TOTAL ? total : (codes[dimension] as Readonly<Record<string, string>>)[code]
}

/** «Unknown» stands as a word in the cell of a number. */
const numbersOnly = ({ ok, words }: Said, unknown: string): Said => ({
  ok,
  words: words.replaceAll(`\t${unknown}\t`, '\t\t'),
})

/** An office fills the template in with another program, and it is read here. */
async function template({ bin }: Readers, accepts: Accepts, folder: string): Promise<void> {
  const [empty, filled] = [join(folder, 'template.xlsx'), join(folder, 'filled.xlsx')]
  writeFileSync(empty, templateWorkbook(2025, 'lv'))
  const fill = async (counts: string): Promise<Said> => {
    const done = said(bin('python'), [SCRIPT, 'fill', empty, filled, 'd', counts])
    if (!done.ok) return done
    const read = readReturn(await sheetsOf(readFileSync(filled)), { year: 2025, language: 'en', last: null })
    if ('faults' in read) return { ok: false, words: JSON.stringify(read.faults) }
    return { ok: read.observations.map(({ value }) => value).join(' ') === counts, words: JSON.stringify(read) }
  }
  accepts('the template, filled in with openpyxl, is read', await fill('10 4 3 2 1 0'), true)
  accepts('it is refused where its parts are more than the whole', await fill('9 4 3 2 1 0'), false)
}
