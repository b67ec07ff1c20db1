import { useWords } from '../../shell/app.tsx'

/** A number, or in words that it is not told: an empty cell would be read as none. */
export function Told({ n, none }: { n: number | null; none?: boolean }) {
  const { say, format } = useWords()
  if (none) return '–'
  return n === null ? <span className="note">{say('figures.not-told')}</span> : format.number(n)
}
