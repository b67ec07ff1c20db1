import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { csvFormat, dsvFormat } from 'd3-dsv'
import fc from 'fast-check'
import { AT_ONCE, MOST_LINES, type Outcome, piecesOf, readFile, summaryOf } from './import-view.ts'

const linesOf = (text: string) => {
  const read = readFile(text)
  assert.ok('lines' in read, JSON.stringify(read))
  return read.lines
}
const whyOf = (text: string) => {
  const read = readFile(text)
  return 'why' in read ? read.why : null
}

describe('a table of persons is read', () => {
  test('by the most frequent delimiter of its head', () => {
    for (const mark of [',', ';', '\t'])
      assert.deepEqual(linesOf(`prs_FirstName${mark}aus_Age\nIon${mark}adult\n`), [
        { prs_FirstName: 'Ion', aus_Age: 'adult' },
      ])
  })

  test('as spreadsheets save it: with a byte order mark, quotes, line breaks in a field', () => {
    const text = '\uFEFFprs_FirstName;vic_LocationOfExploitation\r\n"Ion";"Invented Farm;\r\nsecond ""house"""\r\n'
    assert.deepEqual(linesOf(text), [
      { prs_FirstName: 'Ion', vic_LocationOfExploitation: 'Invented Farm;\r\nsecond "house"' },
    ])
  })

  test('a line that ends early lacks its last columns', () => {
    assert.deepEqual(linesOf('prs_FirstName,aus_Age\nIon\n'), [{ prs_FirstName: 'Ion', aus_Age: '' }])
  })

  test('JSON, one person or several; semicolons separate lists', () => {
    assert.deepEqual(linesOf('{"prs_FirstName":"Ion","prs_Citizenship":["RO","MD"],"prs_NumberOfChildren":2}'), [
      { prs_FirstName: 'Ion', prs_Citizenship: 'RO;MD', prs_NumberOfChildren: '2' },
    ])
    assert.equal(linesOf('[{"prs_Title":null},{"prs_Title":"a"}]').length, 2)
  })

  test('other files are refused in words, each kind apart', () => {
    assert.equal(whyOf(' \n '), 'empty')
    assert.equal(whyOf('name,age\nIon,20'), 'no-table')
    assert.equal(whyOf('[1, 2]'), 'no-table')
    assert.equal(whyOf('{"prs_FirstName": '), 'no-table')
    // A head alone has no person.
    assert.equal(whyOf('prs_FirstName,aus_Age\n'), 'no-table')
    assert.equal(whyOf(`prs_FirstName\n${'Ion\n'.repeat(MOST_LINES + 1)}`), 'too-long')
    assert.equal(whyOf(`prs_FirstName\n${'Ion\n'.repeat(MOST_LINES)}`), null)
  })

  test('fields come back unchanged, by any delimiter', () => {
    const field = fc.string({ unit: 'grapheme' }).filter((text) => text.trim() === text && !text.includes('\r'))
    const rows = fc.array(fc.record({ prs_FirstName: field, prs_SecondName: field, aus_Age: fc.constant('adult') }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), (some, mark) => {
        const text = mark === ',' ? csvFormat(some) : dsvFormat(mark).format(some)
        assert.deepEqual(
          linesOf(text),
          some.map((row) => ({ ...row })),
        )
      }),
    )
  })
})

test('pieces hold every line once, each with its number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 * AT_ONCE + 1 }), (count) => {
      const lines = Array.from({ length: count }, (_, i) => ({ prs_Title: String(i + 1) }))
      const pieces = piecesOf(lines)
      assert.deepEqual(
        pieces.flat(),
        lines.map((values, i) => ({ line: i + 1, copy: 0, values })),
      )
      for (const piece of pieces) assert.ok(piece.length > 0 && piece.length <= AT_ONCE)
    }),
  )
})

test('equal lines are numbered, also across pieces and with columns in another order', () => {
  const lines = Array.from({ length: AT_ONCE + 2 }, (_, i) =>
    i % 2 === 0 ? { prs_Title: 'Packer', aus_Age: 'adult' } : { aus_Age: 'adult', prs_Title: 'Packer' },
  )
  const copies = piecesOf(lines)
    .flat()
    .map(({ copy }) => copy)
  assert.deepEqual(
    copies,
    lines.map((_, i) => i),
  )
})

test('the result of a file: imported persons, and lines to correct', () => {
  const outcomes: Outcome[] = [
    { line: 1, person: '00000000-0000-4000-8000-000000000001', faults: [] },
    { line: 2, person: null, faults: [{ field: 'aus_Age', why: 'no-age' }] },
  ]
  const { taken, faulty } = summaryOf(outcomes)
  assert.equal(taken, 1)
  assert.deepEqual(
    faulty.map(({ line }) => line),
    [2],
  )
})
