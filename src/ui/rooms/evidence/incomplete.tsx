import { Notice } from '../../parts/states.tsx'
import { useWords } from '../../shell/app.tsx'
import type { ItemPage } from '../../shell/contract.ts'
import { missingOf } from './evidence-view.ts'

/** What of a captured page is not in the capture: whoever shows it must know before a court asks. */
export function Incomplete({ extent }: { extent: NonNullable<ItemPage['extent']> }) {
  const { say } = useWords()
  const { left, cut } = missingOf(extent)
  if (left === null && cut.length === 0) return null
  return (
    <Notice meaning="warning">
      <p>
        <b>{say('evidence.incomplete')}</b>
      </p>
      {left && (
        <>
          <p>{say('evidence.incomplete-left', { n: left.n, all: left.all })}</p>
          <ul>
            {left.whys.map(({ key, values }) => (
              <li key={key}>{say(key, values)}</li>
            ))}
          </ul>
          <p>{say('evidence.incomplete-whole')}</p>
        </>
      )}
      {cut.map((key) => (
        <p key={key}>{say(key)}</p>
      ))}
    </Notice>
  )
}
