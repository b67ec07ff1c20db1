import type { ReactNode } from 'react'
import { useWords } from '../shell/app.tsx'
import { Icon } from './icon.tsx'

type Closed = { readonly id: string; readonly name: string; readonly why: ReactNode }

/** A button that is closed, with why. */
export const ClosedAct = ({ id, name, why }: Closed) => (
  <div className="act closed">
    {/* Not disabled: somebody who tabs there must be told why it is closed. */}
    <button type="button" className="btn" aria-disabled="true" aria-describedby={`why-${id}`}>
      <Icon name="lock" />
      <span>{name}</span>
    </button>
    <p id={`why-${id}`}>{why}</p>
  </div>
)

/** What is closed now, folded away behind what is open, each with why; nothing where nothing is closed. */
export function ClosedActs({ acts }: { acts: readonly Closed[] }) {
  const { say } = useWords()
  if (acts.length === 0) return null
  return (
    <details className="closed-acts">
      <summary>{say('act.closed-acts', { n: String(acts.length) })}</summary>
      {acts.map((one) => (
        <ClosedAct key={one.id} {...one} />
      ))}
    </details>
  )
}
