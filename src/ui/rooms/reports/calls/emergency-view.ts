import { dayAndTime, momentFrom } from '../../../parts/day-and-time.ts'
import type { In } from '../../../shell/contract.ts'

/** A call as it is being written down; day and time as the wall beside the reader shows them. */
export type CallDraft = {
  readonly service: In<'reports.record-call'>['service'] | ''
  readonly day: string
  readonly time: string
  readonly by: string
  readonly incident: string
}

/** Begins with this minute, since most write it down while they call; whom and who is for whoever knows. */
export const newCall = (now: Date): CallDraft => ({
  service: '',
  ...dayAndTime(now),
  by: '',
  incident: '',
})

/** The call as the server takes it; null while an answer is missing. */
export function callOf({
  service,
  day,
  time,
  by,
  incident,
}: CallDraft): Omit<In<'reports.record-call'>, 'report'> | null {
  const at = momentFrom(day, time)
  if (service === '' || by.trim() === '' || at === null) return null
  return { service, at, by: by.trim(), incident: incident.trim() }
}
