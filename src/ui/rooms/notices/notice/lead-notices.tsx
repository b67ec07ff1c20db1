import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../../../parts/button.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'

/** On the page of a lead: what has become of it as a notice, and the way to one. */
export function LeadNotices({ lead }: { lead: LeadPage }) {
  const may = useMay()
  // Only a person's decision makes a lead a matter for a notice.
  if (!may('notice:read') || lead.state !== 'open-for-notice') return null
  return <Notices lead={lead.id} />
}

function Notices({ lead }: { lead: string }) {
  const { say } = useWords()
  const may = useMay()
  // While it is asked the way to a notice is there already: it needs nothing of the answer.
  const { data } = useAsk('notices.of-lead', { lead })
  return (
    <>
      <h3>{say('room.notices')}</h3>
      {data?.notices.map(({ id, number, state, recipient }) => (
        <p key={id}>
          <Link to="/notices/$notice" params={{ notice: id }}>
            {say('notice.title', { number: String(number) })}
          </Link>{' '}
          <bdi>{recipient}</bdi> · {say(`notice.state-${state}`)}
        </p>
      ))}
      {/* Why there is no way to a notice any more; where its address went stands on the page behind the button. */}
      {data?.barred && <p className="note">{say('notice.why-child-abuse-material')}</p>}
      {/* Also where one is there already: the same campaign stands on several platforms. */}
      {may('notice:draft') && (
        <ButtonLink
          go={data !== undefined && data.notices.length === 0}
          icon="notices"
          to="/notices/new"
          search={{ lead }}
        >
          {say('notice.from-lead')}
        </ButtonLink>
      )}
    </>
  )
}
