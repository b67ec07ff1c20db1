import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ButtonLink } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { useAsk, useMay, useMember, useWords } from '../../shell/app.tsx'
import type { ApprovalRow, JobRow, MemberRow, Source, Summary } from '../../shell/contract.ts'
import { jobName, operationName, problemOf } from '../../shell/names.ts'
import { Page } from '../../shell/page.tsx'
import { FAILED_JOBS, MY_LEADS } from '../../shell/waiting.ts'
import { DutyTelephone } from '../accounts/duty-telephone.tsx'
import { Admit } from '../accounts/member-acts.tsx'
import { AuditAlarm } from '../audit/outside.tsx'
import { CasesWaiting } from '../cases/cases-waiting.tsx'
import { ChildrenWaiting } from '../cases/children/children-waiting.tsx'
import { WitnessNotices } from '../cases/witness/witness-notices.tsx'
import { MatchesWaiting } from '../matches/matches-waiting.tsx'
import { NoticesDue } from '../notices/follow-up/links.tsx'
import { ReferralsWaiting } from '../referrals/referrals-waiting.tsx'
import { ReportsWaiting } from '../reports/reports-waiting.tsx'
import { BreachesDue } from '../requests/breaches/breaches-due.tsx'
import { faultSaid, needLook, standOf } from '../sources/source-view.ts'
import { toAdmit, toDecide, toMend } from './desk-view.ts'
import { DiskRisk } from './disk-risk.tsx'

/** What gives the desk something to show. */
const DESKS = ['lead:read', 'case:read', 'referral:work', 'report:read', 'figure:read', 'breach:write']

/** What waits for whoever opens it, the most pressing first. */
export function DeskPage() {
  const { say, format } = useWords()
  const may = useMay()
  const { member, demo, keys } = useMember()
  return (
    <Page
      title={format.today()}
      name={say('room.desk')}
      sub={<p className="lede">{say('desk.hello', { name: member.name })}</p>}
      aside={<DutyTelephone />}
    >
      <div className="day">
        <div>
          {/* What runs out comes first; what has all the time of the world comes last. */}
          {may('breach:read') && <BreachesDue />}
          {may('audit:watch') && <AuditAlarm />}
          {may('case:read') && <CasesWaiting />}
          {may('case:read') && <ChildrenWaiting />}
          {may('witness:receive') && <WitnessNotices />}
          {may('referral:work') && <ReferralsWaiting />}
          {may('match:work') && <MatchesWaiting />}
          {may('report:read') && <ReportsWaiting />}
          {may('notice:read') && <NoticesDue />}
          {may('approval:decide') && <Approvals />}
          {may('lead:read') && <NewLeads />}
          {may('lead:read') && <MyLeads />}
          {may('figure:read') && <ToFigures />}
          {/* Only where the desk would be empty: whoever stands for a child misses no leads. */}
          {!DESKS.some(may) && <NoLeads />}
        </div>
        <div>
          {/* Of a demonstration nothing stays anyway. */}
          {may('agency:set') && !demo && <DiskRisk />}
          {may('job:read') && <FailedJobs />}
          {may('source:read') && <StoppedSources />}
          {/* Whoever waits for admission holds no key to pass on. */}
          {may('member:admit') && keys === 'open' && <ToAdmit />}
          <p className="keys note">
            <kbd>Ctrl K</kbd> {say('keys.palette')} <kbd>?</kbd> {say('keys.help')}
          </p>
        </div>
      </div>
    </Page>
  )
}

function Section({ title, count, children }: { title: string; count?: number | undefined; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>
        {title} {count !== undefined && count > 0 && <span className="count">{count}</span>}
      </h2>
      {children}
    </section>
  )
}

type RowProps = {
  when: ReactNode
  meaning?: 'danger' | 'warning'
  small?: string
  what: ReactNode
  note?: ReactNode
  act?: ReactNode
}

const Row = ({ when, meaning, small, what, note, act }: RowProps) => (
  <li>
    <p className={`when ${meaning ?? ''}`}>
      {meaning && <Icon name={meaning === 'danger' ? 'danger' : 'clock'} />}
      <span>
        {when}
        {small && <small>{small}</small>}
      </span>
    </p>
    <p className="what">
      {what}
      {note && <span className="note">{note}</span>}
    </p>
    {act}
  </li>
)

function Approvals() {
  const { say } = useWords()
  const approvals = useAsk('approvals.list', {}, { every: 60_000 })
  const rows = toDecide(approvals.data?.approvals)
  return (
    <Section title={say('desk.approvals')} count={rows?.length}>
      <Shown of={approvals}>
        {() =>
          rows?.length ? (
            <ol className="rows">
              {rows.map((row) => (
                <ApprovalLine key={row.id} row={row} />
              ))}
            </ol>
          ) : (
            <p className="note none">{say('desk.approvals-none')}</p>
          )
        }
      </Shown>
    </Section>
  )
}

function ApprovalLine({ row }: { row: ApprovalRow }) {
  const words = useWords()
  const { say, format } = words
  return (
    <Row
      when={format.away(row.expiresAt)}
      small={say('desk.ends')}
      meaning="warning"
      what={<Link to="/approvals">{operationName(row.operation, words)}</Link>}
      note={say('desk.asked-by', { name: row.askedBy.name, when: format.moment(row.askedAt) })}
      act={
        <ButtonLink small to="/approvals">
          {say('do.look')}
        </ButtonLink>
      }
    />
  )
}

