import { ButtonLink } from '../../parts/button.tsx'
import { Is } from '../../parts/icon.tsx'
import type { IconName } from '../../parts/icons.ts'
import { JobProgress } from '../../parts/job-progress.tsx'
import { useWords } from '../../shell/app.tsx'
import type { Run } from '../../shell/contract.ts'
import { isMoving, meaningOf } from '../jobs/job-view.ts'
import { faultSaid, yieldOf } from './source-view.ts'

const ICON_OF: Record<Run['state'], IconName> = { waiting: 'repeat', fetched: 'clock', done: 'done', failed: 'danger' }
const JOB_STATE = { waiting: 'running', fetched: 'waiting', done: 'done', failed: 'failed' } as const

/** Where a run stands. */
export function RunState({ run }: { run: Run }) {
  const { say } = useWords()
  return (
    <Is icon={ICON_OF[run.state]} meaning={meaningOf(JOB_STATE[run.state])}>
      {say(`run-state.${run.state}`)}
    </Is>
  )
}

/** The run that is under way: how far it is, or what it waits for. */
export function Going({ run }: { run: Run }) {
  const { say } = useWords()
  const { job } = run
  if (job === null || !isMoving(job)) return null
  // It is nobody's own: anybody who may screen will do.
  if (run.state === 'fetched' && job.state !== 'running') return <p className="note">{say('sources.waits-keys')}</p>
  return <JobProgress job={job} />
}

/** All runs that are kept, the latest first. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  const { say } = useWords()
  return (
    <table className="table to-list">
      <thead>
        <tr>
          <th>{say('source.when')}</th>
          <th>{say('source.result')}</th>
          <th className="num">{say('source.found')}</th>
          <th className="num">{say('source.new')}</th>
          <th className="num">{say('source.leads')}</th>
          <th className="num">{say('sources.yield')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <Row key={run.id} run={run} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ run }: { run: Run }) {
  const { say, format } = useWords()
  const yields = yieldOf(run)
  return (
    <tr>
      <th scope="row">
        {format.moment(run.startedAt)}
        <small>{run.askedBy?.name ?? say('source.asked-plan')}</small>
      </th>
      <td data-label={say('source.result')}>
        <RunState run={run} />
        <Notes run={run} />
      </td>
      <td className="num" data-label={say('source.found')}>
        {format.number(run.found)}
      </td>
      <td className="num" data-label={say('source.new')}>
        {format.number(run.postings)}
      </td>
      <td className="num" data-label={say('source.leads')}>
        {format.number(run.leads)}
      </td>
      <td className="num" data-label={say('sources.yield-short')}>
        {yields === null ? '–' : format.points(yields)}
      </td>
    </tr>
  )
}

function Notes({ run }: { run: Run }) {
  const { say, catalogue } = useWords()
  return (
    <>
      {run.problem !== null && <small>{faultSaid(run.problem, say, catalogue)}</small>}
      {run.broken > 0 && <small>{say('source.broken', { n: run.broken })}</small>}
      {run.rest > 0 && <small>{say('source.rest', { n: run.rest })}</small>}
      {run.leads > 0 && run.screenings.length === 1 && (
        <p>
          <ButtonLink small to="/leads" search={{ screening: run.screenings[0], state: 'all' }}>
            {say('source.see-leads')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}
