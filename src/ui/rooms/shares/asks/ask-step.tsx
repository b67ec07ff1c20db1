import { useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { useLacking } from '../../../parts/lacking.ts'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { AskPage, In, Name } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { type Act, asksAtHand, CHANGES, callOf, type Draft, EMPTY, isByTwo, lackingOf } from './ask-view.ts'

type Doing = Extract<Name, `asks.${string}`>
type StepProps = { page: AskPage; act: Act }

/** One step: a button, which opens what the step must carry where there is anything. */
export function StepForm({ page, act: name }: StepProps) {
  const { say } = useWords()
  const [draft, setDraft] = useState(EMPTY)
  const { operation, input } = callOf(page, name, draft)
  const { act, busy, failure } = useAct(operation as Doing, CHANGES)
  const { form, sends, faults } = useLacking(lackingOf(name, draft), faultsByField(failure))
  const change = (more: Partial<Draft>) => setDraft({ ...draft, ...more })
  const send = () => void act(input as In<Doing>)
  const hasFields = name === 'answer' || name === 'refuse' || (name === 'acknowledge' && asksAtHand(page))
  if (!hasFields)
    return (
      <div className="act">
        <Button isPending={busy} onPress={send}>
          {say(`asks.act-${name}`)}
        </Button>
        <p className="note">{say(`asks.means-${name}`)}</p>
        {failure && <Failed failure={failure} />}
      </div>
    )
  const byTwo = name === 'answer' && isByTwo(draft.ofPerson, page.urgency)
  return (
    <details className="step">
      <summary className="btn">{say(`asks.act-${name}`)}</summary>
      <form className="form" ref={form} onSubmit={sends(send)}>
        <p className="note">{say(`asks.means-${name}`)}</p>
        {name === 'acknowledge' && (
          <Tick on={!draft.atHand} onChange={(fetched) => change({ atHand: !fetched })}>
            {say('asks.not-at-hand')}
          </Tick>
        )}
        {name === 'answer' && <AnswerFields {...{ draft, change, faults }} />}
        {name === 'refuse' && <RefuseFields {...{ page, draft, change, faults }} />}
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say(byTwo ? 'asks.answer-by-two' : `asks.act-${name}`)}
        </Button>
      </form>
    </details>
  )
}

type Fields = {
  draft: Draft
  change: (more: Partial<Draft>) => void
  faults: Readonly<Record<string, string | undefined>>
}

function AnswerFields({ draft, change, faults }: Fields) {
  const { say } = useWords()
  return (
    <>
      <Field
        label={say('asks.field-answer')}
        hint={say('asks.answer-hint')}
        lines={5}
        value={draft.text}
        onChange={(text) => change({ text })}
        fault={faults.text}
        autoComplete="off"
      />
      <Field
        label={say('asks.field-basis')}
        value={draft.basis}
        onChange={(basis) => change({ basis })}
        fault={faults.basis}
        autoComplete="off"
      />
      <OfPerson value={draft.ofPerson} onChange={(ofPerson) => change({ ofPerson })} fault={faults.ofPerson} />
      <Tick on={draft.partly} onChange={(partly) => change({ partly })}>
        {say('asks.partly')}
      </Tick>
    </>
  )
}

type OfPersonProps = {
  value: Draft['ofPerson']
  onChange: (value: Draft['ofPerson']) => void
  fault: string | undefined
}

/** Whether it is about a person: nobody is led to either answer. */
export function OfPerson({ value, onChange, fault }: OfPersonProps) {
  const { say } = useWords()
  return (
    <Choice
      label={say('asks.field-person')}
      hint={say('asks.person-hint')}
      value={value}
      onChange={onChange}
      fault={fault}
      choices={[
        { value: '', name: say('pass.choose') },
        { value: 'yes', name: say('asks.person-yes') },
        { value: 'no', name: say('asks.person-no') },
      ]}
    />
  )
}

function RefuseFields({ page, draft, change, faults }: Fields & { page: AskPage }) {
  const { say } = useWords()
  return (
    <>
      <Choice
        label={say('asks.field-ground')}
        value={draft.ground}
        onChange={(ground) => change({ ground })}
        fault={faults.ground}
        choices={[
          { value: '', name: say('pass.choose') },
          ...page.grounds.map((ground) => ({ value: ground, name: say(`asks.ground-${ground}`) })),
        ]}
      />
      <Field
        label={say('asks.field-more')}
        hint={say('asks.more-hint')}
        optional
        lines={3}
        value={draft.text}
        onChange={(text) => change({ text })}
        fault={faults.text}
        autoComplete="off"
      />
    </>
  )
}
