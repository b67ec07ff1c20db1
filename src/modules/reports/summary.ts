import { isoDay } from '../../kernel/clock.ts'
import { codeOf } from '../../kernel/ids.ts'
import { callOfRow } from './calls.ts'
import { type Clock, clocksOf, ruleOf } from './clocks.ts'
import { KEPT_DAYS } from './codes.ts'
import { expiryOf, type Periods } from './report.ts'
import type { Row } from './shapes.ts'
import type { IntakeRow, ReportRow } from './tables.ts'

type Clocked = Pick<ReportRow, 'filed_on' | 'read_at' | 'answered_at' | 'ended_on'> & Parameters<typeof callOfRow>[0]

/**
 * The promises of a report as they stand today.
 * @param statutory the agency is a channel of Directive (EU) 2019/1937
 */
export const clocksOfRow = (row: Clocked, now: Date, statutory: boolean): Clock[] => {
  const { filed_on, read_at, answered_at, ended_on } = row
  const stand = {
    filedOn: filed_on,
    // Days, as the promise is in days: an hour would turn «within seven days» into a race.
    readOn: read_at === null ? null : isoDay(read_at),
    answeredOn: answered_at === null ? null : isoDay(answered_at),
    ended: ended_on !== null,
  }
  return [...clocksOf(stand, isoDay(now), ruleOf(callOfRow(row), statutory))]
}

/** Whether a reporter is told of no period of months: they said, or somebody here saw, that it cannot wait. */
export const isPressing = (row: Parameters<typeof callOfRow>[0]): boolean =>
  [row, { ...row, danger_seen: null }].some((one) => ruleOf(callOfRow(one), false) === 'call')

export const periodsOf = (intake: Pick<IntakeRow, 'closed_days' | 'withdrawn_days'> | undefined): Periods => ({
  // Where the intake was never set, as after a restore: a period has to hold all the same.
  closedDays: intake?.closed_days ?? KEPT_DAYS.closed,
  withdrawnDays: intake?.withdrawn_days ?? KEPT_DAYS.withdrawn,
})

/** The plain part of a report as lists show it. */
export function summaryOf(
  row: ReportRow,
  now: Date,
  intake: Pick<IntakeRow, 'closed_days' | 'withdrawn_days' | 'statutory'> | undefined,
): Omit<Row, 'readBy' | 'excerpt'> {
  // Counted from the end of that day in no zone at all: erasing is never earlier than what was said.
  const expires = expiryOf(
    row.state,
    row.ended_on === null ? null : new Date(`${row.ended_on}T00:00:00Z`),
    periodsOf(intake),
  )
  return {
    id: row.id,
    code: codeOf(row.id),
    kind: row.kind,
    about: row.about,
    child: row.child,
    language: row.language,
    state: row.state,
    // Whoever has read it knows more than the form could ask; what the reporter said stands beside it.
    danger: row.danger_seen ?? row.danger_told,
    dangerTold: row.danger_told,
    complete: row.complete,
    files: row.files,
    filedOn: row.filed_on,
    unreadSince: row.unread_since,
    // Reckoned at each look and kept nowhere: a promise that is stored goes wrong with the first night nobody counts.
    clocks: clocksOfRow(row, now, intake?.statutory ?? false),
    expiresOn: expires === null ? null : isoDay(expires),
  }
}
