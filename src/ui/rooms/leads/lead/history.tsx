import { Link } from '@tanstack/react-router'
import { useMay, useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'

/** What was done with the lead, by whom and why; the latest first. */
export function History({ lead }: { lead: LeadPage }) {
  const { say } = useWords()
  const may = useMay()
  return (
    <section aria-label={say('lead.done')}>
      <ol className="timeline-list">
        {lead.history.map((event) => (
          <Event key={event.id} event={event} />
        ))}
      </ol>
      {may('audit:read') && (
        <p className="note">
          <Link to="/audit" search={{ subject: lead.id }}>
            {say('lead.audit')}
          </Link>
        </p>
      )}
    </section>
  )
}

function Event({ event }: { event: LeadPage['history'][number] }) {
  const { say, format } = useWords()
  return (
    <li>
      <time dateTime={event.at}>{format.moment(event.at)}</time>
      <span>
        {say(`event.${event.kind}`)}
        {event.by?.name && (
          <>
            {' '}
            · <bdi>{event.by.name}</bdi>
          </>
        )}
        {event.givenTo?.name && (
          <>
            {format.comma}
            {say('assign.to', { name: event.givenTo.name })}
          </>
        )}
        {event.approvedBy?.name && (
          <>
            {format.comma}
            {say('event.approved', { name: event.approvedBy.name })}
          </>
        )}
        {event.authority && (
          <>
            {' '}
            · <bdi>{event.authority}</bdi>
          </>
        )}
        {event.lead && (
          <>
            {' '}
            <Link to="/leads/$lead" params={{ lead: event.lead.id }}>
              L-{event.lead.number}
            </Link>
          </>
        )}
        {/* Notes and reasons stay as they were written, and are never changed afterwards. */}
        {event.words && (
          <q className="line" dir="auto">
            {event.words}
          </q>
        )}
      </span>
    </li>
  )
}
