import { marked } from '../lead-view.ts'

/** A text with the words marked that are quoted from it. */
export const Marked = ({ text, spans }: { text: string; spans: readonly { start: number; end: number }[] }) =>
  marked(text, spans).map((piece, i) =>
    piece.hit ? (
      // Pieces of one text never change their order.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <mark key={i} className="hit">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
