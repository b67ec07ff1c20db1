import type { ReactNode } from 'react'
import { ClosedActs } from '../../../parts/closed-act.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Name, NoticePage } from '../../../shell/contract.ts'
import { actionOf, type NoticeAct } from '../notice-view.ts'

/** What changes with a notice, whatever is done with it. */
export const CHANGES: readonly Name[] = ['notices.get', 'notices.list', 'approvals.list']

/** An action with its form, where it is open. */
export const Act = ({ notice, act, children }: { notice: NoticePage; act: NoticeAct; children: ReactNode }) =>
  actionOf(notice, act)?.allowed ? children : null

/** Acts that are told of where they are closed, in the order of a notice's life; the rare ones show only where they are open. */
const TOLD: readonly NoticeAct[] = [
  'approve',
  'send',
  'hold',
  'acknowledge',
  'decide',
  'correct',
  'withdraw',
  'close',
  'note',
]

/** What is closed now, each with why. */
export function NoticeClosed({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  // Who approves as the second person has it in hand, whatever their roles ask for.
  const closed = TOLD.filter(
    (act) => !actionOf(notice, act)?.allowed && !(act === 'approve' && notice.waitsFor?.mine === true),
  )
  const why = (act: NoticeAct) => say(`notice.why-${actionOf(notice, act)?.why ?? 'not-permitted'}`)
  return (
    <ClosedActs
      acts={closed.map((act) => ({
        id: act,
        name: say(`notice.act-${act}`),
        why: (
          <>
            <b>{say('act.closed')}</b> {why(act)}
          </>
        ),
      }))}
    />
  )
}
