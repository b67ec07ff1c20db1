import { useWords } from '../../../shell/app.tsx'
import { type FoundShown, foundText, howText } from './release-view.ts'

/** What somebody could work out, a sentence each, and by which sums and sources. */
export function FoundList({ found }: { found: readonly FoundShown[] }) {
  const words = useWords()
  return (
    <ul className="rows-plain">
      {found.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is never changed in place, and a cell may be found in two ways.
        <li key={i}>
          <span>{foundText(one, words)}</span>
          {howText(one, words).map((how) => (
            <span className="note" key={how}>
              {how}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
