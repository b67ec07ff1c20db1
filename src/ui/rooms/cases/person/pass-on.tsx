import { Shown } from '../../../parts/states.tsx'
import { useAsk } from '../../../shell/app.tsx'
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
