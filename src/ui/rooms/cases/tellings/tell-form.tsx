import { useState } from 'react'
import { MEDIA_GROUNDS } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, FaultOf, Field, Tick } from '../../../parts/field.tsx'
import { useLacking } from '../../../parts/lacking.ts'
import { Failed } from '../../../parts/states.tsx'
import { toggled } from '../../../parts/toggled.ts'
import { useWords } from '../../../shell/app.tsx'
import { faultsByField } from '../../../shell/failure.ts'
import { faultSentence } from '../../../shell/failure-words.ts'
import { Bases, TermsAsked } from '../../shares/pass-fields.tsx'
import { wordFor } from '../case-view.ts'
import { usePersonAct } from '../person/act.ts'
import {
  askInput,
  closedAgencies,
  isUrgent,
  lackingTelling,
  newTelling,
  openAgencies,
  partsOf,
  type TellDraft,
  type Tellings,
  urgenciesOf,
  urgentInput,
} from './telling-view.ts'

type Props = { tellings: Tellings; asks: boolean; atOnce: boolean }

/** Tells an agency of the house a fact: a colleague of the team agrees, or at once where somebody is in danger or a child is missing. */
export function TellForm({ tellings, asks, atOnce }: Props) {
  const { say, catalogue } = useWords()
  const { person, agencies } = tellings
  const [draft, setDraft] = useState(newTelling(tellings))
  const change = (more: Partial<TellDraft>) => setDraft((before) => ({ ...before, ...more }))
  const ask = usePersonAct('persons.tell-agency')
  const urgently = usePersonAct('persons.tell-urgently')
  const urgent = isUrgent(draft)
  const { busy, failure } = urgent ? urgently : ask
  const { form, sends, faults } = useLacking(lackingTelling(draft, agencies), faultsByField(failure))
  const send = async () => {
    const done = urgent
      ? await urgently.act(urgentInput(person, draft), draft.reason.trim())
      : await ask.act(askInput(person, draft))
    if (done) setDraft(newTelling(tellings))
  }
  const urgencies = urgenciesOf(tellings).filter((one) => (one === 'none' ? asks : atOnce))
  const { parts: _, ...typed } = draft
  const wrongParts = faultSentence(faults.parts, say, catalogue)
  return (
    <form className="form" ref={form} onSubmit={sends(() => void send())}>
      <p className="note">{say('telling.text')}</p>
      <Choice
        label={say('pass.urgency')}
        value={draft.urgency}
        onChange={(urgency) => change({ urgency })}
        fault={faults.urgency}
        choices={urgencies.map((value) => ({ value, name: say(`share.urgency-${value}`) }))}
      />
      <Choice
        label={say('telling.to')}
        value={draft.to}
        onChange={(to) => change({ to })}
        fault={faults.agency}
        choices={[
          { value: '', name: say('pass.choose') },
          ...openAgencies(agencies, draft).map(({ id, name }) => ({ value: id, name })),
        ]}
      />
      <Closed tellings={tellings} draft={draft} />
      <Field
        label={say('telling.what')}
        hint={say('telling.what-hint')}
        lines={4}
        value={draft.what}
        onChange={(what) => change({ what })}
        most={2000}
        fault={faults.what}
      />
      <fieldset className="field" {...(wrongParts ? { 'data-lacks': true } : {})}>
        <legend>{say('telling.parts')}</legend>
        <p className="note">{say('telling.parts-hint')}</p>
        {partsOf(tellings).map((part) => (
          <Tick
            key={part}
            on={draft.parts.includes(part)}
            onChange={(on) => change({ parts: toggled(partsOf(tellings), draft.parts, part, on) })}
          >
            {say(`telling.part-${part}`)}
          </Tick>
        ))}
        {wrongParts && <FaultOf role="alert">{wrongParts}</FaultOf>}
      </fieldset>
      <Choice
        label={say('telling.ground')}
        value={draft.ground}
        onChange={(ground) => change({ ground })}
        fault={faults.ground}
        choices={[
          { value: '' as const, name: say('pass.choose') },
          ...MEDIA_GROUNDS.filter((ground) => ground === 'law' || !tellings.child).map((value) => ({
            value,
            name: say(`telling.ground-${value}`),
          })),
        ]}
      />
      <Bases draft={typed} change={change} faults={faults} />
      <TermsAsked draft={typed} change={change} faults={faults} />
      <p className="note">{say(urgent ? 'telling.alone' : 'telling.second')}</p>
      {failure && <Failed failure={failure} />}
      <Button type="submit" isPending={busy}>
        {say(urgent ? 'telling.at-once' : 'telling.ask')}
      </Button>
    </form>
  )
}

/** Who must not be told now, each with the reason: nobody looks for it in vain. */
function Closed({ tellings, draft }: { tellings: Tellings; draft: TellDraft }) {
  const words = useWords()
  const closed = closedAgencies(tellings.agencies, draft)
  if (closed.length === 0) return null
  return (
    <ul className="note">
      {closed.map(({ id, name, why }) => (
        <li key={id}>
          <bdi>{name}</bdi>: {wordFor(`tell.${why}`, words)}
        </li>
      ))}
    </ul>
  )
}
