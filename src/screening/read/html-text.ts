import { Parser } from 'htmlparser2'

const BREAKS = new Set(
  (
    'address article aside blockquote br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ' +
    'ol option p pre section table tbody td th tr ul'
  ).split(' '),
)
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head'])

/** Whether a tag begins a new line on a page. */
export const breaksLine = (tag: string): boolean => BREAKS.has(tag)
export const isUnseen = (tag: string): boolean => UNSEEN.has(tag)

/** Normalises text as a page shows it: one space for runs of spaces, trimmed lines, at most one blank line in a row. */
export function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The text of a piece of HTML: tags become nothing or a line break, entities their characters. */
export function htmlToText(html: string): string {
  // Plain text keeps its line breaks, which HTML would turn into spaces.
  if (!/[<&]/.test(html)) return html.trim()
  // A description may be escaped twice, with tags written as &lt;p&gt;.
  const source = /<\w/.test(html) || !/&lt;\/?\w+/.test(html) ? html : unescapeOnce(html)
  let text = ''
  let unseen = 0
  const parser = new Parser({
    onopentag(name) {
      if (isUnseen(name)) unseen++
      if (breaksLine(name)) text += '\n'
    },
    ontext(piece) {
      // A line break in HTML source is a space for the reader.
      if (unseen === 0) text += piece.replace(/\s+/g, ' ')
    },
    onclosetag(name) {
      if (isUnseen(name)) unseen--
      // Void elements close at once, and one line break is enough for them.
      if (breaksLine(name) && name !== 'br') text += '\n'
    },
  })
  parser.end(source)
  return tidy(text)
}

function unescapeOnce(html: string): string {
  let text = ''
  const parser = new Parser({
    ontext(piece) {
      text += piece
    },
  })
  parser.end(html)
  return text
}
