import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import { PAPER, PICTURE } from '../capture/names.ts'
import { pictureCopy, pictureDecoder, pixelsCopy } from '../picture-copy.ts'
import { pictureHead } from '../picture-head.ts'
import { officeText } from './office.ts'
import { unzip } from './unzip.ts'

// What is seen of a file, page by page. Runs in an isolated process.

/** A page of a preview. */
export type Page =
  | {
      readonly kind: 'picture'
      readonly page: number
      readonly pages: number
      readonly bytes: Uint8Array
    }
  | { readonly kind: 'text'; readonly page: number; readonly pages: number; readonly bytes: Uint8Array }
/** Why a file has none. */
export type NoPage = 'no-preview' | 'too-large' | 'broken'

export type PageAsked = {
  /** From 1; beyond the last it is the last. */
  readonly page: number
  /** Pictures and sheets of paper are shown blurred until somebody wants to see them. */
  readonly sharp: boolean
}

const SIDE = 1600
const MOST_PIXELS = 64e6
/** Memory of the picture decoder, in pages of 64 KiB. */
const DECODER_PAGES = 12_288
/** Signs of a page of text. */
const PAGE_SIGNS = 4000

/** One page of a file, by what its own bytes say that it is: its name and its stated type are never asked. */
export async function pageOf(bytes: Uint8Array, asked: PageAsked): Promise<Page | NoPage> {
  try {
    if (pictureHead(bytes) !== null) return picturePage(bytes, asked)
    // First, since a paper may begin within the first kilobyte of a container.
    if (begins(bytes, 'PK\u0003\u0004')) return await containerPage(bytes, asked)
    if (begins(bytes, '%PDF-')) return await pdfPage(bytes, asked)
    return textPage(plainText(bytes), asked)
  } catch {
    // What went wrong could quote the file.
    return 'broken'
  }
}

/** Whether a file says so within the first kilobyte, as readers allow. */
const begins = (bytes: Uint8Array, mark: string): boolean =>
  Buffer.from(bytes.subarray(0, mark === '%PDF-' ? 1024 : mark.length)).includes(mark, 0, 'latin1')

function picturePage(bytes: Uint8Array, { sharp }: PageAsked): Page | NoPage {
  const head = pictureHead(bytes)
  if (head === null) return 'broken'
  if (head.width * head.height > MOST_PIXELS) return 'too-large'
  const seen = { turn: head.turn, side: SIDE, blurred: !sharp }
  return {
    kind: 'picture',
    page: 1,
    pages: 1,
    bytes: pictureCopy(pictureDecoder(DECODER_PAGES), bytes, seen),
  }
}

/** Of a captured page what it looked like: its picture first, then its sheets of paper. Of an office file its words. */
async function containerPage(bytes: Uint8Array, asked: PageAsked): Promise<Page | NoPage> {
  const parts = unzip(bytes)
  const [picture, paper] = [parts.get(PICTURE)?.(), parts.get(PAPER)?.()]
  if (picture === undefined || paper === undefined) return textPage(officeText(parts), asked)
  const sheets = await sheetsOf(paper, { ...asked, page: asked.page - 1 })
  const isPicture = asked.page <= 1 || typeof sheets === 'string'
  const shown = isPicture ? picturePage(picture, asked) : sheets
  if (typeof shown === 'string') return shown
  const pages = typeof sheets === 'string' ? 1 : sheets.pages + 1
  return { ...shown, page: isPicture ? 1 : shown.page + 1, pages }
}

/** Paper that was not printed to its end, or is damaged, takes away no more than itself: the picture is still shown. */
const sheetsOf = (paper: Uint8Array, asked: PageAsked): Promise<Page | NoPage> =>
  pdfPage(paper, asked).catch((): NoPage => 'broken')

async function pdfPage(bytes: Uint8Array, asked: PageAsked): Promise<Page | NoPage> {
  pdfium ??= PDFiumLibrary.init()
  let paper: PDFiumDocument | undefined
  try {
    paper = await (await pdfium).loadDocument(bytes)
    return await sheetOf(paper, asked)
  } catch (error) {
    // What a file upset is not used for another.
    pdfium = undefined
    throw error
  } finally {
    if (pdfium !== undefined) paper?.destroy()
  }
}
let pdfium: ReturnType<typeof PDFiumLibrary.init> | undefined

async function sheetOf(paper: PDFiumDocument, { page: wanted, sharp }: PageAsked): Promise<Page | NoPage> {
  const pages = paper.getPageCount()
  if (pages < 1) return 'broken'
  const page = Math.min(Math.max(1, wanted), pages)
  const sheet = paper.getPage(page - 1)
  const { originalWidth, originalHeight } = sheet.getOriginalSize()
  const scale = Math.min(4, SIDE / Math.max(originalWidth, originalHeight, 1))
  if (!Number.isFinite(scale) || scale <= 0) return 'broken'
  // A page can say that it is a kilometre wide and a hair high.
  if (originalWidth * scale < 1 || originalHeight * scale < 1) return 'too-large'
  const { data, width, height } = await sheet.render({ scale, render: 'bitmap', renderFormFields: false })
  const seen = { turn: 1, side: SIDE, blurred: !sharp }
  const jpeg = pixelsCopy(pictureDecoder(DECODER_PAGES), { bytes: data, width, height }, seen)
  return { kind: 'picture', page, pages, bytes: jpeg }
}

/** Text as it stands in a file; null where it is something else. */
function plainText(bytes: Uint8Array): string | null {
  if (bytes.length > MOST_TEXT || bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
const MOST_TEXT = 4 << 20

function textPage(text: string | null, { page: wanted }: PageAsked): Page | NoPage {
  if (text === null) return 'no-preview'
  const all = inPages(text)
  const page = Math.min(Math.max(1, wanted), all.length)
  return { kind: 'text', page, pages: all.length, bytes: Buffer.from(all[page - 1]) }
}

/** Cut at the ends of lines, where there are any. */
export function inPages(text: string): readonly string[] {
  const all: string[] = []
  for (let at = 0; at < text.length; ) {
    const line = text.lastIndexOf('\n', at + PAGE_SIGNS)
    const end = at + PAGE_SIGNS >= text.length ? text.length : line > at ? line + 1 : at + PAGE_SIGNS
    all.push(text.slice(at, end))
    at = end
  }
  return all.length === 0 ? [''] : all
}
