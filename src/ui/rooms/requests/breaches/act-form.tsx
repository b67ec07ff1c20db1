import type { ReactNode } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Failed } from '../../../parts/states.tsx'
import type { In, Name } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'

/** What every act changes: the page of the breach, and the list that leads to it. */
const CHANGES: readonly Name[] = ['breaches.get', 'breaches.list']

type WritingName = Extract<Name, `breaches.${string}`>
type FormProps<N extends WritingName> = {
  operation: N
  /** What is sent; null while something is missing. */
  input: In<N> | null
  name: string
  sent?: () => void
  children: (faults: Readonly<Record<string, string>>) => ReactNode
}

/** A form around one act: Enter in a field sends it only when it is whole and not at work. */
export function ActForm<N extends WritingName>({ operation, input, name, sent, children }: FormProps<N>) {
  const { act, busy, failure } = useAct(operation, CHANGES)
  const submit = async () => {
    if (input !== null && !busy && (await act(input))) sent?.()
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {children(faultsByField(failure))}
      <Button small type="submit" isPending={busy} isDisabled={input === null}>
        {name}
      </Button>
      {failure && <Failed failure={failure} />}
    </form>
  )
}
