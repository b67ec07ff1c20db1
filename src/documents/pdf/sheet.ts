import { once } from 'node:events'
import type PDFDocument from 'pdfkit'
import type { Fonts } from '../../ports/fonts.ts'
import { type Line, linesOf, type Measure } from './lines.ts'

type Pdf = InstanceType<typeof PDFDocument>
type Element = PDFKit.PDFStructureElement

/** How words are written. */
export type Hand = 'plain' | 'bold' | 'code' | 'faint'

const HANDS = {
  plain: { font: 'plain', size: 10, ink: '#161c28' },
  bold: { font: 'bold', size: 10, ink: '#161c28' },
  code: { font: 'code', size: 8.5, ink: '#161c28' },
  faint: { font: 'plain', size: 8.5, ink: '#434d5e' },
} as const satisfies Record<Hand, { font: keyof Fonts; size: number; ink: string }>

const HEADINGS = { 1: 18, 2: 14, 3: 12, 4: 10.5 } as const

/** Paper and margins, in points. */
const MARGIN = 56
const FOOT = 36
const [LINE_INK, BAR_INK] = ['#99a1b0', '#1f5fa8']

type Setting = {
  readonly title: string
  readonly author?: string
  readonly at?: Date
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly fonts: Fonts
}

/** What an element says: instead of what is seen, where it stands on the sheet, what a heading of a table heads. */
type ElementOptions = {
  readonly alt?: string
  readonly bbox?: readonly number[]
  readonly scope?: 'Column' | 'Row'
}

/** A part of the width of a sheet, from the side where writing begins. */
export type Place = { readonly indent: number; readonly width: number }
/** Lines that are to be written, as wide as their place. */
export type Laid = {
  readonly lines: readonly Line[]
  readonly style: Style
  readonly place: Place
  /** Whether they stand at the end of their place, as numbers do. */
  readonly isEnd: boolean
  /** Whether the text goes on after the last of these lines. */
  readonly goesOn?: boolean
}
type Style = { readonly font: keyof Fonts; readonly size: number; readonly ink: string }

/**
 * Sheets of paper that fill from above, in either direction of writing; tagged (PDF/UA-1), so that a screen reader reads them. What stands
 * over several lines or sheets is one element.
 */
export class Sheet {
  private readonly pdf: Pdf
  private readonly direction: 'ltr' | 'rtl'
  private readonly parts: Uint8Array[] = []
  /** What others add their elements to. */
  readonly root: Element
  private y = MARGIN

  /** The writer of papers takes a tenth of a second to load, which only whoever makes one should wait for. */
  static async open(setting: Setting): Promise<Sheet> {
    const { default: Document } = await import('pdfkit')
    const { title, author, at, language } = setting
    const options = {
      size: 'A4',
      margin: 0,
      bufferPages: true,
      tagged: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      lang: language,
      displayTitle: true,
      info: {
        ...{ Title: title, Producer: 'Ausma', Creator: 'Ausma' },
        ...(author === undefined ? {} : { Author: author }),
        ...(at === undefined ? {} : { CreationDate: at }),
      },
      // The types of the library do not know this subset yet.
    } as unknown as PDFKit.PDFDocumentOptions
    return new Sheet(new Document(options), setting)
  }

  private constructor(pdf: Pdf, { direction, fonts }: Setting) {
    this.pdf = pdf
    this.direction = direction
    for (const name of ['plain', 'bold', 'code'] as const) pdf.registerFont(name, Buffer.from(fonts[name]))
    pdf.on('data', (part: Uint8Array) => this.parts.push(part))
    this.root = pdf.struct('Document')
    pdf.addStructure(this.root)
  }

  /** How wide the sheet is between its margins, in points. */
  get width(): number {
    return this.pdf.page.width - 2 * MARGIN
  }

  /** A heading; those of the first two levels stand in the list beside the pages, too. */
  heading(level: keyof typeof HEADINGS, text: string): void {
    const size = HEADINGS[level]
    this.space(size * 0.8)
    // A heading stays with what it heads.
    this.room(size * 5)
    if (level <= 2) this.pdf.outline.addItem(text)
    this.write(this.element(`H${level}`), this.laid(text, { ...HANDS.bold, size }))
    this.space(size * 0.25)
  }

  /** A paragraph. */
  words(text: string, hand: Hand = 'plain', indent = 0): void {
    this.write(this.element('P'), this.laid(text, hand, { indent, width: this.width - indent }))
    this.space(1.5)
  }

  /** An element within another, or of the document itself. */
  element(tag: string, options: ElementOptions = {}, within = this.root) {
    const element = this.pdf.struct(tag, options as { alt?: string })
    within.add(element)
    return element
  }

  space(height: number): void {
    this.y += height
  }

  /** Lines of a text for a place of the sheet. */
  laid(text: string, hand: Hand | Style, place: Place = { indent: 0, width: this.width }, isEnd = false): Laid {
    const style = typeof hand === 'string' ? HANDS[hand] : hand
    this.pdf.font(style.font).fontSize(style.size)
    // Hashes and paths run from left to right also in Arabic.
    const direction = style.font === 'code' ? 'ltr' : this.direction
    const measure: Measure = (words) => this.pdf.widthOfString(words, WHOLE)
    return { lines: linesOf(text, { width: place.width, direction, measure }), style, place, isEnd }
  }

