import { JobProgress } from '../../parts/job-progress.tsx'
import { Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { problemOf } from '../../shell/names.ts'
import { isMoving, lookAgain } from './job-view.ts'

/** Whether erased keys still lie on the disk, for those who keep the installation or watch over it. */
export function ErasedKeys() {
  return useMay()('erasure:follow') ? <Followed /> : null
}

function Followed() {
  const { say } = useWords()
  const first = useAsk('erasures.follow', {})
  const job = first.data?.job
  const asked = useAsk('erasures.follow', {}, { every: lookAgain(job ? [job] : []) })
  return (
    <section className="card" aria-labelledby="erased-keys">
      <h2 id="erased-keys">{say('erasures.title')}</h2>
      <p className="note">{say('erasures.lede')}</p>
      <Shown of={asked}>{(state) => <Stand state={state} />}</Shown>
    </section>
  )
}

function Stand({ state: { since, inTables, cleanedAt, job } }: { state: Out<'erasures.follow'> }) {
  const words = useWords()
  const { say, format } = words
  return (
    <>
      {since === null ? (
        <p>{say('erasures.clean')}</p>
      ) : (
        <Notice meaning="warning">
          <p>{say('erasures.since', { day: format.day(since) })}</p>
          {!inTables && <p>{say('erasures.rewritten')}</p>}
        </Notice>
      )}
      <p>
        {cleanedAt === null ? say('erasures.never') : say('erasures.cleaned-at', { moment: format.moment(cleanedAt) })}
      </p>
      {job?.state === 'running' && <JobProgress job={job} />}
      {job !== null && job.problem !== null && isMoving(job) && <p>{problemOf(job.problem, words)}</p>}
      {job !== null && job.problem !== null && !isMoving(job) && (
        <Notice meaning="danger">{problemOf(job.problem, words)}</Notice>
      )}
    </>
  )
}
