import { type ReactNode, useState } from 'react'
import { AGREED } from '../../../../modules/cases/codes.ts'
import { NEEDS, type Need } from '../../../../modules/vocabulary/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { unchosen, useLacking } from '../../../parts/lacking.ts'
import { Rows } from '../../../parts/rows.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Paper, PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { Ticks } from '../../referrals/services/ticks.tsx'
import { usePersonAct } from '../person/act.ts'
import {
  ASSESSED,
  following,
  foundAtContact,
  freshStep,
  planLacks,
  rowsOf,
  type StepRow,
  stepsFrom,
  written,
} from './paper-view.ts'

type FormProps = {
  /** Where a link leads to. */
  id?: string
  name: string
  busy: boolean
  failure: ReturnType<typeof usePersonAct>['failure']
  /** As `useLacking` gives it: a form that lacks something says what, beside the field. */
  lacking: Pick<ReturnType<typeof useLacking>, 'form' | 'sends'>
  save: () => void
  children: ReactNode
}

/** The form of a paper behind a button, so that the page stays short for readers. */
export function PaperForm({ id, name, busy, failure, lacking: { form, sends }, save, children }: FormProps) {
  const { say } = useWords()
  // The form is made when first opened, because a person with several episodes has as many forms, each with all countries.
  const [opened, setOpened] = useState(false)
  return (
    <details className="write" id={id} onToggle={({ currentTarget }) => setOpened(opened || currentTarget.open)}>
      <summary className="btn small">{name}</summary>
      {opened && (
        <form className="form" ref={form} onSubmit={sends(save)}>
          {children}
          {failure && <Failed failure={failure} />}
          <Button type="submit" small isPending={busy}>
            {say('do.save')}
          </Button>
        </form>
      )}
    </details>
  )
}

type Assessed = Record<(typeof ASSESSED)[number], string>

/**
 * The version that a save follows: the one at the form's beginning. After the server's conflict it is the newest, because the writer was
 * told of it.
 */
export function useFollowing(before: Paper | undefined, failure: FormProps['failure']) {
  const [begun, setBegun] = useState(before)
  const from = begun === undefined || failure?.code === 'conflict' ? before : begun
  return {
    follows: following(from),
    /** After saving, the own version is the one to follow. */
    kept: () => setBegun(from && { ...from, version: from.version + 1 }),
  }
}

type AssessmentProps = { person: Pick<PersonPage, 'id' | 'contact'>; before: Paper | undefined }

/**
 * The form of an assessment, which begins with the last version's content. What the first contact found stands beside its field, so that
 * nobody is asked again; it is no assessment, and so it is not taken into the field.
 */
export function NewAssessment({ person: { id: person, contact }, before }: AssessmentProps) {
  const voice = useWords()
  const { say } = voice
  const known = before && 'personal' in before.words ? before.words : null
  const [words, setWords] = useState<Assessed>(
    () => Object.fromEntries(ASSESSED.map((part) => [part, known?.[part] ?? ''])) as Assessed,
  )
  const [services, setServices] = useState<readonly Need[]>(known?.services ?? [])
  // The day is never preset, because nobody looks on a day that nobody chose (Art. 22(7) Directive 2012/29/EU).
  const [reviewOn, setReviewOn] = useState('')
  const { act, busy, failure } = usePersonAct('papers.assess')
  const { follows, kept } = useFollowing(before, failure)
  const lacking = useLacking(unchosen('reviewOn', reviewOn), faultsByField(failure))
  const save = () =>
    void act({ person, ...follows, words: { ...words, services: [...services] }, reviewOn }).then(
      (done) => done && kept(),
    )
  return (
    <PaperForm
      id="new-assessment"
      name={say('papers.new-assessment')}
      busy={busy}
      failure={failure}
      lacking={lacking}
      save={save}
    >
      {ASSESSED.map((part) => (
        <Field
          key={part}
          label={say(`assess.${part}`)}
          hint={foundAtContact(part, contact, voice)}
          optional
          lines={2}
          value={words[part]}
          onChange={(text) => setWords({ ...words, [part]: text })}
          most={4000}
        />
      ))}
      {/* By kind, so that a house is looked for from here and nobody chooses the same again. */}
      <Ticks
        name={say('assess.services')}
        all={NEEDS}
        on={services}
        change={setServices}
        say={(need) => say(`services.need-${need}`)}
      />
      <Field
        label={say('papers.review-on')}
        type="date"
        value={reviewOn}
        onChange={setReviewOn}
        fault={lacking.faults.reviewOn}
      />
    </PaperForm>
  )
}

