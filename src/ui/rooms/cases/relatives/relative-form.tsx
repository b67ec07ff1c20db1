import { useState } from 'react'
import { AWARE, KINSHIPS } from '../../../../modules/cases/relatives/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { CountryPicker } from '../../../parts/country-picker.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Failure } from '../../../shell/failure.ts'
import { EMPTY, EMPTY_STEP, isWhole, type RelativeDraft, toSend } from './relative-view.ts'

type Props = {
  /** Anchor of the form, where a link opens it. */
  id?: string
  /** Of the act: it names what opens and the button that does it. */
  name: string
  /** What is written down already; null for somebody new. */
  begins: RelativeDraft | null
  busy: boolean
  failure: Failure | null
  save: (draft: RelativeDraft) => Promise<boolean>
}

/** Who a relative at risk is under an invented name, what they fear, and the steps of their plan. */
export function RelativeForm({ id, name, begins, busy, failure, save }: Props) {
  const { say } = useWords()
  const [draft, setDraft] = useState<RelativeDraft | null>(null)
  const form = draft ?? begins ?? EMPTY
  const set = (more: Partial<RelativeDraft>) => setDraft({ ...form, ...more })
  const send = async () => {
    if (await save(toSend(form))) setDraft(null)
  }
  return (
    <details className="write" {...(id ? { id } : {})}>
      <summary className="btn small">{name}</summary>
      <div className="form">
        <Field
          label={say('relatives.called')}
          hint={say('relatives.called-hint')}
          value={form.called}
          onChange={(called) => set({ called })}
          most={60}
        />
        <Choice
          label={say('relatives.kinship')}
          value={form.kinship}
          onChange={(kinship) => set({ kinship })}
          choices={KINSHIPS.map((value) => ({ value, name: say(`relatives.kin-${value}`) }))}
        />
        <CountryPicker
          label={say('relatives.country')}
          value={form.country}
          onChange={(country) => set({ country })}
          besides={[{ value: 'unknown', name: say('relatives.country-unknown') }]}
        />
        <Choice
          label={say('relatives.aware')}
          value={form.aware}
          onChange={(aware) => set({ aware })}
          choices={AWARE.map((value) => ({ value, name: say(`relatives.aware-${value}`) }))}
        />
        <Field
          label={say('relatives.fear')}
          lines={3}
          value={form.fear}
          onChange={(fear) => set({ fear })}
          most={2000}
        />
        <Steps steps={form.steps} change={(steps) => set({ steps })} />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} isDisabled={!isWhole(form)} onPress={() => void send()}>
          {name}
        </Button>
      </div>
    </details>
  )
}

type Step = RelativeDraft['steps'][number]

function Steps({ steps, change }: { steps: readonly Step[]; change: (steps: Step[]) => void }) {
  const { say } = useWords()
  const set = (at: number, more: Partial<Step>) =>
    change(steps.map((step, i) => (i === at ? { ...step, ...more } : step)))
  return (
    <>
      {steps.map((step, at) => (
        // A row keeps its place while somebody writes.
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
        <fieldset key={at}>
          <legend>{say('relatives.step', { n: at + 1 })}</legend>
          <Field label={say('relatives.what')} value={step.what} onChange={(what) => set(at, { what })} most={300} />
          <Field label={say('relatives.who')} value={step.who} onChange={(who) => set(at, { who })} most={120} />
          <Field label={say('relatives.on')} type="date" value={step.on} onChange={(on) => set(at, { on })} />
        </fieldset>
      ))}
      {steps.length < 30 && (
        <Button small onPress={() => change([...steps, EMPTY_STEP])}>
          {say('relatives.more-steps')}
        </Button>
      )}
    </>
  )
}
