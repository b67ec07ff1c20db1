import { type Attributes, element, escaped } from '../../kernel/xml.ts'
import { anchorOf, type Block, chaptersOf, type Figure, type Table, type Written } from '../document.ts'
import { chartSvg } from './chart.ts'
import { STYLE } from './style.ts'

// Writes a document as one page: no script, nothing fetched, readable by every browser and by whoever reads its text alone.

/** Elements that have no content need no end; all others do, also empty ones. */
const tag = (name: string, attributes: Attributes, ...content: readonly string[]): string =>
  element(name, attributes, ...(content.join('') === '' ? ['\u200b'] : content))

function tableHtml({ columns, heads, rows }: Table, labelled: string): string {
  const isNumber = (i: number) => (columns[i]?.isNumber ? 'number' : null)
  const head = columns.map(({ name }, i) => tag('th', { scope: 'col', class: isNumber(i) }, escaped(name)))
  const lines = rows.map((row) =>
    tag(
      'tr',
      {},
      ...row.map((cell, i) =>
        i < heads ? tag('th', { scope: 'row' }, escaped(cell)) : tag('td', { class: isNumber(i) }, escaped(cell)),
      ),
    ),
  )
  const whole = tag(
    'table',
    { 'aria-labelledby': labelled },
    tag('thead', {}, tag('tr', {}, ...head)),
    tag('tbody', {}, ...lines),
  )
  // What is wider than a telephone moves by itself, also by keyboard.
  return tag('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-labelledby': labelled }, whole)
}

function figureHtml({ caption, chart, table, notes }: Figure, i: number, direction: Written['direction']): string {
  const name = `figure-${i + 1}`
  return tag(
    'figure',
    {},
    tag('figcaption', { id: name }, escaped(caption)),
    chart === null ? '' : chartSvg(chart, direction),
    tableHtml(table, name),
    ...notes.map((note) => tag('p', { class: 'note' }, escaped(note))),
  )
}

function blocksHtml({ blocks, direction }: Written): string {
  let [chapters, figures] = [0, 0]
  const write = (block: Block): string => {
    switch (block.kind) {
      case 'heading': {
        const id = block.level === 2 ? anchorOf(chapters++) : null
        return tag(`h${block.level}`, { id }, escaped(block.text))
      }
      case 'paragraph':
        return tag('p', {}, escaped(block.text))
      case 'note':
        return tag('p', { class: 'note' }, escaped(block.text))
      case 'list':
        return tag(block.isNumbered ? 'ol' : 'ul', {}, ...block.items.map((item) => tag('li', {}, escaped(item))))
      case 'figure':
        return figureHtml(block, figures++, direction)
    }
  }
  return blocks.map(write).join('\n')
}

/** The document as a page. */
export function htmlOf(document: Written): string {
  const { title, language, direction, mark, author, at, words } = document
  const links = chaptersOf(document).map(({ text, anchor }) =>
    tag('li', {}, tag('a', { href: `#${anchor}` }, escaped(text))),
  )
  const day = at.toISOString().slice(0, 10)
  const contents =
    links.length < 2
      ? ''
      : tag(
          'nav',
          { 'aria-labelledby': 'contents' },
          tag('p', { id: 'contents' }, escaped(words.contents)),
          tag('ol', {}, ...links),
        )
  const head = [
    '<meta charset="utf-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    // Nothing is fetched and nothing runs, also where somebody has put it in.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>`,
    tag('title', {}, escaped(title)),
    element('meta', { name: 'author', content: author }),
    `<style>${STYLE}</style>`,
  ]
  const body = [
    tag(
      'header',
      {},
      mark === null ? '' : tag('p', { class: 'mark' }, tag('strong', {}, escaped(mark))),
      tag('h1', {}, escaped(title)),
      tag('p', { class: 'by' }, escaped(author), ' · ', tag('time', { datetime: day, dir: 'ltr' }, day)),
    ),
    contents,
    tag('main', {}, blocksHtml(document)),
  ]
  return `<!doctype html>\n${tag('html', { lang: language, dir: direction }, tag('head', {}, ...head), tag('body', {}, ...body))}\n`
}
