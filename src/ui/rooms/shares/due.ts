import type { Out } from '../../shell/contract.ts'
import type { Say } from '../../shell/words.ts'
import type { Item } from '../today/agenda-view.ts'

type Waiting = Out<'shares.waiting'>
type Due = Waiting['due'][number]

/** Words for a sender whose receiver let a clock run out. */
const LATE = {
  acknowledge: 'desk.share-unacknowledged',
  answer: 'desk.share-unanswered',
  'read-correction': 'desk.share-unread',
  use: 'share.clock-use',
  say: 'desk.share-unsaid',
} as const

/** What is to be done: the receiver by the clock that runs; the sender asks, and writes down what was told by hand. */
function todo({ side, byHand, clock }: Due, say: Say): string {
  if (side === 'receiver') return say(`share.clock-${clock}`)
  return say(byHand ? 'desk.share-hand' : LATE[clock])
}

/** Somebody is in danger until the receiver has taken it over or declined; after a recall there is nothing left to go and look for. */
const isUrgent = ({ urgency, clock }: Due): boolean => urgency !== 'none' && clock !== 'say'

/** What is due of shares on the desk: whose step, which, and how urgent. Nothing of whom or what: a desk stands open on a table. */
export const sharesDue = (found: Waiting | undefined, { say }: { readonly say: Say }): Item[] =>
  (found?.due ?? []).map((row) => ({
    key: `share ${row.share}`,
    due: row.due,
    late: row.missed,
    ...(isUrgent(row) ? { danger: 0 } : {}),
    title: say(row.side === 'receiver' ? 'desk.share-received' : 'desk.share-sent'),
    note: [...(isUrgent(row) ? [say(`share.urgency-${row.urgency}`)] : []), todo(row, say)].join(' · '),
    link: { to: '/shares/$share', params: { share: row.share } },
  }))

/** How many wait that stand in no row of the desk, which has room for the first ones alone. */
export function sharesBeyond(found: Waiting | undefined): number {
  if (!found) return 0
  const { toAcknowledge, toAnswer, corrected, recalled, late, due } = found
  // What was told by hand and is not late stands there, and is in no count.
  const shown = due.filter(({ side, missed }) => side === 'receiver' || missed).length
  return Math.max(0, toAcknowledge + toAnswer + corrected + recalled + late - shown)
}
