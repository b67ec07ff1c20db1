import { useWords } from '../app.tsx'
import type { NoticePage } from '../contract.ts'

/** What was done with a notice, the latest first. */
export function NoticeTimeline({ events }: { events: NoticePage['events'] }) {
  const { say, format } = useWords()
  return (
    <section aria-labelledby="done">
      <h2 id="done" className="part">
        {say('notice.done')}
      </h2>
      <ol className="timeline-list">
        {events.map(({ id, at, kind, by, outcome, refusal, words }) => (
          <li key={id}>
            <time dateTime={at}>{format.moment(at)}</time>
            <span>
              {say(`notice.event-${kind}`)}
              {outcome && <> · {say(`notice.outcome-${outcome}`)}</>}
              {refusal && <> · {say(`notice.refusal-${refusal}`)}</>}
              {by?.name && (
                <>
                  {' '}
                  · <bdi>{by.name}</bdi>
                </>
              )}
              {words && (
                <q className="line" dir="auto">
                  {words}
                </q>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
