import { type FormEvent, useState } from 'react'
import { type Subject, TELLING_MEDIA, UNDERSTOOD } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Tick } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { LanguagePicker } from '../../../parts/language-picker.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { wordFor } from '../case-view.ts'
import { usePersonAct } from '../person/act.ts'
import { toggledIn } from './contact-view.ts'
import { allTellings, isTold, newTelling, openFor, owedTo, tellingInput } from './told-view.ts'

type Props = { person: PersonPage }

/** Information given to the person, with missing subjects first. */
export function Told({ person }: Props) {
  const words = useWords()
  const { say, format } = words
  const tellings = allTellings(person)
  const open = openFor(person)
  return (
    <section aria-labelledby="told">
      <h2 id="told" className="part">
        {say('rights.title')}
      </h2>
      {tellings.length === 0 && <p className="note">{say('told.none')}</p>}
      {/* Missing subjects come first, because an unknown right is none. */}
      <p>
        <Is icon={open.length === 0 ? 'done' : 'warn'} meaning={open.length === 0 ? 'done' : 'warning'}>
          {say(open.length === 0 ? 'told.all' : 'told.open')}
        </Is>
      </p>
      {open.length > 0 && (
        <ul className="bullets">
          {open.map((subject) => (
            <li key={subject}>{say(`about.${subject}`)}</li>
          ))}
        </ul>
      )}
      {tellings.length > 0 && (
        <ol className="timeline-list">
          {tellings.map(({ id, at, by, about, language, medium, understood }) => (
            <li key={id}>
              <time dateTime={at}>{format.moment(at)}</time>
              <div>
                <p>{format.list(about.map((subject) => say(`about.${subject}`)))}</p>
                {/* The line shows language and understanding, because a handed paper is no information. */}
                <p className="note sep">
                  <span>{format.tongue(language) ?? language}</span>
                  {id === 'first-contact' && <span>{say('person.contact')}</span>}
                  {medium && <span>{wordFor(`medium.${medium}`, words)}</span>}
                  <span>{wordFor(`understood.${understood}`, words)}</span>
                  {by && <bdi>{by}</bdi>}
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** The form that records information; missing subjects are ticked to begin with. */
export function Inform({ person }: Props) {
  const { say } = useWords()
  // Missing subjects are ticked, because most people are told everything at once; the officer removes the rest.
  const [draft, setDraft] = useState(() => newTelling(person))
  const { act, busy, failure } = usePersonAct('persons.inform')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isTold(draft)) void act(tellingInput(person.id, draft))
  }
  return (
    <details className="step">
      <summary className="btn">{say('told.add')}</summary>
      <form className="form" onSubmit={submit}>
        <fieldset className="ticks">
          <legend>{say('told.about')}</legend>
          {/* Only subjects that concern this person are shown, because an adult told of a guardian would expect one. */}
          {owedTo(person).map((subject) => (
            <Tick
              key={subject}
              on={draft.about.includes(subject)}
              onChange={() => setDraft({ ...draft, about: toggledIn<Subject>(draft.about, subject) })}
            >
              {say(`about.${subject}`)}
            </Tick>
          ))}
        </fieldset>
        <LanguagePicker
          label={say('told.language')}
          value={draft.language}
          onChange={(language) => setDraft({ ...draft, language })}
          fault={faultsByField(failure).language}
        />
        <Choice
          label={say('told.medium')}
          value={draft.medium}
          onChange={(medium) => setDraft({ ...draft, medium })}
          choices={TELLING_MEDIA.map((value) => ({ value, name: say(`medium.${value}`) }))}
        />
        <Choice
          label={say('told.understood')}
          value={draft.understood}
          onChange={(understood) => setDraft({ ...draft, understood })}
          choices={UNDERSTOOD.map((value) => ({ value, name: say(`understood.${value}`) }))}
        />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy} isDisabled={!isTold(draft)}>
          {say('told.save')}
        </Button>
      </form>
    </details>
  )
}
