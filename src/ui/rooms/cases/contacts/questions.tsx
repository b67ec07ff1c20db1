import { INFORMED, INTERPRETERS } from '../../../../modules/cases/codes.ts'
import { DANGERS } from '../../../../modules/reports/codes.ts'
import { FIRST_SIGNS, FORMS, URGENT_NEEDS } from '../../../../modules/vocabulary/codes.ts'
import { Choice, FaultOf, Field, Tick } from '../../../parts/field.tsx'
import { LanguagePicker } from '../../../parts/language-picker.tsx'
import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import { faultSentence } from '../../../shell/failure-words.ts'
import { wordFor } from '../case-view.ts'
import type { PartProps } from '../person/part.ts'
import { type ContactDraft, type ToldField, toggledIn, toldOn } from './contact-view.ts'
import { rightsFor } from './rights-texts.ts'

/** Choice of one answer, with large targets for a thumb. */
export function OneOf<T extends string>({
  legend,
  name,
  value,
  choices,
  choose,
  fault,
}: {
  legend: string
  name: string
  value: string
  choices: readonly { readonly value: T; readonly name: string }[]
  choose: (value: T) => void
  fault?: string | undefined
}) {
  const reader = useWords()
  const words = faultSentence(fault, reader.say, reader.catalogue)
  return (
    <fieldset className="one-of" {...(words ? { 'data-lacks': true } : {})}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="radio">
          <input type="radio" name={name} checked={value === choice.value} onChange={() => choose(choice.value)} />
          <span>{choice.name}</span>
        </label>
      ))}
      {words && <FaultOf role="alert">{words}</FaultOf>}
    </fieldset>
  )
}

/** Beside an answer that a report gave: from where it is, for whoever would take it for what was said here. */
function FromReport({ draft, field }: { draft: ContactDraft; field: ToldField }) {
  const { say, format } = useWords()
  const on = toldOn(draft, field)
  return on === null ? null : <p className="note">{say('contact.from-report', { day: format.date(on) })}</p>
}

/** The first question: safety. */
export function Safety({ draft, change, faults = {} }: PartProps) {
  const { say } = useWords()
  return (
    <>
      <OneOf
        legend={say('contact.safety')}
        name="danger"
        value={draft.danger}
        // «Not known» is an answer, because people forced to choose between yes and no say no.
        choices={DANGERS.map((value) => ({ value, name: say(`contact.danger-${value}`) }))}
        choose={(danger) => change({ danger })}
        fault={faults.danger}
      />
      <FromReport draft={draft} field="danger" />
      {/* The notice is always shown and turns red with the answer, because help must not depend on a tick. */}
      <Notice meaning={draft.danger === 'now' ? 'danger' : 'neutral'}>{say('contact.safety-hint')}</Notice>
    </>
  )
}

/** Urgent needs. */
export function Needs({ draft, change, faults = {} }: PartProps) {
  const words = useWords()
  const fault = faultSentence(faults.needs, words.say, words.catalogue)
  return (
    <fieldset className="ticks" {...(fault ? { 'data-lacks': true } : {})}>
      <legend>{words.say('contact.needs')}</legend>
      {URGENT_NEEDS.map((need) => (
        <Tick
          key={need}
          on={draft.needs.includes(need)}
          onChange={() => change({ needs: toggledIn<ContactDraft['needs'][number]>(draft.needs, need) })}
        >
          {words.say(`need.${need}`)}
        </Tick>
      ))}
      {fault && <FaultOf role="alert">{fault}</FaultOf>}
    </fieldset>
  )
}

/** Interpreter and information, in the person's language. */
export function Talk({ draft, change, faults = {} }: PartProps) {
  const { say } = useWords()
  return (
    <>
      <LanguagePicker
        label={say('contact.language')}
        // Nothing is preselected, because the officer's own language would be taken for the person's.
        value={draft.language}
        onChange={(language) => change({ language })}
        besides={['unknown', 'other']}
        fault={faults.language}
      />
      <FromReport draft={draft} field="language" />
      <OneOf
        legend={say('contact.interpreter')}
        name="interpreter"
        value={draft.interpreter}
        choices={INTERPRETERS.map((value) => ({ value, name: say(`contact.interpreter-${value}`) }))}
        choose={(interpreter) => change({ interpreter })}
        fault={faults.interpreter}
      />
      {/* The hint warns that a companion may be the exploiter. */}
      <p className="note">{say('contact.interpreter-hint')}</p>
      <Rights tongue={draft.language} />
      <OneOf
        legend={say('contact.informed')}
        name="informed"
        value={draft.informed}
        choices={INFORMED.map((value) => ({ value, name: say(`contact.informed-${value}`) }))}
        choose={(informed) => change({ informed })}
        fault={faults.informed}
      />
    </>
  )
}

/** The text for the person, to be read out or shown on the screen. */
function Rights({ tongue }: { tongue: string }) {
  const { say, language: reader } = useWords()
  const { code, direction, lines } = rightsFor(tongue, reader)
  return (
    <details>
      <summary className="btn small">{say('contact.rights')}</summary>
      {/* The list has the person's language and direction, which may differ from the page's. */}
      <ul className="bullets" lang={code} dir={direction}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}

/** Signs, which come last because help needs none. */
export function Signs({ draft, change }: PartProps) {
  const words = useWords()
  const { say } = words
  return (
    <>
      <Choice
        label={say('contact.form')}
        value={draft.form}
        onChange={(form) => change({ form })}
        choices={FORMS.map((value) => ({ value, name: wordFor(`form.${value}`, words) }))}
      />
      <fieldset className="ticks">
        <legend>{say('contact.signs')}</legend>
        {/* The note says that help needs no proof, where an officer would look for some. */}
        <p className="note">{say('contact.signs-hint')}</p>
        {/* The list is short, because trained colleagues use the long one and officers should not ask too much. */}
        {FIRST_SIGNS.map((sign) => (
          <Tick
            key={sign}
            on={draft.signs.includes(sign)}
            onChange={() => change({ signs: toggledIn<ContactDraft['signs'][number]>(draft.signs, sign) })}
          >
            {say(`sign.${sign}`)}
          </Tick>
        ))}
      </fieldset>
      <Field
        label={say('contact.place')}
        optional
        value={draft.place}
        onChange={(place) => change({ place })}
        most={300}
        autoComplete="off"
      />
      <FromReport draft={draft} field="place" />
      <Field
        label={say('contact.account')}
        optional
        lines={4}
        value={draft.account}
        onChange={(account) => change({ account })}
        most={2000}
        autoComplete="off"
      />
      <FromReport draft={draft} field="account" />
    </>
  )
}
