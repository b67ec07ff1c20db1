import { type FormEvent, useState } from 'react'
import { URGENT_NEEDS } from '../../../../modules/vocabulary/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { In, PersonPage } from '../../../shell/contract.ts'
import { wordFor } from '../case-view.ts'
import { usePersonAct } from '../person/act.ts'

type Need = In<'persons.set-need'>['need']

/** What may be needed at once and does not stand on the desk already. */
export const toAdd = ({ urgent }: Pick<PersonPage, 'urgent'>): readonly Need[] =>
  URGENT_NEEDS.flatMap((need) => (need === 'none' || urgent?.needs.includes(need) ? [] : [need]))

/** Form for something that is needed at once, also where it was called met by mistake. */
export function AddNeed({ person }: { person: PersonPage }) {
  const words = useWords()
  const { say } = words
  const needs = toAdd(person)
  const [need, setNeed] = useState<Need | undefined>(needs[0])
  const { act, busy, failure } = usePersonAct('persons.set-need')
  if (need === undefined) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void act({ person: person.id, need, met: false })
  }
  return (
    <details className="step">
      <summary className="btn">{say('due.add')}</summary>
      <form className="form" onSubmit={submit}>
        <Choice
          label={say('due.which')}
          value={need}
          onChange={setNeed}
          choices={needs.map((value) => ({ value, name: wordFor(`need.${value}`, words) }))}
        />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say('due.add-save')}
        </Button>
      </form>
    </details>
  )
}
