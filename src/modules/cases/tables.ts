import type { Row } from '../../kernel/database.ts'
import type { UrgentNeed } from '../vocabulary/index.ts'
import type { InterviewKind, Queue } from './codes.ts'
import type { InterviewerFunction } from './interviews/interview.ts'
import type { ClockName, Track } from './tracks/shape.ts'

/** Types of text columns whose values no table lists. */
export interface Columns {
  'interview_plans.kind': InterviewKind
  'person_events.track': Track
  'person_interviews.kind': InterviewKind
  'person_interviews.function': InterviewerFunction
  'person_tracks.track': Track
  'persons.queue': Queue
  'persons.urgent': UrgentNeed[]
  'persons.next_clock': ClockName
}

/**
 * A person in a case. Refusals stand in plain, because they bind members who cannot open the person too. States and days from `queue`
 * on repeat the tracks, so that lists sort by an index and open nothing.
 */
export type PersonRow = Row<'persons'>
export type CaseRow = Row<'cases'>
/** A sealed form from a device without a network. `alike` has pairs of a newcomer and an earlier person of a like name. */
export type ArrivalRow = Row<'device_arrivals'>
