import { useState } from 'react'
import { REOPENINGS, type Reopening } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { usePersonAct } from '../person/act.ts'

/** Form for an event that reopens needs, risks and plan (Art. 22(7) Directive 2012/29/EU). */
export function Reopen({ person }: { person: PersonPage }) {
  const { say } = useWords()
  // The most pressing event comes first, so that it is preselected in a hurry.
  const [by, setBy] = useState<Reopening>('threat')
  const { act, busy, failure } = usePersonAct('papers.reopen', true)
  return (
    <details className="step">
      <summary className="btn">{say('reopen.title')}</summary>
      <div className="form">
        <p className="note">{say('reopen.text')}</p>
        <Choice
          label={say('reopen.what')}
          value={by}
          onChange={setBy}
          choices={REOPENINGS.map((value) => ({ value, name: say(`reopen.${value}`) }))}
        />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} onPress={() => void act({ person: person.id, by })}>
          {say('reopen.save')}
        </Button>
      </div>
    </details>
  )
}
