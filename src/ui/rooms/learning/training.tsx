import { useEffect } from 'react'
import { Button } from '../../parts/button.tsx'
import { JobProgress } from '../../parts/job-progress.tsx'
import { Failed, Notice, Progress } from '../../parts/states.tsx'
import { queries, useAsk, useDo, useMay, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { problemOf } from '../../shell/names.ts'
import { isMoving } from '../jobs/job-view.ts'
import { readiness } from './model-view.ts'

/** Learning anew: how many decisions there are, and how far it is while it runs. */
export function Training({ now }: { now: Out<'models.get'> }) {
  const { say } = useWords()
  const train = useDo('models.train', ['models.get', 'jobs.list'])
  const { enough, open } = readiness(now)
  const begun = train.answer?.kind === 'done' ? train.answer.output.job : null
  const job = now.training ?? begun
  return (
    <section aria-labelledby="training">
      <h2 id="training">{say('model.train')}</h2>
      <p className="note">{say('model.train-text')}</p>
      <div className="lessons">
        <Lessons name={say('model.lessons-pursued')} n={now.lessons.pursued} needed={now.lessons.needed} />
        <Lessons name={say('model.lessons-dismissed')} n={now.lessons.dismissed} needed={now.lessons.needed} />
      </div>
      {!enough && <p>{say('model.too-few')}</p>}
      {train.failure && <Failed failure={train.failure} />}
      {job !== null && <Job id={job} />}
      {now.may.train && (
        <Button isDisabled={!open} isPending={train.busy} onPress={() => train.start({ input: {} })}>
          {say('model.train-go')}
        </Button>
      )}
    </section>
  )
}

function Lessons({ name, n, needed }: { name: string; n: number; needed: number }) {
  const { say } = useWords()
  return <Progress label={name} done={n} of={needed} said={say('model.lessons', { n, needed })} />
}

/** A training under way, or how the last one of this visit ended. */
function Job({ id }: { id: string }) {
  const words = useWords()
  const { say } = words
  const may = useMay()
  const first = useAsk('jobs.get', { id }, { when: may('job:read') })
  const moves = first.data === undefined || isMoving(first.data)
  const { data: job } = useAsk('jobs.get', { id }, { every: moves ? 1000 : 60_000, when: may('job:read') })
  const cancel = useDo('jobs.cancel', ['jobs.get', 'models.get'])
  const state = job?.state
  useEffect(() => {
    // What was learned is there now: figures, the order and the places of leads.
    if (state !== 'done') return
    for (const name of ['models.get', 'models.list', 'models.drift', 'leads.list'])
      void queries.invalidateQueries({ queryKey: [name] })
  }, [state])
  if (job === undefined) return null
  if (job.problem !== null && !isMoving(job)) return <Notice meaning="danger">{problemOf(job.problem, words)}</Notice>
  if (!isMoving(job)) return null
  return (
    <>
      <JobProgress job={job} />
      {job.mayCancel && (
        <p>
          <Button small isPending={cancel.busy} onPress={() => cancel.start({ input: { id } })}>
            {say('job.cancel')}
          </Button>
        </p>
      )}
    </>
  )
}
