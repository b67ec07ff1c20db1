import { type FormEvent, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { tellable } from '../person-acts.ts'
import { usePersonAct } from './act.ts'

/** Records that somebody outside was told. Only who may be told stands in the list; why others may not stands on the left. */
export function TellParty({ person }: { person: PersonPage }) {
  const { say } = useWords()
  // As the server says, who asks again when it is sent: a refusal of this minute counts.
  const open = tellable(person)
  // The form is not there where nobody may be told, so that the first one is always open.
  const [draft, setDraft] = useState({ party: open[0] ?? 'police', what: '', basis: '' })
  // Who may be told no longer is in the list no more, which then shows the first.
  const party = open.includes(draft.party) ? draft.party : (open[0] ?? draft.party)
  const { act, busy, failure } = usePersonAct('persons.tell', true)
  const faults = faultsByField(failure)
  // Without a basis there is no disclosure to record; «because they asked» is none (Art. 6 GDPR, Art. 8 Directive (EU) 2016/680).
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
