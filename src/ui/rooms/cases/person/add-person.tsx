import { type FormEvent, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Failed } from '../../../parts/states.tsx'
import { announcements, useDo, useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { useGoOn } from '../../../shell/go-on.ts'
import { type MetDraft, metInput, newMet } from '../contacts/contact-view.ts'
import { Met } from '../contacts/persons-met.tsx'

/** Adds a person to the same case: found later, or born since. */
export function AddPerson({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const goOn = useGoOn()
  const [met, setMet] = useState<MetDraft>(() => newMet('added'))
  // The general hook is used, because the answer is about another person.
  const add = useDo('persons.add', ['persons.get', 'persons.list', 'persons.waiting'])
  const added = metInput(met)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (added === null) return
    // The case's language is assumed, and their own page can change it.
    const input = { case: person.case, language: person.language, exploitation: person.exploitation, ...added }
    const answer = await add.run({ input }).catch(() => null)
    if (answer?.kind !== 'done') return
    announcements.say(say('said.done'))
    void goOn({ to: '/cases/$person', params: { person: answer.output.persons[0] } })
  }
  return (
    <details className="step">
      <summary className="btn">{say('add.title')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <p className="note">{say('add.text')}</p>
        <Met met={met} n={person.others.length + 2} set={(more) => setMet({ ...met, ...more })} />
        {add.failure && <Failed failure={add.failure} />}
        <Button type="submit" small isPending={add.busy} isDisabled={added === null}>
          {say('add.save')}
        </Button>
      </form>
    </details>
  )
}
