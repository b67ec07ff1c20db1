import { RELATIVE_ACTS } from '../../../../modules/cases/relatives/codes.ts'
import { Tick } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import type { Out, PersonPage } from '../../../shell/contract.ts'
import { SayWhy } from '../guests/say-why.tsx'
import { usePersonAct } from '../person/act.ts'
import { RelativeForm } from './relative-form.tsx'
import { countryOf, draftOf, LOOKS, planOf, ticked } from './relative-view.ts'
import { TellForm } from './tell-form.tsx'

type Relative = Out<'relatives.list'>['relatives'][number]

/** Relatives of the person who are at risk, for those who work with the person. */
export const Relatives = ({ person }: { person: PersonPage }) =>
  useMay()('case:work') ? <AtRisk person={person} /> : null

/** What they fear, the plan for each, and who was told of them. */
function AtRisk({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const known = useAsk('relatives.list', { person: person.id })
  const entering = usePersonAct('relatives.enter')
  return (
    <section aria-labelledby="relatives">
      <h2 id="relatives" className="part">
        {say('relatives.title')}
      </h2>
      <Shown of={known}>
        {({ relatives, mayWrite }) => (
          <>
            {relatives.length === 0 && <p className="note">{say('relatives.none')}</p>}
            {relatives.map((relative) => (
              <One key={relative.id} relative={relative} mayWrite={mayWrite} />
            ))}
            {mayWrite && (
              <RelativeForm
                id="new-relative"
                name={say('relatives.add')}
                begins={null}
                busy={entering.busy}
                failure={entering.failure}
                save={(draft) => entering.act({ person: person.id, ...draft })}
              />
            )}
          </>
        )}
      </Shown>
    </section>
  )
}

function One({ relative, mayWrite }: { relative: Relative; mayWrite: boolean }) {
  const words = useWords()
  const { say, format } = words
  const { called, kinship, state, since, aware, fear, why, told } = relative
  return (
    <article className="relative" aria-label={called}>
      <h3>
        <bdi>{called}</bdi>
      </h3>
      <p className="sep">
        <Is {...LOOKS[state]}>{say(`relatives.state-${state}`)}</Is>
        <span>{say(`relatives.kin-${kinship}`)}</span>
        <span>{countryOf(relative, words)}</span>
        <span className="note">{say(`relatives.aware-${aware}`)}</span>
        <time dateTime={since} className="note">
          {format.moment(since)}
        </time>
      </p>
      <p dir="auto">{fear}</p>
      {why && (
        <p className="note" dir="auto">
          {why}
        </p>
      )}
      <Steps relative={relative} mayWrite={mayWrite && state !== 'ended'} />
      {told.length > 0 && (
        <>
          <h4>{say('relatives.told')}</h4>
          <ul className="rows-plain">
            {told.map((one) => (
              <li key={one.at}>
                <div>
                  <p className="sep">
                    <b>{say(`relatives.party-${one.party}`)}</b>
                    <span>{say(`relatives.ground-${one.ground}`)}</span>
                    <time dateTime={one.at} className="note">
                      {format.moment(one.at)}
                    </time>
                    <bdi className="note">{one.by}</bdi>
                  </p>
                  <p dir="auto">{one.what}</p>
                  <p className="note" dir="auto">
                    {one.basis}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {mayWrite && <Acts relative={relative} />}
    </article>
  )
}

function Steps({ relative, mayWrite }: { relative: Relative; mayWrite: boolean }) {
  const { say } = useWords()
  const { act, busy, failure } = usePersonAct('relatives.plan')
  if (relative.steps.length === 0) return <p className="note">{say('relatives.no-steps')}</p>
  return (
    <>
      <ul className="plan-steps">
        {planOf(relative.steps).map(({ at, step }) => (
          <li key={`${String(at)} ${step.what}`}>
            {mayWrite ? (
              <Tick on={step.done} onChange={() => (busy ? undefined : void act(ticked(relative, at)))}>
                <OneStep step={step} />
              </Tick>
            ) : (
              <OneStep step={step} said />
            )}
          </li>
        ))}
      </ul>
      {failure && <Failed failure={failure} />}
    </>
  )
}

function OneStep({ step: { what, who, on, done }, said = false }: { step: Relative['steps'][number]; said?: boolean }) {
  const { say, format } = useWords()
  return (
    <>
      {said && done ? (
        <Is icon="done" meaning="done">
          {what}
        </Is>
      ) : (
        <bdi>{what}</bdi>
      )}
      <span className="note sep">
        <bdi>{who}</bdi>
        <span>{say('plan.by', { day: format.day(on) })}</span>
      </span>
    </>
  )
}

function Acts({ relative }: { relative: Relative }) {
  const { say } = useWords()
  const planning = usePersonAct('relatives.plan')
  const { act, busy, failure } = usePersonAct('relatives.move')
  const { id, state, acts, called } = relative
  return (
    <div className="row">
      {state !== 'ended' && (
        <RelativeForm
          name={say('relatives.change')}
          begins={draftOf(relative)}
          busy={planning.busy}
          failure={planning.failure}
          save={(draft) => planning.act({ relative: id, ...draft })}
        />
      )}
      <TellForm relative={id} called={called} />
      {RELATIVE_ACTS.filter((one) => acts.includes(one)).map((one) => (
        <SayWhy
          key={one}
          {...{ busy, failure, lines: 2, most: 1000 }}
          name={say(`relatives.do-${one}`)}
          why={say('relatives.why')}
          onSay={(text) => void act({ relative: id, act: one, why: text })}
        />
      ))}
    </div>
  )
}
