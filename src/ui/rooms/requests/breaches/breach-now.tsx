import { type ReactNode, useState } from 'react'
import {
  BREACH_ACTS,
  type BreachAct,
  RISKS,
  type Risk,
  SETTLED_BY,
  type SettledBy,
} from '../../../../modules/requests/codes.ts'
import { Anew } from '../../../parts/anew.tsx'
import { ClosedAct } from '../../../parts/closed-act.tsx'
import { dayAndTime, momentFrom } from '../../../parts/day-and-time.ts'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { BreachPage } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { ActForm } from './act-form.tsx'
import { FactsForm } from './facts-form.tsx'

/** What can be done now; each closed act says why it is closed. */
export function BreachNow({ breach }: { breach: BreachPage }) {
  const { say } = useWords()
  const { id } = breach
  const forms: Record<BreachAct, ReactNode> = {
    describe: <FactsForm breach={breach} />,
    assess: <Assess breach={breach} />,
    notify: <Notify breach={breach} />,
    withhold: <WithReasons id={id} act="withhold" />,
    tell: <Tell breach={breach} />,
    'pass-over': <PassOver id={id} />,
    settle: <Settle breach={breach} />,
    close: <WithReasons id={id} act="close" />,
  }
  return (
    <aside className="now" id="now" aria-label={say('request.now')}>
      <h2>{say('request.now')}</h2>
      {BREACH_ACTS.map((act) => {
        const action = breach.actions.find(({ operation }) => operation === `breaches.${act}`)
        if (!action?.allowed)
          return (
            <ClosedAct
              key={act}
              id={act}
              name={say(`breach.${act}`)}
              why={
                <>
                  <b>{say('act.closed')}</b> {say(`breach.why-${action?.why ?? 'not-permitted'}`)}
                </>
              }
            />
          )
        return (
          // What is decided is decided on what was there then; words on persons are right in any state.
          <Anew key={act} of={act === 'tell' || act === 'pass-over' ? '' : breach.state}>
            <details>
              <summary className="btn">{say(`breach.${act}`)}</summary>
              {forms[act]}
            </details>
          </Anew>
        )
      })}
    </aside>
  )
}

/** The risk as somebody judges it; no number is worked out, and reasons stand with it. */
function Assess({ breach }: { breach: BreachPage }) {
  const { say } = useWords()
  const [risk, setRisk] = useState<Risk>(breach.risk ?? 'high')
  const [why, setWhy] = useState('')
  const input = why.trim() === '' ? null : { breach: breach.id, risk, why }
  return (
    <ActForm operation="breaches.assess" input={input} name={say('breach.assess')}>
      {(faults) => (
        <>
          <p className="note">{say('breach.assess-hint')}</p>
          <Choice
            label={say('breach.risk')}
            value={risk}
            onChange={setRisk}
            choices={RISKS.map((value) => ({ value, name: say(`breach.risk-${value}`) }))}
          />
          <Field label={say('breach.reasons')} lines={4} value={why} onChange={setWhy} most={4000} fault={faults.why} />
        </>
      )}
    </ActForm>
  )
}

function Notify({ breach }: { breach: BreachPage }) {
  const { say } = useWords()
  const [to, setTo] = useState({
    authority: breach.agency.authority,
    reference: '',
    why: '',
    ...dayAndTime(new Date()),
  })
  const at = momentFrom(to.day, to.time)
  const isLate = breach.notifiedAt === null && at !== null && Date.parse(at) > Date.parse(breach.due)
  const isWhole = to.authority.trim() !== '' && at !== null && (!isLate || to.why.trim() !== '')
  const { authority, reference, why } = to
  const input = isWhole && at !== null ? { breach: breach.id, authority, reference, at, why } : null
  return (
    <ActForm operation="breaches.notify" input={input} name={say('breach.notify')}>
      {(faults) => (
        <>
          <p className="note">{say('breach.notify-hint')}</p>
          <Field
            label={say('breach.authority')}
            value={authority}
            onChange={(now) => setTo({ ...to, authority: now })}
            most={300}
            fault={faults.authority}
          />
          <Field
            label={say('breach.reference')}
            value={reference}
            onChange={(now) => setTo({ ...to, reference: now })}
            most={200}
            optional
          />
          <Field
            label={say('breach.notified-day')}
            type="date"
            value={to.day}
            onChange={(day) => setTo({ ...to, day })}
            fault={faults.at}
          />
          <Field
            label={say('breach.notified-time')}
            type="time"
            value={to.time}
            onChange={(time) => setTo({ ...to, time })}
          />
          {isLate && <Notice meaning="warning">{say('breach.notify-late')}</Notice>}
          <Field
            label={say('breach.delay')}
            lines={3}
            value={why}
            onChange={(now) => setTo({ ...to, why: now })}
            most={4000}
            fault={faults.why}
            optional={!isLate}
          />
        </>
      )}
    </ActForm>
  )
}

