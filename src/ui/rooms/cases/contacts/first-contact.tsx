import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Failed, Notice, Shown } from '../../../parts/states.tsx'
import { announcements, useAsk, useDo, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { useGoOn } from '../../../shell/go-on.ts'
import { Page } from '../../../shell/page.tsx'
import { PassOn, PassOnOnceSpoken } from '../person/pass-on.tsx'
import { type Grounded, GroundForm } from '../sources/ground.tsx'
import { Led } from '../sources/led-to.tsx'
import { ContactSteps } from './contact-steps.tsx'
import { type ContactDraft, contactAsked, contactInput, newContact, withTold } from './contact-view.ts'

const route = getRouteApi('/staff/cases/new')

/** The page of a first contact: one question a step, ordered by what matters to the person. */
export function FirstContactPage() {
  const { say } = useWords()
  // The address is parsed again here, because the router passes unchecked parameters on.
  const { report, lead } = contactAsked(route.useSearch())
  return (
    <Page title={say('contact.title')} crumb={<Link to="/cases">{say('room.cases')}</Link>}>
      {lead !== undefined && <FromLead lead={lead} />}
      {report === undefined ? <Form {...(lead === undefined ? {} : { lead })} /> : <FromReport report={report} />}
    </Page>
  )
}

/** What a lead led to already, so that nobody opens a second case of one person. */
function FromLead({ lead }: { lead: string }) {
  const { say } = useWords()
  const found = useAsk('cases.of-lead', { lead })
  return (
    <>
      <p className="note">{say('source.from-lead')}</p>
      <Shown of={found}>{({ led }) => <Led led={led} />}</Shown>
    </>
  )
}

/** A contact from a report, which is asked first by what it becomes a case where somebody else told of the person. */
function FromReport({ report }: { report: string }) {
  const source = useAsk('cases.source', { report })
  return <Shown of={source}>{(found) => <Begun source={found} />}</Shown>
}

function Begun({ source }: { source: Out<'cases.source'> }) {
  const { say } = useWords()
  const [grounded, setGrounded] = useState<Grounded | null>(null)
  const [asks, setAsks] = useState(!source.own)
  const { code } = source
  if (source.unread)
    return (
      <Notice meaning="warning">
        {say('source.unread')}{' '}
        <Link to="/reports/$report" params={{ report: source.report }}>
          {say('report.title', { code })}
        </Link>
      </Notice>
    )
  const take = (chosen: Grounded) => {
    setGrounded(chosen)
    setAsks(false)
  }
  return (
    <>
      <p className="note sep">
        <Link to="/reports/$report" params={{ report: source.report }}>
          {grounded === null || asks
            ? say('source.from', { code })
            : say('ground.chosen', { code, ground: say(`ground.${grounded.ground}`) })}
        </Link>
        {grounded !== null && !asks && (
          <Button small onPress={() => setAsks(true)}>
            {say('ground.change')}
          </Button>
        )}
      </p>
      {/* Whoever begins twice opens two cases of one person. */}
      <Led led={source.led} />
      {asks && <GroundForm before={grounded} done={take} />}
      {/* Kept while the ground is changed, so that no answer is asked of the person again. */}
      <div hidden={asks}>
        <Form source={source} {...(grounded === null ? {} : { grounded })} />
      </div>
    </>
  )
}

type FormProps = { source?: Out<'cases.source'>; lead?: string; grounded?: Grounded }

function Form({ source, lead, grounded }: FormProps) {
  const { say } = useWords()
  const goOn = useGoOn()
  // The draft stays in memory, because the browser's storage may be on a shared computer.
  // What the report says is not asked again; each answer shows that it comes from there.
  const [draft, setDraft] = useState(() => ({
    ...withTold(newContact(crypto.randomUUID(), crypto.randomUUID()), source?.known ?? null),
    ...(source === undefined ? {} : { report: source.report }),
    ...(lead === undefined ? {} : { lead }),
  }))
  const open = useDo('cases.open', ['persons.list', 'persons.waiting', 'cases.source', 'cases.leads', 'cases.of-lead'])
  const end = async (whole: ContactDraft) => {
    const input = contactInput(whole)
    if (input === null) return
    const { ground, reason } = grounded ?? {}
    const doing = { input: { ...input, ...(ground ? { ground } : {}) }, ...(reason ? { reason } : {}) }
    const answer = await open.run(doing).catch(() => null)
    if (answer?.kind !== 'done') return
    announcements.say(say('said.done'))
    // The first person's page opens, because the next act is to state reasonable grounds.
    void goOn({ to: '/cases/$person', params: { person: answer.output.persons[0] } })
  }
  return (
    <ContactSteps
      draft={draft}
      change={(more) => setDraft((before) => ({ ...before, ...more }))}
      // Whoever says that there was contact has spoken with them.
      passOn={source !== undefined && grounded?.ground !== 'contact' ? PassOnOnceSpoken : PassOn}
      end={(whole) => void end(whole)}
      busy={open.busy}
      endWord={say('contact.save')}
      said={open.failure && <Failed failure={open.failure} />}
    />
  )
}
