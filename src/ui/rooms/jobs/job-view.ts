import { GOING_JOB_STATES, type JobState } from '../../../kernel/codes.ts'
import type { Tone } from '../../parts/icon.tsx'
import type { JobRow } from '../../shell/contract.ts'
import type { Formats } from '../../shell/format.ts'
import type { Say } from '../../shell/words.ts'

/** States in which something still happens, so that a page looks again soon. */
const MOVING: readonly JobState[] = GOING_JOB_STATES

export const isMoving = ({ state }: Pick<JobRow, 'state'>): boolean => MOVING.includes(state)

/** How soon to look again at some jobs, in milliseconds: often while one moves. */
export const lookAgain = (jobs: readonly Pick<JobRow, 'state'>[] | undefined): number =>
  jobs?.some(isMoving) ? 1000 : 20_000

/** Seconds that are left at the pace so far; null while nobody can tell. */
export function secondsLeft(startedAt: string | null, done: number, of: number | null, now: Date): number | null {
  const gone = startedAt === null ? 0 : (now.getTime() - new Date(startedAt).getTime()) / 1000
  if (of === null || done <= 0 || gone < 2) return null
  return Math.max(0, Math.round((gone / done) * (of - done)))
}

type Going = { readonly startedAt: string | null; readonly progress: JobRow['progress'] }

/** How far a job is, in words: what is done of what, and about how long it still takes. */
export function saidProgress(
  { startedAt, progress }: Going,
  { say, format }: { readonly say: Say; readonly format: Formats },
  now: Date,
): string {
  if (progress === null) return ''
  const { done, of } = progress
  const left = secondsLeft(startedAt, done, of, now)
  const far = of === null ? format.number(done) : say('job.done-of', { done, of })
  if (left === null) return far
  // Minutes are rounded up: who waits is rather surprised by the end than by more waiting.
  const soon = left < 60 ? say('job.left-seconds', { n: left }) : say('job.left-minutes', { n: Math.ceil(left / 60) })
  return `${far}, ${soon}`
}

/** The meaning of a job's state. */
export const meaningOf = (state: JobState): Tone =>
  state === 'failed' ? 'danger' : state === 'done' ? 'done' : state === 'paused' ? 'warning' : 'neutral'
