import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure, Written } from '../../src/documents/document.ts'
import { documentAs } from '../../src/documents/written-as.ts'
import { dejaVu } from '../../src/ports/fonts.ts'
import { sampleDocument } from '../samples/documents.ts'
import { type Format, type Said, said } from './environment.ts'

const SCRIPT = join(import.meta.dirname, 'read-document.py')

/** Documents for Word and for paper: another program hears title, language, headings, lists, tables and what a chart shows. */
export const writtenDocument: Format = {
  name: 'document',
  missing: async () => false,
  async check(readers, accepts) {
    const folder = mkdtempSync(join(tmpdir(), 'ausma-interop-'))
    try {
      const fonts = await dejaVu()
      const hear = async (format: 'docx' | 'pdf', document: Written): Promise<Said> => {
        const path = join(folder, `document.${format}`)
        writeFileSync(path, (await documentAs(format, document, fonts)).bytes)
        return said(readers.bin('python'), [SCRIPT, format, path])
      }
      for (const language of ['en', 'lv', 'ar'] as const) {
        // Forty rows need a second sheet.
        const document = sampleDocument(language, 40)
        const [word, paper] = [await hear('docx', document), await hear('pdf', document)]
        accepts(`python-docx reads headings, lists, tables and chart (${language})`, has(word, inWord(document)), true)
        accepts(`pypdf reads tags, language, title and text (${language})`, has(paper, onPaper(document)), true)
        const other = { ...document, title: 'Another title' }
        accepts(`another title is heard (${language})`, has(await hear('docx', other), inWord(document)), false)
        accepts(
          `another title is heard on paper (${language})`,
          has(await hear('pdf', other), onPaper(document)),
          false,
        )
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

/** What a reader says must have these lines, in this order. */
function has({ ok, words }: Said, wanted: readonly string[]): Said {
  if (!ok) return { ok, words }
  let at = 0
  const lines = words.split('\n').map((line) => line.trimEnd())
  const lost = wanted.filter((line) => {
    const found = lines.indexOf(line, at)
    if (found >= 0) at = found + 1
    return found < 0
  })
  return { ok: lost.length === 0, words: `not heard: ${lost.join('\n')}\n${words}` }
}

const figureIn = ({ blocks }: Written): Figure => blocks.find((block) => block.kind === 'figure') as Figure
const STYLES = { 2: 'Heading 1', 3: 'Heading 2', 4: 'Heading 3' } as const

function inWord(document: Written): readonly string[] {
  const { caption, chart, table } = figureIn(document)
  const told = chart?.bars.filter(({ value }) => value !== null) ?? []
  return [
    `title ${document.title}`,
    `language ${document.language}`,
    `Title ${document.title}`,
    ...document.blocks.flatMap((block) => {
      if (block.kind === 'heading') return [`${STYLES[block.level]} ${block.text}`]
      if (block.kind === 'list')
        return block.items.map((item) => `${block.isNumbered ? 'List Number' : 'List Bullet'} ${item}`)
      return block.kind === 'paragraph' ? [`Normal ${block.text}`] : []
    }),
    `Caption ${caption}`,
    `chart ${chart?.alt}`,
    'headings come again True',
    `row ${table.columns.map(({ name }) => name).join('|')}`,
    ...table.rows.map((row) => `row ${row.join('|')}`),
    `cat ${chart?.bars.map(({ words }) => words).join('|')}`,
    `val ${told.map(({ value }) => value).join('|')}`,
  ]
}

function onPaper(document: Written): readonly string[] {
  const { caption, chart, table } = figureIn(document)
  return [
    `title ${document.title}`,
    `language ${document.language}`,
    'tagged True',
    'ua True',
    `outline ${document.title}`,
    `H1 ${document.title}`,
    ...document.blocks.flatMap((block) => {
      if (block.kind === 'heading') return [`H${block.level} ${block.text}`]
      if (block.kind === 'list')
        return block.items.map((item, i) => `item ${block.isNumbered ? `${i + 1}.` : '•'} ${item}`)
      // A paragraph over several lines is heard as one.
      return block.kind === 'paragraph' ? [`P ${block.text}`] : []
    }),
    `Caption ${caption}`,
    `chart ${chart?.alt}`,
    `row ${table.columns.map(({ name }) => `THColumn ${name}`).join('|')}`,
    ...table.rows.map(([head, count]) => `row THRow ${head}|TD ${count}`),
  ]
}
