import type { ReactNode } from 'react'
import { useWords } from '../shell/app.tsx'

type Event = { readonly id: string; readonly at: string; readonly by: { readonly name: string | null } }

/** What the staff did with a record, as it is told: who did what when, and the words that stand with it. */
export function DoneList<E extends Event>({
  title,
  events,
  name,
  children,
}: {
  title: string
  events: readonly E[]
  name: (event: E) => string
  children: (event: E) => ReactNode
}) {
  const { format } = useWords()
  // A heading over nothing would look like a history that failed to come.
  if (events.length === 0) return null
  return (
    <section aria-labelledby="done">
      <h2 id="done" className="part">
        {title}
      </h2>
      <ol className="timeline-list">
        {events.map((event) => (
          <li key={event.id}>
            <time dateTime={event.at}>{format.moment(event.at)}</time>
            <span>
              {name(event)}
              {event.by.name && <> · {event.by.name}</>}
              {children(event)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Words of a colleague, set apart from what the program says. */
export const Quoted = ({ words }: { words: string | null }) =>
  words && (
    <q className="line" dir="auto">
      {words}
    </q>
  )
