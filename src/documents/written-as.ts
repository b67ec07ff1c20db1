import type { Fonts } from '../ports/fonts.ts'
import type { DocumentFormat } from './codes.ts'
import type { Written } from './document.ts'
import { docxOf } from './docx/docx.ts'
import { htmlOf } from './html/html.ts'
import { pdfOf } from './pdf/pdf.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const FORMATS: Readonly<
  Record<
    DocumentFormat,
    { readonly type: string; readonly write: (document: Written, fonts: Fonts) => Uint8Array | Promise<Uint8Array> }
  >
> = {
  docx: { type: WORD, write: docxOf },
  pdf: { type: 'application/pdf', write: pdfOf },
  html: { type: 'text/html; charset=utf-8', write: (document) => Buffer.from(htmlOf(document)) },
}

/** A document as a file: its media type, and its bytes. @param fonts the typefaces of papers */
export async function documentAs(format: DocumentFormat, document: Written, fonts: Fonts) {
  const { type, write } = FORMATS[format]
  return { type, bytes: await write(document, fonts) }
}
