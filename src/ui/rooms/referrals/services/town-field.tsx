import { type ReactNode, useDeferredValue, useId } from 'react'
import { FaultOf } from '../../../parts/field.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import { faultSentence } from '../../../shell/failure-words.ts'

type Props = {
  label: string
  hint?: ReactNode
  town: string
  country: string
  fault?: string | undefined
  change: (more: { town: string; country?: string }) => void
}

/** A town of the list, offered by the browser's own suggestions, which work with every keyboard, phone and reader. */
export function TownField({ label, hint, town, country, fault, change }: Props) {
  const { say, format, catalogue } = useWords()
  const id = useId()
  // Deferred, so that typing never waits for the list of towns.
  const typed = useDeferredValue(town.trim())
  // From two letters on: one would offer half a country.
  const answer = useAsk('services.towns', { text: typed, country }, { when: typed.length > 1 })
  const towns = typed.length > 1 ? (answer.data?.towns ?? []) : []
  const words = faultSentence(fault, say, catalogue)
  // A suggestion arrives as text like any typing; only what was offered sets the country too.
  const take = (value: string) => {
    const one = towns.find(({ name, country: of }) => `${name}, ${of}` === value)
    change(one === undefined ? { town: value } : { town: one.name, country: one.country })
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="note" id={`${id}hint`}>
          {hint}
        </span>
      )}
      <input
        id={id}
        value={town}
        list={`${id}towns`}
        dir="auto"
        // What a browser remembers, whoever sits there next can read.
        autoComplete="off"
        spellCheck="false"
        maxLength={120}
        aria-invalid={words !== undefined}
        aria-describedby={[hint ? `${id}hint` : '', words ? `${id}fault` : ''].join(' ').trim() || undefined}
        onChange={({ target }) => take(target.value)}
      />
      <datalist id={`${id}towns`}>
        {towns.map(({ name, country: of }) => (
          <option key={`${name}${of}`} value={`${name}, ${of}`}>
            {format.country(of) ?? of}
          </option>
        ))}
      </datalist>
      {words && <FaultOf id={`${id}fault`}>{words}</FaultOf>}
    </div>
  )
}