export function NewPlan({ person, before }: { person: string; before: Paper | undefined }) {
  const { say } = useWords()
  const known = before && 'steps' in before.words ? before.words : null
  const [rows, setRows] = useState(() => rowsOf(known?.steps ?? []))
  const [safety, setSafety] = useState(known?.safety ?? '')
  // Consent to the last version does not count for this one.
  const [agreed, setAgreed] = useState<(typeof AGREED)[number]>('not-yet')
  const [reviewOn, setReviewOn] = useState('')
  const { act, busy, failure } = usePersonAct('papers.plan')
  const { follows, kept } = useFollowing(before, failure)
  const lacking = useLacking(planLacks(rows, reviewOn), faultsByField(failure))
  const { faults } = lacking
  const save = () => {
    // Empty rows go before, so that what the server says of a row stands in that row.
    const steps = written(rows)
    setRows(steps)
    const words = { steps: stepsFrom(steps), safety, agreed }
    void act({ person, ...follows, words, reviewOn }).then((done) => done && kept())
  }
  return (
    <PaperForm id="new-plan" name={say('papers.new-plan')} busy={busy} failure={failure} lacking={lacking} save={save}>
      <StepRows rows={rows} faults={faults} onChange={setRows} />
      <Field label={say('plan.safety')} optional lines={3} value={safety} onChange={setSafety} most={4000} />
      <Choice
        label={say('plan.agreed')}
        value={agreed}
        onChange={setAgreed}
        choices={AGREED.map((value) => ({ value, name: say(`plan.agreed-${value}`) }))}
      />
      <Field
        label={say('papers.review-on')}
        type="date"
        value={reviewOn}
        onChange={setReviewOn}
        fault={faults.reviewOn}
      />
    </PaperForm>
  )
}

type StepRowsProps = {
  rows: readonly StepRow[]
  faults: Readonly<Record<string, string | undefined>>
  onChange: (rows: readonly StepRow[]) => void
}

/** The steps of a plan: what is to be done, by whom, until when, and whether it is done. */
function StepRows({ rows, faults, onChange }: StepRowsProps) {
  const { say } = useWords()
  return (
    <Rows
      legend={say('plan.steps')}
      rows={rows}
      fresh={freshStep}
      most={60}
      nameOf={(n) => say('plan.step', { n })}
      add={say('plan.add-step')}
      onChange={onChange}
    >
      {({ what, who, by, done }, at, set) => (
        <>
          <Field
            label={say('plan.what')}
            lines={2}
            value={what}
            onChange={(text) => set({ what: text })}
            most={300}
            fault={faults[`words.steps.${at}.what`]}
          />
          <Field
            label={say('plan.who')}
            optional
            value={who}
            onChange={(name) => set({ who: name })}
            most={120}
            autoComplete="off"
            fault={faults[`words.steps.${at}.who`]}
          />
          <Field
            label={say('plan.until')}
            optional
            type="date"
            value={by}
            onChange={(day) => set({ by: day })}
            fault={faults[`words.steps.${at}.by`]}
          />
          <Tick on={done} onChange={(on) => set({ done: on })}>
            {say('plan.done')}
          </Tick>
        </>
      )}
    </Rows>
  )
}