  /** Writes lines below each other, each a part of the element, and goes on at the next sheet where there is no room. */
  write(element: Element, laid: Laid): void {
    const height = lineHeight(laid)
    for (const [i, line] of laid.lines.entries()) {
      this.room(height)
      this.writeLine(element, laid, i, line)
      this.y += height
    }
  }

  /** Writes texts beside each other once more, for the eye alone: they are no content of the sheet. */
  again(cells: readonly Laid[]): void {
    const { pdf } = this
    const top = this.y
    pdf.markContent('Artifact', { type: 'Pagination' })
    for (const laid of cells)
      for (const [i, line] of laid.lines.entries())
        this.draw(line, { ...laid.style, place: laid.place, y: top + i * lineHeight(laid), isEnd: laid.isEnd })
    pdf.endMarkedContent()
    this.y = top + Math.max(...cells.map(heightOf))
  }

  /** Writes texts beside each other, each into its element, on one sheet; the next one stands below the highest. */
  beside(cells: readonly { readonly element: Element; readonly laid: Laid }[]): void {
    const height = Math.max(...cells.map(({ laid }) => heightOf(laid)))
    const top = this.y
    for (const { element, laid } of cells) {
      for (const [i, line] of laid.lines.entries()) {
        this.y = top + i * lineHeight(laid)
        this.writeLine(element, laid, i, line)
      }
    }
    this.y = top + height
  }

  private writeLine(element: Element, { lines, style, place, isEnd, goesOn }: Laid, i: number, line: Line): void {
    // The space at which a line was broken is read, and not seen.
    const actual = i < lines.length - 1 || goesOn ? `${line.text} ` : line.text
    const y = this.y
    const span = this.pdf.struct('Span', { actual })
    element.add(span)
    span.add(() => this.draw(line, { ...style, place, y, isEnd }))
  }

  private draw(line: Line, { font, size, ink, place, y, isEnd }: Drawn): void {
    // A hash stands on the side where its language begins, and still runs from left to right.
    const isRight = (this.direction === 'rtl') !== isEnd
    const from = MARGIN + (this.direction === 'rtl' ? this.width - place.indent - place.width : place.indent)
    let x = isRight ? from + place.width - line.width : from
    for (const { text, width } of line.runs) {
      this.pdf
        .font(font)
        .fontSize(size)
        .fillColor(ink)
        .text(text, x, y, { lineBreak: false, ...WHOLE })
      x += width
    }
  }

  /** Bars with words above and numbers behind them, as one picture of an element that says what it shows. */
  bars(alt: string, bars: readonly { readonly words: string; readonly told: string; readonly length: number }[]): void {
    const [row, forNumber] = [28, 90]
    const height = bars.length * row
    this.room(height)
    const top = this.y
    const { width } = this
    const bbox = [MARGIN, top, MARGIN + width, top + height]
    const figure = this.element('Figure', { alt, bbox })
    figure.add(() => {
      for (const [i, { words, told, length }] of bars.entries()) {
        const y = top + i * row
        const long = length * (width - forNumber)
        const at = (place: Place, text: string, y: number) => {
          const { lines, style } = this.laid(text, 'faint', place)
          if (lines[0] !== undefined) this.draw(lines[0], { ...style, place, y, isEnd: false })
        }
        at({ indent: 0, width }, words, y)
        const x = this.direction === 'rtl' ? MARGIN + width - long : MARGIN
        if (long > 0) this.pdf.rect(x, y + 12, long, 10).fill(BAR_INK)
        const indent = long > 0 ? long + 5 : 0
        at({ indent, width: width - indent }, told, y + 12)
      }
    })
    this.y = top + height
  }

  /** A line across a place, which is no content. */
  rule(): void {
    const { pdf, y } = this
    pdf.markContent('Artifact', { type: 'Layout' })
    pdf
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + this.width, y)
      .lineWidth(0.5)
      .stroke(LINE_INK)
    pdf.endMarkedContent()
  }

  /** Goes on at the next sheet where there is no room; whether it did. */
  room(height: number): boolean {
    if (this.y + height <= this.pdf.page.height - MARGIN - FOOT || this.y === MARGIN) return false
    this.pdf.addPage()
    this.y = MARGIN
    return true
  }

  /** Writes the mark on each sheet, and ends. */
  async done(mark: (n: number, of: number) => string): Promise<Uint8Array> {
    const { pdf } = this
    this.root.end()
    const { count } = pdf.bufferedPageRange()
    for (let i = 0; i < count; i++) {
      pdf.switchToPage(i)
      const { lines, style, place } = this.laid(mark(i + 1, count), 'faint')
      pdf.markContent('Artifact', { type: 'Pagination' })
      if (lines[0] !== undefined) this.draw(lines[0], { ...style, place, y: pdf.page.height - MARGIN, isEnd: false })
      pdf.endMarkedContent()
    }
    const ended = once(pdf, 'end')
    pdf.end()
    await ended
    return Buffer.concat(this.parts)
  }
}

const lineHeight = ({ style }: Laid): number => style.size * 1.35
/** How high lines are, in points. */
export const heightOf = (laid: Laid): number => laid.lines.length * lineHeight(laid)

type Drawn = Style & { readonly place: Place; readonly y: number; readonly isEnd: boolean }

/** Without features the library shapes word by word, and writes the words of Arabic in the order of English. */
const WHOLE: { features: PDFKit.Mixins.OpenTypeFeatures[] } = { features: [] }
