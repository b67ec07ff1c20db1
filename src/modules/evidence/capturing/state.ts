import type { JobState } from '../../../kernel/codes.ts'
import type { CaptureStage, CaptureState } from '../codes.ts'
import type { CaptureRow } from '../tables.ts'
import type { CaptureEnd } from './ends.ts'

/** Milliseconds after which a capture that nobody began is begun no more: what somebody looked at then may be another page by now. */
export const BEGUN_WITHIN = 3600_000

type Row = Pick<CaptureRow, 'asked_at' | 'begun_at' | 'item' | 'why'>
type Job = { readonly state: JobState; readonly stage: CaptureStage }

/** Whether a capture that has not ended may still be begun: once, and soon after it was asked for. */
export const mayBegin = ({ asked_at, begun_at }: Pick<Row, 'asked_at' | 'begun_at'>, now: Date): boolean =>
  begun_at === null && now.getTime() - asked_at.getTime() <= BEGUN_WITHIN

/**
 * How a capture stands. One that was begun and is not at work any more ended without result: its server was stopped, or whoever asked
 * signed out.
 * @param job null where it is not there any more
 */
export function stateOf(row: Row, job: Job | null, now: Date): { state: CaptureState; why: CaptureEnd | null } {
  if (row.item !== null) return { state: 'kept', why: null }
  if (row.why !== null) return { state: 'failed', why: row.why }
  if (job?.state === 'running') return { state: row.begun_at === null ? 'queued' : job.stage, why: null }
  if (!mayBegin(row, now) || (job?.state !== 'waiting' && job?.state !== 'paused'))
    return { state: 'failed', why: 'lost' }
  return { state: job.state === 'paused' ? 'waits' : 'queued', why: null }
}
