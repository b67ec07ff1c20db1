import { useWords } from '../app.tsx'
import type { JobRow } from '../contract.ts'
import { meaningOf, secondsLeft } from '../job-view.ts'
import { Is } from './icon.tsx'
import type { IconName } from './icons.ts'
import { stageName } from './names.tsx'
import { Progress } from './states.tsx'

const ICON_OF: Record<JobRow['state'], IconName> = {
  waiting: 'clock',
  running: 'repeat',
  paused: 'lock',
  done: 'done',
  failed: 'danger',
  cancelled: 'x',
}

/** Where a job stands. */
export function JobState({ state }: { state: JobRow['state'] }) {
  const { say } = useWords()
  return (
    <Is icon={ICON_OF[state]} meaning={meaningOf(state)}>
      {say(`job-state.${state}`)}
    </Is>
  )
}

type Props = { job: Pick<JobRow, 'state' | 'progress'> & { readonly startedAt: string | null } }

/** How far a job is, and about how long it still takes. */
export function JobProgress({ job }: Props) {
  const words = useWords()
  const { say, format } = words
  if (job.state === 'paused') return <p className="note">{say('job.paused-why')}</p>
  if (job.progress === null) return <Progress label={say(`job-state.${job.state}`)} done={0} of={null} />
  const { stage, done, of } = job.progress
  const left = secondsLeft(job.startedAt, done, of, new Date())
  const said = [
    of === null ? format.number(done) : say('job.done-of', { done, of }),
    left === null
      ? null
      : say(left < 60 ? 'job.left-seconds' : 'job.left-minutes', { n: left < 60 ? left : Math.ceil(left / 60) }),
  ]
  return <Progress label={stageName(stage, words)} done={done} of={of} said={said.filter(Boolean).join(', ')} />
}
