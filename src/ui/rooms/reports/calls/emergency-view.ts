import type { In } from '../../../shell/contract.ts'

/** A call as it is being written down; day and time as the wall beside the reader shows them. */
export type CallDraft = {
  readonly service: In<'reports.record-call'>['service'] | ''
  readonly day: string
  readonly time: string
  readonly by: string
  readonly incident: string
}

const two = (n: number) => String(n).padStart(2, '0')

/** Begins with this minute, since most write it down while they call; whom and who is for whoever knows. */
export const newCall = (now: Date): CallDraft => ({
  service: '',
  day: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
  time: `${two(now.getHours())}:${two(now.getMinutes())}`,
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
  const at = new Date(`${day}T${time}`)
  if (service === '' || by.trim() === '' || Number.isNaN(at.getTime())) return null
  return { service, at: at.toISOString(), by: by.trim(), incident: incident.trim() }
}
