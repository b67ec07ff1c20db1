import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WrittenCell, WrittenCube } from '../../src/modules/statistics/formats/cells.ts'
import { COMPONENTS, confidentialityOf, statusOf } from '../../src/modules/statistics/formats/components.ts'
import { type Released, releasedAs, writtenCell } from '../../src/modules/statistics/formats/released.ts'
import type { ToldCell } from '../../src/modules/statistics/release/ready.ts'
import { type ReturnFormat, TOTAL } from '../../src/modules/statistics/return/codes.ts'
import { SHEETS } from '../../src/modules/statistics/return/letters.ts'
import { TABLE_WORDS } from '../../src/modules/statistics/return/words/index.ts'
import { PUBLIC_LANGUAGES, type PublicLanguage } from '../../src/modules/vocabulary/index.ts'
import { sampleReturn } from '../samples/returns.ts'
import { type Format, said } from './environment.ts'
import { type Means, SCRIPT, same, wordOf } from './return.ts'

const AT = new Date('2026-12-02T08:00:00Z')

/** Each number told in another way, one after the other: as it is, rounded, hidden. */
const told = (value: number, i: number): ToldCell['told'] =>
  i % 3 === 0 ? value : i % 3 === 1 ? { rounded: value - (value % 5) } : 'hidden'

const RELEASED: Released = {
  ...{ geo: 'LV', year: 2025, number: 3, at: AT },
  cells: sampleReturn().observations.map(({ letter, codes, value }, i) => ({
    ...{ letter, codes },
    told: typeof value === 'number' ? told(value, i) : value,
  })),
}
const CUBE: WrittenCube = { geo: 'LV', year: 2025, release: 3, observations: RELEASED.cells.map(writtenCell) }
const file = (format: ReturnFormat, language: PublicLanguage = 'en') =>
  Buffer.from(releasedAs(format, RELEASED, language).content, 'base64')

/** A published release: each file says to another program what is told, and of what is not that it is not. */
export const publishedRelease: Format = {
  name: 'published release',
  missing: async () => false,
  async check(readers, accepts) {
    const folder = mkdtempSync(join(tmpdir(), 'ausma-interop-'))
    try {
      const means: Means = {
        read: (...words) => said(readers.bin('python'), [SCRIPT, ...words]),
        write: (name, content) => {
          writeFileSync(join(folder, name), content)
          return join(folder, name)
        },
        accepts,
      }
      sdmx(means)
      jsonStat(means)
      tables(means)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

function sdmx({ read, write, accepts }: Means): void {
  const [structure, text] = [write('structure.json', file('sdmx-structure')), file('sdmx-csv').toString()]
  const cells = CUBE.observations.map((one) => {
    const key = [...COMPONENTS.map(({ codeFor }) => codeFor(one, CUBE)), CUBE.year].join('|')
    return [key, one.value, statusOf(one.value) + confidentialityOf(one.flag)] as const
  })
  const heard = (csv: string) => same(read('sdmx', write('release.csv', csv), structure), cells)
  accepts('pysdmx reads a release by its structure', heard(text), true)
  accepts('pysdmx reads another number once one is changed', heard(text.replace(',2025,40,', ',2025,41,')), false)
  accepts('it refuses a status that a release has not', heard(text.replace('NaN,Q,C', 'NaN,Q,A')), false)
}

const inSheet = ({ letter, codes }: WrittenCell): readonly string[] =>
  SHEETS[letter].dimensions.map((dimension) => codes[dimension] ?? TOTAL)

function jsonStat({ read, write, accepts }: Means): void {
  const text = file('json-stat').toString()
  const cells = CUBE.observations.map((one) => {
    const status = typeof one.value === 'string' ? one.value : one.roundedTo ? 'rounded' : ''
    return [[one.letter, CUBE.geo, CUBE.year, ...inSheet(one)].join('|'), one.value, status] as const
  })
  const heard = (json: string) => same(read('jsonstat', write('release.json', json)), cells)
  accepts('jsonstat-validator takes a release, whose cells are ours', heard(text), true)
  accepts('its cells are others once a number is changed', heard(text.replace('"0":40', '"0":41')), false)
}

function tables({ read, write, accepts }: Means): void {
  const flat = file('csv').toString()
  const counts = (csv: string) =>
    read('table', write('flat.csv', csv))
      .words.trimEnd()
      .split('\n')
      .map((line) => line.split('\t').slice(1).join(' '))
      .join()
  const wanted = CUBE.observations.map(({ value, flag, roundedTo }) =>
    typeof value === 'string' ? ` ${value}${flag}` : `${value} ${roundedTo ? 'rounded' : 'count'}${flag}`,
  )
  const heard = (csv: string) => ({ ok: counts(csv) === wanted.join(), words: counts(csv) })
  accepts('Python’s own reader reads a release as a plain table', heard(flat), true)
  accepts('it reads another number once one is changed', heard(flat.replace(',40,count', ',41,count')), false)
  for (const language of PUBLIC_LANGUAGES) {
    const { released, unknownCount } = TABLE_WORDS[language]
    const cells = CUBE.observations.map((one) => {
      const codes = inSheet(one).map((code, i) => wordOf(language, SHEETS[one.letter].dimensions[i], code))
      const why = one.value === 'hidden' ? released.hidden : one.roundedTo ? released.rounded : ''
      return [[one.letter, CUBE.year, ...codes].join('|'), one.value, why] as const
    })
    const opened = (bytes: Buffer) => {
      const { ok, words } = read('workbook', write('release.xlsx', bytes))
      return same({ ok, words: words.replaceAll(`\t${unknownCount}\t`, '\t\t') }, cells)
    }
    accepts(`openpyxl reads a release in ${language}`, opened(file('xlsx', language)), true)
    const book = file('xlsx', language)
    const at = book.indexOf('<v>40</v>') + 4
    accepts(`openpyxl refuses it in ${language} with a digit changed`, opened(Buffer.from(book.with(at, 0x31))), false)
  }
}
