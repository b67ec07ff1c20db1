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

/** The page of a first contact: one question a step, ordered by what matters to the person. */
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
  // The address is parsed again here, because the router passes unchecked parameters on.
  const { report } = contactAsked(route.useSearch())
  // The draft stays in memory, because the browser's storage may be on a shared computer.
  // The report fills in nothing, because the officer asks the person and not its sender.
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
    // The first person's page opens, because the next act is to state reasonable grounds.
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
