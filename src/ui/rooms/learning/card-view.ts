/** A piece of a model card as it is drawn. */
export type Block =
  | { readonly kind: 'title' | 'part' | 'group' | 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

const MARKS = { '# ': 'title', '## ': 'part', '### ': 'group' } as const

/** Reads the Markdown that the server writes for a card: headings, paragraphs, lists and tables. */
export function blocksOf(markdown: string): Block[] {
  return markdown
    .split('\n\n')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map(blockOf)
}

function blockOf(piece: string): Block {
  for (const [mark, kind] of Object.entries(MARKS))
    if (piece.startsWith(mark)) return { kind, text: plain(piece.slice(mark.length)) }
  const lines = piece.split('\n')
  if (piece.startsWith('- ')) return { kind: 'list', items: lines.map((line) => plain(line.replace(/^- /, ''))) }
  if (!piece.startsWith('| ')) return { kind: 'text', text: plain(piece) }
  // The second line of a table is its rule.
  const [head, , ...rows] = lines.map(cells)
  return { kind: 'table', head, rows }
}

/** Cells end at a bar that is not a sign of the text. */
const cells = (line: string): string[] =>
  line
    .replace(/^\| | \|$/g, '')
    .split(/(?<!\\) ?\| /)
    .map((cell) => plain(cell.trim()))

const plain = (text: string): string => text.replace(/\\(.)/g, '$1')
