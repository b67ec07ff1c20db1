import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** A button that is closed, with why. */
export const ClosedAct = ({ id, name, why }: { id: string; name: string; why: ReactNode }) => (
  <div className="act closed">
    {/* Not disabled: somebody who tabs there must be told why it is closed. */}
    <button type="button" className="btn" aria-disabled="true" aria-describedby={`why-${id}`}>
      <Icon name="lock" />
      <span>{name}</span>
    </button>
    <p id={`why-${id}`}>{why}</p>
  </div>
)
