import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { empty, useLacking } from '../../../parts/lacking.ts'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { EmergencyForm } from '../../reports/calls/emergency-form.tsx'
import { usePersonAct } from './act.ts'

type Props = { person: PersonPage }

/** Form for a call to police, ambulance or fire brigade. */
export function RecordCall({ person }: Props) {
  const { say } = useWords()
  const { act, busy, failure } = usePersonAct('persons.record-call')
  return (
    <details className="step">
      <summary className="btn">{say('emergency.title')}</summary>
      <EmergencyForm send={(call) => act({ person: person.id, ...call })} busy={busy} failure={failure} />
    </details>
  )
}

/** Form for the end of a danger, with how one knows. */
export function RecordSafe({ person }: Props) {
  const { say } = useWords()
  const [how, setHow] = useState('')
  const { act, busy, failure } = usePersonAct('persons.record-safe')
  const { form, sends, faults } = useLacking(empty('how', how), faultsByField(failure))
  return (
    <details className="step">
      <summary className="btn">{say('emergency.safe')}</summary>
      <form className="form" ref={form} onSubmit={sends(() => void act({ person: person.id, how }))}>
        <Field
          label={say('emergency.how')}
          lines={3}
          value={how}
          onChange={setHow}
          most={2000}
          autoComplete="off"
          fault={faults.how}
        />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say('emergency.safe-save')}
        </Button>
      </form>
    </details>
  )
}
