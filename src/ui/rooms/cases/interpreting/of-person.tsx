import { useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { Out, PersonPage } from '../../../shell/contract.ts'
import { AskInterpreters } from './ask.tsx'
import { Hour } from './hour.tsx'
import { CALL_LOOKS, mayCallOff, SESSION_CHANGES, settlesIn } from './interpreting-view.ts'
import { Members } from './members.tsx'

type Session = Out<'interpreters.of-person'>['sessions'][number]

/** For which hours interpreters were asked for a person, and what came of it. */
export function PersonInterpreters({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const known = useAsk('interpreters.of-person', { person: person.id })
  return (
    <section aria-labelledby="interpreters">
      <h2 id="interpreters" className="part">
        {say('interpreting.of-person')}
      </h2>
      <Shown of={known}>
        {({ sessions, mayAsk }) => (
          <>
            {sessions.length === 0 && <p className="note">{say('interpreting.nobody')}</p>}
            <ul className="rows-plain">
              {sessions.map((session) => (
                <li key={session.id}>
                  <OneSession session={session} person={person.id} />
                </li>
              ))}
            </ul>
            {mayAsk && <AskInterpreters person={person} />}
          </>
        )}
      </Shown>
    </section>
  )
}

function OneSession({ session, person }: { session: Session; person: string }) {
  const { format } = useWords()
  const { id, startsAt, words, calls, mayAskOthers } = session
  return (
    <>
      <p>
        <b>
          <time dateTime={startsAt}>{format.moment(startsAt)}</time>
        </b>
      </p>
      <Hour hour={session} />
      {words && (
        <p className="note sep">
          <bdi>{words.place}</bdi>
          <bdi>{words.askFor}</bdi>
          {words.telephone && <bdi>{words.telephone}</bdi>}
          {words.note && <bdi>{words.note}</bdi>}
        </p>
      )}
      <ul>
        {calls.map((call) => (
          <li key={call.id}>
            <OneCall call={call} />
          </li>
        ))}
      </ul>
      <div className="row">
        {mayAskOthers && <AskOthers session={session} person={person} />}
        {mayCallOff(session) && <CallOff session={id} />}
      </div>
    </>
  )
}

function OneCall({ call: { id, name, agency, state, since, acts } }: { call: Session['calls'][number] }) {
  const { say, format } = useWords()
  const { act, busy, failure } = useAct('interpreters.settle', SESSION_CHANGES)
  return (
    <>
      <p className="sep">
        <bdi>{name ?? say('interpreting.somebody')}</bdi>
        {agency && <bdi>{agency}</bdi>}
        <Is {...CALL_LOOKS[state]}>{say(`interpreting.state-${state}`)}</Is>
        <time dateTime={since} className="note">
          {format.moment(since)}
        </time>
      </p>
      {failure && <Failed failure={failure} />}
      <div className="row">
        {settlesIn(acts).map((what) => (
          <Button key={what} small isPending={busy} onPress={() => void act({ call: id, act: what })}>
            {say(`interpreting.do-${what}`)}
          </Button>
        ))}
      </div>
    </>
  )
}

function CallOff({ session }: { session: string }) {
  const { say } = useWords()
  const { act, busy, failure } = useAct('interpreters.call-off', SESSION_CHANGES)
  return (
    <div>
      <Button small isPending={busy} onPress={() => void act({ session })}>
        {say('interpreting.do-call-off')}
      </Button>
      {failure && <Failed failure={failure} />}
    </div>
  )
}

function AskOthers({ session: { id, language, calls }, person }: { session: Session; person: string }) {
  const { say } = useWords()
  const [members, setMembers] = useState<readonly string[]>([])
  const { act, busy, failure } = useAct('interpreters.ask-others', SESSION_CHANGES)
  const send = async () => {
    if (await act({ session: id, members: [...members] })) setMembers([])
  }
  const asked = calls.flatMap(({ name, state }) => (state === 'asked' && name !== null ? [name] : []))
  return (
    <details className="write">
      <summary className="btn small">{say('interpreting.ask-others')}</summary>
      <div className="form">
        <Members person={person} language={language} but={asked} members={members} onChange={setMembers} />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} isDisabled={members.length === 0} onPress={() => void send()}>
          {say('interpreting.ask-others')}
        </Button>
      </div>
    </details>
  )
}
