import { type FormEvent, useState } from 'react'
import { IDENTITY_MODES } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Failed, Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { identityInput, identityOf, isBorn } from '../person-acts.ts'
import { usePersonAct } from './act.ts'

// Other names and spellings are searched as well, because Oksana, Oxana and Оксана are one person.
const NAMES = [
  ['name', 'identity.name', 200],
  ['otherNames', 'identity.other-names', 300],
] as const

/** Form for the person's identity, as far as it is known and they want it kept. */
export function SetIdentity({ person }: { person: PersonPage }) {
  const { say } = useWords()
  // The draft is made once, so that a later answer does not overwrite typing.
  const [draft, setDraft] = useState(() => identityOf(person))
  const { act, busy, failure } = usePersonAct('persons.set-identity')
  const faults = faultsByField(failure)
  const isNamed = draft.mode === 'named'
  // An impossible birth is stopped before sending, because the age decides the treatment.
  const isRight = !isNamed || isBorn(draft.born.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isRight) void act(identityInput(person.id, draft))
  }
  return (
    <details className="step">
      <summary className="btn">{say('identity.title')}</summary>
      <form className="form" onSubmit={submit}>
        <Choice
          label={say('identity.mode')}
          value={draft.mode}
          onChange={(mode) => setDraft({ ...draft, mode })}
          // «Only counted» is no choice here, because a step with a reason erases a name.
          choices={IDENTITY_MODES.map((value) => ({ value, name: say(`person.mode-${value}`) }))}
        />
        {isNamed &&
          NAMES.map(([part, label, most]) => (
            <Field
              key={part}
              label={say(label)}
              optional
              value={draft[part]}
              onChange={(text) => setDraft({ ...draft, [part]: text })}
              most={most}
              autoComplete="off"
              spellCheck={false}
              fault={faults[part]}
            />
          ))}
        {isNamed && (
          <Field
            label={say('identity.born')}
            hint={say('identity.born-hint')}
            optional
            value={draft.born}
            onChange={(born) => setDraft({ ...draft, born })}
            most={10}
            autoComplete="off"
            fault={faults.born}
          />
        )}
        <Field
          label={say('identity.pseudonym')}
          optional
          value={draft.pseudonym}
          onChange={(pseudonym) => setDraft({ ...draft, pseudonym })}
          most={100}
          autoComplete="off"
          fault={faults.pseudonym}
        />
        {/* The warning names what saving erases. */}
        {!isNamed && person.mode === 'named' && <Notice meaning="warning">{say('identity.pseudonym-text')}</Notice>}
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy} isDisabled={!isRight}>
          {say('identity.save')}
        </Button>
      </form>
    </details>
  )
}
