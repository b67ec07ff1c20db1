import { useWords } from '../../../shell/app.tsx'
import type { NoticePage } from '../../../shell/contract.ts'

/** What was done with a notice, the latest first. */
export function NoticeTimeline({ notice: { events, sentAt } }: { notice: Pick<NoticePage, 'events' | 'sentAt'> }) {
  const { say, format } = useWords()
  return (
    <section aria-labelledby="done">
      <h2 id="done" className="part">
        {say('notice.done')}
      </h2>
      {/* What the post did has no person behind it: nobody's name stands there, not «system». */}
      <ol className="timeline-list">
        {events.map(({ id, at, kind, by, outcome, refusal, words, givenTo, handed }) => (
          <li key={id}>
            <time dateTime={at}>{format.moment(at)}</time>
            <span>
              {say(kind === 'withdrawn' && sentAt === null ? 'notice.event-discarded' : `notice.event-${kind}`)}
              {outcome && <> · {say(`notice.outcome-${outcome}`)}</>}
              {refusal && <> · {say(`notice.refusal-${refusal}`)}</>}
              {handed && (
                <>
                  {format.comma}
                  {say(`hand-over.way-${handed.way}`)}
                  {format.comma}
                  {format.day(handed.on)}
                </>
              )}
              {by?.name && (
                <>
                  {' '}
                  · <bdi>{by.name}</bdi>
                </>
              )}
              {givenTo?.name && (
                <>
                  {format.comma}
                  {say('assign.to', { name: givenTo.name })}
                </>
              )}
              {/* Reasons and notes are colleagues' own words, in whatever language they write. */}
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
