import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Tick } from '../../../parts/field.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { usePersonAct } from '../person/act.ts'

/** The form that erases a person for good: it needs the person's wish, a reason and the second factor. */
export function Erase({ person }: { person: PersonPage }) {
  const { say } = useWords()
  // A tick is required, because nobody is erased for convenience.
  const [sure, setSure] = useState(false)
  // The tick names the end of the period or a request after a hold, else the person's own wish.
  const isDue = person.keeping.due
  const { act, busy, failure } = usePersonAct('persons.erase', true)
  return (
    <details className="step">
      <summary className="btn">
        <span>
          <Icon name="warn" /> {say('data.erase')}
        </span>
      </summary>
      <div className="form">
        {/* The text names both the erased data and the number that stays. */}
        <p>{say('data.erase-text')}</p>
        <Tick on={sure} onChange={setSure}>
          {say(isDue ? 'keeping.over-sure' : 'data.erase-sure')}
        </Tick>
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} isDisabled={!sure} onPress={() => void act({ person: person.id })}>
          {say('data.erase')}
        </Button>
      </div>
    </details>
  )
}
