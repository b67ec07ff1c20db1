import { useState } from 'react'
import { HAND_WAYS, type HandWay } from '../../../../modules/notices/codes.ts'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { NoticePage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { actionOf, lastSaved } from '../notice-view.ts'
import { CHANGES } from './acts.tsx'

/** Somebody says that they sent a notice themselves: on which day, and how. Nothing is filled in: it is their word. */
export function HandOver({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const [way, setWay] = useState<HandWay | ''>('')
  const [on, setOn] = useState('')
  const { act, busy, failure } = useAct('notices.hand-over', CHANGES)
  if (!actionOf(notice, 'hand-over')?.allowed) return null
  const send = () => {
    if (way !== '') void act({ notice: notice.id, way, on })
  }
  return (
    // Open once there is a file: whoever saved one comes back to this.
    <details open={lastSaved(notice) !== null}>
      <summary className="btn">{say('notice.act-hand-over')}</summary>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <p className="note">{say('hand-over.text')}</p>
        <Field label={say('hand-over.on')} type="date" value={on} onChange={setOn} fault={faultsByField(failure).on} />
        <Choice
          label={say('hand-over.way')}
          value={way}
          onChange={setWay}
          choices={[
            { value: '', name: say('notice.not-chosen') },
            ...HAND_WAYS.map((value) => ({ value, name: say(`hand-over.way-${value}`) })),
          ]}
        />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} isDisabled={way === '' || on === ''} onPress={send}>
          {say('hand-over.keep')}
        </Button>
      </form>
    </details>
  )
}
