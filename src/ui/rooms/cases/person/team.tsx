import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { usePersonAct } from './act.ts'

/** Who works with the person: nobody else sees them. */
export function Team({ person }: { person: PersonPage }) {
  const { say, format } = useWords()
  const may = useMay()
  // One for the whole list: the last refusal shows below it, not an old one beside another name.
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
            {/* The server refuses the last one as well: nobody is ever left without somebody. */}
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
  // Whoever is there already is not offered; whoever left the agency has no key to be sealed to.
  const there = new Set(person.team.map(({ id }) => id))
  const others = (members.data?.members ?? []).filter(({ id, state }) => state === 'active' && !there.has(id))
  // An empty list to choose from would look like a fault.
  if (others.length === 0) return null
  return (
    <details>
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
