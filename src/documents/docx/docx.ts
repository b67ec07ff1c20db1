import { element, escaped } from '../../kernel/xml.ts'
import { zipFile } from '../../ports/zip-file.ts'
import { anchorOf, type Block, chaptersOf, type Figure, type Table, type Written } from '../document.ts'
import { chartDrawing, chartPart } from './chart.ts'
import { numberingPart, stylesPart } from './styles.ts'
import { bookmark, declared, field, isMirrored, type Part, paragraph, RELATIONS, run, val, W } from './xml.ts'

// Writes a document for Word and LibreOffice (ECMA-376): text, tables and charts, with nothing in it that can run.

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** Paper A4 and its margins, in twentieths of a point. */
const [PAGE_WIDTH, PAGE_HEIGHT, MARGIN] = [11_906, 16_838, 1_134]
const WIDTH = PAGE_WIDTH - 2 * MARGIN

type Charts = { readonly chart: NonNullable<Figure['chart']>; readonly caption: string }[]
type Body = { readonly xml: string; readonly charts: Charts; readonly numbered: number }

function tableXml({ columns, heads, rows }: Table, caption: string, mirrored: boolean): string {
  const width = Math.floor(WIDTH / columns.length)
  const cell = (text: string, i: number) => {
    const end = columns[i]?.isNumber ? [val('w:jc', 'end')] : []
    return element(
      'w:tc',
      {},
      element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })),
      // In the schema `bidi` comes before `jc`.
      paragraph(
        { style: 'Cell', mirrored: false, properties: [mirrored ? element('w:bidi', {}) : '', ...end] },
        run(text, mirrored),
      ),
    )
  }
  const row = (cells: readonly string[], isHead: boolean) =>
    element(
      'w:tr',
      {},
      element('w:trPr', {}, element('w:cantSplit', {}), isHead ? element('w:tblHeader', {}) : ''),
      ...cells.map(cell),
    )
  const look = { 'w:val': '04A0', 'w:firstRow': 1, 'w:firstColumn': heads > 0 ? 1 : 0, 'w:noHBand': 1, 'w:noVBand': 1 }
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      val('w:tblStyle', 'Figures'),
      mirrored ? element('w:bidiVisual', {}) : '',
      element('w:tblW', { 'w:w': WIDTH, 'w:type': 'dxa' }),
      element('w:tblLook', look),
      val('w:tblCaption', caption),
    ),
    element('w:tblGrid', {}, ...columns.map(() => element('w:gridCol', { 'w:w': width }))),
    row(
      columns.map(({ name }) => name),
      true,
    ),
    ...rows.map((cells) => row(cells, false)),
  )
}

/** How headings of each level are called in Word, which counts from below the title. */
const HEADINGS = { 2: 'Heading1', 3: 'Heading2', 4: 'Heading3' } as const

function bodyOf(document: Written): Body {
  const mirrored = isMirrored(document)
  const charts: Charts = []
  let [chapters, numbered] = [0, 0]
  const text = (style: string | undefined, words: string, properties: readonly string[] = []) =>
    paragraph({ ...(style === undefined ? {} : { style }), mirrored, properties }, run(words, mirrored))
  const figure = ({ caption, chart, table, notes }: Figure): string => {
    if (chart !== null) charts.push({ chart, caption })
    const drawing = chart && chartDrawing(chart, charts.length, `chart${charts.length}`)
    return [
      text('Caption', caption),
      drawing === null ? '' : paragraph({ mirrored, properties: [element('w:keepNext', {})] }, drawing),
      tableXml(table, caption, mirrored),
      // A table that ends a file or meets another needs a paragraph after it.
      ...(notes.length === 0 ? [''] : notes).map((note) => text('Note', note)),
    ].join('')
  }
  const write = (block: Block): string => {
    switch (block.kind) {
      case 'heading': {
        const words = run(block.text, mirrored)
        const linked = block.level === 2 ? bookmark(chapters, anchorOf(chapters++), words) : words
        return paragraph({ style: HEADINGS[block.level], mirrored }, linked)
      }
      case 'paragraph':
        return text(undefined, block.text)
      case 'note':
        return text('Note', block.text)
      case 'list': {
        const id = block.isNumbered ? ++numbered + 1 : 1
        const list = element('w:numPr', {}, val('w:ilvl', 0), val('w:numId', id))
        return block.items.map((item) => text(block.isNumbered ? 'ListNumber' : 'ListBullet', item, [list])).join('')
      }
      case 'figure':
        return figure(block)
    }
  }
  const xml = document.blocks.map(write).join('')
  return { xml, charts, numbered }
}

function headOf(document: Written): string {
  const mirrored = isMirrored(document)
  const { title, author, at, mark, words } = document
  const line = (style: string, text: string) => paragraph({ style, mirrored }, run(text, mirrored))
  const links = chaptersOf(document).map(({ text, anchor }) =>
    paragraph({ style: 'Cell', mirrored }, element('w:hyperlink', { 'w:anchor': anchor }, run(text, mirrored))),
  )
  return [
    mark === null ? '' : line('Caption', mark),
    line('Title', title),
    paragraph(
      { style: 'Note', mirrored },
      run(`${author} · `, mirrored),
      // A day runs from left to right also in Arabic.
      run(at.toISOString().slice(0, 10), false),
    ),
    ...(links.length < 2 ? [] : [line('Caption', words.contents), ...links]),
  ].join('')
}

