import { type FormEvent, useState } from 'react'
import { AGES } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { usePersonAct } from '../person/act.ts'
import { ageFrom, estimateBefore, estimateOf, hasChildhood } from './child-view.ts'

/** Form for a decision on age, with ground, method and remedy. */
export function AgeForm({ person }: { person: PersonPage }) {
  const { say, format } = useWords()
  // The form begins with the present age, because a doubtful age stays protected until a named human decides (Art. 13(2) Directive
  // 2011/36/EU).
  const [draft, setDraft] = useState({ age: person.age, basis: '', method: '', remedy: '' })
  // Asked for with the form alone, because each look at a child's days stands in the audit.
  const [isOpen, setOpen] = useState(false)
  const child = useAsk('children.get', { person: person.id }, { when: isOpen && hasChildhood(person) })
  const before = estimateBefore(child.data?.reviews ?? [], new Date().toISOString().slice(0, 10))
  const [typed, setTyped] = useState<string>()
  const atLeast = typed ?? before?.years ?? ''
  const from = ageFrom(person)
  const { act, busy, failure } = usePersonAct('persons.set-age', true)
  const faults = faultsByField(failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // An estimate that stays the same is not sent again, because its days would be counted from today.
    const estimate = atLeast === before?.years ? {} : estimateOf(draft.age, atLeast)
    void act({ person: person.id, ...draft, ...estimate })
  }
  // The remedy is optional here; the server requires it for «adult», the only decision that takes something.
  const field = (name: 'basis' | 'method' | 'remedy', optional: boolean) => (
    <Field
      label={say(`age.${name}`)}
      optional={optional}
      value={draft[name]}
      onChange={(text) => setDraft({ ...draft, [name]: text })}
      fault={faults[name]}
    />
  )
  return (
    <details className="step" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="btn">{say('age.title')}</summary>
      <form className="form" onSubmit={submit}>
        <Choice
          label={say('age.is')}
          hint={draft.age === person.age && say(from.key, { name: from.name, day: format.date(from.at) })}
          value={draft.age}
          onChange={(age) => setDraft({ ...draft, age })}
          choices={AGES.map((value) => ({ value, name: say(`person.age-${value}`) }))}
        />
        {field('basis', false)}
        {field('method', false)}
        {field('remedy', true)}
        {draft.age !== 'adult' && (
          <Field
            label={say('age.at-least')}
            hint={
              before !== null && atLeast === before.years
                ? say('age.at-least-before', { day: format.date(before.adultOn) })
                : say('age.at-least-hint')
            }
            optional
            inputMode="numeric"
            value={atLeast}
            onChange={setTyped}
            most={2}
            fault={faults.atLeast}
          />
        )}
        {failure && <Failed failure={failure} />}
        <Button
          type="submit"
          small
          isPending={busy}
          isDisabled={draft.basis.trim() === '' || draft.method.trim() === ''}
        >
          {say('age.save')}
        </Button>
      </form>
    </details>
  )
}
