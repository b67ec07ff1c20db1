import { useState } from 'react'
import { OUTCOMES } from '../../../../modules/notices/codes.ts'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { useLacking } from '../../../parts/lacking.ts'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { ASKED_AUTOMATED } from '../notice/notice-answers.ts'
import {
  acknowledgeInput,
  type DecisionDraft,
  decisionInput,
  decisionLacks,
  NO_DECISION,
  needsRedress,
  RECEIVED_CHANGES,
  refusalsFor,
} from './received-view.ts'

type Props = { notice: Pick<Out<'received.get'>, 'id' | 'mayAnswer' | 'stand'> }

/** What the platform can answer now. */
export function AnswerForms({ notice }: Props) {
  const { mayAnswer } = notice
  return (
    <>
      {mayAnswer.includes('acknowledged') && <Acknowledge notice={notice} />}
      {mayAnswer.includes('decided') && <Decide notice={notice} />}
    </>
  )
}

function Acknowledge({ notice }: Props) {
  const { say } = useWords()
  const { act, busy, failure } = useAct('received.answer', RECEIVED_CHANGES)
  return (
    <div className="act">
      <Button go icon="done" isPending={busy} onPress={() => void act(acknowledgeInput(notice.id, ''))}>
        {say('received.acknowledge')}
      </Button>
      <p>{say('received.acknowledge-text')}</p>
      {failure && <Failed failure={failure} />}
    </div>
  )
}

function Decide({ notice }: Props) {
  const { say } = useWords()
  const [draft, setDraft] = useState(NO_DECISION)
  const { act, busy, failure } = useAct('received.answer', RECEIVED_CHANGES)
  const { form, sends, faults } = useLacking(decisionLacks(draft), faultsByField(failure))
  const change =
    <K extends keyof DecisionDraft>(part: K) =>
    (value: DecisionDraft[K]) =>
      setDraft((before) => ({ ...before, [part]: value }))
  const refusals = refusalsFor(draft.outcome)
  const none = { value: '', name: '…' } as const
  return (
    <details className="step">
      <summary className="btn">
        {say(notice.stand === 'answered' ? 'received.decide-again' : 'received.decide')}
      </summary>
      <form className="form" ref={form} onSubmit={sends(() => void act(decisionInput(notice.id, draft)))}>
        <Choice
          label={say('received.outcome')}
          value={draft.outcome}
          onChange={change('outcome')}
          choices={[none, ...OUTCOMES.map((value) => ({ value, name: say(`notice.outcome-${value}`) }))]}
          fault={faults.outcome}
        />
        {refusals.length > 0 && (
          <Choice
            label={say('received.refusal')}
            value={draft.refusal}
            onChange={change('refusal')}
            choices={[none, ...refusals.map((value) => ({ value, name: say(`notice.refusal-${value}`) }))]}
            fault={faults.refusal}
          />
        )}
        <Field label={say('received.on')} type="date" value={draft.on} onChange={change('on')} fault={faults.on} />
        <Choice
          label={say('notice.automated')}
          value={draft.automated}
          onChange={change('automated')}
          choices={ASKED_AUTOMATED.map((value) => ({
            value,
            name: say(value === 'unknown' ? 'received.automated-none' : `notice.automated-${value}`),
          }))}
        />
        <Field
          label={say('received.reasons')}
          hint={say('received.reasons-hint')}
          lines={5}
          value={draft.reasons}
          onChange={change('reasons')}
          most={8000}
          fault={faults.reasons}
          autoComplete="off"
        />
        <Field
          label={say('received.redress')}
          hint={say('received.redress-hint')}
          lines={2}
          optional={!needsRedress(draft.outcome)}
          value={draft.redress}
          onChange={change('redress')}
          most={2000}
          fault={faults.redress}
          autoComplete="off"
        />
        <Field
          label={say('received.reference')}
          optional
          value={draft.reference}
          onChange={change('reference')}
          most={200}
          fault={faults.reference}
          autoComplete="off"
        />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say('received.send')}
        </Button>
      </form>
    </details>
  )
}
