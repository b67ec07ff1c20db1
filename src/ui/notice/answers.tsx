import { useState } from 'react'
import { useWords } from '../app.tsx'
import type { In, NoticePage } from '../contract.ts'
import { Button } from '../parts/button.tsx'
import { Choice, Field } from '../parts/field.tsx'
import { Failed } from '../parts/states.tsx'
import { useAct } from './acts.tsx'

export const HOURS = ['6', '12', '24', '48', '72'] as const

/** Police look at what a notice would make vanish. */
export function Hold({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const [hours, setHours] = useState<(typeof HOURS)[number]>('24')
  const { act, busy, failure } = useAct('notices.hold')
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
const Day = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => {
  const { say } = useWords()
  return (
    <Field
      label={say('notice.on')}
      hint={say('notice.on-hint')}
      type="date"
      optional
      value={value}
      onChange={onChange}
    />
  )
}

export function Acknowledge({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const [on, setOn] = useState('')
  const { act, busy, failure } = useAct('notices.acknowledge')
  return (
    <details>
      <summary className="btn">{say('notice.act-acknowledge')}</summary>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <Day value={on} onChange={setOn} />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} onPress={() => void act({ notice: notice.id, ...(on ? { on } : {}) })}>
          {say('notice.act-acknowledge')}
        </Button>
      </form>
    </details>
  )
}

const OUTCOMES = ['removed', 'disabled', 'restricted', 'kept', 'unknown'] as const
const REFUSALS = [
  'no-reason-given',
  'not-illegal',
  'not-against-terms',
  'unable-to-confirm',
  'incomplete',
  'address-needed',
  'not-ours',
  'already-gone',
  'duplicate',
  'details-mismatch',
  'wrong-category',
  'authority-needed',
  'other',
] as const
const AUTOMATED = ['unknown', 'yes', 'no'] as const

/** What the recipient decided, and why it did not act. */
export function Decide({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('removed')
  const [refusal, setRefusal] = useState<(typeof REFUSALS)[number]>('no-reason-given')
  const [automated, setAutomated] = useState<(typeof AUTOMATED)[number]>('unknown')
  const [on, setOn] = useState('')
  const { act, busy, failure } = useAct('notices.decide')
  const refused = outcome === 'kept'
  const input: In<'notices.decide'> = {
    notice: notice.id,
    outcome,
    refusal: refused ? refusal : null,
    automated: automated === 'unknown' ? null : automated === 'yes',
    ...(on ? { on } : {}),
  }
  return (
    <details>
      <summary className="btn">{say('notice.act-decide')}</summary>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={say('notice.outcome')}
          value={outcome}
          onChange={setOutcome}
          choices={OUTCOMES.map((value) => ({ value, name: say(`notice.outcome-${value}`) }))}
        />
        {refused && (
          <Choice
            label={say('notice.refusal')}
            value={refusal}
            onChange={setRefusal}
            choices={REFUSALS.map((value) => ({ value, name: say(`notice.refusal-${value}`) }))}
          />
        )}
        <Choice
          label={say('notice.automated')}
          value={automated}
          onChange={setAutomated}
          choices={AUTOMATED.map((value) => ({ value, name: say(`notice.automated-${value}`) }))}
        />
        <Day value={on} onChange={setOn} />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} onPress={() => void act(input)}>
          {say('notice.act-decide')}
        </Button>
      </form>
    </details>
  )
}

const CLOSED_AS = ['settled', 'no-answer', 'content-gone', 'no-further-remedy', 'other'] as const

export function Close({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const [as, setAs] = useState<(typeof CLOSED_AS)[number]>('settled')
  const { act, busy, failure } = useAct('notices.close')
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
