import type { ReactNode } from 'react'
import { useWords } from '../app.tsx'
import { closedSteps, openSteps, wordFor } from '../case-view.ts'
import type { PersonPage } from '../contract.ts'
import { keepActs } from '../keeping-view.ts'
import { ButtonLink } from '../parts/button.tsx'
import { ClosedAct } from '../parts/closed-act.tsx'
import { actsFor, type PersonAct } from '../person-acts.ts'
import { AgeForm, AtOnce, Note, Refuse } from './acts.tsx'
import { AddPerson } from './add-person.tsx'
import { Erase } from './erase.tsx'
import { SetIdentity } from './identity.tsx'
import { Inform } from './inform.tsx'
import { KeepActs } from './keep-acts.tsx'
import { Protect } from './protect.tsx'
import { Reopen } from './reopen.tsx'
import { Shut } from './shut.tsx'
import { StepForm } from './step-form.tsx'
import { TellParty } from './tell-party.tsx'

type Props = { person: PersonPage }

/** What can be done now: the next lawful steps as buttons, what is closed with why, and what is always open. */
export function PersonNow({ person }: Props) {
  const { say } = useWords()
  // What travels with the person, and not the roles alone: the server knows more than the page.
  const may = (operation: string) => person.may.includes(operation)
  // Guardian and lawyer: an empty column would look like a page that is broken.
  const reads = openSteps(person.steps).length === 0 && ![...person.may, ...person.shut].includes('persons.note')
  return (
    <aside className="now" id="now" aria-label={say('person.now')}>
      <h2>{say('person.now')}</h2>
      {/* Above all else and in its own colour; the only act that waits for nothing. */}
      {may('persons.act-at-once') && <AtOnce person={person} />}
      {openSteps(person.steps).map((step) => (
        <StepForm key={`${step.track} ${step.act}`} person={person} step={step} />
      ))}
      {reads && (
        <p className="note">
          {say('person.reads-only')} <a href="#team">{say('person.team')}</a>
        </p>
      )}
      <Records person={person} may={may} />
      <TheirData person={person} />
      <Closed person={person} />
    </aside>
  )
}

/** What is written down: of the person, of what they were told, and of who else was told. */
function Records({ person, may }: Props & { may: (operation: string) => boolean }) {
  const { say } = useWords()
  const { open } = actsFor(person)
  // Of who is only counted no words are kept, so that none of these would have a place.
  const hasWords = person.mode !== 'counted'
  return (
    <>
      {may('persons.note') && hasWords && <Note person={person} />}
      <Shut person={person} act="persons.note" />
      {may('persons.inform') && hasWords && <Inform person={person} />}
      {may('papers.hand') && hasWords && (
        <ButtonLink icon="print" to="/cases/$person/papers" params={{ person: person.id }}>
          {say('sheet.link')}
        </ButtonLink>
      )}
      {/* On the left, after much else: who is about to charge somebody must not have to find it. */}
      {may('acts.check') && hasWords && (
        <a className="btn" href="#charge">
          {say('charge.title')}
        </a>
      )}
      {open.has('persons.tell') && <TellParty person={person} />}
      {may('papers.plan') && hasWords && <Reopen person={person} />}
      {may('persons.refuse-contact') && hasWords && <Refuse person={person} />}
      {may('persons.set-age') && <AgeForm person={person} />}
      {open.has('persons.set-identity') && <SetIdentity person={person} />}
      {may('persons.add') && <AddPerson person={person} />}
    </>
  )
}

/** What the person decides about their own data; last, so that nobody comes upon it on the way to something else. */
function TheirData({ person }: Props) {
  const { say } = useWords()
  const { open } = actsFor(person)
  const parts: readonly (readonly [PersonAct, ReactNode])[] = [
    ['persons.protect', <Protect key="protect" person={person} />],
    [
      'persons.export',
      <ButtonLink key="export" icon="file" to="/cases/$person/record" params={{ person: person.id }}>
        {say('data.see')}
      </ButtonLink>,
    ],
    ['persons.erase', <Erase key="erase" person={person} />],
  ]
  // What is closed stands below with its why, and not here, where one would press it.
  const shown = parts.filter(([act]) => open.has(act))
  if (shown.length === 0 && keepActs(person).size === 0) return null
  return (
    <section aria-labelledby="their-data" className="their-data">
      <h3 id="their-data">{say('data.title')}</h3>
      <KeepActs person={person} />
      {shown.map(([, part]) => part)}
    </section>
  )
}

const TITLES = {
  'persons.tell': 'party.title',
  'persons.set-identity': 'identity.title',
  'persons.protect': 'guard.title',
  'persons.export': 'data.see',
  'persons.erase': 'data.erase',
} as const satisfies Record<PersonAct, string>

function Closed({ person }: Props) {
  const words = useWords()
  const { say } = words
  const closed = [
    ...closedSteps(person.steps).map(({ track, act, why }) => ({
      id: `${track}-${act}`,
      name: wordFor(`step.${track}.${act}`, words),
      why: wordFor(`shut.${why}`, words),
    })),
    ...actsFor(person).closed.map(({ act, why }) => ({
      id: act.replace('.', '-'),
      name: say(TITLES[act]),
      why: say(`no.${why}`),
    })),
  ]
  if (closed.length === 0) return null
  return (
    <section aria-labelledby="closed-steps">
      <h3 id="closed-steps">{say('person.closed-steps')}</h3>
      {closed.map(({ id, name, why }) => (
        <ClosedAct key={id} id={id} name={name} why={why} />
      ))}
    </section>
  )
}
