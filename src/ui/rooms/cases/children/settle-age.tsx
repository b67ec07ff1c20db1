import { type FormEvent, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Out, PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { wordFor } from '../case-view.ts'
import { usePersonAct } from '../person/act.ts'
import { type AgeAct, ageActs, endsChildhood, namesReview } from './child-view.ts'

type Props = { person: PersonPage; decision: Out<'children.get'>['decisions'][number] }

/** Steps of a decision that a child is an adult: reviewed, overturned, or in force by a named person. */
export function SettleAge({ person, decision }: Props) {
  const words = useWords()
  const { say } = words
  const acts = ageActs(decision, new Date().toISOString().slice(0, 10))
  const [chosen, setChosen] = useState<AgeAct>()
  const [review, setReview] = useState('')
  const [guardianTold, setTold] = useState('')
  const { act: settle, busy, failure } = usePersonAct('children.decide-age', true)
  const act = chosen ?? acts[0]
  // The remedy may have ended while the page was open, and then no step is left to choose.
  if (act === undefined) return null
  const faults = faultsByField(failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void settle({ person: person.id, act, review, guardianTold })
  }
  return (
    <details>
      <summary className="btn small">{say('agecase.settle')}</summary>
      <form className="form" onSubmit={submit}>
        <Choice
          label={say('agecase.what')}
          value={act}
          onChange={setChosen}
          choices={acts.map((value) => ({ value, name: wordFor(`agecase.act-${value}`, words) }))}
        />
        {namesReview(act) && (
          <Field
            label={say('agecase.review')}
            lines={2}
            value={review}
            onChange={setReview}
            most={1000}
            fault={faults.review}
          />
        )}
        {endsChildhood(act) && (
          <Field
            label={say('growing.told')}
            value={guardianTold}
            onChange={setTold}
            most={500}
            fault={faults.guardianTold}
          />
        )}
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say('do.save')}
        </Button>
      </form>
    </details>
  )
}
