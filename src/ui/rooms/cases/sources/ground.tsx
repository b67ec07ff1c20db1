import { type FormEvent, useState } from 'react'
import { GROUNDS, type Ground } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { useWords } from '../../../shell/app.tsx'
import { OneOf } from '../contacts/questions.tsx'

/** By what a third party's report becomes a person's case, and how the officer knows. */
export type Grounded = { readonly ground: Ground; readonly reason: string }

/** Shortest reason that the server takes. */
const SHORTEST = 10

/** Asks it before the first question, because nobody is registered on another's word alone. */
export function GroundForm({ before, done }: { before: Grounded | null; done: (grounded: Grounded) => void }) {
  const { say } = useWords()
  const [ground, setGround] = useState<Ground | ''>(before?.ground ?? '')
  const [reason, setReason] = useState(before?.reason ?? '')
  const isWhole = ground !== '' && reason.trim().length >= SHORTEST
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // Enter sends a form even with a disabled button.
    if (ground !== '' && isWhole) done({ ground, reason: reason.trim() })
  }
  return (
    <form className="form contact" onSubmit={submit}>
      <p>{say('ground.text')}</p>
      <OneOf
        legend={say('ground.title')}
        name="ground"
        value={ground}
        choices={GROUNDS.map((value) => ({ value, name: say(`ground.${value}`) }))}
        choose={setGround}
      />
      <Field
        label={say('ground.why')}
        hint={say('ground.why-hint')}
        lines={3}
        value={reason}
        onChange={setReason}
        most={2000}
        autoComplete="off"
      />
      <div className="row">
        <Button type="submit" go isDisabled={!isWhole}>
          {say('contact.next')}
        </Button>
      </div>
    </form>
  )
}
