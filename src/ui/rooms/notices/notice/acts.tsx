import type { ReactNode } from 'react'
import { Icon } from '../../../parts/icon.tsx'
import { announcements, useDo, useWords } from '../../../shell/app.tsx'
import type { In, Name, NoticePage } from '../../../shell/contract.ts'
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

// Acts of this room only: their answers all change the same page, so one list of what to ask anew serves them.
type Operation = Extract<Name, `notices.${string}`>

/** Does something with a notice and says that it is done; what was typed stays until the server has it. */
export function useAct<N extends Operation>(name: N) {
  const { say } = useWords()
  const doing = useDo(name, CHANGES)
  const act = async (input: In<N>): Promise<boolean> => {
    // A failure stands beside the button, where it was pressed; nothing is said twice.
    const answer = await doing.run({ input }).catch(() => null)
    if (answer !== null) announcements.say(say(answer.kind === 'waits' ? 'said.waits' : 'said.done'))
    return answer !== null
  }
  return { act, busy: doing.busy, failure: doing.failure }
}
