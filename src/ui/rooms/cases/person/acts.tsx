import { useState } from 'react'
import { NATURES, type Nature, PARTIES, type Party } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { empty, useLacking } from '../../../parts/lacking.ts'
import { NoteField, useMentions } from '../../../parts/note-field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { toggledIn } from '../contacts/contact-view.ts'
import { GradingFields } from '../episodes/grading-fields.tsx'
import { fitting, UNGRADED } from '../episodes/grading-view.ts'
import { usePersonAct } from './act.ts'

type Props = { person: PersonPage }

/** Form for danger to life: acted upon at once, reviewed by a second person afterwards. */
export function AtOnce({ person }: Props) {
  const { say } = useWords()
  // The form asks for no party, because in danger one calls 112 and writes afterwards.
  const [what, setWhat] = useState('')
  const { act, busy, failure } = usePersonAct('persons.act-at-once')
  const { form, sends, faults } = useLacking(empty('what', what), faultsByField(failure))
  const save = () => {
    // The text stays in the form until the page goes, so that nobody describes a danger twice after a broken connection.
    // What was done is the reason; asked for it once more, in danger, a person writes nothing or the same again.
    void act({ person: person.id, what }, say('danger.title'))
  }
  return (
    <details className="step">
      <summary className="btn danger-to-life">{say('danger.title')}</summary>
      <form className="form" ref={form} onSubmit={sends(save)}>
        {/* The advice to call comes before the field. */}
        <p className="note">{say('danger.text')}</p>
        <Field label={say('danger.what')} lines={3} value={what} onChange={setWhat} most={2000} fault={faults.what} />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say('danger.save')}
        </Button>
      </form>
    </details>
  )
}

/** Form for a note with its nature: fact, hearsay or assessment. */
export function Note({ person }: Props) {
  const { say } = useWords()
  const [text, setText] = useState('')
  const [nature, setNature] = useState<Nature>('fact')
  const [grading, setGrading] = useState(UNGRADED)
  const mentions = useMentions('person', person.id)
  const { act, busy, failure } = usePersonAct('persons.note')
  const { form, sends, faults } = useLacking(empty('text', text), faultsByField(failure))
  const save = async () => {
    // The form is emptied only after saving.
    if (!(await act({ person: person.id, nature, text: mentions.kept(text), grading }))) return
    setText(emptied(text, ''))
    // The next note needs a source of its own.
    setGrading(emptied(grading, UNGRADED))
  }
  const change = (to: typeof nature) => {
    setNature(to)
    setGrading(fitting(to, grading))
  }
  return (
    <details className="step">
      <summary className="btn">{say('note.text')}</summary>
      <form className="form" ref={form} onSubmit={sends(() => void save())}>
        <Choice
          label={say('note.nature')}
          value={nature}
          onChange={change}
          choices={NATURES.map((value) => ({ value, name: say(`note.${value}`) }))}
        />
        <NoteField
          of={mentions}
          label={say('note.text')}
          lines={4}
          value={text}
          onChange={setText}
          most={6000}
          fault={faults.text}
        />
        <GradingFields nature={nature} grading={grading} onChange={setGrading} />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say('note.save')}
        </Button>
      </form>
    </details>
  )
}

/** Form for parties that the person does not want to be told; it binds every later step. */
export function Refuse({ person }: Props) {
  const { say } = useWords()
  // The form begins with the present refusals, because an empty one would withdraw them.
  const [refuses, setRefuses] = useState<readonly Party[]>(person.refuses)
  const { act, busy, failure } = usePersonAct('persons.refuse-contact')
  return (
    <details className="step">
      <summary className="btn">{say('refuse.title')}</summary>
      <div className="form">
        <fieldset className="ticks">
          <legend>{say('refuse.title')}</legend>
          {PARTIES.map((party) => (
            <Tick key={party} on={refuses.includes(party)} onChange={() => setRefuses(toggledIn(refuses, party))}>
              {say(`party.${party}`)}
            </Tick>
          ))}
        </fieldset>
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} onPress={() => void act({ person: person.id, refuses: [...refuses] })}>
          {say('refuse.save')}
        </Button>
      </div>
    </details>
  )
}
