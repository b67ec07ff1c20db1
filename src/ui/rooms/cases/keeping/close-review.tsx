import { type FormEvent, useState } from 'react'
import { LOOKED_AT } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { In, PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { wordFor } from '../case-view.ts'
import { type ChildReview, type Looked, missingPoints, nothingLooked } from '../children/child-view.ts'
import { usePersonAct } from '../person/act.ts'

type Outcome = In<'children.close-review'>['outcome']

/** The form that closes a review: a word on each point, the outcome, and the reason. */
export function CloseReview({ person, review }: { person: PersonPage; review: ChildReview }) {
  const words = useWords()
  const { say } = words
  const outcomes = review.outcomes.filter((one): one is Outcome => one !== 'not-needed')
  // The first outcome is not «grown up», because ending a childhood must be chosen.
  const [outcome, setOutcome] = useState<Outcome>(outcomes.find((one) => one !== 'grown-up') ?? 'prepared')
  const [looked, setLooked] = useState<Looked>(nothingLooked)
  const [guardianTold, setTold] = useState('')
  const { act, busy, failure } = usePersonAct('children.close-review', true)
  const faults = faultsByField(failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void act({ person: person.id, review: review.id, outcome, looked, guardianTold })
  }
  return (
    <details>
      <summary className="btn small">{say('growing.close')}</summary>
      <form className="form" onSubmit={submit}>
        <p className="note">{say('growing.close-text')}</p>
        {LOOKED_AT.map((point) => (
          <Field
            key={point}
            label={wordFor(`look.${point}`, words)}
            lines={2}
            value={looked[point]}
            onChange={(text) => setLooked({ ...looked, [point]: text })}
            most={500}
            fault={faults[`looked.${point}`]}
          />
        ))}
        <Choice
          label={say('growing.outcome')}
          value={outcome}
          onChange={setOutcome}
          choices={outcomes.map((value) => ({ value, name: wordFor(`grown.${value}`, words) }))}
        />
        {outcome === 'grown-up' && (
          <Field
            label={say('growing.told')}
            value={guardianTold}
            onChange={setTold}
            most={500}
            fault={faults.guardianTold}
          />
        )}
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy} isDisabled={missingPoints(looked).length > 0}>
          {say('growing.close')}
        </Button>
      </form>
    </details>
  )
}
