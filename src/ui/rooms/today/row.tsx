import type { ReactNode } from 'react'
import { Icon } from '../../parts/icon.tsx'

type Props = {
  when: ReactNode
  meaning?: 'danger' | 'warning'
  small?: string
  what: ReactNode
  note?: ReactNode
  act?: ReactNode
}

/** A row of the desk: when, what, and what one can do at once. */
export const Row = ({ when, meaning, small, what, note, act }: Props) => (
  <li>
    <p className={`when ${meaning ?? ''}`}>
      {meaning && <Icon name={meaning === 'danger' ? 'danger' : 'clock'} />}
      <span>
        {when}
        {small && <small>{small}</small>}
      </span>
    </p>
    <p className="what">
      {what}
      {note && <span className="note">{note}</span>}
    </p>
    {act}
  </li>
)

/** A part of the desk under its own heading. */
export function Section({
  title,
  count,
  children,
}: {
  title: string
  count?: number | undefined
  children: ReactNode
}) {
  return (
    <section aria-label={title}>
      <h2>
        {title} {count !== undefined && count > 0 && <span className="count">{count}</span>}
      </h2>
      {children}
    </section>
  )
}
