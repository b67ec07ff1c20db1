import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Tick } from '../../../parts/field.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { usePersonAct } from '../person/act.ts'

/** Erases who the person is. It is final: the person's wish, a reason and the second factor stand before it. */
export function Erase({ person }: { person: PersonPage }) {
  const { say } = useWords()
  // Nobody is erased because a file is in the way.
  const [sure, setSure] = useState(false)
  // Where its time is over, or their wish waited for the hold to end, the tick says so; else the person's wish alone.
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
        {/* Both halves: what goes and cannot come back, and what stays as a number. */}
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
