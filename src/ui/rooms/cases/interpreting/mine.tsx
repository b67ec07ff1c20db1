import { useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Is } from '../../../parts/icon.tsx'
import { LanguagesPicker } from '../../../parts/language-picker.tsx'
import { Empty, Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { Page } from '../../../shell/page.tsx'
import { Hour } from './hour.tsx'
import { answersIn, CALL_CHANGES, CALL_LOOKS } from './interpreting-view.ts'

type Mine = Out<'interpreters.mine'>
type Call = Mine['calls'][number]

/** For which hours one is asked to interpret, and where to come for those one has accepted. */
export function InterpretingPage() {
  const { say } = useWords()
  // Asked again and again, so that a place that was called off closes in a tab that stands open.
  const mine = useAsk('interpreters.mine', {}, { every: 15_000 })
  return (
    <Page title={say('room.interpreting')} sub={<p className="sub">{say('interpreting.lede')}</p>}>
      <Shown of={mine}>
        {({ calls, languages }) => (
          <>
            {calls.length === 0 ? (
              <Empty title={say('interpreting.none')}>
                <p className="note">{say('interpreting.none-text')}</p>
              </Empty>
            ) : (
              <ol className="cards persons">
                {calls.map((call) => (
                  <li key={call.call} className="card">
                    <OneCall call={call} />
                  </li>
                ))}
              </ol>
            )}
            <Languages languages={languages} />
          </>
        )}
      </Shown>
    </Page>
  )
}

function OneCall({ call }: { call: Call }) {
  const { say, format } = useWords()
  const { startsAt, state, place, acts, urgency } = call
  return (
    <>
      <h2>
        <time dateTime={startsAt}>{format.moment(startsAt)}</time>
      </h2>
      <Hour hour={call} />
      <p className="sep">
        <Is {...CALL_LOOKS[state]}>{say(`interpreting.state-${state}`)}</Is>
        {urgency === 'danger' && state === 'asked' && (
          <Is icon="danger" meaning="danger">
            {say('interpreting.urgency-danger')}
          </Is>
        )}
      </p>
      {place && (
        <dl className="facts">
          <dt>{say('interpreting.place')}</dt>
          <dd dir="auto">{place.place}</dd>
          <dt>{say('interpreting.ask-for')}</dt>
          <dd dir="auto">
            {place.askFor}, {place.agency}
          </dd>
          {place.telephone && (
            <>
              <dt>{say('interpreting.telephone')}</dt>
              <dd>
                <bdi>{place.telephone}</bdi>
              </dd>
            </>
          )}
          {place.note && (
            <>
              <dt>{say('interpreting.note')}</dt>
              <dd dir="auto">{place.note}</dd>
            </>
          )}
        </dl>
      )}
      {acts.length > 0 && <Answers call={call} />}
    </>
  )
}

function Answers({ call: { call, acts, state } }: { call: Call }) {
  const { say } = useWords()
  const { act, busy, failure } = useAct('interpreters.answer', CALL_CHANGES)
  return (
    <>
      <p className="note">{say(state === 'asked' ? 'interpreting.before' : 'interpreting.after')}</p>
      {failure && <Failed failure={failure} />}
      <p className="row">
        {answersIn(acts).map((answer) => (
          <Button key={answer} small isPending={busy} onPress={() => void act({ call, answer })}>
            {say(`interpreting.do-${answer}`)}
          </Button>
        ))}
      </p>
    </>
  )
}

function Languages({ languages }: { languages: readonly string[] }) {
  const { say, format } = useWords()
  const [chosen, setChosen] = useState(languages)
  const { act, busy, failure } = useAct('interpreters.set-languages', CALL_CHANGES, false, 'said.saved')
  const isSame = chosen.length === languages.length && chosen.every((one) => languages.includes(one))
  return (
    <details className="write">
      <summary className="btn small">{say('interpreting.languages')}</summary>
      <div className="form">
        <p className="note">
          {languages.length === 0
            ? say('interpreting.no-languages')
            : languages.map((one) => format.tongue(one) ?? one).join(', ')}
        </p>
        <LanguagesPicker label={say('interpreting.which-languages')} values={chosen} onChange={setChosen} />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} isDisabled={isSame} onPress={() => void act({ languages: [...chosen] })}>
          {say('interpreting.save-languages')}
        </Button>
      </div>
    </details>
  )
}
