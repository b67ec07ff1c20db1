import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Tick } from '../../../parts/field.tsx'
import { Failed, Notice, Shown } from '../../../parts/states.tsx'
import { useAsk, useMember, useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { useGoOn } from '../../../shell/go-on.ts'
import { toggledIn } from '../contacts/contact-view.ts'
import { canGuard } from '../person-acts.ts'
import { usePersonAct } from './act.ts'

/** Protected identity: in no search, and the key with colleagues who are named, and with nobody else of the agency. */
export function Protect({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const { member } = useMember()
  const goOn = useGoOn()
  // All of the agency: who guards a witness need not have been on the team before.
  const members = useAsk('members.list', {})
  // Whoever is on the team by break-glass is there for a shift and guards nobody.
  const staying = person.team.filter(({ kind }) => kind !== 'break-glass').map(({ id }) => id)
  const [named, setNamed] = useState<readonly string[]>(staying)
  const { act, busy, failure } = usePersonAct('persons.protect', true)
  const stays = named.includes(member.id)
  const save = async () => {
    // The record closes behind whoever did not name themselves; staying on its page would only show a failure.
    if ((await act({ person: person.id, members: [...named] })) && !stays) void goOn({ to: '/cases' })
  }
  return (
    <details className="step">
      <summary className="btn">{say(person.protected ? 'guard.again' : 'guard.title')}</summary>
      <div className="form">
        <p className="note">{say('guard.text')}</p>
        <Shown of={members}>
          {({ members: all }) => (
            <fieldset className="ticks">
              <legend>{say('guard.who')}</legend>
              {all
                .filter(({ state }) => state === 'active')
                .map(({ id, name }) => (
                  <Tick key={id} on={named.includes(id)} onChange={() => setNamed(toggledIn(named, id))}>
                    {name}
                  </Tick>
                ))}
            </fieldset>
          )}
        </Shown>
        {!canGuard(named) && <p className="note">{say('guard.least')}</p>}
        {!stays && <Notice meaning="warning">{say('guard.without-you')}</Notice>}
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} isDisabled={!canGuard(named)} onPress={() => void save()}>
          {say('guard.save')}
        </Button>
      </div>
    </details>
  )
}
