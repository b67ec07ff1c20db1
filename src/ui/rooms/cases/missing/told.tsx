import { useState } from 'react'
import { ALARM_WAYS } from '../../../../modules/cases/missing/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { CountryPicker } from '../../../parts/country-picker.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { useLacking } from '../../../parts/lacking.ts'
import { Failed } from '../../../parts/states.tsx'
import { useDo, useWords } from '../../../shell/app.tsx'
import type { Out, PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { usePersonAct } from '../person/act.ts'
import { type Addressee, newTelling, tellingLacks } from './missing-view.ts'

type Hand = { hand: (handed: Out<'missing-persons.hand'>) => void }
type Props = Hand & { person: PersonPage; one: Addressee; hasSheet: boolean }

/** One addressee: whether it was told, its sheet, and the form that says how it was told. */
export function OneTold({ person, one: { to, last, missed }, hasSheet, hand }: Props) {
  const { say, format } = useWords()
  const isTold = last !== null && last.way !== 'not-told'
  return (
    <article className="paper" aria-label={say(`missing.to-${to}`)}>
      <h3>{say(`missing.to-${to}`)}</h3>
      <p className="note">{say(`missing.text-${to}`)}</p>
      {last === null ? (
        <Is icon={missed ? 'warn' : 'clock'} meaning={missed ? 'danger' : 'warning'}>
          {say(missed ? 'missing.not-yet-late' : 'missing.not-yet')}
        </Is>
      ) : (
        <>
          <Is icon={isTold ? 'done' : 'warn'} meaning={isTold ? 'done' : 'warning'}>
            {say(`missing.way-${last.way}`)}
          </Is>
          <p className="note sep">
            <span>{format.moment(last.at)}</span>
            <bdi>{last.by.name ?? '…'}</bdi>
            <bdi>{last.text}</bdi>
          </p>
        </>
      )}
      <div className="told-acts">
        {hasSheet && person.may.includes('missing-persons.hand') && <PrintFor person={person} to={to} hand={hand} />}
        {person.may.includes('missing-persons.tell') && <Tell person={person} to={to} />}
      </div>
    </article>
  )
}

type To = { person: PersonPage; to: Addressee['to'] }

/** Makes the sheet for this addressee; of a focal point it is asked of which state. */
function PrintFor({ person, to, hand }: To & Hand) {
  const { say } = useWords()
  const [country, setCountry] = useState('')
  // The answer is not cached, so that going back does not show it.
  const { run, busy, failure } = useDo('missing-persons.hand', ['persons.get'])
  const make = async () => {
    const input = { person: person.id, to, ...(country === '' ? {} : { country }) }
    const answer = await run({ input }).catch(() => null)
    if (answer?.kind === 'done') hand(answer.output)
  }
  return (
    <details className="write">
      <summary className="btn small">{say('missing.print')}</summary>
      <div className="form">
        <p className="note">{say(`missing.gets-${to}`)}</p>
        {to === 'focal-point' && (
          <CountryPicker
            label={say('missing.country')}
            value={country}
            onChange={setCountry}
            fault={faultsByField(failure).country}
          />
        )}
        {failure && <Failed failure={failure} />}
        <Button
          small
          icon="print"
          isPending={busy}
          isDisabled={to === 'focal-point' && country === ''}
          onPress={() => void make()}
        >
          {say('missing.make')}
        </Button>
      </div>
    </details>
  )
}

function Tell({ person, to }: To) {
  const { say } = useWords()
  const [telling, setTelling] = useState(newTelling)
  const change = (more: Partial<typeof telling>) => setTelling({ ...telling, ...more })
  const { act, busy, failure } = usePersonAct('missing-persons.tell')
  const { form, sends, faults } = useLacking(tellingLacks(to, telling), faultsByField(failure))
  const { way, text, country } = telling
  const send = async () => {
    if (way === '') return
    if (await act({ person: person.id, to, way, text, ...(country === '' ? {} : { country }) }))
      setTelling(newTelling())
  }
  return (
    <details className="write">
      <summary className="btn small">{say('missing.tell')}</summary>
      <form className="form" ref={form} onSubmit={sends(() => void send())}>
        <Choice
          label={say('missing.way')}
          value={way}
          onChange={(chosen) => change({ way: chosen })}
          choices={[
            { value: '', name: '…' },
            ...ALARM_WAYS.map((value) => ({ value, name: say(`missing.way-${value}`) })),
          ]}
          fault={faults.way}
        />
        {to === 'focal-point' && way !== 'not-told' && (
          <CountryPicker
            label={say('missing.country')}
            value={country}
            onChange={(chosen) => change({ country: chosen })}
            fault={faults.country}
          />
        )}
        <Field
          label={say(way === 'not-told' ? 'missing.why-not' : 'missing.took')}
          hint={say('missing.took-hint')}
          value={text}
          onChange={(typed) => change({ text: typed })}
          most={500}
          fault={faults.text}
        />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say('missing.save-told')}
        </Button>
      </form>
    </details>
  )
}
