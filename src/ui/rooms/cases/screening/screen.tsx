import { type FormEvent, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { usePersonAct } from '../person/act.ts'
import { isBare, nothingAsked, ScreeningFields, wordsOf } from './screening-fields.tsx'

/** The screening interview by a trained colleague: each sign with its source, in the order of the published list. */
export function NewScreening({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const [asked, setAsked] = useState(nothingAsked(person.exploitation, person.age))
  const screening = usePersonAct('papers.screen')
  // Nobody could check a sign without its fact, or answer to it.
  const bare = isBare(asked)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (bare) return
    // An interview without signs is saved too, because else somebody would ask again.
    if (await screening.act({ person: person.id, words: wordsOf(asked) }))
      setAsked(emptied(asked, { ...asked, ticked: {} }))
  }
  return (
    <details className="write" id="screening">
      <summary className="btn small">{say('screen.title')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <ScreeningFields asked={asked} change={(more) => setAsked({ ...asked, ...more })} />
        {screening.failure && <Failed failure={screening.failure} />}
        <Button type="submit" small isPending={screening.busy} isDisabled={bare}>
          {say('do.save')}
        </Button>
      </form>
    </details>
  )
}
