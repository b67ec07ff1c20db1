import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import type { Failure } from '../../../shell/failure.ts'

type Props = {
  /** Of the act: it names what opens and the button that does it. */
  name: string
  /** What follows from it, before anybody says why. */
  note?: string
  why: string
  lines: number
  most: number
  /** Class of what opens. */
  look?: string
  busy: boolean
  failure: Failure | null
  onSay: (text: string) => void
}

/** An act that is not done without saying why. */
export function SayWhy({ name, note, why, lines, most, look = 'write', busy, failure, onSay }: Props) {
  const [text, setText] = useState('')
  return (
    <details className={look}>
      <summary className="btn small">{name}</summary>
      <div className="form">
        {note && <p className="note">{note}</p>}
        <Field label={why} lines={lines} value={text} onChange={setText} most={most} />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} isDisabled={text.trim() === ''} onPress={() => onSay(text)}>
          {name}
        </Button>
      </div>
    </details>
  )
}
