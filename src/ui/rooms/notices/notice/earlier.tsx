import type { ReactNode } from 'react'
import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { NoticePage } from '../../../shell/contract.ts'

/** What a notice changes against the one that it corrects or repeats; that it replaces none, where there is none. */
export function Earlier({ notice, children }: { notice: NoticePage; children: (before: NoticePage) => ReactNode }) {
  const { say } = useWords()
  const earlier = notice.corrects ?? notice.repeats
  if (earlier === null) return <p className="note">{say('difference.first')}</p>
  return (
    <>
      <h3>{say('difference.title', { number: String(earlier.number) })}</h3>
      <Before id={earlier.id}>{children}</Before>
    </>
  )
}

function Before({ id, children }: { id: string; children: (before: NoticePage) => ReactNode }) {
  const before = useAsk('notices.get', { notice: id })
  return <Shown of={before}>{children}</Shown>
}
