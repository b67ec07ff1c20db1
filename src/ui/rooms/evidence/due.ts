import type { Out } from '../../shell/contract.ts'
import type { Say } from '../../shell/words.ts'
import type { Item } from '../today/agenda-view.ts'

type Waiting = Out<'evidence.waiting'>

/** What waits on the desk: what is altered or lost is late at once, since nobody may use it; what is offered waits for a signature. */
export const evidenceDue = (found: Waiting | undefined, { say }: { readonly say: Say }): Item[] =>
  (['differs', 'offered'] as const).flatMap((what) =>
    (found?.[what] ?? []).map(({ item, code, since }) => ({
      key: `evidence ${what} ${item}`,
      due: since,
      late: what === 'differs',
      title: say('evidence.title', { code }),
      note: say(`evidence.due-${what}`),
      link: { to: '/evidence/$item', params: { item } },
    })),
  )
