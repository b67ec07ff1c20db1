import { type FormEvent, useState } from 'react'
import { useWords } from '../app.tsx'
import { wordFor } from '../case-view.ts'
import { AGES } from '../contact-view.ts'
import type { PersonPage } from '../contract.ts'
import { Button } from '../parts/button.tsx'
import { Choice, Field, Tick } from '../parts/field.tsx'
import { Failed, Notice } from '../parts/states.tsx'
import {
  bareIn,
  countIn,
  FORMS,
  formFor,
  outsideOf,
  partsOf,
  type Sign,
  type SignPart,
  STANDS,
  screeningWords,
  type Ticked,
  tickedWith,
} from '../screening-view.ts'
import { usePersonAct } from './act.ts'
import { SignSet } from './sign-set.tsx'

/** The screening interview of a trained colleague: each sign with what it stands on, in the order of the published list. */
export function NewScreening({ person }: { person: PersonPage }) {
  const { say } = useWords()
  // Consent is asked nowhere in this form: it never lowers what is found (Art. 2(4) Directive 2011/36/EU).
  const [form, setForm] = useState(formFor(person.exploitation))
  const [act, setAct] = useState(false)
  // Then and not today: whoever was a child when it happened needs no means, however old they are now.
  const [ageThen, setAgeThen] = useState(person.age)
  const [ticked, setTicked] = useState<Ticked>({})
  const screening = usePersonAct('papers.screen')
  // A sign without its fact cannot be checked by anybody later, nor answered by the person.
  const bare = bareIn(form, ticked).length > 0
  const outside = outsideOf(form, ticked)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (bare) return
    // Also an interview that shows nothing is kept: somebody asked, and must not ask again for want of a trace.
    if (await screening.act({ person: person.id, words: screeningWords(form, act, ageThen, ticked) })) setTicked({})
  }
  return (
    <details className="write">
      <summary className="btn small">{say('screen.title')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <p className="note">{say('screen.text')}</p>
        <Notice meaning="neutral">{say('screen.draft')}</Notice>
        <Choice
          label={say('screen.form')}
          value={form}
          onChange={setForm}
          choices={FORMS.map((value) => ({ value, name: say(`form.${value}`) }))}
        />
        <SignSet form={form} />
        <Tick on={act} onChange={setAct}>
          {say('screen.act')}
        </Tick>
        <Choice
          label={say('screen.age-then')}
          value={ageThen}
          onChange={setAgeThen}
          choices={AGES.map((value) => ({ value, name: say(`person.age-${value}`) }))}
        />
        {partsOf(form).map((part) => (
          <Signs key={part.name} part={part} ticked={ticked} set={setTicked} />
        ))}
        {/* They come back with their form; leaving them out unsaid would lose what a person told. */}
        {outside > 0 && <p className="note">{say('screen.outside', { n: outside })}</p>}
        {bare && <p className="note">{say('screen.lacks')}</p>}
        {screening.failure && <Failed failure={screening.failure} />}
        <Button type="submit" small isPending={screening.busy} isDisabled={bare}>
          {say('do.save')}
        </Button>
      </form>
    </details>
  )
}

type SignsProps = { part: SignPart; ticked: Ticked; set: (ticked: Ticked) => void }

function Signs({ part: { name, signs }, ticked, set }: SignsProps) {
  const words = useWords()
  const count = countIn(ticked, signs)
  return (
    // Sixty-seven signs at once are read by nobody; closed, each part still says how much of it stands.
    <details className="signs">
      <summary>
        {wordFor(`ilo.${name}`, words)}{' '}
        {count > 0 && <span className="note">{words.say('screen.ticked', { n: count })}</span>}
      </summary>
      {signs.map((sign) => (
        <OneSign key={sign} sign={sign} ticked={ticked} set={set} />
      ))}
    </details>
  )
}

function OneSign({ sign, ticked, set }: { sign: Sign; ticked: Ticked; set: (ticked: Ticked) => void }) {
  const words = useWords()
  const { say } = words
  const name = wordFor(`ilo.${sign}`, words)
  // Its fields come with the tick: sixty-seven empty ones would be an interrogation.
  const tick = ticked[sign]
  return (
    <>
      <Tick on={tick !== undefined} onChange={() => set(tickedWith(ticked, sign))}>
        {name}
      </Tick>
      {tick && (
        <fieldset className="stands">
          <legend>{name}</legend>
          <Choice
            label={say('screen.stands')}
            value={tick.stands}
            onChange={(stands) => set({ ...ticked, [sign]: { ...tick, stands } })}
            choices={STANDS.map((value) => ({ value, name: say(`stands.${value}`) }))}
          />
          <Field
            label={say('screen.words')}
            value={tick.words}
            onChange={(text) => set({ ...ticked, [sign]: { ...tick, words: text } })}
            most={500}
          />
        </fieldset>
      )}
    </>
  )
}
