import { marked } from '../rooms/leads/lead-view.ts'

/** A number amid words from right to left is drawn group by group from its end, and reads as another one. */
const directionOf = (words: string) => (/\p{L}/u.test(words) ? undefined : 'ltr')

/** A text with the words marked that are quoted from it. */
export const Marked = ({ text, spans }: { text: string; spans: readonly { start: number; end: number }[] }) =>
  marked(text, spans).map((piece, i) =>
    piece.hit ? (
      // Pieces of one text never change their order.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <mark key={i} className="hit" dir={directionOf(piece.text)}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
