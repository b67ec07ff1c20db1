import { Shown } from '../../../parts/states.tsx'
import { useAsk } from '../../../shell/app.tsx'
import { Duties, DutiesFirst } from './duties.tsx'
import type { PartProps } from './part.ts'

/** What this officer must pass on by law, said before anything is asked. */
export function PassOn(props: PartProps) {
  // From the country's rules and the officer's roles, never from a text of the page: a promise that cannot be kept harms more
  // than none.
  const rules = useAsk('cases.form', {})
  return (
    <DutiesFirst {...props}>
      <Shown of={rules}>{(known) => <Duties {...known} />}</Shown>
    </DutiesFirst>
  )
}
