import { once } from 'node:events'
import type PDFDocument from 'pdfkit'
import type { Fonts } from '../../../../ports/fonts.ts'
import { type Line, linesOf, type Measure } from './lines.ts'

type Pdf = InstanceType<typeof PDFDocument>

/** How words are written. */
export type Hand = 'plain' | 'bold' | 'code' | 'faint'

const HANDS = {
  plain: { font: 'plain', size: 10, ink: '#161c28' },
  bold: { font: 'bold', size: 10, ink: '#161c28' },
  code: { font: 'code', size: 8.5, ink: '#161c28' },
  faint: { font: 'plain', size: 8.5, ink: '#434d5e' },
} as const satisfies Record<Hand, { font: keyof Fonts; size: number; ink: string }>

const HEADINGS = { 1: 16, 2: 13, 3: 11 } as const

/** Paper and margins, in points. */
const MARGIN = 56
const FOOT = 36

type Setting = {
  readonly title: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly fonts: Fonts
}

/** Sheets of paper that fill from above, in either direction of writing; tagged, so that a screen reader reads them. */
export class Sheet {
  private readonly pdf: Pdf
  private readonly direction: 'ltr' | 'rtl'
  private readonly parts: Uint8Array[] = []
  private readonly root: PDFKit.PDFStructureElement
  private y = MARGIN

  /** The writer of papers takes a tenth of a second to load, which only whoever makes one should wait for. */
  static async open(setting: Setting): Promise<Sheet> {
    const { default: Document } = await import('pdfkit')
    const pdf = new Document({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      tagged: true,
      pdfVersion: '1.7',
      lang: setting.language,
      displayTitle: true,
      info: { Title: setting.title, Producer: 'Ausma', Creator: 'Ausma' },
    })
    return new Sheet(pdf, setting)
  }

  private constructor(pdf: Pdf, { direction, fonts }: Setting) {
    this.pdf = pdf
    this.direction = direction
    for (const name of ['plain', 'bold', 'code'] as const) pdf.registerFont(name, Buffer.from(fonts[name]))
    pdf.on('data', (part: Uint8Array) => this.parts.push(part))
    this.root = pdf.struct('Document')
    pdf.addStructure(this.root)
  }

  private get width(): number {
    return this.pdf.page.width - 2 * MARGIN
  }

  heading(level: 1 | 2 | 3, text: string): void {
    const size = HEADINGS[level]
    this.y += size * 0.8
    // A heading stays with what it heads.
    this.room(size * 4)
    this.write(text, { tag: `H${level}`, font: 'bold', size, ink: HANDS.bold.ink, indent: 0 })
    this.y += size * 0.2
  }

  words(text: string, hand: Hand = 'plain', indent = 0): void {
    this.write(text, { tag: 'P', ...HANDS[hand], indent })
    this.y += 1.5
  }

  private write(text: string, { tag, font, size, ink, indent }: Written): void {
    this.pdf.font(font).fontSize(size)
    // Hashes and paths run from left to right also in Arabic.
    const direction = font === 'code' ? 'ltr' : this.direction
    const measure: Measure = (words) => this.pdf.widthOfString(words, WHOLE)
    const height = size * 1.35
    for (const line of linesOf(text, { width: this.width - indent, direction, measure })) {
      this.room(height)
      const y = this.y
      const draw = () => this.draw(line, { font, size, ink, indent, y })
      this.root.add(this.pdf.struct(tag, { actual: line.text }, [draw]))
      this.y += height
    }
  }

  private draw(line: Line, { font, size, ink, indent, y }: Drawn): void {
    // A hash stands on the side where its language begins, and still runs from left to right.
    const isMirrored = this.direction === 'rtl'
    const from = MARGIN + (isMirrored ? 0 : indent)
    let x = isMirrored ? from + this.width - indent - line.width : from
    for (const { text, width } of line.runs) {
      this.pdf
        .font(font)
        .fontSize(size)
        .fillColor(ink)
        .text(text, x, y, { lineBreak: false, ...WHOLE })
      x += width
    }
  }

  /** Goes on at the next sheet where there is no room. */
  private room(height: number): void {
    if (this.y + height <= this.pdf.page.height - MARGIN - FOOT) return
    this.pdf.addPage()
    this.y = MARGIN
  }

  /** Writes the mark on each sheet, and ends. */
  async done(mark: (n: number, of: number) => string): Promise<Uint8Array> {
    const { pdf } = this
    this.root.end()
    const { count } = pdf.bufferedPageRange()
    for (let i = 0; i < count; i++) {
      pdf.switchToPage(i)
      pdf.font('plain').fontSize(8.5)
      const measure: Measure = (words) => pdf.widthOfString(words, WHOLE)
      const [line] = linesOf(mark(i + 1, count), { width: this.width, direction: this.direction, measure })
      const setting = { font: 'plain', size: 8.5, ink: HANDS.faint.ink, indent: 0 } as const
      pdf.markContent('Artifact', { type: 'Pagination' })
      this.draw(line, { ...setting, y: pdf.page.height - MARGIN })
      pdf.endMarkedContent()
    }
    const ended = once(pdf, 'end')
    pdf.end()
    await ended
    return Buffer.concat(this.parts)
  }
}

type Drawn = {
  readonly font: keyof Fonts
  readonly size: number
  readonly ink: string
  readonly indent: number
  readonly y: number
}
type Written = Omit<Drawn, 'y'> & { readonly tag: string }

/** Without features the library shapes word by word, and writes the words of Arabic in the order of English. */
const WHOLE: { features: PDFKit.Mixins.OpenTypeFeatures[] } = { features: [] }
