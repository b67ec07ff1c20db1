import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CODE_LISTS } from '../code-lists.ts'
import { LETTERS, type Letter, TOTAL } from '../codes.ts'
import type { Codes } from '../cube.ts'
import { SHEETS } from '../letters.ts'
import { templateCodes, templateRows } from '../template.ts'
import { readReturn } from './read.ts'
import type { Sheet, SheetCell } from './sheets.ts'

const options = { year: 2025, language: 'en', last: null } as const
const codesOf = (letter: Letter) =>
  SHEETS[letter].dimensions.map((dimension) => [...CODE_LISTS[dimension].codes.keys()])

/** One counted person, decision or judgment of a letter: a code of each dimension, of forms one or two. */
type Counted = readonly (readonly string[])[]
const counted = (letter: Letter): fc.Arbitrary<Counted> =>
  fc.tuple(
    ...SHEETS[letter].dimensions.map((dimension, i) => {
      const most = CODE_LISTS[dimension].adding === 'several' ? 2 : 1
      return fc.uniqueArray(fc.constantFrom(...codesOf(letter)[i]), { minLength: 1, maxLength: most })
    }),
  )

/** The template as an office fills it in that counts the same records for each of its lines. */
function filled(letter: Letter, all: readonly Counted[]): Sheet {
  const [head, ...rows] = templateRows(letter, 2025, 'en')
  const codes = templateCodes(letter)
  const isIn = (one: Counted, line: Codes) =>
    SHEETS[letter].dimensions.every(
      (dimension, i) => line[dimension] === TOTAL || one[i].includes(line[dimension] ?? ''),
    )
  const count = (line: Codes) => all.filter((one) => isIn(one, line)).length
  return {
    name: letter,
    rows: [head.map(String), ...rows.map((row, i) => [...row.slice(0, -1).map(String), String(count(codes[i]))])],
  }
}
const withCell = ({ name, rows }: Sheet, row: number, column: number, cell: SheetCell): Sheet => ({
  name,
  rows: rows.map((cells, y) => (y === row ? cells.map((one, x) => (x === column ? cell : one)) : cells)),
})
const letters = fc.constantFrom(...LETTERS)
const returns = letters.chain((letter) =>
  fc.array(counted(letter), { maxLength: 40 }).map((all) => ({ letter, all, sheet: filled(letter, all) })),
)

describe('any return', () => {
  test('property: records that are counted truly make a file without a fault, and come back as they were counted', () => {
    fc.assert(
      fc.property(returns, ({ letter, sheet }) => {
        const read = readReturn([sheet], options)
        if ('faults' in read) assert.fail(JSON.stringify(read.faults))
        assert.deepEqual(read.letters, [letter])
        assert.deepEqual(
          read.observations.map(({ value }) => String(value)),
          sheet.rows.slice(1).map((row) => row.at(-1)),
        )
        // All parts are told: of none is asked what the rest is.
        assert.deepEqual(read.remarks, [])
      }),
    )
  })

  test('property: the order of its lines and of its columns changes nothing', () => {
    fc.assert(
      fc.property(returns, fc.infiniteStream(fc.nat()), ({ sheet: { name, rows } }, stream) => {
        const mixed = <T>(all: readonly T[]) =>
          all.map((one) => [stream.next().value, one] as const).toSorted(([a], [b]) => a - b)
        const columns = mixed(rows[0].map((_, i) => i)).map(([, i]) => i)
        const [head, ...lines] = rows
        const other = [head, ...mixed(lines).map(([, row]) => row)].map((row) => columns.map((i) => row[i]))
        const values = (read: ReturnType<typeof readReturn>) =>
          'observations' in read
            ? read.observations
                .map(({ codes, value }) => JSON.stringify([Object.entries(codes).toSorted(), value]))
                .toSorted()
            : assert.fail(JSON.stringify(read.faults))
        assert.deepEqual(
          values(readReturn([{ name, rows: other }], options)),
          values(readReturn([{ name, rows }], options)),
        )
      }),
    )
  })

  test('property: one more in a part than there are in all is found, and nothing of the file is taken', () => {
    fc.assert(
      fc.property(returns, fc.nat(), ({ letter, all, sheet }, pick) => {
        const parts = templateCodes(letter).flatMap((codes, i) =>
          SHEETS[letter].dimensions.some(
            (dimension) => CODE_LISTS[dimension].adding !== 'apart' && codes[dimension] !== TOTAL,
          )
            ? [i + 1]
            : [],
        )
        const row = parts[pick % parts.length]
        const read = readReturn([withCell(sheet, row, sheet.rows[0].length - 1, String(all.length + 1))], options)
        assert.ok('faults' in read && read.faults.some(({ why }) => why === 'parts-more'))
      }),
    )
  })

  test('property: one cell amiss and nothing is taken, with a fault at that very cell', () => {
    const amiss = fc.constantFrom<SheetCell>(
      '-1',
      'x',
      '1,811',
      '2.5',
      { fault: 'cell-error' },
      { fault: 'no-value-kept' },
    )
    fc.assert(
      fc.property(returns, fc.nat(), fc.nat(), amiss, ({ sheet }, y, x, cell) => {
        const [row, column] = [1 + (y % (sheet.rows.length - 1)), x % sheet.rows[0].length]
        const read = readReturn([withCell(sheet, row, column, cell)], options)
        const name = `${String.fromCharCode(65 + column)}${row + 1}`
        assert.ok('faults' in read && read.faults.some((fault) => fault.cell === name), name)
        assert.ok(!('observations' in read))
      }),
    )
  })

  test('property: a file of anything is told or taken, and nothing is thrown', () => {
    const names = fc.oneof(fc.string(), fc.constantFrom('a', 'b', 'd.csv', 'codes', 'how to fill in', 'g'))
    const cells = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('year', 'sex', 'stage', 'count', 'flag', '2025', 'total', 'female', 'suspects', '3'),
    )
    const sheets = fc.record({ name: names, rows: fc.array(fc.array(cells, { maxLength: 8 }), { maxLength: 5 }) })
    fc.assert(
      fc.property(fc.array(sheets, { maxLength: 4 }), (given) => {
        const read = readReturn(given, options)
        if ('faults' in read) assert.ok(read.faults.length > 0)
        else assert.ok(read.observations.length > 0 && read.letters.length > 0)
      }),
    )
  })

  test('sheets of several letters are held each against itself, and a fault of one keeps out all', () => {
    const [d, f] = [filled('d', [[['charged']]]), filled('f', [[['first'], ['convicted']]])]
    const both = readReturn([f, d], options)
    assert.deepEqual('letters' in both && both.letters, ['d', 'f'])
    const broken = readReturn([f, withCell(d, 1, 2, '0')], options)
    assert.deepEqual('faults' in broken && broken.faults.map(({ sheet, why }) => `${sheet} ${why}`), ['d parts-more'])
  })
})
