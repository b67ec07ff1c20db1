import { Parser } from 'htmlparser2'

// The words of office files: no formulas, no pictures, no macros, nothing that is fetched from elsewhere.

/** Parts of a container, as `unzip` gives them. */
export type Parts = ReadonlyMap<string, () => Uint8Array>

/** Signs of text that are taken from one file. */
const MOST_SIGNS = 2_000_000

/** The text of an office file; null where it is none. @throws Error where it is broken */
export function officeText(parts: Parts): string | null {
  const kind = Object.keys(READERS).find((name) => parts.has(name))
  return kind === undefined ? null : READERS[kind](parts).slice(0, MOST_SIGNS).trim()
}

const partText = (parts: Parts, name: string): string => Buffer.from(parts.get(name)?.() ?? []).toString('utf8')

/** The part by which a kind is known, and how its text is read (ECMA-376 and OpenDocument 1.3). */
const READERS: Readonly<Record<string, (parts: Parts) => string>> = {
  'word/document.xml': (parts) => wordsOf(partText(parts, 'word/document.xml'), WORD),
  'ppt/presentation.xml': (parts) =>
    numbered(parts, /^ppt\/slides\/slide(\d+)\.xml$/)
      .map((name) => wordsOf(partText(parts, name), SLIDE))
      .join('\n\n'),
  'xl/workbook.xml': (parts) => {
    const shared = stringsOf(partText(parts, 'xl/sharedStrings.xml'))
    return numbered(parts, /^xl\/worksheets\/sheet(\d+)\.xml$/)
      .map((name) => rowsOf(partText(parts, name), shared))
      .join('\n\n')
  },
  'content.xml': (parts) => wordsOf(partText(parts, 'content.xml'), OPEN_DOCUMENT),
}

function numbered(parts: Parts, pattern: RegExp): string[] {
  const found = [...parts.keys()].flatMap((name) => {
    const n = pattern.exec(name)?.[1]
    return n === undefined ? [] : [{ name, n: Number(n) }]
  })
  return found.toSorted((a, b) => a.n - b.n).map(({ name }) => name)
}

/** Elements that hold words, and those that stand for a sign. */
type Dialect = { readonly words: ReadonlySet<string> | null; readonly ends: Readonly<Record<string, string>> }

const WORD: Dialect = {
  words: new Set(['w:t', 'w:delText']),
  ends: { 'w:p': '\n', 'w:tab': '\t', 'w:br': '\n', 'w:tc': '\t', 'w:tr': '\n' },
}
const SLIDE: Dialect = { words: new Set(['a:t']), ends: { 'a:p': '\n', 'a:br': '\n' } }
const OPEN_DOCUMENT: Dialect = {
  words: null,
  ends: {
    ...{ 'text:p': '\n', 'text:h': '\n', 'text:tab': '\t', 'text:s': ' ', 'text:line-break': '\n' },
    ...{ 'table:table-cell': '\t', 'table:table-row': '\n', 'draw:page': '\n' },
  },
}

/** Walks XML. The parser knows no entity but the five of XML, so none can be made to grow. */
function walk(
  xml: string,
  on: {
    open?: (name: string, of: Record<string, string>) => void
    text: (text: string) => void
    close: (name: string) => void
  },
): void {
  const parser = new Parser(
    { onopentag: on.open ?? (() => {}), ontext: on.text, onclosetag: on.close },
    { xmlMode: true },
  )
  parser.end(xml)
}

function wordsOf(xml: string, { words, ends }: Dialect): string {
  const said: string[] = []
  let inside = words === null ? 1 : 0
  walk(xml, {
    open: (name) => {
      if (words?.has(name)) inside++
    },
    text: (text) => {
      if (inside > 0) said.push(text)
    },
    close: (name) => {
      if (words?.has(name)) inside--
      if (Object.hasOwn(ends, name)) said.push(ends[name])
    },
  })
  return said.join('')
}

/** Strings that the cells of a workbook name by their number. */
function stringsOf(xml: string): readonly string[] {
  const all: string[] = []
  walk(xml, {
    open: (name) => {
      if (name === 'si') all.push('')
    },
    text: (text) => {
      if (all.length > 0) all[all.length - 1] += text.replace(/^\n\s*$/, '')
    },
    close: () => {},
  })
  return all
}

/** The cells of a sheet as lines with tabs between: values as they were stored, without formulas. */
function rowsOf(xml: string, shared: readonly string[]): string {
  const said: string[] = []
  let [kind, isValue, value] = ['', false, '']
  walk(xml, {
    open: (name, { t = '' }) => {
      if (name === 'c') [kind, value] = [t, '']
      else isValue = name === 'v' || name === 't'
    },
    text: (text) => {
      if (isValue) value += text
    },
    close: (name) => {
      isValue = false
      if (name === 'c') said.push(kind === 's' ? (shared[Number(value)] ?? '') : value, '\t')
      if (name === 'row') said.push('\n')
    },
  })
  return said.join('').replaceAll('\t\n', '\n')
}
