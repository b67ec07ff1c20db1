import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { announcements, useDo, useWords } from '../app.tsx'
import type { PartProps } from '../case/part.ts'
import { PassOn } from '../case/pass-on.tsx'
import { Persons } from '../case/persons-met.tsx'
import { Needs, Safety, Signs, Talk } from '../case/questions.tsx'
import { CONTACT_STEPS, type ContactStep, contactInput, isAnswered, newContact } from '../contact-view.ts'
import { Button } from '../parts/button.tsx'
import { Failed } from '../parts/states.tsx'
import { Page } from '../shell/page.tsx'

/** The first contact: one thing a step, in the order in which it matters to the person. */
export function FirstContactPage() {
  const { say } = useWords()
  return (
    <Page title={say('contact.title')} crumb={<Link to="/cases">{say('room.cases')}</Link>}>
      <Form />
    </Page>
  )
}

const PARTS: Readonly<Record<ContactStep, (props: PartProps) => ReactNode>> = {
  'pass-on': PassOn,
  safety: Safety,
  needs: Needs,
  talk: Talk,
  persons: Persons,
  signs: Signs,
}

function Form() {
  const { say } = useWords()
  const navigate = useNavigate()
  // In memory alone: a half-told story in the browser's storage would be found on a shared computer.
  const [draft, setDraft] = useState(() => newContact(crypto.randomUUID(), crypto.randomUUID()))
  const [at, setAt] = useState(0)
  const open = useDo('cases.open', ['persons.list', 'persons.waiting'])
  const heading = useStepHeading(at)
  const name = CONTACT_STEPS[at]
  const isLast = at === CONTACT_STEPS.length - 1
  const Part = PARTS[name]
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // Enter sends a form whose button is disabled; a step that was jumped over would be missing for good.
    if (!isAnswered(name, draft)) return
    // Each step is a page of this form and no address: Back of the browser must not lose what was said.
    if (!isLast) return setAt(at + 1)
    const input = contactInput(draft)
    const answer = input && (await open.run({ input }).catch(() => null))
    if (answer?.kind !== 'done') return
    announcements.say(say('said.done'))
    // To the first person, where the next act waits: help begins with saying that there are reasonable grounds.
    void navigate({ to: '/cases/$person', params: { person: answer.output.persons[0] } })
  }
  return (
    <form className="form contact" onSubmit={(event) => void submit(event)}>
      <p className="note" ref={heading} tabIndex={-1}>
        {say('contact.step', { n: at + 1, of: CONTACT_STEPS.length })}
      </p>
      <Part draft={draft} change={(more) => setDraft((before) => ({ ...before, ...more }))} />
      {open.failure && <Failed failure={open.failure} />}
      <div className="row">
        <Button type="submit" go isPending={open.busy} isDisabled={!isAnswered(name, draft)}>
          {say(isLast ? 'contact.save' : 'contact.next')}
        </Button>
        {at > 0 && <Button onPress={() => setAt(at - 1)}>{say('contact.back')}</Button>}
      </div>
    </form>
  )
}

/** Each step begins at its beginning, for the eye and for a reader. */
function useStepHeading(at: number) {
  const heading = useRef<HTMLParagraphElement>(null)
  const before = useRef(at)
  useEffect(() => {
    // Not at the first showing: the page's own heading has the focus then.
    if (before.current !== at) heading.current?.focus()
    before.current = at
  }, [at])
  return heading
}
