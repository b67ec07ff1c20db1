import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { usePersonAct } from './act.ts'

/** The person's team; nobody else sees the person. */
export function Team({ person }: { person: PersonPage }) {
  const { say, format } = useWords()
  const may = useMay()
  // One hook serves the whole list, so that only the last refusal is shown.
  const leave = usePersonAct('persons.leave-team')
  return (
    <section aria-labelledby="team">
      <h2 id="team" className="part">
        {say('person.team')}
      </h2>
      <ul className="rows-plain">
        {person.team.map(({ id, name, until }) => (
          <li key={id}>
            <span className="sep">
              <bdi>{name ?? '…'}</bdi>
              {id === person.owner.id && <span className="note">{say('person.team-owner')}</span>}
              {until && <span className="note">{say('person.team-emergency', { day: format.moment(until) })}</span>}
            </span>
            {/* The last member has no button; the server refuses it as well. */}
            {may('case:open') && person.team.length > 1 && (
              <Button
                small
                icon="x"
                aria-label={`${say('person.team-leave')}: ${name ?? ''}`}
                onPress={() => void leave.act({ person: person.id, member: id })}
              >
                {say('person.team-leave')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {leave.failure && <Failed failure={leave.failure} />}
      {may('case:open') && may('member:list') && <Join person={person} />}
    </section>
  )
}

function Join({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const [member, setMember] = useState('')
  const members = useAsk('members.list', {})
  const { act, busy, failure } = usePersonAct('persons.join-team')
  // Members already on the team are left out, and former members have no key.
  const there = new Set(person.team.map(({ id }) => id))
  const others = (members.data?.members ?? []).filter(({ id, state }) => state === 'active' && !there.has(id))
  // The form is left out, because an empty choice would look like a fault.
  if (others.length === 0) return null
  return (
    <details id="join-team">
      <summary className="btn small">{say('person.team-add')}</summary>
      <div className="form">
        <Choice
          label={say('person.team-who')}
          value={member}
          onChange={setMember}
          choices={[{ value: '', name: '…' }, ...others.map(({ id, name }) => ({ value: id, name }))]}
        />
        {failure && <Failed failure={failure} />}
        <Button
          small
          isPending={busy}
          isDisabled={member === ''}
          onPress={() => void act({ person: person.id, member }).then((done) => done && setMember(''))}
        >
          {say('person.team-add')}
        </Button>
      </div>
    </details>
  )
}
