import { Buffer } from 'node:buffer'
import { createAssessor } from '../src/screening/assess.ts'
import { assessBatch } from '../src/screening/batch.ts'
import { canonical } from '../src/screening/canonical.ts'
import { findOccupations } from '../src/screening/facts/occupations/index.ts'
import { findPlaces } from '../src/screening/facts/places/index.ts'
import { fold } from '../src/screening/fold.ts'
import { advertWords } from '../src/screening/learning/advert-words.ts'
import { readDecisions } from '../src/screening/linking/decided-lines.ts'
import { shownMarks } from '../src/screening/linking/marks.ts'
import { parseMap } from '../src/screening/read/column-map.ts'
import { columnName } from '../src/screening/read/columns.ts'
import { readDate } from '../src/screening/read/date.ts'
import { charsetOf, decodeText } from '../src/screening/read/encoding.ts'
import { findLayout } from '../src/screening/read/format.ts'
import { htmlToText, tidy } from '../src/screening/read/html-text.ts'
import { readHeaders } from '../src/screening/read/http-message.ts'
import { readJobJson, readJobPage } from '../src/screening/read/job-page.ts'
import { Nesting } from '../src/screening/read/nesting.ts'
import { picturesIn } from '../src/screening/read/pictures.ts'
import { readSitemap } from '../src/screening/read/sitemap.ts'
import { declaredEncoding, xmlRoot } from '../src/screening/read/xml-root.ts'
import { nameKey } from '../src/screening/romanisation/name-key.ts'
import { wordsOf } from '../src/screening/template/aligned-text.ts'
import { slotType } from '../src/screening/template/slot-type.ts'
import { buildTemplate } from '../src/screening/template/template.ts'
import { Tokens, tokenise } from '../src/screening/tokens.ts'
import { shorten } from '../src/screening/write/figures.ts'
import { escapeText } from '../src/screening/write/html.ts'

/** A function that reads a text which somebody else has written. */
export type Reading = { readonly name: string; read(text: string): unknown }

const posting = (title: string, text: string) => ({
  id: 'hostile',
  title,
  text,
  employer: null,
  date: null,
  source: 'board.example',
})

const assessor = createAssessor()

const wholes = (text: string) => [text, `${text} x`, `y ${text}`].map((one) => wordsOf(posting('', one), () => []))

/** Readings of one text, each with those that it calls. Readers of files are given the text as a file of each format. */
export const READINGS: readonly Reading[] = [
  { name: 'assess', read: (text) => assessor.assess(posting('', text)) },
  { name: 'assess as title', read: (text) => assessBatch(assessor, [posting(text, 'Workers wanted.')]) },
  { name: 'advert words', read: (text) => advertWords(text, 'en') },
  { name: 'places', read: (text) => findPlaces(text, 'en') },
  { name: 'occupations', read: (text) => findOccupations(text, 'en') },
  { name: 'canonical', read: canonical },
  { name: 'marks', read: (text) => shownMarks(text, tokenise(text, new Tokens()), text) },
  { name: 'fold', read: fold },
  { name: 'name key', read: nameKey },
  { name: 'template', read: (text) => buildTemplate(wholes(text), 0) },
  { name: 'type of a slot', read: (text) => slotType([text, 'other'], true, text.slice(-20), text.slice(0, 20)) },
  { name: 'shortened for the report', read: (text) => escapeText(shorten(text, 200)) },
  { name: 'text of HTML', read: htmlToText },
  { name: 'text of HTML in a tag', read: (text) => htmlToText(`<p>${text}`) },
  { name: 'tidy', read: tidy },
  { name: 'page of adverts', read: (text) => readJobPage(`<html><p>JobPosting ${text}`) },
  {
    name: 'JSON in a page of adverts',
    read: (text) => readJobPage(`<script type="application/ld+json">{"@type":"JobPosting","description":"${text}`),
  },
  {
    name: 'script in a page of adverts',
    read: (text) => readJobPage(`JobPosting<script type="application/ld+json">${text}</script>`),
  },
  {
    name: 'JSON of adverts',
    read: (text) =>
      readJobJson(JSON.stringify({ '@type': 'JobPosting', description: text, title: text }), 'https://a.example'),
  },
  { name: 'pictures in HTML', read: picturesIn },
  { name: 'date', read: readDate },
  { name: 'name of a column', read: columnName },
  { name: 'columns that are named', read: (text) => orNot(() => parseMap(text)) },
  { name: 'decisions on links', read: (text) => orNot(() => readDecisions(text, 'links')) },
  { name: 'headers', read: readHeaders },
  { name: 'sitemap', read: (text) => readSitemap(`<urlset>${text}`) },
  {
    name: 'root of XML',
    read: (text) => [
      xmlRoot(text),
      declaredEncoding(text),
      xmlRoot(`<!DOCTYPE a [${text}`),
      declaredEncoding(`<?xml ${text}`),
    ],
  },
  { name: 'encoding', read: (text) => [charsetOf(Buffer.from(text)), decodeText(Buffer.from(text))] },
  { name: 'format of a file', read: (text) => orNot(() => findLayout(Buffer.from(text), true, {})) },
  { name: 'brackets', read: bracketed },
]

/** What the reader says of a text that is none of its own is no matter here. */
function orNot<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

function bracketed(text: string): number {
  const nesting = new Nesting()
  for (let i = 0; i < text.length; i++) {
    if ('[{'.includes(text[i])) nesting.enter(i, text[i] === '[')
    else if (']}'.includes(text[i])) nesting.leave(i, text[i] === ']')
  }
  return nesting.depth
}
