import type { ReactNode } from 'react'

type Props = {
  id: string
  title: string
  /** Whether it stands at the top of its column. */
  first?: boolean
  children: ReactNode
}

/** A part of a record under its heading. */
export const Part = ({ id, title, first = false, children }: Props) => (
  <section aria-labelledby={id}>
    <h2 id={id} className={first ? 'part first' : 'part'}>
      {title}
    </h2>
    {children}
  </section>
)