function mainPart(document: Written, body: string): string {
  const section = element(
    'w:sectPr',
    {},
    element('w:footerReference', { 'w:type': 'default', 'r:id': 'footer' }),
    element('w:pgSz', { 'w:w': PAGE_WIDTH, 'w:h': PAGE_HEIGHT }),
    element('w:pgMar', {
      ...{ 'w:top': MARGIN, 'w:right': MARGIN, 'w:bottom': MARGIN, 'w:left': MARGIN },
      ...{ 'w:header': 567, 'w:footer': 567, 'w:gutter': 0 },
    }),
    isMirrored(document) ? element('w:bidi', {}) : '',
  )
  const all = element('w:body', {}, headOf(document), body, section)
  return declared(element('w:document', { 'xmlns:w': W, 'xmlns:r': RELATIONS }, all))
}

/** On each sheet: its number, worked out by the reader's program, and the mark. */
function footerPart(document: Written): string {
  const mirrored = isMirrored(document)
  const [here, all] = [7777, 8888]
  const words = document.words.page(here, all).split(/(7777|8888)/)
  const written = words.map((part) => {
    if (part === String(here)) return field('PAGE', '1', mirrored)
    return part === String(all) ? field('NUMPAGES', '1', mirrored) : run(part, mirrored)
  })
  const mark = document.mark === null ? '' : run(` · ${document.mark}`, mirrored)
  return declared(element('w:ftr', { 'xmlns:w': W }, paragraph({ style: 'Note', mirrored }, ...written, mark)))
}

function corePart({ title, author, at, language }: Written): string {
  const names = {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }
  const moment = `${at.toISOString().slice(0, 19)}Z`
  return declared(
    element(
      'cp:coreProperties',
      names,
      element('dc:title', {}, escaped(title)),
      element('dc:creator', {}, escaped(author)),
      element('dc:language', {}, escaped(language)),
      element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, moment),
    ),
  )
}

const settingsPart = ({ language }: Written): string =>
  declared(
    element(
      'w:settings',
      { 'xmlns:w': W },
      // Word opens it as a document of today, and not as one of 2007.
      element(
        'w:compat',
        {},
        element('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': 15,
        }),
      ),
      element('w:themeFontLang', { 'w:val': language }),
    ),
  )

function partsOf(document: Written): readonly Part[] {
  const { xml, charts, numbered } = bodyOf(document)
  const part = (path: string, type: string, written: string): Part => ({ path, type, xml: written })
  return [
    part('word/document.xml', `${WORD}.document.main+xml`, mainPart(document, xml)),
    part('word/styles.xml', `${WORD}.styles+xml`, stylesPart(document)),
    part('word/numbering.xml', `${WORD}.numbering+xml`, numberingPart(numbered)),
    part('word/settings.xml', `${WORD}.settings+xml`, settingsPart(document)),
    part('word/footer.xml', `${WORD}.footer+xml`, footerPart(document)),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', corePart(document)),
    ...charts.map(({ chart, caption }, i) =>
      part(
        `word/charts/chart${i + 1}.xml`,
        'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
        chartPart(chart, caption, isMirrored(document)),
      ),
    ),
  ]
}

/** Which part is what for the document: relation, kind, place. */
const linksOf = (parts: readonly Part[]): readonly (readonly [id: string, kind: string, target: string])[] =>
  parts
    .filter(({ path }) => path.startsWith('word/') && path !== 'word/document.xml')
    .map(({ path }) => {
      const target = path.slice('word/'.length)
      const id = target.replace(/^charts\//, '').replace(/\.xml$/, '')
      return [id, id.replace(/\d+$/, ''), target] as const
    })

/** The document as DOCX. The same document gives the same bytes. */
export function docxOf(document: Written): Uint8Array {
  const parts = partsOf(document)
  const types = parts.map(({ path, type }) => element('Override', { PartName: `/${path}`, ContentType: type }))
  const xmlns = `${PACKAGE}/relationships`
  const relation = (id: string, type: string, target: string) =>
    element('Relationship', { Id: id, Type: type, Target: target })
  const links = linksOf(parts).map(([id, kind, target]) => relation(id, `${RELATIONS}/${kind}`, target))
  const core = `${PACKAGE}/relationships/metadata/core-properties`
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': declared(
      element(
        'Types',
        { xmlns: `${PACKAGE}/content-types` },
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        ...types,
      ),
    ),
    '_rels/.rels': declared(
      element(
        'Relationships',
        { xmlns },
        relation('document', `${RELATIONS}/officeDocument`, 'word/document.xml'),
        relation('core', core, 'docProps/core.xml'),
      ),
    ),
    'word/_rels/document.xml.rels': declared(element('Relationships', { xmlns }, ...links)),
    ...Object.fromEntries(parts.map(({ path, xml }) => [path, xml])),
  }
  return zipFile(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })))
}
