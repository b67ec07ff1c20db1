import { meaningOf, saidProgress } from '../rooms/jobs/job-view.ts'
import { useWords } from '../shell/app.tsx'
import type { JobRow } from '../shell/contract.ts'
import { stageName } from '../shell/names.ts'
import { Is } from './icon.tsx'
import type { IconName } from './icons.ts'
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
  const { say } = words
  if (job.state === 'paused') return <p className="note">{say('job.paused-why')}</p>
  // No share to show yet: a bar at nothing would look like standing still.
  if (job.progress === null) return <Progress label={say(`job-state.${job.state}`)} done={0} of={null} />
  const { stage, done, of } = job.progress
  return <Progress label={stageName(stage, words)} done={done} of={of} said={saidProgress(job, words, new Date())} />
}
