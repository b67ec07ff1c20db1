import { zipped } from './workbooks.ts'

// Invented papers: PDF files and office files as people hand them in.

/** A PDF with a page for each colour, filled with it (red, green and blue from 0 to 1). */
export const pdfOf = (...colours: readonly (readonly [number, number, number])[]): Buffer =>
  pdfDrawing(...colours.map((colour) => `${colour.join(' ')} rg 0 0 300 400 re f`))

/** A PDF with a page of 300 by 400 points for each piece of drawing. */
export function pdfDrawing(...pages: readonly string[]): Buffer {
  const kids = pages.map((_, i) => `${3 + 2 * i} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...pages.flatMap((drawn, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents ${4 + 2 * i} 0 R >>`,
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    ]),
  ]
  const places: number[] = []
  let text = '%PDF-1.4\n'
  for (const [i, object] of objects.entries()) {
    places.push(text.length)
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  )
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
export const docxOf = (...lines: readonly string[]): Uint8Array =>
  zipped({
    'word/document.xml': `<w:document ${word}><w:body>${lines
      .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r><w:r><w:instrText>AUTOOPEN</w:instrText></w:r></w:p>`)
      .join('')}</w:body></w:document>`,
    'word/vbaProject.bin': 'Shell "calc"',
  })

export const pptxOf = (...slides: readonly string[]): Uint8Array =>
  zipped({
    'ppt/presentation.xml': '<p:presentation/>',
    ...Object.fromEntries(
      slides.map((slide, i) => [
        `ppt/slides/slide${i + 1}.xml`,
        `<p:sld><a:p><a:r><a:t>${slide}</a:t></a:r></a:p></p:sld>`,
      ]),
    ),
  })

export const odtOf = (...lines: readonly string[]): Uint8Array =>
  zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content>${lines.map((line) => `<text:p>${line}</text:p>`).join('')}</office:document-content>`,
  })

export const xlsxOf = (...rows: readonly (readonly string[])[]): Uint8Array =>
  zipped({
    'xl/workbook.xml': '<workbook/>',
    'xl/sharedStrings.xml': `<sst>${rows
      .flat()
      .map((cell) => `<si><r><t>${cell}</t></r></si>`)
      .join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows
      .map(
        (row, y) =>
          `<row>${row.map((_, x) => `<c t="s"><f>1+1</f><v>${rows.slice(0, y).flat().length + x}</v></c>`).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`,
  })
