import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/field.tsx'
import { Empty, Failed, Shown } from '../../parts/states.tsx'
import { announcements, useAsk, useWords } from '../../shell/app.tsx'
import type { MemberRow, Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { wordFor } from './case-view.ts'
import { usePersonAct } from './person/act.ts'
import { Due } from './person/standing.tsx'

type Waiting = Out<'persons.desk'>['waiting'][number]

/** Waiting work of the whole agency, by number alone; the desk sees that nobody is forgotten. */
export function CasesDesk() {
  const { say } = useWords()
  // All members see the same measure, so that nothing late stays hidden.
  const desk = useAsk('persons.desk', {}, { every: 30_000 })
  const members = useAsk('members.list', {})
  // Former members open nothing, so they are not offered.
  const active = (members.data?.members ?? []).filter(({ state }) => state === 'active')
  return (
    <Page
      title={say('agency.title')}
      crumb={<Link to="/cases">{say('room.cases')}</Link>}
      sub={<p className="sub">{say('agency.lede')}</p>}
    >
      <Shown of={desk}>
        {({ waiting }) =>
          waiting.length === 0 ? (
            <Empty title={say('agency.none')} />
          ) : (
            <ul className="cards persons">
              {waiting.map((one) => (
                <li key={one.person} className="card">
                  <Row waiting={one} members={active} />
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      <p className="note">{say('agency.protected')}</p>
    </Page>
  )
}

function Row({ waiting, members }: { waiting: Waiting; members: readonly MemberRow[] }) {
  const words = useWords()
  return (
    <>
      {/* There is no link, because the desk need not see the persons. */}
      <h2>{waiting.code}</h2>
      <p className="note sep">
        <Due next={waiting.next} />
        <span>{wordFor(`work.${waiting.queue}`, words)}</span>
        <bdi>{waiting.owner.name ?? '…'}</bdi>
      </p>
      <Give waiting={waiting} members={members} />
    </>
  )
}

function Give({ waiting, members }: { waiting: Waiting; members: readonly MemberRow[] }) {
  const { say } = useWords()
  const [member, setMember] = useState('')
  const { act, busy, failure } = usePersonAct('persons.assign')
  // The present owner is not offered, because nothing would change.
  const others = members.filter(({ id }) => id !== waiting.owner.id)
  const give = async () => {
    if (!(await act({ person: waiting.person, member }))) return
    // The announcement names the number, because the row stays until the period is met.
    announcements.say(say('agency.given', { code: waiting.code }))
    setMember('')
  }
  return (
    <details>
      <summary className="btn small" aria-label={`${say('agency.give')}: ${waiting.code}`}>
        {say('agency.give')}
      </summary>
      <div className="form">
        <Choice
          label={say('agency.who')}
          value={member}
          onChange={setMember}
          choices={[{ value: '', name: '…' }, ...others.map(({ id, name }) => ({ value: id, name }))]}
        />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} isDisabled={member === ''} onPress={() => void give()}>
          {say('agency.give')}
        </Button>
      </div>
    </details>
  )
}
