import { Link } from '@tanstack/react-router'
import { VERDICTS } from '../../../../modules/reports/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { announcements, useAsk, useDo, useMay, useWords } from '../../../shell/app.tsx'
import type { In, Name, Out, ReportPage } from '../../../shell/contract.ts'
import { sharedWith } from '../../leads/lead-acts.ts'
import { actionOf } from '../report-view.ts'
import { reasonsOf } from '../triage-view.ts'
import { MakeLead } from './make-lead.tsx'
import { QuoteNotice } from './quote-notice.tsx'

type Related = Out<'reports.related'>
const CHANGES: readonly Name[] = ['reports.related', 'reports.get']

/** What a report may belong to: leads and other reports, each with why; a person decides. */
export function Belongs({ report }: { report: ReportPage }) {
  const { say } = useWords()
  const related = useAsk('reports.related', { report: report.id }, { when: report.readAt !== null })
  // Not opened yet: it is compared with nothing, and the page says elsewhere that nobody has read it.
  if (report.readAt === null) return null
  return (
    <section aria-labelledby="belongs" className="belongs">
      <h2 id="belongs" className="part">
        {say('triage.belongs')}
      </h2>
      <Shown of={related}>
        {(found) => (
          <>
            <Leads report={report} found={found} />
            <Reports report={report} found={found} />
          </>
        )}
      </Shown>
    </section>
  )
}

function Leads({ report, found }: { report: ReportPage; found: Related }) {
  const words = useWords()
  const { say, format } = words
  const may = useMay()
  const join = useDo('reports.join-lead', CHANGES)
  // Whoever reads reports and no leads is shown none, not even that there are any.
  if (found.leads === null) return null
  // By the server’s word: a button that is refused afterwards helps nobody.
  const canLead = actionOf(report, 'make-lead')?.allowed ?? false
  return (
    <>
      <h3>{say('triage.leads')}</h3>
      <ul className="alike">
        {found.leads.map((one) => (
          <li key={one.lead}>
            <LeadLink id={one.lead} number={one.number} /> {one.title && <bdi>{one.title}</bdi>} ·{' '}
            {say(`state.${one.state}`)}
            <span className="note">
              {say(`triage.how-${one.how}`, { name: one.by.name ?? '…', when: format.moment(one.at) })}
            </span>
            {canLead && may('report:lead') && <Leave report={report.id} lead={one.lead} />}
          </li>
        ))}
      </ul>
      {found.leads.length === 0 && <p className="note">{say('triage.leads-none')}</p>}
      {(found.alikeLeads ?? []).length > 0 && <h4>{say('triage.leads-alike')}</h4>}
      <ul className="alike">
        {(found.alikeLeads ?? []).map((one) => (
          <li key={one.lead}>
            <LeadLink id={one.lead} number={one.number} /> {one.title && <bdi>{one.title}</bdi>} ·{' '}
            {say(`state.${one.state}`)}
            <span className="note">{sharedWith(one, words)}</span>
            {canLead && may('report:lead') && (
              <Button
                small
                isPending={join.busy}
                onPress={() =>
                  void join
                    .run({ input: { report: report.id, lead: one.lead } })
                    .then(() => announcements.say(say('said.done')))
                    .catch(() => {})
                }
              >
                {say('triage.join', { number: String(one.number) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {join.failure && <Failed failure={join.failure} />}
      {may('report:lead') && <MakeLead report={report} found={found} changes={CHANGES} />}
      {may('report:lead') && <QuoteNotice report={report} found={found} changes={CHANGES} />}
    </>
  )
}

const LeadLink = ({ id, number }: { id: string; number: number }) => {
  const { say } = useWords()
  return (
    <Link to="/leads/$lead" params={{ lead: id }}>
      <bdi>{say('lead.number', { number: String(number) })}</bdi>
    </Link>
  )
}

function Leave({ report, lead }: { report: string; lead: string }) {
  const { say } = useWords()
  // The server asks for a reason here, and the page puts that question to the person.
  const leave = useDo('reports.leave-lead', CHANGES)
  return (
    <>
      <Button
        small
        isPending={leave.busy}
        onPress={() =>
          void leave
            .run({ input: { report, lead } })
            .then(() => announcements.say(say('said.done')))
            .catch(() => {})
        }
      >
        {say('triage.leave')}
      </Button>
      {leave.failure && <Failed failure={leave.failure} />}
    </>
  )
}

type Pairing = In<'reports.pair'>

function Reports({ report, found }: { report: ReportPage; found: Related }) {
  const words = useWords()
  const { say, format } = words
  const may = useMay()
  const pair = useDo('reports.pair', CHANGES)
  // One act for both reports: the other one’s page shows the same verdict.
  const decide = (other: string, verdict: Pairing['verdict']) =>
    void pair
      .run({ input: { report: report.id, other, verdict } })
      .then(() => announcements.say(say('said.done')))
      .catch(() => {})
  return (
    <>
      <h3>{say('triage.reports')}</h3>
      {found.reports.length === 0 && <p className="note">{say('triage.reports-none')}</p>}
      <ul className="alike">
        {found.reports.map((one) => (
          <li key={one.report}>
            <Link to="/reports/$report" params={{ report: one.report }}>
              {say('report.title', { code: one.code })}
            </Link>{' '}
            {format.day(one.filedOn)} · {say(`reports.state-${one.state}`)}
            <span className="note">{reasonsOf(one, words)}</span>
            {one.verdict && (
              <span>
                <b>{say(`triage.verdict-${one.verdict}`)}</b> {one.by?.name}
              </span>
            )}
            {/* No button is amber: the page does not say which answer is right. */}
            {may('report:answer') && (
              <span className="row">
                {VERDICTS.filter((verdict) => verdict !== one.verdict).map((verdict) => (
                  <Button key={verdict} small isPending={pair.busy} onPress={() => decide(one.report, verdict)}>
                    {say(`triage.say-${verdict}`)}
                    <span className="vh"> {one.code}</span>
                  </Button>
                ))}
                {one.verdict && (
                  <Button small isPending={pair.busy} onPress={() => decide(one.report, null)}>
                    {say('triage.say-open')}
                    <span className="vh"> {one.code}</span>
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {pair.failure && <Failed failure={pair.failure} />}
    </>
  )
}
