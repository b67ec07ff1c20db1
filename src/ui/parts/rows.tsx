import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../shell/app.tsx'
import { useOwn } from './anew.tsx'
import { Button } from './button.tsx'
import { FaultOf } from './field.tsx'

type Props<T> = {
  legend: string
  hint?: ReactNode
  /** What is wrong with all of them together, such as that there is none. */
  fault?: string | undefined
  rows: readonly T[]
  /** What a new row holds. */
  fresh: () => T
  most: number
  /** The name of a row by its place, from one on. */
  nameOf: (n: number) => string
  add: string
  onChange: (rows: readonly T[]) => void
  /** The fields of a row. */
  children: (row: T, at: number, set: (more: Partial<T>) => void) => ReactNode
}

/** Things of one kind, a row each with fields of its own; rows can be added and taken out. */
export function Rows<T>({ legend, hint, fault, rows, fresh, most, nameOf, add, onChange, children }: Props<T>) {
  const { say } = useWords()
  const place = useRef<HTMLFieldSetElement>(null)
  // The focus moves to a new row, or to the button after one was removed, for keyboard users.
  const next = useRef<string | null>(null)
  const own = useOwn()
  useEffect(() => {
    if (next.current === null) return
    place.current?.querySelector<HTMLElement>(next.current)?.focus()
    next.current = null
  })
  const change = (changed: readonly T[], focus: string) => {
    next.current = focus
    own.writes()
    onChange(changed)
  }
  return (
    <fieldset className="things" ref={place}>
      <legend>{legend}</legend>
      {hint && <p className="note">{hint}</p>}
      {rows.map((row, at) => (
        // Rows have no id, and they keep their order.
        <fieldset className="thing" key={`${String(at)}`}>
          <legend>{nameOf(at + 1)}</legend>
          <div className="thing-parts">
            {children(row, at, (more) => onChange(rows.map((one, i) => (i === at ? { ...one, ...more } : one))))}
          </div>
          <Button
            small
            icon="x"
            onPress={() =>
              change(
                rows.filter((_, other) => other !== at),
                ':scope > .btn',
              )
            }
          >
            {say('rows.remove', { name: nameOf(at + 1) })}
          </Button>
        </fieldset>
      ))}
      <Button
        small
        isDisabled={rows.length >= most}
        onPress={() =>
          change([...rows, fresh()], ':scope > .thing:nth-last-child(1 of .thing) :is(input, select, textarea)')
        }
      >
        {add}
      </Button>
      {fault && <FaultOf role="alert">{fault}</FaultOf>}
    </fieldset>
  )
}
