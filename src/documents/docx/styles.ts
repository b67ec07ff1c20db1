import { element } from '../../kernel/xml.ts'
import type { Written } from '../document.ts'
import { declared, isMirrored, val, W } from './xml.ts'

// How a document looks in Word: the styles that its own programs know by these names, so that contents and screen readers find the headings.

type Look = { readonly size?: number; readonly bold?: boolean; readonly before?: number; readonly after?: number }
type Style = Look & { readonly id: string; readonly name: string; readonly outline?: number; readonly isNext?: boolean }

/** Sizes in half points, distances in twentieths of a point. */
const STYLES: readonly Style[] = [
  { id: 'Title', name: 'Title', size: 44, bold: true, after: 120 },
  { id: 'Heading1', name: 'heading 1', size: 32, bold: true, before: 480, after: 120, outline: 0, isNext: true },
  { id: 'Heading2', name: 'heading 2', size: 26, bold: true, before: 280, after: 80, outline: 1, isNext: true },
  { id: 'Heading3', name: 'heading 3', size: 23, bold: true, before: 240, after: 60, outline: 2, isNext: true },
  { id: 'Caption', name: 'caption', bold: true, before: 240, after: 80, isNext: true },
  { id: 'ListBullet', name: 'List Bullet', after: 60 },
  { id: 'ListNumber', name: 'List Number', after: 60 },
  { id: 'Note', name: 'Note', size: 18, before: 60, after: 60 },
  { id: 'Cell', name: 'Cell', after: 0 },
]

function styleXml({ id, name, size, bold, before, after, outline, isNext }: Style): string {
  const spacing = { 'w:before': before ?? null, 'w:after': after ?? null }
  const about = [
    isNext ? element('w:keepNext', {}) : '',
    before === undefined && after === undefined ? '' : element('w:spacing', spacing),
    outline === undefined ? '' : val('w:outlineLvl', outline),
  ]
  // Arabic takes its size and weight from settings of its own.
  const letters = [
    bold ? `${element('w:b', {})}${element('w:bCs', {})}` : '',
    size === undefined ? '' : `${val('w:sz', size)}${val('w:szCs', size)}`,
  ]
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    val('w:name', name),
    val('w:basedOn', 'Normal'),
    element('w:qFormat', {}),
    element('w:pPr', {}, ...about),
    element('w:rPr', {}, ...letters),
  )
}

const borders = (...sides: readonly string[]) =>
  sides
    .map((side) => element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '99A1B0' }))
    .join('')

/** The styles of a document; its language is that of its words, so that a screen reader takes the right voice. */
export function stylesPart(document: Pick<Written, 'language' | 'direction'>): string {
  const { language } = document
  const font = element('w:rFonts', {
    'w:ascii': 'Calibri',
    'w:hAnsi': 'Calibri',
    'w:cs': 'Arial',
    'w:eastAsia': 'Calibri',
  })
  const tongue = element('w:lang', isMirrored(document) ? { 'w:bidi': language } : { 'w:val': language })
  const letters = element('w:rPr', {}, font, val('w:sz', 22), val('w:szCs', 22), tongue)
  const space = element('w:pPr', {}, element('w:spacing', { 'w:after': 160, 'w:line': 276, 'w:lineRule': 'auto' }))
  const table = element(
    'w:style',
    { 'w:type': 'table', 'w:styleId': 'Figures' },
    val('w:name', 'Figures'),
    element('w:tblPr', {}, element('w:tblBorders', {}, borders('top', 'bottom', 'insideH'))),
    element('w:tblStylePr', { 'w:type': 'firstRow' }, element('w:rPr', {}, element('w:b', {}), element('w:bCs', {}))),
  )
  return declared(
    element(
      'w:styles',
      { 'xmlns:w': W },
      element('w:docDefaults', {}, element('w:rPrDefault', {}, letters), element('w:pPrDefault', {}, space)),
      element('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' }, val('w:name', 'Normal')),
      ...STYLES.map(styleXml),
      table,
    ),
  )
}

/** Lists: the first kind has points, each numbered list counts for itself. @param numbered how many numbered lists there are */
export function numberingPart(numbered: number): string {
  const level = (format: string, text: string) =>
    element(
      'w:lvl',
      { 'w:ilvl': 0 },
      val('w:start', 1),
      val('w:numFmt', format),
      val('w:lvlText', text),
      val('w:lvlJc', 'start'),
      element('w:pPr', {}, element('w:ind', { 'w:start': 360, 'w:hanging': 360 })),
    )
  const kind = (id: number, format: string, text: string) =>
    element('w:abstractNum', { 'w:abstractNumId': id }, val('w:multiLevelType', 'singleLevel'), level(format, text))
  const list = (id: number, of: number) => {
    const anew = element('w:lvlOverride', { 'w:ilvl': 0 }, val('w:startOverride', 1))
    return element('w:num', { 'w:numId': id }, val('w:abstractNumId', of), of === 1 ? anew : '')
  }
  const lists = Array.from({ length: numbered }, (_, i) => list(i + 2, 1))
  return declared(
    element('w:numbering', { 'xmlns:w': W }, kind(0, 'bullet', '•'), kind(1, 'decimal', '%1.'), list(1, 0), ...lists),
  )
}
