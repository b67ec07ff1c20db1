/** Elements whose inside nobody reads. Not the head: its end may be left out, and all of the page would be gone with it. */
const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'svg', 'title'])
/** Elements after which a line ends. */
const LINES: ReadonlySet<string> = new Set(
  'p div li ul ol tr table section article br h1 h2 h3 h4 h5 h6 dt dd blockquote'.split(' '),
)
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The words of a page, for showing beside it. The bytes are the evidence; this only saves opening them. */
export const wordsOfPage = (html: string): string =>
  textOf(html)
    .replace(/&(#x?[0-9a-f]{1,8}|\w{1,8});/gi, (whole, name: string) => entity(name) ?? whole)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    // No text of the database can hold it.
    .replaceAll('\0', '')
    .trim()

/**
 * Text between tags. Goes forward only, in time that grows with the page: who writes it would gladly keep the server busy, and a
 * pattern that looks for an end which is not there begins anew at each sign.
 */
function textOf(html: string): string {
  // Of one length with the page, or places in it would be wrong: only A to Z are made small.
  const small = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  const pieces: string[] = []
  let at = 0
  for (;;) {
    const open = html.indexOf('<', at)
    if (open === -1) return [...pieces, html.slice(at)].join('')
    pieces.push(html.slice(at, open))
    const { end, gap } = tagAt(small, open)
    pieces.push(gap)
    if (end === null) return pieces.join('')
    at = end
  }
}

/** Where what begins at a `<` ends, null where it goes on to the end of the page; and what stands for it in the text. */
function tagAt(small: string, open: number): { end: number | null; gap: string } {
  const after = (words: string, from: number) => {
    const found = small.indexOf(words, from)
    return found === -1 ? null : found + words.length
  }
  if (small.startsWith('<!--', open)) return { end: after('-->', open + 4), gap: ' ' }
  const end = after('>', open)
  // A tag's name is short; looking further would read the page once more for each `<`.
  const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z0-9]*)/.exec(small.slice(open, open + 16)) ?? []
  // Of these only a drawing can be closed in its own tag.
  const isHidden = slash === '' && HIDDEN.has(name) && !(name === 'svg' && small[(end ?? 0) - 2] === '/')
  if (!isHidden || end === null) return { end, gap: LINES.has(name) ? '\n' : ' ' }
  let closing = after(`</${name}`, end)
  // «</scripting>» closes no script; looked for from where the last one was, so that nothing is read twice.
  while (closing !== null && /[a-z0-9-]/.test(small[closing] ?? '')) closing = after(`</${name}`, closing)
  return { end: closing === null ? null : after('>', closing), gap: ' ' }
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
