import { PERILOUS } from '../../../../modules/shares/codes.ts'
import type { Out } from '../../../shell/contract.ts'
import type { Say } from '../../../shell/words.ts'
import type { Item } from '../../today/agenda-view.ts'

type Waiting = Out<'asks.waiting'>

/** What is due of what agencies ask of each other: whose step, which, and how urgent. Nothing of whom or what: a desk stands open on a table. */
export const asksDue = (found: Waiting | undefined, { say }: { readonly say: Say }): Item[] =>
  (found?.due ?? []).map(({ ask, side, clock, urgency, due, missed }) => ({
    key: `ask ${ask}`,
    due,
    late: missed,
    ...(PERILOUS.includes(urgency) ? { danger: 0 } : {}),
    title: say(side === 'asked' ? 'desk.ask-received' : 'desk.ask-made'),
    note: [
      ...(urgency === 'none' ? [] : [say(`asks.urgency-${urgency}`)]),
      side === 'asked' ? say(`asks.clock-${clock}`) : say('desk.ask-late'),
    ].join(' · '),
    link: { to: '/shares/asks/$ask', params: { ask } },
  }))

/** How many wait that stand in no row of the desk, which has room for the first ones alone. */
export function asksBeyond(found: Waiting | undefined): number {
  if (!found) return 0
  const { toAcknowledge, toAnswer, late, due } = found
  return Math.max(0, toAcknowledge + toAnswer + late - due.length)
}
