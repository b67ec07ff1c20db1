import { useWords } from '../shell/app.tsx'
import { difference } from './difference-view.ts'

/** What changed between two texts, line by line: by a sign and not by colour alone, and said to who hears the page. */
export function Difference({ before, after, lang }: { before: string; after: string; lang?: string }) {
  const { say } = useWords()
  const lines = difference(before, after)
  if (lines.every(({ kind }) => kind === 'same')) return <p className="note">{say('difference.none')}</p>
  return (
    <div className="told-words difference" dir="auto" lang={lang}>
      {lines.map(({ kind, text }, at) => {
        const Kind = kind === 'gone' ? 'del' : kind === 'new' ? 'ins' : 'span'
        return (
          // Lines of two texts that stay: their place is their name.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Kind key={at} className="line">
            {kind !== 'same' && <span className="vh">{say(`difference.${kind}`)}: </span>}
            {text}
          </Kind>
        )
      })}
    </div>
  )
}
