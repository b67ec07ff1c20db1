import { useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { ColleagueDialog } from '../../../parts/colleague-dialog.tsx'
import { useMay, useWords } from '../../../shell/app.tsx'
import type { NoticePage } from '../../../shell/contract.ts'
import { Act, CHANGES } from './acts.tsx'

/** Gives a notice to a colleague, wherever a note can be written. */
export function Assign({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const may = useMay()
  const [isAsking, setAsking] = useState(false)
  const { act, busy, failure } = useAct('notices.assign', CHANGES)
  const give = (member: string) =>
    void act({ notice: notice.id, member }).then((isDone) => {
      if (isDone) setAsking(false)
    })
  if (!may('notice:draft')) return null
  return (
    <Act notice={notice} act="note">
      <div className="act">
        <Button icon="people" onPress={() => setAsking(true)}>
          {say('notice.assign')}
        </Button>
        {notice.givenTo && <p>{say('notice.given-to', { name: notice.givenTo.name ?? '…' })}</p>}
      </div>
      {isAsking && (
        <ColleagueDialog
          title={say('op.notices.assign')}
          close={() => setAsking(false)}
          busy={busy}
          failure={failure}
          give={give}
        />
      )}
    </Act>
  )
}
