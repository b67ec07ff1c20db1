import type { Drawn } from './lead-view.ts'

/** One line of a template as it is read: a sentence, and how many postings say it. */
export type TemplateLine = {
  readonly pieces: readonly Drawn[]
  /** Postings that say all of it; null where all do. */
  readonly postings: number | null
  /** Least and most postings that say the grey words in it; null where it has none. */
  readonly grey: { readonly least: number; readonly most: number } | null
}

/** So many letters, and words that only some postings say stand on a line of their own. */
const LONG = 40
/** Where a sentence or a line ends: the space behind it. */
export const SENTENCE = /(?<=[.!?…؟۔。！？][»”"')\]]?)\s+|\s*\n\s*/u

/**
 * Cuts a drawn template into lines to read: at the ends of sentences, and round longer words that only some postings say. Letters stay as they
 * are, since somebody may have to find them again; only the space where a line breaks goes.
 */
export function templateLines(drawn: readonly Drawn[]): TemplateLine[] {
  const lines: { pieces: Drawn[]; own: number | null }[] = []
  let open: Drawn[] = []
  const end = (own: number | null = null) => {
    if (open.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) lines.push({ pieces: open, own })
    // Marks alone are no line: a full stop behind a slot belongs to the line before.
    else if (open.some(({ text }) => text.trim() !== '')) lines.at(-1)?.pieces.push(...open)
    open = []
  }
  for (const piece of drawn) {
    if (piece.kind === 'some' && (piece.text.length >= LONG || SENTENCE.test(piece.text.trim()))) {
      end()
      open = [{ kind: 'text', text: piece.text }]
      end(piece.postings)
    } else if (piece.kind === 'text') {
      const [first, ...more] = piece.text.split(SENTENCE)
      if (first !== '') open.push({ kind: 'text', text: first })
      for (const text of more) {
        end()
        if (text !== '') open.push({ kind: 'text', text })
      }
    } else open.push(piece)
  }
  end()
  return lines.map(({ pieces, own }) => ({ pieces, postings: own, grey: greyOf(pieces) }))
}

function greyOf(pieces: readonly Drawn[]): TemplateLine['grey'] {
  const counts = pieces.flatMap((piece) => (piece.kind === 'some' ? [piece.postings] : []))
  return counts.length === 0 ? null : { least: Math.min(...counts), most: Math.max(...counts) }
}
