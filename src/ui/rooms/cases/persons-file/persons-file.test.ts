import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../../test/run/mode.ts'
import {
  type BookMore,
  type TestCell,
  type TestSheet,
  workbook,
  zipped,
} from '../../../../../test/samples/workbooks.ts'
import type { Outcome } from './import-view.ts'
import { faultsAt, MOST_FILE, type PersonsFile, readPersons } from './persons-file.ts'

const blob = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)])
const read = (sheets: readonly TestSheet[], more?: BookMore) => readPersons(blob(workbook(sheets, more)))
const raw = (xml: string): TestCell => ({ xml })
type Read = Extract<PersonsFile, { lines: unknown }>
const linesOf = (found: PersonsFile): Read => {
  assert.ok('lines' in found, JSON.stringify(found))
  return found
}
const HEAD = ['prs_FirstName', 'aus_Age', 'prs_Birthdate']

describe('a workbook of persons is read', () => {
  test('each row by the names of the first, with its sheet, row and letters', async () => {
    const notes = { name: 'Notes', rows: [['Made in May'], ['by nobody']] }
    const persons = {
      name: 'Personas & citi',
      rows: [HEAD, ['Ion', 'adult'], ['', '', ''], ['Анна', 'child', '2010-05-01']],
    }
    const { lines, places, faulty } = linesOf(await read([notes, persons]))
    assert.deepEqual(lines, [
      { prs_FirstName: 'Ion', aus_Age: 'adult', prs_Birthdate: '' },
      { prs_FirstName: 'Анна', aus_Age: 'child', prs_Birthdate: '2010-05-01' },
    ])
    assert.deepEqual(
      places.map(({ sheet, row, columns }) => [sheet, row, columns.get('prs_Birthdate')]),
      [
        ['Personas & citi', 2, 'C'],
        ['Personas & citi', 4, 'C'],
      ],
    )
    assert.deepEqual(faulty, [])
  })

  test('several sheets, and no hidden one, because nobody checked its persons', async () => {
    const one = { name: 'One', rows: [HEAD, ['Ion', 'adult']] }
    const two = {
      name: 'Two',
      rows: [
        ['aus_Age', 'prs_FirstName'],
        ['child', 'Ana'],
      ],
    }
    const hidden = { name: 'Hidden', rows: [HEAD, ['Secret', 'adult']], hidden: true }
    const { lines } = linesOf(await read([one, hidden, two]))
    assert.deepEqual(
      lines.map(({ prs_FirstName }) => prs_FirstName),
      ['Ion', 'Ana'],
    )
  })

  test('shared texts of cells, in several pieces and without their pronunciation', async () => {
    const strings = ['<t>prs_FirstName</t>', '<r><t>田中 </t></r><r><t>花</t></r><rPh sb="0"><t>タナカ</t></rPh>']
    const rows = [[raw('<c t="s"><v>0</v></c>')], [raw('<c t="s"><v>1</v></c>')]]
    assert.deepEqual(linesOf(await read([{ name: 'S', rows }], { strings })).lines, [{ prs_FirstName: '田中 花' }])
  })

  test('days are numbers with a date format, in both ways of counting', async () => {
    const day = (serial: number) => [[...HEAD], ['A', 'adult', raw(`<c s="1"><v>${serial}</v></c>`)]]
    const birth = async (serial: number, more?: BookMore) =>
      linesOf(await read([{ name: 'S', rows: day(serial) }], more)).lines[0]?.prs_Birthdate
    assert.equal(await birth(36525), '1999-12-31')
    assert.equal(await birth(1), '1900-01-01')
    assert.equal(await birth(36525 - 1462, { from1904: true }), '1999-12-31')
    const styles = (code: string) =>
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`
    assert.equal(await birth(36525, { styles: styles('dd\\.mm\\.yyyy') }), '1999-12-31')
    // Letters in quotes or brackets are words and colours, so this format is no date.
    assert.equal(await birth(36525, { styles: styles('[Red]0.00 &quot;days&quot;') }), '36525')
  })

  test('the day that never was, errors, and formulas without a value are reported by place and not sent', async () => {
    const rows = [
      HEAD,
      ['A', 'adult', raw('<c s="1"><v>60</v></c>')],
      ['B', raw('<c t="e"><v>#REF!</v></c>')],
      ['C', raw('<c><f>HYPERLINK("http://x.example","y")</f></c>'), raw('<c><f>1+1</f><v/></c>')],
      ['D', raw('<c t="str"><f>CONCATENATE("ad","ult")</f><v>adult</v></c>')],
    ]
    const { lines, faulty } = linesOf(await read([{ name: 'S', rows }]))
    assert.deepEqual(lines, [{ prs_FirstName: 'D', aus_Age: 'adult', prs_Birthdate: '' }])
    assert.deepEqual(
      faulty.map(({ place, faults }) => [place.row, faults.map(({ field, why }) => `${field} ${why}`)]),
      [
        [2, ['prs_Birthdate no-date']],
        [3, ['aus_Age cell-error']],
        [4, ['aus_Age no-value-kept', 'prs_Birthdate no-value-kept']],
      ],
    )
  })

  test('a long number comes without an exponent', async () => {
    const rows = [['prs_PhoneNumber'], [raw('<c><v>3.7120000142E+10</v></c>')], [raw('<c><v>0.5</v></c>')]]
    assert.deepEqual(
      linesOf(await read([{ name: 'S', rows }])).lines.map(({ prs_PhoneNumber }) => prs_PhoneNumber),
      ['37120000142', '0.5'],
    )
  })

  test('property: any texts come back as they were written', async () => {
    const text = fc.stringMatching(/^[\p{L}\p{N}<>&"'; |=+-]{0,30}$/u)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), async (rows) => {
        const sheet = { name: 'S', rows: [['prs_FirstName', 'prs_LastName'], ...rows] }
        const kept = rows.filter((row) => row.some((one) => one.trim() !== ''))
        const found = await read([sheet])
        assert.deepEqual(
          linesOf(found).lines.map(({ prs_FirstName, prs_LastName }) => [prs_FirstName, prs_LastName]),
          kept.map((row) => row.map((one) => (one.trim() === '' ? '' : one))),
        )
      }),
      runs(40),
    )
  })
})

describe('a refused file gives the reason', () => {
  const why = async (bytes: Uint8Array) => {
    const found = await readPersons(blob(bytes))
    return 'why' in found ? found.why : 'read'
  }
  const sheet: TestSheet = { name: 'S', rows: [HEAD, ['Ion', 'adult']] }

  test('macros, whatever the file’s name; a password; the format before 2007; another container', async () => {
    assert.equal(await why(workbook([sheet], { more: { 'xl/vbaProject.bin': 'x' } })), 'macros')
    assert.equal(await why(workbook([sheet], { packing: { flags: 1 } })), 'locked')
    assert.equal(await why(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])), 'old-format')
    assert.equal(await why(zipped({ 'word/document.xml': '<w/>' })), 'no-workbook')
    assert.equal(await why(workbook([{ name: 'S', rows: [['name'], ['Ion']] }])), 'no-table')
    assert.equal(await why(workbook([{ name: 'S', rows: [] }])), 'empty')
  })

  test('a bomb: too large by its own statement, or larger than it states', async () => {
    const lies = { 'xl/worksheets/sheet1.xml': 10 }
    assert.equal(await why(workbook([sheet], { packing: { lies } })), 'too-large')
    assert.equal(
      await why(workbook([sheet], { packing: { lies: { 'xl/sharedStrings.xml': 200_000_000 } } })),
      'too-large',
    )
    const huge = { size: MOST_FILE + 1 } as Blob
    assert.deepEqual(await readPersons(huge), { why: 'too-large' })
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`p${i}`, '']))
    assert.equal(await why(zipped(many, { method: 0 })), 'too-large')
  })

  test('own entities expand to nothing, and no external sheet is fetched', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    const strings = `${bomb}<sst><si><t>prs_FirstName</t></si><si><t>&b;</t></si></sst>`
    const rows = [[raw('<c t="s"><v>0</v></c>')], [raw('<c t="s"><v>1</v></c>')]]
    const found = await read([{ name: 'S', rows }], { more: { 'xl/sharedStrings.xml': strings } })
    assert.deepEqual(linesOf(found).lines, [{ prs_FirstName: '&b;' }])
    const rels =
      '<Relationships><Relationship Id="rId1" Target="http://x.example/s.xml" TargetMode="External"/></Relationships>'
    assert.equal(await why(workbook([sheet], { more: { 'xl/_rels/workbook.xml.rels': rels } })), 'empty')
  })

  test('property: any changed or missing byte gives a result or a reason, and never an exception', async () => {
    const whole = workbook([sheet])
    const place = fc.integer({ min: 0, max: whole.length - 1 })
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 0, max: 255 }), fc.boolean(), async (at, byte, cut) => {
        const bent = cut ? whole.slice(0, at) : whole.with(at, byte)
        assert.match(await why(bent), /^[a-z-]+$/)
      }),
      runs(200),
    )
  })
})

describe('faults by their place', () => {
  test('the server’s faults of a line point to the row of its sheet, or to the line of a table', async () => {
    const rows = [HEAD, ['A', raw('<c t="e"><v>#N/A</v></c>')], ['B', 'adult'], ['C', '']]
    const found = linesOf(await read([{ name: 'S', rows }]))
    const outcomes: Outcome[] = [
      { line: 1, person: 'x', faults: [] },
      { line: 2, person: null, faults: [{ field: 'aus_Age', why: 'no-age' }] },
    ]
    assert.deepEqual(
      faultsAt(outcomes, found).map(({ line, place, faults }) => [line, place?.sheet, faults[0]?.why]),
      [
        [2, 'S', 'cell-error'],
        [4, 'S', 'no-age'],
      ],
    )
    const text = linesOf(await readPersons(new Blob(['prs_FirstName,aus_Age\nA,adult\nB,\n'])))
    assert.deepEqual(
      faultsAt(outcomes, text).map(({ line, place }) => [line, place]),
      [[2, null]],
    )
  })
})
