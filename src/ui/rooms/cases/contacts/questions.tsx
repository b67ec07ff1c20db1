import { INFORMED, INTERPRETERS } from '../../../../modules/cases/codes.ts'
import { DANGERS } from '../../../../modules/reports/codes.ts'
import { FIRST_SIGNS, FORMS, URGENT_NEEDS } from '../../../../modules/vocabulary/codes.ts'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import { wordFor } from '../case-view.ts'
import type { PartProps } from '../person/part.ts'
import { type ContactDraft, toggledIn } from './contact-view.ts'
import { rightsFor } from './rights-texts.ts'

/** One of a few, as large targets for a thumb. */
function OneOf<T extends string>({
  legend,
  name,
  value,
  choices,
  choose,
}: {
  legend: string
  name: string
  value: string
  choices: readonly { readonly value: T; readonly name: string }[]
  choose: (value: T) => void
}) {
  return (
    <fieldset className="one-of">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="radio">
          <input type="radio" name={name} checked={value === choice.value} onChange={() => choose(choice.value)} />
          <span>{choice.name}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Safety, before all else. */
export function Safety({ draft, change }: PartProps) {
  const { say } = useWords()
  return (
    <>
      <OneOf
        legend={say('contact.safety')}
        name="danger"
        value={draft.danger}
        // «Not known» is an answer of its own: whoever has to choose between yes and no says no.
        choices={DANGERS.map((value) => ({ value, name: say(`contact.danger-${value}`) }))}
        choose={(danger) => change({ danger })}
      />
      {/* Always there, and red only with the answer: help must not depend on having ticked the right line. */}
      <Notice meaning={draft.danger === 'now' ? 'danger' : 'neutral'}>{say('contact.safety-hint')}</Notice>
    </>
  )
}

/** What cannot wait. */
export function Needs({ draft, change }: PartProps) {
  const words = useWords()
  return (
    <fieldset className="ticks">
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
    </fieldset>
  )
}

// Codes of ISO 639, from where people come who are exploited here; the list is named and sorted in the language of the page.
const TONGUES =
  'ar be bg bn cs da de el en es et fa fi fr ga hi hr hu it ka lt lv mt ne nl pa pl pt ro ru sk sl so sq sv th ti tl tr uk ur vi yo zh'.split(
    ' ',
  )

/** Interpreter and information, in the person's language. */
export function Talk({ draft, change }: PartProps) {
  const { say, format } = useWords()
  const tongues = TONGUES.map((value) => ({ value, name: format.tongue(value) ?? value }))
  return (
    <>
      <Choice
        label={say('contact.language')}
        value={draft.language}
        onChange={(language) => change({ language })}
        // Nothing is chosen beforehand: the officer's own language would be taken for the person's.
        choices={[{ value: '', name: '…' }, ...tongues.toSorted((a, b) => a.name.localeCompare(b.name))]}
      />
      <OneOf
        legend={say('contact.interpreter')}
        name="interpreter"
        value={draft.interpreter}
        choices={INTERPRETERS.map((value) => ({ value, name: say(`contact.interpreter-${value}`) }))}
        choose={(interpreter) => change({ interpreter })}
      />
      {/* Whoever came along may be the one who holds them. */}
      <p className="note">{say('contact.interpreter-hint')}</p>
      <Rights tongue={draft.language} />
      <OneOf
        legend={say('contact.informed')}
        name="informed"
        value={draft.informed}
        choices={INFORMED.map((value) => ({ value, name: say(`contact.informed-${value}`) }))}
        choose={(informed) => change({ informed })}
      />
    </>
  )
}

/** What to tell them, to be read out, or shown on the screen to whoever reads. */
function Rights({ tongue }: { tongue: string }) {
  const { say, language: reader } = useWords()
  const { code, direction, lines } = rightsFor(tongue, reader)
  return (
    <details>
      <summary className="btn small">{say('contact.rights')}</summary>
      {/* In the person's language: another voice and perhaps another direction than the page around it. */}
      <ul className="bullets" lang={code} dir={direction}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}

/** Signs come last, and help needs none of them. */
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
        {/* Said where one would begin to look for proof: help begins without any. */}
        <p className="note">{say('contact.signs-hint')}</p>
        {/* Short on purpose: the long list belongs to trained colleagues, and an officer who looks for more asks too much. */}
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
      <Field
        label={say('contact.account')}
        optional
        lines={4}
        value={draft.account}
        onChange={(account) => change({ account })}
        most={2000}
        autoComplete="off"
      />
    </>
  )
}
