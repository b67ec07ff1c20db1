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

/** Form for protected identity: no search finds the person, and only named colleagues hold the key. */
export function Protect({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const { member } = useMember()
  const goOn = useGoOn()
  // All members are offered, because a guard need not have been on the team.
  const members = useAsk('members.list', {})
  // A member with emergency access leaves after a shift, so they are not preselected.
  const staying = person.team.filter(({ kind }) => kind !== 'break-glass').map(({ id }) => id)
  const [named, setNamed] = useState<readonly string[]>(staying)
  const { act, busy, failure } = usePersonAct('persons.protect', true)
  const stays = named.includes(member.id)
  const save = async () => {
    // A member who did not name themselves loses access, so the page is left.
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
