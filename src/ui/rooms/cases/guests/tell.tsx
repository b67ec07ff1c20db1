import { useState } from 'react'
import { TIMINGS, TOLD_ACTS } from '../../../../modules/cases/guests/codes.ts'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { In } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { GUEST_CHANGES } from './guest-view.ts'
import { isSaid, SaidFields, UNSAID } from './matters.tsx'

type Telling = Omit<In<'guests.tell'>, 'guest'>
const EMPTY: Telling = { ...UNSAID, act: 'interview', timing: 'before', on: '', danger: '' }

/** Tells a guardian of an act before it is done, or afterwards where danger left no time. */
export function Tell({ guest }: { guest: string }) {
  const { say } = useWords()
  const [form, setForm] = useState(EMPTY)
  const set = (more: Partial<Telling>) => setForm((before) => ({ ...before, ...more }))
  const { act, busy, failure } = useAct('guests.tell', GUEST_CHANGES)
  const faults = faultsByField(failure)
  const isLate = form.timing === 'afterwards'
  const send = async () => {
    if (await act({ guest, ...form, danger: isLate ? form.danger : '' })) setForm(EMPTY)
  }
  return (
    <details className="write">
      <summary className="btn small">{say('guests.tell')}</summary>
      <div className="form">
        <SaidFields kind="guardian" acts={TOLD_ACTS} form={form} set={set} />
        <Choice
          label={say('guests.timing')}
          value={form.timing}
          onChange={(timing) => set({ timing })}
          choices={TIMINGS.map((value) => ({ value, name: say(`guests.timing-${value}`) }))}
        />
        <Field label={say('guests.on')} type="date" value={form.on} onChange={(on) => set({ on })} fault={faults.on} />
        {isLate && (
          <Field
            label={say('guests.which-danger')}
            value={form.danger ?? ''}
            onChange={(danger) => set({ danger })}
            fault={faults.danger}
            most={1000}
          />
        )}
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} isDisabled={!isSaid(form) || form.on === ''} onPress={() => void send()}>
          {say('guests.tell')}
        </Button>
      </div>
    </details>
  )
}
