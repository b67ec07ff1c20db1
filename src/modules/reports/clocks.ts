import { daysAfter, monthsAfter } from '../../kernel/clock.ts'
import type { Call, PROMISES } from './codes.ts'

/** A promise with its day; `missed` where that day is over and it was not kept. */
export type Clock = {
  readonly what: (typeof PROMISES)[number]
  readonly due: string
  readonly kept: string | null
  readonly missed: boolean
}

/** What the clocks of a report are read from. Days as YYYY-MM-DD. */
export type ClockStand = {
  readonly filedOn: string
  readonly readOn: string | null
  readonly answeredOn: string | null
  /** Ended without an answer: withdrawn, passed on or closed. */
  readonly ended: boolean
}

/** Days within which it is acknowledged, and months after that within which it is answered: Art. 9(1)(b) and (f) Directive (EU) 2019/1937. */
const ACKNOWLEDGED_IN = 7
const ANSWERED_IN = 3

/** By which rule the clocks of a report run. */
export type Rule = 'law' | 'call'

/**
 * A call for help has hours and not months, whatever else binds the agency. The periods of the Directive run only where the agency said
 * that it is such a channel; nothing else has clocks.
 */
export function ruleOf(call: Call | null, statutory: boolean): Rule | null {
  if (call === 'danger' || call === 'asked') return 'call'
  return statutory ? 'law' : null
}

/**
 * The clocks of a report; none without a rule. A call is read on the day it came and answered by the next. By law the second clock runs
 * from the day on which the first was kept, and where it was not, from the day on which it should have been: being late twice must not
 * help.
 */
export function clocksOf(
  { filedOn, readOn, answeredOn, ended }: ClockStand,
  today: string,
  rule: Rule | null,
): readonly Clock[] {
  if (rule === null) return []
  const readDue = rule === 'call' ? filedOn : daysAfter(filedOn, ACKNOWLEDGED_IN)
  const from = readOn !== null && readOn < readDue ? readOn : readDue
  const answerDue = rule === 'call' ? daysAfter(filedOn, 1) : monthsAfter(from, ANSWERED_IN)
  return [clock('read', readDue, readOn, ended, today), clock('answer', answerDue, answeredOn, ended, today)]
}

function clock(what: Clock['what'], due: string, kept: string | null, ended: boolean, today: string): Clock {
  // The whole of the last day counts. What has ended misses nothing more; what was late stays late.
  const missed = kept === null ? !ended && today > due : kept > due
  return { what, due, kept, missed }
}
