import { useId, useState } from 'react'
import { LANGUAGES, type Language, tongueOf } from '../shell/languages.ts'
import { converted, UNITS, type Unit } from './units.ts'
import type { DeviceSay } from './words.ts'

type Props = { say: DeviceSay; language: Language; speak: (language: Language) => void; more: () => void }

/** The start page: a converter of units that works, and nothing that says what else is here. */
export function Start({ say, language, speak, more }: Props) {
  const id = useId()
  const [unit, setUnit] = useState<Unit>('weight')
  const [typed, setTyped] = useState('')
  return (
    <>
      <h1>{say('units')}</h1>
      <div className="form">
        <div className="field">
          <label htmlFor={`${id}-unit`}>{say('from')}</label>
          <select id={`${id}-unit`} value={unit} onChange={({ target }) => setUnit(target.value as Unit)}>
            {(Object.keys(UNITS) as Unit[]).map((one) => (
              <option key={one} value={one}>
                {say(one)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-amount`}>{say('amount')}</label>
          <input
            id={`${id}-amount`}
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </div>
        <output htmlFor={`${id}-amount`} className="result" dir="ltr">
          {converted(unit, typed) || '–'}
        </output>
        <div className="field">
          <label htmlFor={`${id}-language`}>{say('language')}</label>
          <select id={`${id}-language`} value={language} onChange={({ target }) => speak(target.value as Language)}>
            {LANGUAGES.map((one) => (
              <option key={one} value={one} lang={one}>
                {tongueOf(one).name}
              </option>
            ))}
          </select>
        </div>
        {/* The same word for whoever has set a PIN and whoever has not: it tells neither. */}
        <button type="button" className="btn" onClick={more}>
          {say('more')}
        </button>
      </div>
    </>
  )
}
