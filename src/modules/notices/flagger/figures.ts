import { type Automated, OUTCOMES, type Outcome, type Refusal, type State } from '../codes.ts'

/** What is counted of a notice that was sent. Nothing of it names a person or tells what was written. */
export type Counted = {
  readonly recipient: string
  readonly matter: string | null
  readonly ground: string | null
  readonly state: State
  readonly sentAt: Date
  readonly decidedAt: Date | null
  readonly outcome: Outcome | null
  readonly refusal: Refusal | null
  readonly automated: boolean | null
  readonly trusted: boolean
}

/** What became of a notice: the outcome, or why there is none. `unknown` is a value: the service did not say. */
export const ENDS = [...OUTCOMES, 'no-decision', 'withdrawn', 'corrected'] as const
export type End = (typeof ENDS)[number]

/** Rows of counts with their denominator. */
export type Table<K extends string = string> = {
  readonly of: number
  readonly rows: readonly { readonly key: K; readonly count: number }[]
}

/** Days between two moments in the middle of all; `of` says of how many. */
export type Median = { readonly days: number | null; readonly of: number }

export type Figures = {
  readonly notices: number
  /** Through a trusted flagger's channel (Art. 22 DSA). */
  readonly trusted: number
  readonly ends: Table<End>
  readonly matters: Table
  readonly grounds: Table
  readonly refusals: Table
  /** Decisions that were made by a machine, by a person, or nobody said. */
  readonly automated: Table<Automated>
  /** Of those acted upon: from sending to the decision. */
  readonly timeToAct: Median
  readonly acted: { readonly count: number; readonly of: number }
}

/** Outcomes in which the recipient did what was asked, wholly or in part. */
// Restricted is less than was asked for, and still action taken (Art. 22(3)).
const ACTED: readonly End[] = ['removed', 'disabled', 'restricted']
const DAY = 86_400_000

/** What a notice ended with. One that was taken back is not counted as decided, whatever the service said. */
export function endOf({ state, outcome }: Pick<Counted, 'state' | 'outcome'>): End {
  if (state === 'withdrawn' || state === 'corrected') return state
  return outcome ?? 'no-decision'
}

const isActed = (notice: Counted): boolean => ACTED.includes(endOf(notice))
// What we took back ourselves is left out of what services are measured by.
const isDecided = (notice: Counted): boolean => (OUTCOMES as readonly End[]).includes(endOf(notice))

/** Counts notices. Each table adds up to its denominator. */
export function figuresOf(notices: readonly Counted[]): Figures {
  const decided = notices.filter(isDecided)
  const acted = decided.filter(isActed)
  // A restriction may come with a reason, too; refused is only what stayed as it was.
  const kept = decided.filter((notice) => endOf(notice) === 'kept')
  return {
    notices: notices.length,
    trusted: notices.filter(({ trusted }) => trusted).length,
    ends: tableOf(notices, endOf, ENDS),
    matters: tableOf(notices, ({ matter }) => matter ?? 'unknown'),
    grounds: tableOf(notices, ({ ground }) => ground ?? 'unknown'),
    refusals: tableOf(kept, ({ refusal }) => refusal ?? 'unknown'),
    // Art. 16(6) bids services say so. Silence is no «no».
    automated: tableOf(decided, ({ automated }) => (automated === null ? 'unknown' : automated ? 'yes' : 'no')),
    timeToAct: medianDays(acted.flatMap(({ sentAt, decidedAt }) => (decidedAt === null ? [] : [[sentAt, decidedAt]]))),
    acted: { count: acted.length, of: decided.length },
  }
}

/** @param order keys in their order, each shown also where its count is 0; without it the largest come first */
function tableOf<K extends string>(
  notices: readonly Counted[],
  key: (notice: Counted) => K,
  order?: readonly K[],
): Table<K> {
  const groups = Map.groupBy(notices, key)
  // Of as many by their key, or the same year would be told in another order each time.
  const keys = order ?? [...groups.keys()].sort((a, b) => sizeOf(groups, b) - sizeOf(groups, a) || (a < b ? -1 : 1))
  return { of: notices.length, rows: keys.map((one) => ({ key: one, count: sizeOf(groups, one) })) }
}

const sizeOf = <K>(groups: ReadonlyMap<K, readonly unknown[]>, key: K): number => groups.get(key)?.length ?? 0

function medianDays(spans: readonly (readonly Date[])[]): Median {
  // A service that had acted before the notice reached it took no time.
  const days = spans.map(([from, to]) => Math.max(0, (to.getTime() - from.getTime()) / DAY)).sort((a, b) => a - b)
  const middle = days.length >> 1
  if (days.length === 0) return { days: null, of: 0 }
  const median = days.length % 2 === 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2
  // Tenths: more would pretend to an exactness that days entered by hand do not have.
  return { days: Math.round(median * 10) / 10, of: days.length }
}

/** The same figures for each recipient, most notices first. */
export function byRecipient(
  notices: readonly Counted[],
): readonly { readonly recipient: string; readonly figures: Figures }[] {
  return [...Map.groupBy(notices, ({ recipient }) => recipient)]
    .map(([recipient, its]) => ({ recipient, figures: figuresOf(its) }))
    .sort((a, b) => b.figures.notices - a.figures.notices || (a.recipient < b.recipient ? -1 : 1))
}

/** A month of a chart: notices sent in it, and what had become of them when this was counted. */
export type Month = { readonly month: string; readonly sent: number; readonly acted: number; readonly refused: number }

/** The last months up to one, oldest first; months without a notice are there with 0. @param count how many */
export function byMonth(notices: readonly Counted[], until: Date, count = 12): readonly Month[] {
  // By when it was sent: what was decided later belongs to its notice, so the last months always look slow.
  const groups = Map.groupBy(notices, ({ sentAt }) => sentAt.toISOString().slice(0, 7))
  return Array.from({ length: count }, (_, i) => {
    const first = new Date(Date.UTC(until.getUTCFullYear(), until.getUTCMonth() - count + 1 + i, 1))
    const month = first.toISOString().slice(0, 7)
    const its = groups.get(month) ?? []
    const refused = its.filter((notice) => endOf(notice) === 'kept').length
    return { month, sent: its.length, acted: its.filter(isActed).length, refused }
  })
}
