import type { ReactNode } from 'react'
import { useWords } from '../shell/app.tsx'

/** A public page that names somebody with whom a directory can begin. */
export type Named = { readonly name: string; readonly source: string; readonly date: string }

type StartersProps<One> = {
  readonly starters: readonly One[]
  readonly note: string
  /** What the page says besides the name. */
  readonly facts: (one: One) => ReactNode
  /** What can be done with it. */
  readonly act: (one: One) => ReactNode
}

/** With whom a directory can begin: nobody has to find these pages at night, and nobody has to believe them either. */
export function StarterList<One extends Named>({ starters, note, facts, act }: StartersProps<One>) {
  const { say } = useWords()
  if (starters.length === 0) return null
  return (
    <section aria-labelledby="starters" className="source">
      <h2 id="starters">{say('starters.title')}</h2>
      <p className="note">{note}</p>
      <ul className="cards">
        {starters.map((one) => (
          <li key={one.name} className="card">
            <h3>
              <bdi>{one.name}</bdi>
            </h3>
            {facts(one)}
            {act(one)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The page that says so; by it one checks. The house does not tell the page who looks. */
export function SourceLink({ of: { name, source, date } }: { of: Named }) {
  const { say, format } = useWords()
  return (
    <a href={source} target="_blank" rel="noopener noreferrer">
      {say('starters.source', { day: format.day(date) })}
      <span className="vh"> {name}</span>
    </a>
  )
}
