import { useState } from 'react'
import { REFUSALS, STAY_ENDS } from '../../../modules/referrals/codes.ts'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { dayAndTime } from '../../parts/day-and-time.ts'
import { Choice, Field, Ticked } from '../../parts/field.tsx'
import { Icon, Is } from '../../parts/icon.tsx'
import { useLacking } from '../../parts/lacking.ts'
import { LanguagePicker } from '../../parts/language-picker.tsx'
import { Failed } from '../../parts/states.tsx'
import { useWords } from '../../shell/app.tsx'
import type { In, Name, ReferralPage, ReferralStep } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { OTHER_TONGUE, UNKNOWN_TONGUE } from '../../shell/tongues.ts'
import {
  ASKS_REASON,
  actWord,
  CHANGES,
  type Draft,
  EMPTY,
  fieldsOf,
  lackingOf,
  type StepText,
  stayEnds,
  stepInput,
} from './referral-view.ts'

/** An operation that is done with a referral that is there. */
type Doing = Extract<Name, `referrals.${string}`>
type Props = { page: ReferralPage; step: ReferralStep }

/** A form that begins with the present hour where something has just happened, and with the language that first contact found. */
function begun({ act }: ReferralStep, { summary }: ReferralPage): Draft {
  if (act === 'confirm-arrival') return { ...EMPTY, ...dayAndTime(new Date()) }
  const isKnown = summary !== null && ![UNKNOWN_TONGUE, OTHER_TONGUE].includes(summary.language)
  return act === 'consent' && isKnown ? { ...EMPTY, language: summary.language } : EMPTY
}

/** One step: a button that opens what it must carry. */
export function StepForm({ page, step }: Props) {
  const { say } = useWords()
  const { act: name } = step
  const [draft, setDraft] = useState(() => begun(step, page))
  const { act, busy, failure } = useAct(step.operation as Doing, CHANGES, ASKS_REASON.includes(name))
  // Told before it is sent: a refusal after an hour on the telephone helps nobody.
  const { form, sends, faults } = useLacking(lackingOf(page, name, draft), faultsByField(failure))
  const send = () => void act(stepInput(page, step, draft) as In<Doing>)
  return (
    <details className="step">
      <summary className="btn">
        <span>
          {step.adverse && <Icon name="warn" />} {say(actWord(name, page))}
        </span>
      </summary>
      <form className="form" ref={form} onSubmit={sends(send)}>
        {step.adverse && (
          <Is icon="warn" meaning="warning">
            {say('step.adverse')}
          </Is>
        )}
        <Fields page={page} step={step} draft={draft} change={setDraft} faults={faults} />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say('step.take')}
        </Button>
      </form>
    </details>
  )
}

type FieldsProps = Props & {
  draft: Draft
  change: (draft: Draft) => void
  faults: Readonly<Record<string, string | undefined>>
}

/** Only what this step asks for here; see `fieldsOf`. */
// One form for eleven steps: a step is a line of a table, and so are its fields.
function Fields({ page, step: { act }, draft, change, faults }: FieldsProps) {
  const { say } = useWords()
  const asks = fieldsOf(page, act)
  const set = (more: Partial<Draft>) => change({ ...draft, ...more })
  return (
    <>
      {asks.map((field) => {
        if (field === 'when')
          return <When key={field} draft={draft} set={set} fault={faults.meetsAt ?? faults.at ?? faults.when} />
        if (field === 'refusedFor')
          return (
            <Choice
              key={field}
              label={say('referral.field-refusedFor')}
              value={draft.refusedFor}
              onChange={(refusedFor) => set({ refusedFor })}
              choices={REFUSALS.map((value) => ({ value, name: say(`referral.refusal-${value}`) }))}
            />
          )
        if (field === 'stayEnd')
          return (
            <Choice
              key={field}
              label={say('referral.field-stayEnd')}
              value={draft.stayEnd}
              onChange={(stayEnd) => set({ stayEnd })}
              choices={stayEnds(STAY_ENDS, page).map((value) => ({ value, name: say(`referral.stay-${value}`) }))}
            />
          )
        if (field === 'understood' || field === 'others')
          return (
            <Ticked key={field} fault={faults[field]} on={draft[field]} onChange={(on) => set({ [field]: on })}>
              {say(`referral.field-${field}`)}
            </Ticked>
          )
        if (field === 'language')
          return (
            <LanguagePicker
              key={field}
              label={say('referral.field-language')}
              value={draft.language}
              onChange={(language) => set({ language })}
              fault={faults.language}
            />
          )
        const lines = field === 'place' || field === 'who' || field === 'saidBy' ? {} : { lines: 3 }
        return (
          <Field
            key={field}
            label={say(labelOf(field, act, page))}
            {...lines}
            {...hintOf(field, page, say)}
            value={draft[field]}
            onChange={(text) => set({ [field]: text })}
            fault={faults[field]}
            // What was typed about one person must not be offered for the next.
            autoComplete="off"
          />
        )
      })}
    </>
  )
}

/** The same field asks for something else on a child's way, and of a meeting than of an arrival. */
function labelOf(field: StepText, act: ReferralStep['act'], { childPath }: ReferralPage) {
  if (field === 'how') return childPath ? 'referral.field-how-child' : 'referral.field-how'
  if (field === 'who') return act === 'accept' ? 'referral.field-who-accept' : 'referral.field-who-confirm-arrival'
  return `referral.field-${field}` as const
}

/** Whoever hides in a house is found by its address: the house meets people elsewhere. */
const hintOf = (field: StepText, { side }: ReferralPage, say: ReturnType<typeof useWords>['say']) =>
  field === 'place' && side === 'receiver' ? { hint: say('referral.field-place-hint') } : {}

type WhenProps = { draft: Draft; set: (more: Partial<Draft>) => void; fault: string | undefined }

/** Two fields that every keyboard and phone can fill; one of the browser's own for both is not to be had everywhere. */
function When({ draft, set, fault }: WhenProps) {
  const { say } = useWords()
  return (
    <div className="row end">
      <Field
        label={say('referral.field-day')}
        type="date"
        value={draft.day}
        onChange={(day) => set({ day })}
        fault={fault}
      />
      <Field
        label={say('referral.field-time')}
        type="time"
        value={draft.time}
        onChange={(time) => set({ time })}
        autoComplete="off"
      />
    </div>
  )
}
