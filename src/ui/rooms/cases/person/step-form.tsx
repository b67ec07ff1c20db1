import { type FormEvent, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Icon, Is } from '../../../parts/icon.tsx'
import { isReason } from '../../../parts/reason-field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage, Step } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { moveInput, newDraft, STEP_TEXTS, type StepDraft, seatsOf, wordFor } from '../case-view.ts'
import { usePersonAct } from './act.ts'

type Taking = 'persons.move' | 'persons.arrange' | 'persons.decide'

/** One step: a button that opens what it must carry. Each step has a reason; an adverse one says that it is. */
export function StepForm({ person, step }: { person: PersonPage; step: Step }) {
  const words = useWords()
  const { say } = words
  // Each step has words of its own: a reason for one is none for the next.
  const [draft, setDraft] = useState(() => newDraft(person.rules.quorum))
  const { act, busy, failure } = usePersonAct(step.operation as Taking)
  // From the rules in force today, under which this decision is taken.
  const seats = seatsOf(person.rules)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The reason goes beside the input: the audit keeps it sealed, and the page never has to show it to others.
    if (isReason(draft.reason)) void act(moveInput(person.id, step, draft, seats), draft.reason)
  }
  return (
    <details className="step">
      <summary className="btn">
        <span>
          {step.adverse && <Icon name="warn" />} {wordFor(`step.${step.track}.${step.act}`, words)}
        </span>
        <span className="note">{wordFor(`track.${step.track}`, words)}</span>
      </summary>
      <form className="form" onSubmit={submit}>
        {step.adverse && (
          <Is icon="warn" meaning="warning">
            {say('step.adverse')}
          </Is>
        )}
        <Field
          label={say('step.why')}
          hint={say('step.why-hint')}
          lines={3}
          value={draft.reason}
          onChange={(reason) => setDraft({ ...draft, reason })}
          most={2000}
        />
        <Asked step={step} draft={draft} change={setDraft} seats={seats} faults={faultsByField(failure)} />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy} isDisabled={!isReason(draft.reason)}>
          {say('step.take')}
        </Button>
      </form>
    </details>
  )
}

type AskedProps = {
  step: Step
  draft: StepDraft
  change: (draft: StepDraft) => void
  seats: readonly string[]
  faults: Readonly<Record<string, string>>
}

function Asked({ step, draft, change, seats, faults }: AskedProps) {
  const words = useWords()
  const { say } = words
  // A field that the step does not ask for is not shown: what is written into it would be kept about a person for nothing.
  const asks = (ask: string) => (step.asks as readonly string[]).includes(ask)
  return (
    <>
      {STEP_TEXTS.filter(asks).map((ask) => (
        <Field
          key={ask}
          label={say(`step.ask-${ask}`)}
          lines={2}
          value={draft[ask]}
          onChange={(text) => change({ ...draft, [ask]: text })}
          fault={faults[ask]}
        />
      ))}
      {asks('language') && (
        <Field
          label={say('step.ask-language')}
          hint={say('step.ask-language-hint')}
          value={draft.language}
          onChange={(language) => change({ ...draft, language })}
          fault={faults.language}
        />
      )}
      {asks('follow-up') && (
        <Field
          label={say('step.ask-follow-up')}
          type="date"
          value={draft.followUpOn}
          onChange={(followUpOn) => change({ ...draft, followUpOn })}
          fault={faults.followUpOn}
        />
      )}
      {asks('deciders') &&
        seats.map((seat, i) => (
          <Field
            // Seats come again where a country asks for more people than it names seats.
            key={`${seat}${String(i)}`}
            label={say('step.ask-decider', { seat: wordFor(`seat.${seat}`, words) })}
            value={draft.deciders[i] ?? ''}
            onChange={(name) =>
              change({ ...draft, deciders: draft.deciders.map((one, at) => (at === i ? name : one)) })
            }
            most={200}
            // Said once, at the first seat: what is missing is the whole of them.
            fault={i === 0 ? faults.deciders : undefined}
          />
        ))}
    </>
  )
}
