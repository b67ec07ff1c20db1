import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Is } from '../../parts/icon.tsx'
import { Failed } from '../../parts/states.tsx'
import { useWords } from '../../shell/app.tsx'
import type { JobRow, MemberRow, Source } from '../../shell/contract.ts'
import type { Failure } from '../../shell/failure.ts'
import { jobName, problemOf } from '../../shell/names.ts'
import { Admit } from '../accounts/member-acts.tsx'
import { TimeStuck } from '../evidence/time-stuck.tsx'
import { faultSaid, needLook, standOf } from '../sources/source-view.ts'
import { toAdmit, toMend } from './desk-view.ts'
import { DiskRisk } from './disk-risk.tsx'
import { Row, Section } from './row.tsx'
import { StuckMail } from './stuck-mail.tsx'
import type { Desk } from './use-desk.ts'

/** What failed, only before whoever can mend it: to others it would be a worry without a way out. Then what is in order, in a line each. */
export function Mend({ desk }: { desk: Desk }) {
  const { say } = useWords()
  const jobs = toMend(desk.jobs.data?.jobs)
  const stopped = needLook(desk.sources.data?.sources)
  const waiting = toAdmit(desk.members.data?.members)
  return (
    <>
      {desk.disk.data && <DiskRisk risk={desk.disk.data} />}
      <StuckMail desk={desk} />
      {desk.times.data && <TimeStuck stuck={desk.times.data.stuck} />}
      <Part title={say('desk.failed')} asked={desk.jobs} rows={jobs?.slice(0, 5)} count={jobs?.length}>
        {(job) => <FailedJob key={job.id} job={job} />}
      </Part>
      <Part title={say('desk.sources')} asked={desk.sources} rows={stopped}>
        {(source) => <StoppedSource key={source.id} source={source} />}
      </Part>
      <Part title={say('desk.admit')} asked={desk.members} rows={waiting}>
        {(member) => <Waiting key={member.id} member={member} />}
      </Part>
      <ul className="in-order">
        {jobs?.length === 0 && <InOrder text={say('desk.failed-none')} />}
        {stopped?.length === 0 && <InOrder text={say('desk.sources-none')} />}
        {waiting?.length === 0 && <InOrder text={say('desk.admit-none')} />}
      </ul>
    </>
  )
}

const InOrder = ({ text }: { text: string }) => (
  <li className="none">
    <Is icon="done" meaning="done">
      {text}
    </Is>
  </li>
)

type PartProps<T> = {
  title: string
  asked: { data: unknown; error: Failure | null; refetch: () => unknown }
  rows: readonly T[] | undefined
  count?: number | undefined
  children: (row: T) => ReactNode
}

/** A part that is there where it has rows, or could not be read. */
function Part<T>({ title, asked, rows, count = rows?.length, children }: PartProps<T>) {
  if (asked.error && asked.data === undefined)
    return (
      <Section title={title}>
        <Failed failure={asked.error} again={() => void asked.refetch()} />
      </Section>
    )
  if (!rows?.length) return null
  return (
    <Section title={title} count={count}>
      <ol className="rows">{rows.map(children)}</ol>
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
