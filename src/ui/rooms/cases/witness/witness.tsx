import { type FormEvent, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { CountriesPicker } from '../../../parts/country-picker.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed, Notice, Shown } from '../../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import type { Out, PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { wordFor } from '../case-view.ts'
import { usePersonAct } from '../person/act.ts'
import { Agree } from './witness-agree.tsx'

type Witness = Out<'witnesses.get'>
type Props = { person: PersonPage; witness: Witness }

/** A possible witness of core international crimes: notices, and the person's wishes. The part asks no questions. */
export function WitnessPart({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const witness = useAsk('witnesses.get', { person: person.id })
  // Most persons have no flag, and a heading would raise questions.
  if (witness.data && witness.data.flag === null && !witness.data.mayFlag) return null
  return (
    <section aria-labelledby="witness">
      <h2 id="witness" className="part">
        {say('witness.title')}
      </h2>
      <Shown of={witness}>{(found) => <Found person={person} witness={found} />}</Shown>
    </section>
  )
}

function Found({ person, witness }: Props) {
  const { say } = useWords()
  if (witness.flag === null) return <SetFlag person={person} />
  return (
    <>
      <Flag flag={witness.flag} />
      {/* First-line staff only learn that nobody asks further, and not the reason. */}
      {!witness.mayAsk && <Notice meaning="warning">{say('witness.ask-nothing')}</Notice>}
      <Steps person={person} witness={witness} flag={witness.flag} />
    </>
  )
}

type FlagShown = NonNullable<Witness['flag']>

function Flag({ flag }: { flag: FlagShown }) {
  const words = useWords()
  const { say, format } = words
  const { state, since, parties, selfIncrimination, why, lawyer, setBy } = flag
  return (
    <>
      <p className="sep">
        <Is icon={state === 'agreed' ? 'done' : 'clock'} meaning="neutral">
          {wordFor(`witness.${state}`, words)}
        </Is>
        <span>{format.day(since)}</span>
        <bdi>{setBy.name ?? '…'}</bdi>
      </p>
      <p>{say('witness.never', { countries: format.list(parties.map((code) => format.country(code) ?? code)) })}</p>
      {selfIncrimination && <p>{say('witness.lawyer-first')}</p>}
      {lawyer && (
        <p className="note">
          {say('witness.lawyer')}: <q dir="auto">{lawyer}</q>
        </p>
      )}
      {why && (
        <p className="note">
          {say('step.why')}: <q dir="auto">{why}</q>
        </p>
      )}
    </>
  )
}

function SetFlag({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const [parties, setParties] = useState<readonly string[]>([])
  const [selfIncrimination, setSelf] = useState(false)
  const { act, busy, failure } = usePersonAct('witnesses.flag', true)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void act({ person: person.id, parties: [...parties], selfIncrimination })
  }
  return (
    <details>
      <summary className="btn small">{say('witness.set')}</summary>
      <form className="form" onSubmit={submit}>
        <p className="note">{say('witness.set-text')}</p>
        <CountriesPicker
          label={say('witness.parties')}
          hint={say('witness.parties-hint')}
          values={parties}
          onChange={setParties}
        />
        <Tick on={selfIncrimination} onChange={setSelf}>
          {say('witness.self')}
        </Tick>
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy} isDisabled={parties.length === 0}>
          {say('witness.set')}
        </Button>
      </form>
    </details>
  )
}

function Steps({ person, witness, flag }: Props & { flag: FlagShown }) {
  const { say } = useWords()
  const may = useMay()
  const can = (act: FlagShown['next'][number]) => flag.next.includes(act)
  const works = may('case:work')
  return (
    <>
      {can('tell') && witness.mayFlag && <Tell person={person} witness={witness} flag={flag} />}
      {can('agree') && works && <Agree person={person} asksLawyer={flag.selfIncrimination && flag.lawyer === ''} />}
      <div className="row">
        {(can('refuse') || can('withdraw')) && works && (
          <One
            person={person}
            name="witnesses.decline"
            word={can('withdraw') ? say('witness.withdraw') : say('witness.refuse')}
          />
        )}
        {can('lift') && witness.mayFlag && <One person={person} name="witnesses.lift" word={say('witness.lift')} />}
      </div>
    </>
  )
}

type OneProps = { person: PersonPage; name: 'witnesses.decline' | 'witnesses.lift'; word: string }

function One({ person, name, word }: OneProps) {
  // Withdrawing needs no reason, here or on the server.
  const { act, busy, failure } = usePersonAct(name, name === 'witnesses.lift')
  return (
    <>
      <Button small isPending={busy} onPress={() => void act({ person: person.id })}>
        {word}
      </Button>
      {failure && <Failed failure={failure} />}
    </>
  )
}

function Tell({ person, witness, flag }: Props & { flag: FlagShown }) {
  const { say } = useWords()
  // Contacts of a party are not offered but mentioned, so that nobody takes another way.
  const open = witness.contacts.filter(({ closed }) => !closed)
  const [chosen, setAgency] = useState('')
  const [lawyer, setLawyer] = useState('')
  const { act, busy, failure } = usePersonAct('witnesses.tell', true)
  const agency = chosen || open[0]?.id
  if (agency === undefined) return <p className="note">{say('witness.no-contact')}</p>
  const faults = faultsByField(failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void act({ person: person.id, agency, lawyer })
  }
  return (
    <details>
      <summary className="btn small">{say('witness.tell')}</summary>
      <form className="form" onSubmit={submit}>
        <p className="note">{say('witness.tell-text')}</p>
        <Choice
          label={say('witness.contact')}
          value={agency}
          onChange={setAgency}
          choices={open.map(({ id, name }) => ({ value: id, name }))}
        />
        {flag.selfIncrimination && (
          <Field label={say('witness.lawyer')} value={lawyer} onChange={setLawyer} most={300} fault={faults.lawyer} />
        )}
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say('witness.tell')}
        </Button>
      </form>
    </details>
  )
}
