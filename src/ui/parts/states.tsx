import { type ReactNode, useEffect, useState } from 'react'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { useWords } from '../shell/app.tsx'
import type { Failure } from '../shell/failure.ts'
import { detailOf, failureSentence, nextSentence } from '../shell/failure-words.ts'
import { mayHelpAgain } from '../shell/next-step.ts'
import { Button } from './button.tsx'
import { Icon, Is, type Tone } from './icon.tsx'

/** Something is on its way. What is there within a blink shows no sign of it. */
export function Loading({ what }: { what?: string }) {
  const { say } = useWords()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    // A flash of «Loading» at each step is more unrest than the wait itself.
    const timer = setTimeout(() => setSlow(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="loading" role="status">
      {slow && (
        <ProgressBar isIndeterminate aria-label={what ?? say('state.loading')} className="progress">
          <span className="note">{what ?? say('state.loading')}</span>
          <svg className="track" height="4" aria-hidden="true">
            <rect className="moving" width="30%" height="4" />
          </svg>
        </ProgressBar>
      )}
    </div>
  )
}

/** There is nothing, and why, and what to do about it. */
export const Empty = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="empty">
    <p>
      <b>{title}</b>
    </p>
    {children}
  </div>
)

/** What failed and what to do next, in words, and another try where it may help. */
export function Failed({ failure, again }: { failure: Failure; again?: () => void }) {
  const { say, language, catalogue } = useWords()
  const detail = detailOf(failure, language, catalogue)
  const next = nextSentence(failure, say, language, catalogue)
  return (
    <div className="failed" role="alert">
      <Is icon="danger" meaning="danger">
        {failureSentence(failure, say, language, catalogue)}
      </Is>
      {detail !== null && (
        // The server speaks English; the voice has to change with it (WCAG 3.1.2).
        <p className="note" lang="en">
          {detail}
        </p>
      )}
      {next !== null && <p className="note">{next}</p>}
      {again && mayHelpAgain(failure) && (
        <Button small icon="repeat" onPress={again}>
          {say('do.again')}
        </Button>
      )}
    </div>
  )
}

type Asked<T> = { data: T | undefined; error: Failure | null; refetch: () => unknown }

/** Shows what was asked for, or that it is on its way, or why it did not come. */
export function Shown<T>({ of, what, children }: { of: Asked<T>; what?: string; children: (data: T) => ReactNode }) {
  // Old data stays while new is asked for, and also where asking fails: an empty page would hide what is known.
  if (of.data !== undefined) return <>{children(of.data)}</>
  if (of.error) return <Failed failure={of.error} again={() => void of.refetch()} />
  return <Loading {...(what ? { what } : {})} />
}

/** How far something is; `of` is null where nobody can tell. */
export function Progress({ label, done, of, said }: { label: string; done: number; of: number | null; said?: string }) {
  const { format } = useWords()
  const share = of === null ? null : Math.min(1, of === 0 ? 1 : done / of)
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      value={share === null ? 0 : share * 100}
      isIndeterminate={share === null}
      // What is read out is what is shown, not a percentage of its own.
      valueLabel={said ?? (share === null ? '' : format.percent(share))}
    >
      <span className="progress-label">
        <span>{label}</span>
        <span className="note">{said ?? (share === null ? '' : format.percent(share))}</span>
      </span>
      <svg className="track" height="6" aria-hidden="true">
        <rect className="whole" width="100%" height="6" />
        <rect
          className={share === null ? 'moving' : 'part'}
          width={share === null ? '30%' : `${share * 100}%`}
          height="6"
        />
      </svg>
    </ProgressBar>
  )
}

/** Something worth knowing before one goes on. */
export const Notice = ({ meaning, children }: { meaning: Tone; children: ReactNode }) => (
  <div className={`notice ${meaning}`}>
    <Icon
      name={meaning === 'done' ? 'done' : meaning === 'neutral' ? 'ring' : meaning === 'danger' ? 'danger' : 'warn'}
    />
    <div>{children}</div>
  </div>
)
