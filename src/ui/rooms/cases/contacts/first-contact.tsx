import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Failed } from '../../../parts/states.tsx'
import { announcements, useDo, useWords } from '../../../shell/app.tsx'
import { useGoOn } from '../../../shell/go-on.ts'
import { Page } from '../../../shell/page.tsx'
import { PassOn } from '../person/pass-on.tsx'
import { ContactSteps } from './contact-steps.tsx'
import { type ContactDraft, contactAsked, contactInput, newContact } from './contact-view.ts'

const route = getRouteApi('/staff/cases/new')

/** The first contact: one thing a step, in the order in which it matters to the person. */
export function FirstContactPage() {
  const { say } = useWords()
  return (
    <Page title={say('contact.title')} crumb={<Link to="/cases">{say('room.cases')}</Link>}>
      <Form />
    </Page>
  )
}

function Form() {
  const { say } = useWords()
  const goOn = useGoOn()
  // In memory alone: a half-told story in the browser's storage would be found on a shared computer.
  // Nothing of the report is ticked beforehand: what its sender saw, this officer asks the person.
  // Read once more here: the router hands on what stands in an address beside what a route has checked.
  const { report } = contactAsked(route.useSearch())
  const [draft, setDraft] = useState(() => ({
    ...newContact(crypto.randomUUID(), crypto.randomUUID()),
    ...(report === undefined ? {} : { report }),
  }))
  const open = useDo('cases.open', ['persons.list', 'persons.waiting'])
  const end = async (whole: ContactDraft) => {
    const input = contactInput(whole)
    const answer = input && (await open.run({ input }).catch(() => null))
    if (answer?.kind !== 'done') return
    announcements.say(say('said.done'))
    // To the first person, where the next act waits: help begins with saying that there are reasonable grounds.
    void goOn({ to: '/cases/$person', params: { person: answer.output.persons[0] } })
  }
  return (
    <ContactSteps
      draft={draft}
      change={(more) => setDraft((before) => ({ ...before, ...more }))}
      passOn={PassOn}
      end={(whole) => void end(whole)}
      busy={open.busy}
      endWord={say('contact.save')}
      said={open.failure && <Failed failure={open.failure} />}
    />
  )
}
