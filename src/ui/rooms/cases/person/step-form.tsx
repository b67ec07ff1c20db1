import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Icon, Is } from '../../../parts/icon.tsx'
import { type Lacks, useLacking } from '../../../parts/lacking.ts'
import { LanguagePicker } from '../../../parts/language-picker.tsx'
import { isReason } from '../../../parts/reason-field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage, Step } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { FIELD_OF, moveInput, newDraft, STEP_DAYS, STEP_TEXTS, type StepDraft, seatsOf, wordFor } from '../case-view.ts'
import { usePersonAct } from './act.ts'

type Taking = 'persons.move' | 'persons.arrange' | 'persons.decide'

/** A step as a button that opens its form. Each step has a reason; an adverse one is marked. */
export function StepForm({ person, step }: { person: PersonPage; step: Step }) {
  const words = useWords()
  const { say } = words
  // Each step has a draft of its own, because a reason counts for one step.
  const [draft, setDraft] = useState(() => newDraft(person.rules.quorum, person.language))
  const { act, busy, failure } = usePersonAct(step.operation as Taking)
  // Today's rules apply to this decision.
  const seats = seatsOf(person.rules)
  const claim = person.rules.claims.find(({ track }) => track === step.track)
  const lacks: Lacks = isReason(draft.reason) ? {} : { reason: 'say-why-in-10-to-2000-characters' }
  const { form, sends, faults } = useLacking(lacks, faultsByField(failure))
  // The reason is sent beside the input, where the audit seals it.
  const send = () => void act(moveInput(person.id, step, draft, seats), draft.reason)
  return (
    <details className="step">
      <summary className="btn">
        <span>
          {step.adverse && <Icon name="warn" />} {wordFor(`step.${step.track}.${step.act}`, words)}
        </span>
        <span className="note">{wordFor(`track.${step.track}`, words)}</span>
      </summary>
      <form className="form" ref={form} onSubmit={sends(send)}>
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
          fault={faults.reason}
        />
        <Asked step={step} claim={claim} draft={draft} change={setDraft} seats={seats} faults={faults} />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say('step.take')}
        </Button>
      </form>
    </details>
  )
}

type AskedProps = {
  step: Step
  /** The country's deadline of this way to money. */
  claim: PersonPage['rules']['claims'][number] | undefined
  draft: StepDraft
  change: (draft: StepDraft) => void
  seats: readonly string[]
  faults: Readonly<Record<string, string | undefined>>
}

function Asked({ step, claim, draft, change, seats, faults }: AskedProps) {
  const words = useWords()
  const { say } = words
  // Only the step's own fields are shown, so that no other data are kept for nothing.
  const asks = (ask: string) => (step.asks as readonly string[]).includes(ask)
  return (
    <>
      {STEP_TEXTS.filter(asks).map((ask) => (
        <Field
          key={ask}
          label={say(`step.ask-${ask}`)}
          lines={2}
          value={draft[FIELD_OF[ask]]}
          onChange={(text) => change({ ...draft, [FIELD_OF[ask]]: text })}
          fault={faults[FIELD_OF[ask]]}
        />
      ))}
      {asks('language') && (
        <LanguagePicker
          label={say('step.ask-language')}
          value={draft.language}
          onChange={(language) => change({ ...draft, language })}
          fault={faults.language}
        />
      )}
      {STEP_DAYS.filter(asks).map((ask) => (
        <Field
          key={ask}
          label={say(`step.ask-${ask}`)}
          // From which day the law counts differs by country and by way.
          {...(ask === 'begins' && claim ? { hint: say(`claim.begins-${claim.begins}`, { n: claim.months }) } : {})}
          type="date"
          value={draft[FIELD_OF[ask]]}
          onChange={(day) => change({ ...draft, [FIELD_OF[ask]]: day })}
          fault={faults[FIELD_OF[ask]]}
        />
      ))}
      {asks('deciders') &&
        seats.map((seat, i) => (
          <Field
            // Seats repeat if a country needs more people than it names.
            key={`${seat}${String(i)}`}
            label={say('step.ask-decider', { seat: wordFor(`seat.${seat}`, words) })}
            value={draft.deciders[i] ?? ''}
            onChange={(name) =>
              change({ ...draft, deciders: draft.deciders.map((one, at) => (at === i ? name : one)) })
            }
            most={200}
            // The fault is shown once, at the first seat, because it concerns all.
            fault={i === 0 ? faults.deciders : undefined}
          />
        ))}
    </>
  )
}
