import { type FormEvent, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Field, Tick } from '../../../parts/field.tsx'
import { LanguagePicker } from '../../../parts/language-picker.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { usePersonAct } from '../person/act.ts'

type Props = { person: PersonPage; asksLawyer: boolean }

/** Form for the person's agreement that the contact learns the name: language, understanding, wishes. */
export function Agree({ person, asksLawyer }: Props) {
  const { say } = useWords()
  const [draft, setDraft] = useState({ how: '', language: person.language, wishes: '', lawyer: '' })
  // The officer ticks it after asking, because agreement without understanding does not count.
  const [understood, setUnderstood] = useState(false)
  const { act, busy, failure } = usePersonAct('witnesses.agree')
  const faults = faultsByField(failure)
  const change = (more: Partial<typeof draft>) => setDraft({ ...draft, ...more })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void act({ person: person.id, ...draft, understood })
  }
  return (
    <details>
      <summary className="btn small">{say('witness.agree')}</summary>
      <form className="form" onSubmit={submit}>
        <p className="note">{say('witness.agree-text')}</p>
        <Field
          label={say('witness.how')}
          lines={2}
          value={draft.how}
          onChange={(how) => change({ how })}
          most={1000}
          fault={faults.how}
        />
        <LanguagePicker
          label={say('told.language')}
          value={draft.language}
          onChange={(language) => change({ language })}
          fault={faults.language}
        />
        {asksLawyer && (
          <Field
            label={say('witness.lawyer')}
            value={draft.lawyer}
            onChange={(lawyer) => change({ lawyer })}
            most={300}
            fault={faults.lawyer}
          />
        )}
        <Field
          label={say('witness.wishes')}
          optional
          value={draft.wishes}
          onChange={(wishes) => change({ wishes })}
          most={1000}
        />
        <Tick on={understood} onChange={setUnderstood}>
          {say('witness.understood')}
        </Tick>
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy} isDisabled={!understood || draft.how.trim() === ''}>
          {say('witness.agree')}
        </Button>
      </form>
    </details>
  )
}
