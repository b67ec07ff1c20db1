import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { FormFields } from '../rooms/reports/forms/form-fields.tsx'
import { type Answers, faultsOf, inLanguage, tidied } from '../rooms/reports/forms/form-view.ts'
import type { Language } from '../shell/languages.ts'
import type { Device, Opened } from './device.ts'
import type { DraftOf } from './draft.ts'
import type { DeviceSay } from './words.ts'

type Props = {
  device: Device
  opened: Opened
  draft: DraftOf<'form'>
  say: DeviceSay
  language: Language
  leave: (said: string | null) => void
}

/** One form without a network: kept sealed while it is written, sealed to the agency once it is finished. */
export function Fill({ device, opened: { key, kit }, draft, say, language, leave }: Props) {
  const id = useId()
  const form = kit.forms.find((one) => one.id === draft.form)
  // Only who takes this form: sealed to another agency's key nobody there could send it on.
  const desks = kit.desks.filter(({ forms }) => forms.includes(draft.form))
  const [answers, setAnswers] = useState<Answers>(draft.answers)
  const [agency, setAgency] = useState(desks[0]?.agency ?? '')
  const [faults, setFaults] = useState<readonly string[]>([])
  const place = useRef<HTMLFormElement>(null)
  const finished = useRef(false)
  useEffect(() => {
    // Each change is kept at once: a page that is closed or locked in between loses nothing.
    if (form && !finished.current && Object.keys(tidied(form, answers)).length > 0)
      void device.keepDraft(key, { ...draft, answers })
  }, [device, key, draft, form, answers])
  const desk = desks.find((one) => one.agency === agency)
  // Forms were fetched anew and nobody takes this one any more: there is nothing to write in.
  if (!form || !desk) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrong = faultsOf(form, answers)
    setFaults(wrong)
    // To the first fault: on a telephone it may be screens away from the button.
    const first = wrong.length > 0 ? place.current?.elements.namedItem(wrong[0]) : null
    if (first instanceof HTMLElement) first.focus()
    if (wrong.length > 0 || finished.current) return
    // From here on no effect keeps a draft, and no second press seals another envelope.
    finished.current = true
    void device.finish(kit, desk, form, { ...draft, answers }, language).then(() => leave(say('finished')))
  }
  return (
    <form ref={place} className="form long" onSubmit={submit} noValidate>
      <h1>{inLanguage(form.title, language)}</h1>
      <section aria-labelledby={`${id}-duty`} className="card">
        <h2 id={`${id}-duty`}>{say('duty')}</h2>
        <p>{inLanguage(form.duty, language)}</p>
        <p className="note">{say('law', { law: form.law })}</p>
      </section>
      {/* With one there is nothing to choose, and a list of one would only ask for a press. */}
      {desks.length > 1 && (
        <div className="field">
          <label htmlFor={`${id}-agency`}>{say('agency')}</label>
          <select id={`${id}-agency`} value={agency} onChange={({ target }) => setAgency(target.value)}>
            {desks.map(({ agency: value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <FormFields
        form={form}
        answers={answers}
        change={setAnswers}
        faults={faults}
        language={language}
        said={{ optional: say('optional'), choose: say('choose'), missing: say('missing') }}
      />
      <p role="alert">{faults.length > 0 && say('faults')}</p>
      <p className="note">{say('kept')}</p>
      <div className="row">
        <button type="submit" className="btn go">
          {say('finish')}
        </button>
        <button type="button" className="btn" onClick={() => leave(null)}>
          {say('leave')}
        </button>
      </div>
    </form>
  )
}
