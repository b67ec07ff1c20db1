import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { ColleagueDialog } from '../../../parts/colleague-dialog.tsx'
import { ReasonDialog } from '../../../parts/reason-dialog.tsx'
import { type Several, SeveralBar } from '../../../parts/several.tsx'
import { api, useMay, useWords } from '../../../shell/app.tsx'
import type { NoticeRow } from '../../../shell/contract.ts'

/**
 * What can be done with several notices at once. They are withdrawn or given to a colleague, each by a call of its own; none is approved or sent so: who
 * approves looks at each.
 */
export function SeveralNotices({ several }: { several: Several<NoticeRow> }) {
  const { say } = useWords()
  const may = useMay()
  const [asks, setAsks] = useState<'withdraw' | 'assign' | null>(null)
  // What nobody has is discarded and nobody is told; the same act as taking back what somebody has.
  const isOut = several.chosen.some(({ sentAt }) => sentAt !== null)
  const called = isOut ? say('op.notices.withdraw') : say('several.discard')
  const told = isOut ? say('several.told-of-withdrawal') : say('notice.discard-hint')
  const withdraw = (reason: string) => {
    setAsks(null)
    void several.run(({ id }) => api.call('notices.withdraw', { notice: id }, { reason }))
  }
  const give = (member: string) => {
    setAsks(null)
    void several.run(({ id }) => api.call('notices.assign', { notice: id, member }))
  }
  return (
    <>
      <SeveralBar several={several} name={({ number }) => say('notice.title', { number: String(number) })}>
        {may('notice:draft') && <Button onPress={() => setAsks('assign')}>{say('notice.assign')}</Button>}
        {may('notice:send') && <Button onPress={() => setAsks('withdraw')}>{called}</Button>}
      </SeveralBar>
      {asks === 'assign' && (
        <ColleagueDialog
          title={say('op.notices.assign')}
          note={say('several.chosen', { n: several.chosen.length })}
          close={() => setAsks(null)}
          give={give}
        />
      )}
      {asks === 'withdraw' && (
        <ReasonDialog
          title={called}
          note={`${say('several.chosen', { n: several.chosen.length })}. ${say('several.one-reason')} ${told}`}
          close={() => setAsks(null)}
          submit={withdraw}
        />
      )}
    </>
  )
}
