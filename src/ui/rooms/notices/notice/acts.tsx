import type { ReactNode } from 'react'
import { Icon } from '../../../parts/icon.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Name, NoticePage } from '../../../shell/contract.ts'
import { actionOf, type NoticeAct } from '../notice-view.ts'

/** What changes with a notice, whatever is done with it. */
export const CHANGES: readonly Name[] = ['notices.get', 'notices.list', 'approvals.list']

/** An action with its form, or with why it is closed. */
export function Act({ notice, act, children }: { notice: NoticePage; act: NoticeAct; children: ReactNode }) {
  const { say } = useWords()
  const action = actionOf(notice, act)
  if (action?.allowed) return children
  return (
    <div className="act closed">
      {/* Not disabled: somebody who tabs there must be told why it is closed. */}
      <button type="button" className="btn" aria-disabled="true" aria-describedby={`why-${act}`}>
        <Icon name="lock" />
        <span>{say(`notice.act-${act}`)}</span>
      </button>
      <p id={`why-${act}`}>
        <b>{say('act.closed')}</b> {say(`notice.why-${action?.why ?? 'not-permitted'}`)}
      </p>
    </div>
  )
}
