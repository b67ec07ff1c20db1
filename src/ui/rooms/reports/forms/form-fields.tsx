import { useId } from 'react'
import type { Language } from '../../../shell/languages.ts'
import { type Answer, type Answers, type FormField, type FormShape, inLanguage } from './form-view.ts'

type Said = { readonly optional: string; readonly choose: string; readonly missing: string }
type Props = {
  readonly form: FormShape
  readonly answers: Answers
  readonly change: (answers: Answers) => void
  readonly faults: readonly string[]
  readonly language: Language
  readonly said: Said
}

/** The questions of a form. The browser's own fields: a device without a network has them, too. */
export function FormFields({ form, answers, change, faults, ...rest }: Props) {
  const set = (name: string) => (answer: Answer | undefined) => {
    // Taken out and not left empty, so that no answer and none yet are one thing.
    const { [name]: _, ...others } = answers
    change(answer === undefined ? others : { ...others, [name]: answer })
  }
  return form.fields.map((field) => (
    <Question
      key={field.name}
      field={field}
      answer={answers[field.name]}
      set={set(field.name)}
      isWrong={faults.includes(field.name)}
      {...rest}
    />
  ))
}

type One = {
  readonly field: FormField
  readonly answer: Answer | undefined
  readonly set: (answer: Answer | undefined) => void
  readonly isWrong: boolean
  readonly language: Language
  readonly said: Said
}

function Question(one: One) {
  const { field, isWrong, language, said } = one
  const id = useId()
  const hint = field.hint === null ? null : inLanguage(field.hint, language)
  const notes = [hint ? `${id}-hint` : '', isWrong ? `${id}-fault` : ''].filter(Boolean).join(' ')
  const label = (
    <>
      {/* Apart from the direction of the text around it: «(a)» would turn round in Arabic. */}
      {field.item && <bdi className="note">{field.item} </bdi>}
      {inLanguage(field.label, language)}
      {!field.required && <span className="note"> {said.optional}</span>}
    </>
  )
  const beside = (
    <>
      {hint && (
        <span className="note" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {isWrong && (
        <span className="fault" id={`${id}-fault`}>
          {said.missing}
        </span>
      )}
    </>
  )
  // Ticks are many fields with one question: only a group with a legend tells that to who does not see it.
  if (field.kind === 'choices')
    return (
      <fieldset className="field" aria-describedby={notes || undefined}>
        <legend>{label}</legend>
        {beside}
        <Some {...one} />
      </fieldset>
    )
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {beside}
      <Entry {...one} id={id} notes={notes} />
    </div>
  )
}

function Some({ field, answer, set, language }: One) {
  const chosen = Array.isArray(answer) ? (answer as readonly string[]) : []
  const toggle = (value: string, on: boolean) =>
    // In the order of the list, so that the same ticks are always the same answer.
    set(field.options.map((option) => option.value).filter((one) => (one === value ? on : chosen.includes(one))))
  return field.options.map(({ value, label }) => (
    <label key={value} className="check">
      <input
        type="checkbox"
        checked={chosen.includes(value)}
        onChange={({ target }) => toggle(value, target.checked)}
      />
      <span>{inLanguage(label, language)}</span>
    </label>
  ))
}

function Entry({ field, answer, set, isWrong, language, said, id, notes }: One & { id: string; notes: string }) {
  // Never undefined: React would let go of the field, and what stood there would stay on the screen.
  const value = answer === undefined ? '' : String(answer)
  const common = {
    id,
    name: field.name,
    value,
    'aria-invalid': isWrong || undefined,
    'aria-required': field.required || undefined,
    'aria-describedby': notes || undefined,
    // A shared device must not offer to the next person what was typed here.
    autoComplete: 'off',
  }
  switch (field.kind) {
    case 'choice':
      return (
        <select {...common} onChange={({ target }) => set(target.value || undefined)}>
          {/* Nothing is chosen beforehand: a first option that nobody read would be an answer. */}
          <option value="">{said.choose}</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {inLanguage(option.label, language)}
            </option>
          ))}
        </select>
      )
    case 'text':
      return (
        <textarea {...common} rows={4} dir="auto" maxLength={field.most} onChange={({ target }) => set(target.value)} />
      )
    case 'number':
      return (
        <input
          {...common}
          type="number"
          min={0}
          max={100_000}
          inputMode="numeric"
          onChange={({ target }) => set(target.value === '' ? undefined : Number(target.value))}
        />
      )
    case 'date':
      return <input {...common} type="date" onChange={({ target }) => set(target.value || undefined)} />
    default:
      return (
        <input {...common} type="text" dir="auto" maxLength={field.most} onChange={({ target }) => set(target.value)} />
      )
  }
}
