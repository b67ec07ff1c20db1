import { type Attributes, element, escaped } from '../../../kernel/xml.ts'
import { zipFile } from '../../../ports/zip-file.ts'

// Writes workbooks (ECMA-376, Office Open XML): texts and numbers alone, so that nothing in one can run.

export type Cell = string | number | null
/** What a column lets people choose: the words in a column of another sheet, from its second row on. */
export type Choice = { readonly column: number; readonly sheet: string; readonly from: number; readonly words: number }
export type WrittenSheet = {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  /** Of each column, in letters. */
  readonly widths: readonly number[]
  /** Whether the first row has the names of the columns: bold, and always in sight. */
  readonly hasHeading: boolean
  readonly choices: readonly Choice[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const BOLD = 1
/** Rows below the last one that offer the same choice, for lines that somebody adds. */
const ROOM = 500

const document = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
const each = <T>(items: readonly T[], write: (item: T, at: number) => string): string => items.map(write).join('')

/** A column's letters; a sheet of the return has fewer than 26. */
const columnName = (column: number): string => String.fromCharCode(65 + column)

function cellXml(cell: Cell, place: string, isBold: boolean): string {
  if (cell === null) return ''
  const attributes: Attributes = { r: place, s: isBold ? BOLD : null }
  if (typeof cell === 'number') return element('c', attributes, element('v', {}, String(cell)))
  // Text that stands in its cell is never taken for a formula, whatever it begins with.
  const text = element('t', { 'xml:space': 'preserve' }, escaped(cell))
  return element('c', { ...attributes, t: 'inlineStr' }, element('is', {}, text))
}

const choiceXml = ({ column, sheet, from, words }: Choice, rows: number): string => {
  const [letter, source] = [columnName(column), columnName(from)]
  const range = `'${sheet.replaceAll("'", "''")}'!$${source}$2:$${source}$${words + 1}`
  const cells = `${letter}2:${letter}${rows + ROOM}`
  return element(
    'dataValidation',
    { type: 'list', allowBlank: 1, showErrorMessage: 0, sqref: cells },
    element('formula1', {}, escaped(range)),
  )
}

function sheetXml({ rows, widths, hasHeading, choices }: WrittenSheet, isRightToLeft: boolean): string {
  const pane = element('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' })
  const view = element(
    'sheetView',
    { workbookViewId: 0, rightToLeft: isRightToLeft ? 1 : null },
    hasHeading ? pane : '',
  )
  const cols = each(widths, (width, i) => element('col', { min: i + 1, max: i + 1, width, customWidth: 1 }))
  const lines = each(rows, (row, i) =>
    element(
      'row',
      { r: i + 1 },
      ...row.map((cell, column) => cellXml(cell, `${columnName(column)}${i + 1}`, hasHeading && i === 0)),
    ),
  )
  const validations = each(choices, (choice) => choiceXml(choice, rows.length))
  return document(
    element(
      'worksheet',
      { xmlns: MAIN },
      element('sheetViews', {}, view),
      element('cols', {}, cols),
      element('sheetData', {}, lines),
      choices.length === 0 ? '' : element('dataValidations', { count: choices.length }, validations),
    ),
  )
}

// One plain style and one bold one; the first two fills are fixed by the format.
const STYLES = document(
  element(
    'styleSheet',
    { xmlns: MAIN },
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>',
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  ),
)

function partsOf(sheets: readonly WrittenSheet[], isRightToLeft: boolean): Readonly<Record<string, string>> {
  const override = (name: string, type: string) =>
    element('Override', { PartName: `/${name}`, ContentType: `${TYPES}.${type}+xml` })
  const relation = (id: string, type: string, target: string) =>
    element('Relationship', { Id: id, Type: `${RELATIONS}/${type}`, Target: target })
  const path = (i: number) => `worksheets/sheet${i + 1}.xml`
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    override('xl/workbook.xml', 'sheet.main'),
    override('xl/styles.xml', 'styles'),
    each(sheets, (_, i) => override(`xl/${path(i)}`, 'worksheet')),
  ]
  const named = each(sheets, ({ name }, i) => element('sheet', { name, sheetId: i + 1, 'r:id': `rId${i + 1}` }))
  const relations = [
    each(sheets, (_, i) => relation(`rId${i + 1}`, 'worksheet', path(i))),
    relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
  ]
  const main = { xmlns: MAIN, 'xmlns:r': RELATIONS }
  return {
    '[Content_Types].xml': document(element('Types', { xmlns: `${PACKAGE}/content-types` }, ...types)),
    '_rels/.rels': document(
      element(
        'Relationships',
        { xmlns: `${PACKAGE}/relationships` },
        relation('rId1', 'officeDocument', 'xl/workbook.xml'),
      ),
    ),
    'xl/workbook.xml': document(element('workbook', main, element('sheets', {}, named))),
    'xl/_rels/workbook.xml.rels': document(
      element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...relations),
    ),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/${path(i)}`, sheetXml(sheet, isRightToLeft)])),
  }
}

/** A workbook of these sheets. @param isRightToLeft whether its columns begin at the right */
export function workbookFile(sheets: readonly WrittenSheet[], isRightToLeft: boolean): Buffer {
  const parts = Object.entries(partsOf(sheets, isRightToLeft))
  return zipFile(parts.map(([name, text]) => ({ name, bytes: Buffer.from(text) })))
}
