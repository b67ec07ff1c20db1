import { FaultOf, Tick } from '../../../parts/field.tsx'
import { useWords } from '../../../shell/app.tsx'
import { faultSentence } from '../../../shell/failure-words.ts'

type Props<T extends string> = {
  name: string
  all: readonly T[]
  on: readonly T[]
  change: (on: T[]) => void
  say: (one: T) => string
  fault?: string | undefined
}

/** Some of a closed list, to tick; in the list's own order, whatever the order of ticking. */
export function Ticks<T extends string>({ name, all, on, change, say, fault }: Props<T>) {
  // One fault for the whole list: no single box is the wrong one.
  const reader = useWords()
  const words = faultSentence(fault, reader.say, reader.catalogue)
  return (
    <fieldset className="ticks" {...(words ? { 'data-lacks': true } : {})}>
      <legend>{name}</legend>
      {all.map((one) => (
        <Tick
          key={one}
          on={on.includes(one)}
          onChange={(is) => change(all.filter((other) => (other === one ? is : on.includes(other))))}
        >
          {say(one)}
        </Tick>
      ))}
      {words && <FaultOf role="alert">{words}</FaultOf>}
    </fieldset>
  )
}
