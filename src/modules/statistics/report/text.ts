// The text of a chapter as a person writes it, a small part of Markdown: paragraphs with an empty line between, `## ` and `### ` for headings within the
// chapter, `- ` for points, `1. ` for numbers. `{{…}}` takes a number from a figure: see `tokens.ts`. Everything else stands as it is written.

/** A block, and the line of the text on which each of its parts begins, from 1. */
export type TextBlock =
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly text: string; readonly line: number }
  | { readonly kind: 'paragraph'; readonly text: string; readonly line: number }
  | {
      readonly kind: 'list'
      readonly isNumbered: boolean
      readonly items: readonly { readonly text: string; readonly line: number }[]
      readonly line: number
    }

type Line =
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly text: string }
  | { readonly kind: 'item'; readonly isNumbered: boolean; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'empty' }

function lineOf(line: string): Line {
  const text = line.trim()
  if (text === '') return { kind: 'empty' }
  const heading = /^(##|###)\s+(.+)$/.exec(text)
  if (heading) return { kind: 'heading', level: heading[1] === '##' ? 3 : 4, text: heading[2] ?? '' }
  const point = /^[-*•]\s+(.+)$/.exec(text)
  if (point) return { kind: 'item', isNumbered: false, text: point[1] ?? '' }
  const number = /^\p{Nd}{1,3}[.)]\s+(.+)$/u.exec(text)
  return number ? { kind: 'item', isNumbered: true, text: number[1] ?? '' } : { kind: 'words', text }
}

/** The blocks of a text. What cannot be read as something else is a paragraph, so nothing is ever lost. */
export function blocksOf(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let isOpen = false
  for (const [i, written] of text.split(/\r\n|\r|\n/).entries()) {
    const line = i + 1
    const one = lineOf(written)
    const last = isOpen ? blocks.at(-1) : undefined
    isOpen = one.kind === 'item' || one.kind === 'words'
    if (one.kind === 'heading') blocks.push({ ...one, line })
    if (one.kind === 'item') {
      const item = { text: one.text, line }
      if (last?.kind === 'list' && last.isNumbered === one.isNumbered)
        blocks.splice(-1, 1, { ...last, items: [...last.items, item] })
      else blocks.push({ kind: 'list', isNumbered: one.isNumbered, items: [item], line })
    }
    if (one.kind === 'words') {
      if (last?.kind === 'paragraph') blocks.splice(-1, 1, { ...last, text: `${last.text} ${one.text}` })
      else if (last?.kind === 'list') blocks.splice(-1, 1, continued(last, one.text))
      else blocks.push({ kind: 'paragraph', text: one.text, line })
    }
  }
  return blocks
}

/** A line below a point goes on with it. */
const continued = (list: Extract<TextBlock, { kind: 'list' }>, text: string): TextBlock => ({
  ...list,
  items: list.items.map((item, i) => (i === list.items.length - 1 ? { ...item, text: `${item.text} ${text}` } : item)),
})