function WithReasons({ id, act }: { id: string; act: 'withhold' | 'close' }) {
  const { say } = useWords()
  const [why, setWhy] = useState('')
  const input = why.trim() === '' ? null : { breach: id, why }
  return (
    <ActForm operation={`breaches.${act}`} input={input} name={say(`breach.${act}`)}>
      {(faults) => (
        <Field
          label={say(act === 'close' ? 'breach.learned' : 'breach.reasons')}
          hint={say(`breach.${act}-hint`)}
          lines={4}
          value={why}
          onChange={setWhy}
          most={4000}
          fault={faults.why}
        />
      )}
    </ActForm>
  )
}

/** Somebody was told. Whoever stands there as not told can be picked. */
function Tell({ breach }: { breach: BreachPage }) {
  const { say } = useWords()
  const open = breach.persons.filter(({ state }) => state === 'not-told')
  const [person, setPerson] = useState('')
  const [who, setWho] = useState('')
  const [channel, setChannel] = useState('')
  const [safe, setSafe] = useState(false)
  const known = open.find(({ id }) => id === person)
  const name = known?.who ?? who
  const input =
    safe && name.trim() !== '' && channel.trim() !== ''
      ? { breach: breach.id, person: known?.id ?? null, who: name, channel, safe: true as const }
      : null
  const sent = () => {
    setPerson('')
    setWho(emptied(who, ''))
    setChannel(emptied(channel, ''))
    setSafe(false)
  }
  return (
    <ActForm operation="breaches.tell" input={input} name={say('breach.tell')} sent={sent}>
      {(faults) => (
        <>
          <Notice meaning="warning">{say('breach.tell-hint')}</Notice>
          {open.length > 0 && (
            <Choice
              label={say('breach.tell-whom')}
              value={person}
              onChange={setPerson}
              choices={[
                { value: '', name: say('breach.tell-new') },
                ...open.map(({ id, who: of }) => ({ value: id, name: of })),
              ]}
            />
          )}
          {known === undefined && (
            <Field
              label={say('breach.who')}
              hint={say('breach.who-hint')}
              value={who}
              onChange={setWho}
              most={300}
              fault={faults.who}
            />
          )}
          <Field
            label={say('breach.channel')}
            hint={say('breach.channel-hint')}
            lines={2}
            value={channel}
            onChange={setChannel}
            most={600}
            fault={faults.channel}
          />
          <Tick on={safe} onChange={setSafe}>
            {say('breach.safe')}
          </Tick>
        </>
      )}
    </ActForm>
  )
}

function PassOver({ id }: { id: string }) {
  const { say } = useWords()
  const [who, setWho] = useState('')
  const [why, setWhy] = useState('')
  const input = who.trim() === '' || why.trim() === '' ? null : { breach: id, who, why }
  const sent = () => {
    setWho(emptied(who, ''))
    setWhy(emptied(why, ''))
  }
  return (
    <ActForm operation="breaches.pass-over" input={input} name={say('breach.pass-over')} sent={sent}>
      {(faults) => (
        <>
          <Field
            label={say('breach.who')}
            hint={say('breach.who-hint')}
            value={who}
            onChange={setWho}
            most={300}
            fault={faults.who}
          />
          <Field
            label={say('breach.why-not-told')}
            lines={3}
            value={why}
            onChange={setWhy}
            most={2000}
            fault={faults.why}
          />
        </>
      )}
    </ActForm>
  )
}

/** The grounds that this agency's law has. */
function Settle({ breach }: { breach: BreachPage }) {
  const { say } = useWords()
  const isHigh = breach.risk === 'high'
  const grounds = SETTLED_BY.filter(
    (one) => (one === 'no-high-risk') !== isHigh && (one !== 'restricted' || breach.agency.regime === '2016-680'),
  )
  const [as, setAs] = useState<SettledBy>(isHigh ? 'told' : 'no-high-risk')
  const [why, setWhy] = useState('')
  const input = why.trim() === '' ? null : { breach: breach.id, as, why }
  return (
    <ActForm operation="breaches.settle" input={input} name={say('breach.settle')}>
      {(faults) => (
        <>
          <p className="note">{say('breach.settle-hint')}</p>
          <Choice
            label={say('breach.settle-as')}
            value={as}
            onChange={setAs}
            choices={grounds.map((value) => ({ value, name: say(`breach.settled-${value}`) }))}
            fault={faults.as}
          />
          <Field label={say('breach.reasons')} lines={4} value={why} onChange={setWhy} most={4000} fault={faults.why} />
        </>
      )}
    </ActForm>
  )
}
