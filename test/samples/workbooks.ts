import { crc32, deflateRawSync } from 'node:zlib'

// Invented workbooks, made by hand: what a test wants to be wrong with one no spreadsheet would save.

export type Packing = {
  /** Says less than there is, as a bomb does. */
  readonly lies?: Readonly<Record<string, number>>
  readonly flags?: number
  readonly method?: number
}

/** A ZIP container of these parts. */
export function zipped(
  parts: Readonly<Record<string, string>>,
  { lies = {}, flags = 0, method = 8 }: Packing = {},
): Uint8Array {
  const locals: Buffer[] = []
  const listed: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const bytes = Buffer.from(text)
    const packed = method === 8 ? deflateRawSync(bytes) : bytes
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(flags, 2)
    head.writeUInt16LE(method, 4)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(lies[name] ?? bytes.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed])
    const more = Buffer.alloc(14)
    more.writeUInt32LE(at, 10)
    listed.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, more, Buffer.from(name)]))
    locals.push(local)
    at += local.length
  }
  const list = Buffer.concat(listed)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(listed.length, 8)
  end.writeUInt16LE(listed.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...locals, list, end]))
}

const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`
const escaped = (text: string) => text.replace(/[<>&]/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** A cell as XML; texts of the test stand inline. */
export type TestCell = string | { readonly xml: string }
export type TestSheet = {
  readonly name: string
  readonly rows: readonly (readonly TestCell[])[]
  readonly hidden?: boolean
}

const letters = (i: number): string =>
  (i >= 26 ? letters(Math.floor(i / 26) - 1) : '') + String.fromCharCode(65 + (i % 26))

function sheetXml(rows: TestSheet['rows']): string {
  const cell = (one: TestCell, row: number, column: number) => {
    const at = `${letters(column)}${row}`
    if (typeof one !== 'string') return one.xml.replace('<c', `<c r="${at}"`)
    return one === '' ? '' : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(one)}</t></is></c>`
  }
  const lines = rows.map((of, i) => `<row r="${i + 1}">${of.map((one, j) => cell(one, i + 1, j)).join('')}</row>`)
  return xml(`<worksheet xmlns="x"><sheetData>${lines.join('')}</sheetData></worksheet>`)
}

export type BookMore = {
  readonly strings?: readonly string[]
  readonly styles?: string
  readonly from1904?: boolean
  readonly more?: Readonly<Record<string, string>>
  readonly packing?: Packing
}

/** A workbook as a spreadsheet would save it. */
export function workbook(
  sheets: readonly TestSheet[],
  { strings = [], styles, from1904, more = {}, packing }: BookMore = {},
) {
  const list = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}" ${hidden ? 'state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  )
  const relations = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="t" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  return zipped(
    {
      '[Content_Types].xml': xml('<Types/>'),
      'xl/workbook.xml': xml(
        `<workbook xmlns:r="r">${from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${list.join('')}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': xml(`<Relationships>${relations.join('')}</Relationships>`),
      'xl/sharedStrings.xml': xml(`<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`),
      'xl/styles.xml': xml(
        styles ?? '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      ),
      ...Object.fromEntries(sheets.map(({ rows }, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(rows)])),
      ...more,
    },
    packing,
  )
}
