import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import { OneOf } from '../contacts/questions.tsx'
import { Duties, DutiesFirst } from './duties.tsx'
import type { PartProps } from './part.ts'

/** Duties of this officer to pass on by law, told before any question. */
export function PassOn(props: PartProps) {
  // The rules and the officer's roles give the text, because a promise that cannot be kept harms more than none.
  const rules = useAsk('cases.form', {})
  return (
    <DutiesFirst {...props}>
      <Shown of={rules}>{(known) => <Duties {...known} />}</Shown>
    </DutiesFirst>
  )
}

/** The same where a report is all there is so far: who has spoken with nobody has said nothing, and ticks nothing. */
export function PassOnOnceSpoken(props: PartProps) {
  const { say } = useWords()
  const { draft, change, faults = {} } = props
  const rules = useAsk('cases.form', {})
  return (
    <DutiesFirst {...props} asksTick={draft.spoken === 'yes'}>
      <Shown of={rules}>{(known) => <Duties {...known} />}</Shown>
      <OneOf
        legend={say('contact.spoken')}
        name="spoken"
        value={draft.spoken ?? ''}
        choices={(['yes', 'no'] as const).map((value) => ({ value, name: say(`contact.spoken-${value}`) }))}
        fault={faults.spoken}
        // Who was not spoken with was not informed either.
        choose={(spoken) => change(spoken === 'no' ? { spoken, said: false, informed: 'not-yet' } : { spoken })}
      />
    </DutiesFirst>
  )
}
