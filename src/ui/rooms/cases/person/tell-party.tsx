import { type FormEvent, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { tellable } from '../person-acts.ts'
import { usePersonAct } from './act.ts'

/** Form that records a telling; only parties that may be told are offered, and the left column explains the others. */
export function TellParty({ person }: { person: PersonPage }) {
  const { say } = useWords()
  // The server's list is used; the server checks again when it is sent.
  const open = tellable(person)
  // The form exists only if a party may be told, so the first is always open.
  const [draft, setDraft] = useState({ party: open[0] ?? 'police', what: '', basis: '' })
  // A party that may no longer be told is replaced by the first open one.
  const party = open.includes(draft.party) ? draft.party : (open[0] ?? draft.party)
  const { act, busy, failure } = usePersonAct('persons.tell', true)
  const faults = faultsByField(failure)
  // A disclosure needs a legal basis (Art. 6 GDPR, Art. 8 Directive (EU) 2016/680).
  const isWritten = draft.what.trim() !== '' && draft.basis.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWritten) void act({ person: person.id, ...draft, party })
  }
  return (
    <details className="step">
      <summary className="btn">{say('party.title')}</summary>
      <form className="form" onSubmit={submit}>
        <p className="note">{say('party.text')}</p>
        <Choice
          label={say('party.who')}
          value={party}
          onChange={(chosen) => setDraft({ ...draft, party: chosen })}
          choices={open.map((value) => ({ value, name: say(`party.${value}`) }))}
        />
        <Field
          label={say('party.what')}
          lines={3}
          value={draft.what}
          onChange={(what) => setDraft({ ...draft, what })}
          most={2000}
          fault={faults.what}
        />
        <Field
          label={say('party.basis')}
          value={draft.basis}
          onChange={(basis) => setDraft({ ...draft, basis })}
          most={500}
          fault={faults.basis}
        />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy} isDisabled={!isWritten}>
          {say('party.save')}
        </Button>
      </form>
    </details>
  )
}
