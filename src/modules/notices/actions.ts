import { type Act, type NoticeStand, whyNot } from './notice.ts'
import type { Action } from './shapes.ts'

// In the order in which a page shows them: what moves a notice on, then what stops it, then what ends it. What another file of the
// room adds (complaint, dispute) has a form of its own and is not a button here.
const ACTIONS: readonly { readonly act: Act; readonly reason: boolean }[] = [
  { act: 'edit', reason: false },
  { act: 'approve', reason: false },
  { act: 'send', reason: false },
  { act: 'export', reason: false },
  { act: 'hand-over', reason: false },
  { act: 'hold', reason: true },
  { act: 'release', reason: true },
  { act: 'reopen', reason: true },
  { act: 'acknowledge', reason: false },
  { act: 'decide', reason: false },
  { act: 'correct', reason: true },
  { act: 'withdraw', reason: true },
  { act: 'close', reason: true },
  { act: 'note', reason: false },
]

/**
 * Everything that can be done with a notice, each with why it is closed.
 * @param may whether the member's roles allow an operation
 */
export const actionsOf = (notice: NoticeStand, may: (operation: string) => boolean): Action[] =>
  ACTIONS.map(({ act, reason }) => {
    const operation = `notices.${act}`
    // Roles before state: whoever may never do it is not told to wait for it.
    const why = may(operation) ? whyNot(notice, act) : 'not-permitted'
    return { operation, allowed: why === null, why, reason, secondPerson: act === 'approve' }
  })
