import type { ReactNode } from 'react'

/** Names and values of an item; what is empty is left out. */
export type FactRow = readonly [name: string, value: ReactNode]

export const FactList = ({ facts }: { facts: readonly FactRow[] }) => (
  <dl className="facts">
    {facts.map(
      ([name, value]) =>
        value && (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto" className="told-words">
              {value}
            </dd>
          </div>
        ),
    )}
  </dl>
)