const NEW_LEADS = { sort: 'score', filter: { state: 'new' }, after: null, limit: 5 } as const

function NewLeads() {
  const { say } = useWords()
  const leads = useAsk('leads.list', NEW_LEADS, { every: 60_000 })
  return (
    <Section title={say('desk.new')} count={leads.data?.total.leads}>
      <Shown of={leads}>
        {(list) => <LeadRows leads={list.leads} all="new" total={list.total.leads} none={<NoLeadsYet />} />}
      </Shown>
    </Section>
  )
}

function NoLeadsYet() {
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

function MyLeads() {
  const { say } = useWords()
  const mine = useAsk('leads.list', MY_LEADS, { every: 60_000 })
  return (
    <Section title={say('desk.mine')} count={mine.data?.total.leads}>
      <Shown of={mine}>
        {(list) => (
          <LeadRows
            leads={list.leads}
            all="mine"
            total={list.total.leads}
            none={<p className="note none">{say('desk.mine-none')}</p>}
          />
        )}
      </Shown>
    </Section>
  )
}

function LeadRows({
  leads,
  all,
  total,
  none,
}: {
  leads: readonly Summary[]
  all: 'new' | 'mine'
  total: number
  none: ReactNode
}) {
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
      act={
        <ButtonLink small to="/leads/$lead" params={{ lead: lead.id }}>
          {say('do.open')}
        </ButtonLink>
      }
    />
  )
}

/** Nothing waits for whoever counts; here is where the numbers are. */
function ToFigures() {
  const { say } = useWords()
  return (
    <Section title={say('room.figures')}>
      <p>
        <Link to="/figures">{say('figures.title')}</Link>
      </p>
    </Section>
  )
}

function NoLeads() {
  const { say } = useWords()
  return <Empty title={say('desk.no-leads')}>{<p className="note">{say('desk.no-leads-text')}</p>}</Empty>
}

function FailedJobs() {
  const { say } = useWords()
  const jobs = useAsk('jobs.list', FAILED_JOBS, { every: 60_000 })
  // What failed shows to whoever can mend it; to others it would be a worry without a way out.
  const rows = toMend(jobs.data?.jobs)
  return (
    <Section title={say('desk.failed')} count={rows?.length}>
      <Shown of={jobs}>
        {() =>
          !rows?.length ? (
            <p className="note none">{say('desk.failed-none')}</p>
          ) : (
            <ol className="rows">
              {rows.slice(0, 5).map((job) => (
                <FailedJob key={job.id} job={job} />
              ))}
            </ol>
          )
        }
      </Shown>
    </Section>
  )
}

function FailedJob({ job }: { job: JobRow }) {
  const words = useWords()
  return (
    <Row
      when={words.format.moment(job.endedAt ?? job.madeAt)}
      meaning="danger"
      what={
        <Link to="/jobs" search={{ state: 'failed' }}>
          {jobName(job.job, words)}
        </Link>
      }
      note={problemOf(job.problem, words)}
    />
  )
}

function StoppedSources() {
  const { say } = useWords()
  const sources = useAsk('sources.list', {}, { every: 60_000 })
  const stopped = needLook(sources.data?.sources)
  return (
    <Section title={say('desk.sources')} count={stopped?.length}>
      <Shown of={sources}>
        {() =>
          stopped?.length ? (
            <ol className="rows">
              {stopped.map((source) => (
                <StoppedSource key={source.id} source={source} />
              ))}
            </ol>
          ) : (
            <p className="note none">{say('desk.sources-none')}</p>
          )
        }
      </Shown>
    </Section>
  )
}

function StoppedSource({ source }: { source: Source }) {
  const { say, format, catalogue } = useWords()
  const problem = source.pausedWhy === 'failures' ? source.lastRun?.problem : null
  return (
    <Row
      when={format.moment(source.lastRun?.endedAt ?? source.madeAt)}
      meaning="warning"
      what={
        <Link to="/sources/$source" params={{ source: source.id }} dir="auto">
          {source.details?.name ?? say('lead.sealed')}
        </Link>
      }
      note={problem ? faultSaid(problem, say, catalogue) : say(standOf(source))}
    />
  )
}

function ToAdmit() {
  const { say } = useWords()
  const members = useAsk('members.list', {})
  const waiting = toAdmit(members.data?.members)
  return (
    <Section title={say('desk.admit')} count={waiting?.length}>
      <Shown of={members}>
        {() =>
          waiting?.length ? (
            <ol className="rows">
              {waiting.map((member) => (
                <Waiting key={member.id} member={member} />
              ))}
            </ol>
          ) : (
            <p className="note none">{say('desk.admit-none')}</p>
          )
        }
      </Shown>
    </Section>
  )
}

function Waiting({ member }: { member: MemberRow }) {
  const { say, format } = useWords()
  return (
    <Row
      when={format.day(member.joinedAt)}
      what={<Link to="/members">{member.name}</Link>}
      note={format.list(member.roles.map((role) => say(`role.${role}`)))}
      act={<Admit member={member} />}
    />
  )
}
