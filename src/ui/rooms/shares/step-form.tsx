import { useState } from 'react'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Icon, Is } from '../../parts/icon.tsx'
import { useLacking } from '../../parts/lacking.ts'
import { Failed } from '../../parts/states.tsx'
import { useWords } from '../../shell/app.tsx'
import type { In, Name, SharePage, ShareStep } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { CHANGES, EMPTY, fieldsOf, lackingOf, stepInput } from './share-view.ts'

/** An operation that is done with a share that is there. */
type Doing = Extract<Name, `shares.${string}`>

/** One step: a button, which opens what the step must carry where there is anything. */
export function StepForm({ page, step }: { page: SharePage; step: ShareStep }) {
  const { say } = useWords()
  const { act: name } = step
  const [draft, setDraft] = useState(EMPTY)
  const { act, busy, failure } = useAct(step.operation as Doing, CHANGES)
  const { form, sends, faults } = useLacking(lackingOf(page, name, draft), faultsByField(failure))
  const asks = fieldsOf(page, name)
  const send = () => void act(stepInput(page, name, draft) as In<Doing>)
  if (asks.length === 0)
    return (
      <div className="act">
        <Button isPending={busy} onPress={send}>
          {say(`share.act-${name}`)}
        </Button>
        <p className="note">{say(`share.means-${name}`)}</p>
        {failure && <Failed failure={failure} />}
      </div>
    )
  return (
    <details className="step">
      <summary className="btn">
        <span>
          {name === 'recall' && <Icon name="warn" />} {say(`share.act-${name}`)}
        </span>
      </summary>
      <form className="form" ref={form} onSubmit={sends(send)}>
        {name === 'recall' ? (
          <Is icon="warn" meaning="warning">
            {say('share.means-recall')}
          </Is>
        ) : (
          <p className="note">{say(`share.means-${name}`)}</p>
        )}
        {asks.map((field) => (
          <Field
            key={field}
            label={say(`share.field-${field}`)}
            {...(field === 'until' ? { type: 'date' as const } : {})}
            {...(field === 'text' || field === 'what' ? { lines: 3 } : {})}
            value={draft[field]}
            onChange={(text) => setDraft({ ...draft, [field]: text })}
            fault={faults[field]}
            autoComplete="off"
          />
        ))}
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say(`share.act-${name}`)}
        </Button>
      </form>
    </details>
  )
}
