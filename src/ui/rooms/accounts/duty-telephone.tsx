import { type FormEvent, useState } from 'react'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Failed, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'

type Telephone = NonNullable<Out<'duty-telephones.get'>['telephone']>

/** The telephone on which somebody of the own agency answers now, as a link that dials it; nothing where none is set. */
export function DutyTelephone() {
  const { say } = useWords()
  const duty = useAsk('duty-telephones.get', {})
  if (duty.error) return <Failed failure={duty.error} again={() => void duty.refetch()} />
  const telephone = duty.data?.telephone
  // The line is there before its number is known, so that nothing moves under a finger.
  if (!telephone) return <p className="duty" />
  return (
    <p className="duty">
      <Icon name="phone" /> {say('duty.title')}{' '}
      <a href={`tel:${telephone.tel}`}>
        <bdi dir="ltr">{telephone.shown}</bdi>
      </a>
      {telephone.hours && <span className="note">{telephone.hours}</span>}
    </p>
  )
}

/** Where an administrator sets the duty telephone of the agency. */
export function DutyTelephonePart() {
  const { say } = useWords()
  const duty = useAsk('duty-telephones.get', {})
  return (
    <section aria-labelledby="duty">
      <h2 id="duty">{say('duty.title')}</h2>
      <p className="note">{say('duty.text')}</p>
      <Shown of={duty}>{({ telephone }) => <DutyForm now={telephone} />}</Shown>
    </section>
  )
}

function DutyForm({ now }: { now: Telephone | null }) {
  const { say } = useWords()
  const [shown, setShown] = useState(now?.shown ?? '')
  const [hours, setHours] = useState(now?.hours ?? '')
  const set = useAct('duty-telephones.set', ['duty-telephones.get'], false, 'said.saved')
  const faults = faultsByField(set.failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const telephone = shown.trim() === '' ? null : { shown: shown.trim(), hours: hours.trim() || null }
    void set.act({ telephone })
  }
  return (
    <form className="form" onSubmit={submit}>
      <Field
        label={say('duty.number')}
        hint={say('duty.number-hint')}
        optional
        type="tel"
        value={shown}
        onChange={setShown}
        most={40}
        // The server names the number by where it stands in the input, or alone where it cannot be dialled.
        fault={faults['telephone.shown'] ?? faults.shown}
      />
      <Field
        label={say('duty.hours')}
        hint={say('duty.hours-hint')}
        optional
        value={hours}
        onChange={setHours}
        most={120}
        fault={faults['telephone.hours']}
      />
      {set.failure && Object.keys(faults).length === 0 && <Failed failure={set.failure} />}
      <Button type="submit" isPending={set.busy}>
        {say('do.save')}
      </Button>
    </form>
  )
}
