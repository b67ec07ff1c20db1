import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ButtonLink } from '../../parts/button.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { useMay, useWords } from '../../shell/app.tsx'
import type { Summary } from '../../shell/contract.ts'
import { Row, Section } from './row.tsx'
import type { Desk } from './use-desk.ts'

/** New leads and one's own; no more than `most` rows of each. */
export function Leads({ desk: { fresh, mine }, most }: { desk: Desk; most: number }) {
  const { say } = useWords()
  return (
    <>
      <Section title={say('desk.mine')} count={mine.data?.total.leads}>
        <Shown of={mine}>
          {({ leads, total }) => (
            <Rows
              leads={leads.slice(0, most)}
              all="mine"
              total={total.leads}
              none={<p className="note none">{say('desk.mine-none')}</p>}
            />
          )}
        </Shown>
      </Section>
      <Section title={say('desk.new')} count={fresh.data?.total.leads}>
        <Shown of={fresh}>
          {({ leads, total }) => <Rows leads={leads.slice(0, most)} all="new" total={total.leads} none={<NoneYet />} />}
        </Shown>
      </Section>
    </>
  )
}

function NoneYet() {
  const { say } = useWords()
  const may = useMay()
  return (
    <Empty title={say('desk.new-none')}>
      {may('screening:start') && (
        <ButtonLink icon="upload" go to="/upload">
          {say('command.upload')}
        </ButtonLink>
      )}
    </Empty>
  )
}

type RowsProps = { leads: readonly Summary[]; all: 'new' | 'mine'; total: number; none: ReactNode }

function Rows({ leads, all, total, none }: RowsProps) {
  const { say } = useWords()
  if (leads.length === 0) return none
  return (
    <>
      <ol className="rows">
        {leads.map((lead) => (
          <LeadRow key={lead.id} lead={lead} />
        ))}
      </ol>
      {total > leads.length && (
        <p className="all">
          <Link to="/leads" search={all === 'new' ? { state: 'new' } : { state: 'claimed', mine: true }}>
            {say('desk.all-leads', { n: total })}
          </Link>
        </p>
      )}
    </>
  )
}

function LeadRow({ lead }: { lead: Summary }) {
  const { say, format } = useWords()
  return (
    <Row
      when={format.points(lead.score)}
      small={say('lead.number', { number: String(lead.number) })}
      what={
        <Link to="/leads/$lead" params={{ lead: lead.id }} dir="auto">
          {lead.head?.title ?? say('lead.sealed')}
        </Link>
      }
      note={say('desk.lead-note', {
        postings: say('count.postings', { n: lead.size }),
        contacts: say('count.contacts', { n: lead.contacts }),
        seen: lead.lastSeen ? format.day(lead.lastSeen) : say('lead.undated'),
      })}
    />
  )
}
