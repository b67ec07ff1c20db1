import { type FormEvent, useState } from 'react'
import { EMERGENCY_SERVICES } from '../../../../modules/reports/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { In } from '../../../shell/contract.ts'
import { type Failure, faultsByField } from '../../../shell/failure.ts'
import { OneOf } from '../../cases/contacts/questions.tsx'
import { type CallDraft, callOf, newCall } from './emergency-view.ts'

export type Called = Omit<In<'reports.record-call'>, 'report'>
type Props = { send: (call: Called) => Promise<boolean>; busy: boolean; failure: Failure | null }

/** The call to an emergency service as it was made: whom, when, by whom, and the number of the incident. */
export function EmergencyForm({ send, busy, failure }: Props) {
  const { say } = useWords()
  const [draft, setDraft] = useState<CallDraft>(() => newCall(new Date()))
  const faults = faultsByField(failure)
  const call = callOf(draft)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // Enter sends a form even with a disabled button.
    if (call !== null && (await send(call))) setDraft(newCall(new Date()))
  }
  const line = (field: 'by' | 'incident', optional: boolean) => (
    <Field
      label={say(`emergency.${field}`)}
      optional={optional}
      value={draft[field]}
      onChange={(text) => setDraft({ ...draft, [field]: text })}
      most={field === 'by' ? 200 : 100}
      autoComplete="off"
      fault={faults[field]}
    />
  )
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <p className="note">{say('emergency.law')}</p>
      <OneOf
        legend={say('emergency.service')}
        name="service"
        value={draft.service}
        choices={EMERGENCY_SERVICES.map((value) => ({ value, name: say(`emergency.to-${value}`) }))}
        choose={(service) => setDraft({ ...draft, service })}
      />
      <div className="row">
        <Field
          label={say('emergency.day')}
          type="date"
          value={draft.day}
          onChange={(day) => setDraft({ ...draft, day })}
          fault={faults.at}
        />
        <Field
          label={say('emergency.time')}
          type="time"
          value={draft.time}
          onChange={(time) => setDraft({ ...draft, time })}
        />
      </div>
      {line('by', false)}
      {line('incident', true)}
      {failure && <Failed failure={failure} />}
      <Button type="submit" small isPending={busy} isDisabled={call === null}>
        {say('emergency.save')}
      </Button>
    </form>
  )
}

/** One call that was made, on one line. */
export function CallMade({ call }: { call: Called }) {
  const { say, format } = useWords()
  return (
    <>
      <b>{say(`emergency.called-${call.service}`)}</b> {format.moment(call.at)}
      {format.comma}
      <bdi>{call.by}</bdi>
      {call.incident && (
        <>
          {' · '}
          {say('emergency.incident')}: <bdi>{call.incident}</bdi>
        </>
      )}
    </>
  )
}
