import { useState } from 'react'
import { CLOSED_AS, type ClosedAs, OUTCOMES } from '../../../../modules/notices/codes.ts'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { NoticePage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { CHANGES } from './acts.tsx'
import {
  ASKED_AUTOMATED,
  ASKED_REFUSALS,
  acknowledgeInput,
  type Decision,
  decideInput,
  HOURS,
  type Hours,
  isRefused,
  UNDECIDED,
} from './notice-answers.ts'

// What others say or want of a notice lies folded away: nobody is to record an answer in passing, and most days there is none.

/** Police look at what a notice would make vanish. */
export function Hold({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  // A day: long enough to ask a prosecutor, short enough that nobody is exploited a week longer for a form's default.
  const [hours, setHours] = useState<Hours>('24')
  const { act, busy, failure } = useAct('notices.hold', CHANGES)
  return (
    <details>
      <summary className="btn">{say('notice.act-hold')}</summary>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={say('notice.hold-hours')}
          hint={say('notice.hold-hint')}
          value={hours}
          onChange={setHours}
          choices={HOURS.map((value) => ({ value, name: say('notice.hours', { n: Number(value) }) }))}
        />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} onPress={() => void act({ notice: notice.id, hours: Number(hours) })}>
          {say('notice.act-hold')}
        </Button>
      </form>
    </details>
  )
}

/** The day of an answer, as a person knows it; left empty it is today. */
function Day({
  value,
  fault,
  onChange,
}: {
  value: string
  fault?: string | undefined
  onChange: (value: string) => void
}) {
  const { say } = useWords()
  return (
    <Field
      label={say('notice.on')}
      hint={say('notice.on-hint')}
      // Answers lie in a mailbox over the weekend: median times to act would count that against the platform.
      type="date"
      optional
      value={value}
      onChange={onChange}
      fault={fault}
    />
  )
}

/** The recipient says that it has the notice (Art. 16(4) DSA). */
export function Acknowledge({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const [on, setOn] = useState('')
  const { act, busy, failure } = useAct('notices.acknowledge', CHANGES)
  return (
    <details>
      <summary className="btn">{say('notice.act-acknowledge')}</summary>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <Day value={on} onChange={setOn} fault={faultsByField(failure).on} />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} onPress={() => void act(acknowledgeInput(notice.id, on))}>
          {say('notice.act-acknowledge')}
        </Button>
      </form>
    </details>
  )
}

/** What the recipient decided, and why it did not act. */
export function Decide({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const [decision, setDecision] = useState(UNDECIDED)
  const { act, busy, failure } = useAct('notices.decide', CHANGES)
  const change =
    <K extends keyof Decision>(part: K) =>
    (value: Decision[K]) =>
      setDecision((before) => ({ ...before, [part]: value }))
  return (
    <details>
      <summary className="btn">{say('notice.act-decide')}</summary>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={say('notice.outcome')}
          value={decision.outcome}
          onChange={change('outcome')}
          choices={OUTCOMES.map((value) => ({ value, name: say(`notice.outcome-${value}`) }))}
        />
        {/* Asked only of a refusal: a reason beside «removed» would be counted as one. */}
        {isRefused(decision.outcome) && (
          <Choice
            label={say('notice.refusal')}
            value={decision.refusal}
            onChange={change('refusal')}
            choices={ASKED_REFUSALS.map((value) => ({ value, name: say(`notice.refusal-${value}`) }))}
          />
        )}
        <Choice
          label={say('notice.automated')}
          value={decision.automated}
          onChange={change('automated')}
          choices={ASKED_AUTOMATED.map((value) => ({ value, name: say(`notice.automated-${value}`) }))}
        />
        <Day value={decision.on} onChange={change('on')} fault={faultsByField(failure).on} />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} onPress={() => void act(decideInput(notice.id, decision))}>
          {say('notice.act-decide')}
        </Button>
      </form>
    </details>
  )
}

/** That nothing more is waited for, and as what: figures tell «no answer came» from «settled». */
export function Close({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  // Closing is also for what never was answered: an open notice that nobody works at hides those that wait.
  const [as, setAs] = useState<ClosedAs>('settled')
  const { act, busy, failure } = useAct('notices.close', CHANGES)
  return (
    <details>
      <summary className="btn">{say('notice.act-close')}</summary>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={say('notice.close-as')}
          value={as}
          onChange={setAs}
          choices={CLOSED_AS.map((value) => ({ value, name: say(`notice.as-${value}`) }))}
        />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} onPress={() => void act({ notice: notice.id, as })}>
          {say('notice.act-close')}
        </Button>
      </form>
    </details>
  )
}
