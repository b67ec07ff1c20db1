import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { ReasonDialog } from '../../../parts/reason-dialog.tsx'
import { type Several, SeveralBar } from '../../../parts/several.tsx'
import { api, useWords } from '../../../shell/app.tsx'
import type { NoticeRow } from '../../../shell/contract.ts'

/**
 * What can be done with several notices at once. They are withdrawn, each by a call of its own; none is approved or sent so: who
 * approves looks at each.
 */
export function SeveralNotices({ several }: { several: Several<NoticeRow> }) {
  const { say } = useWords()
  const [isAsking, setAsking] = useState(false)
  const withdraw = (reason: string) => {
    setAsking(false)
    void several.run(({ id }) => api.call('notices.withdraw', { notice: id }, { reason }))
  }
  return (
    <>
      <SeveralBar several={several} name={({ number }) => say('notice.title', { number: String(number) })}>
        <Button onPress={() => setAsking(true)}>{say('op.notices.withdraw')}</Button>
      </SeveralBar>
      {isAsking && (
        <ReasonDialog
          title={say('op.notices.withdraw')}
          note={`${say('several.chosen', { n: several.chosen.length })}. ${say('several.one-reason')} ${say('several.told-of-withdrawal')}`}
          close={() => setAsking(false)}
          submit={withdraw}
        />
      )}
    </>
  )
}
