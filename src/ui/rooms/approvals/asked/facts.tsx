import type { ReactNode } from 'react'
import { useWords } from '../../../shell/app.tsx'

/** One thing that is known of what is approved. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd dir="auto">{children}</dd>
  </div>
)

/** What is so once it is approved. */
export function Once({ children }: { children: ReactNode }) {
  const { say } = useWords()
  return (
    <p>
      <b>{say('asked.once')}</b> {children}
    </p>
  )
}
