import { getRouteApi } from '@tanstack/react-router'
import { JOB_STATES } from '../../../kernel/codes.ts'
import { Button } from '../../parts/button.tsx'
import { ChipLink } from '../../parts/chip-link.tsx'
import { JobProgress, JobState } from '../../parts/job-progress.tsx'
import { Empty, Failed, Shown } from '../../parts/states.tsx'
import { useAsk, useDo, useWords } from '../../shell/app.tsx'
import type { In, JobRow } from '../../shell/contract.ts'
import { jobName, problemOf } from '../../shell/names.ts'
import { Page } from '../../shell/page.tsx'
import { jobsAsked } from '../../shell/searches.ts'
import { ErasedKeys } from './erased-keys.tsx'
import { isMoving, lookAgain } from './job-view.ts'

const route = getRouteApi('/staff/jobs')

/** Long work: what runs, what failed and why. */
export function JobsPage() {
  const { say } = useWords()
  const { state } = jobsAsked(route.useSearch())
  const input: In<'jobs.list'> = state === undefined ? {} : { state }
  // The first answer decides how often to ask again; both share one place in the cache and one request.
  const first = useAsk('jobs.list', input)
  const jobs = useAsk('jobs.list', input, { every: lookAgain(first.data?.jobs) })
  return (
    <Page title={say('room.jobs')} sub={<p className="sub">{say('jobs.lede')}</p>}>
      <ErasedKeys />
      <ul className="filters" aria-label={say('filter.name')}>
        {[undefined, ...JOB_STATES].map((one) => (
          <ChipLink key={one ?? 'all'} to="/jobs" search={one ? { state: one } : {}} on={one === state}>
            {one ? say(`job-state.${one}`) : say('state.all')}
          </ChipLink>
        ))}
      </ul>
      <Shown of={jobs}>
        {({ jobs: rows }) =>
          rows.length === 0 ? (
            <Empty title={say('jobs.none')} />
          ) : (
            <ol className="cards">
              {rows.map((job) => (
                <Job key={job.id} job={job} />
              ))}
            </ol>
          )
        }
      </Shown>
    </Page>
  )
}

function Job({ job }: { job: JobRow }) {
  const words = useWords()
  const { say, format } = words
  return (
    <li className="card">
      <h2>{jobName(job.job, words)}</h2>
      <p className="note sep">
        <JobState state={job.state} />
        <span>{format.moment(job.madeAt)}</span>
        {job.askedBy && <span>{job.askedBy.name}</span>}
        {job.attempts > 1 && <span>{say('job.attempts', { n: job.attempts })}</span>}
        {job.attended && job.askedBy !== null && <span>{say('job.attended')}</span>}
      </p>
      {isMoving(job) && <How job={job} />}
      {job.problem !== null && <p>{problemOf(job.problem, words)}</p>}
      <div className="row">
        {job.mayRetry && <Retry job={job.id} />}
        {job.mayCancel && <Cancel job={job.id} />}
      </div>
    </li>
  )
}

/** How far a job is. One that belongs to an agency as a whole goes on with any colleague who may. */
function How({ job }: { job: JobRow }) {
  const { say } = useWords()
  const isAnybodys = job.attended && job.askedBy === null && job.state !== 'running'
  return isAnybodys ? <p className="note">{say('sources.waits-keys')}</p> : <JobProgress job={job} />
}

function Retry({ job }: { job: string }) {
  const { say } = useWords()
  const retry = useDo('jobs.retry', ['jobs.list', 'screenings.list'])
  return (
    <>
      <Button small icon="repeat" isPending={retry.busy} onPress={() => retry.start({ input: { id: job } })}>
        {say('do.again')}
      </Button>
      {retry.failure && <Failed failure={retry.failure} />}
    </>
  )
}

/** Stops a job; what it has kept so far stays. */
export function Cancel({ job }: { job: string }) {
  const { say } = useWords()
  const cancel = useDo('jobs.cancel', ['jobs.list', 'screenings.list'])
  return (
    <>
      <Button small icon="x" isPending={cancel.busy} onPress={() => cancel.start({ input: { id: job } })}>
        {say('job.cancel')}
      </Button>
      {cancel.failure && <Failed failure={cancel.failure} />}
    </>
  )
}
