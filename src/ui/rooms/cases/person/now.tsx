import type { ReactNode } from 'react'
import { Anew } from '../../../parts/anew.tsx'
import { ButtonLink } from '../../../parts/button.tsx'
import { ClosedActs } from '../../../parts/closed-act.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { closedSteps, openSteps, wordFor } from '../case-view.ts'
import { Inform } from '../contacts/inform.tsx'
import { openFor } from '../contacts/told-view.ts'
import { Erase } from '../keeping/erase.tsx'
import { KeepActs } from '../keeping/keep-acts.tsx'
import { keepActs } from '../keeping/keeping-view.ts'
import { Reopen } from '../keeping/reopen.tsx'
import { Shut } from '../keeping/shut.tsx'
import { actsFor, identityOf, type PersonAct, tellable } from '../person-acts.ts'
import { AgeForm, AtOnce, Note, Refuse } from './acts.tsx'
import { AddPerson } from './add-person.tsx'
import { SetIdentity } from './identity.tsx'
import { Protect } from './protect.tsx'
import { StepForm } from './step-form.tsx'
import { TellParty } from './tell-party.tsx'

type Props = { person: PersonPage }

/** Acts on the person: open steps as buttons, closed ones with their reason, and acts that are always open. */
export function PersonNow({ person }: Props) {
  const { say } = useWords()
  // The server's list decides and not the roles alone, because the server knows more.
  const may = (operation: string) => person.may.includes(operation)
  // Guardians and lawyers only read, and an empty column would look broken.
  const reads = openSteps(person.steps).length === 0 && ![...person.may, ...person.shut].includes('persons.note')
  return (
    <aside className="now" id="now" aria-label={say('person.now')}>
      <h2>{say('person.now')}</h2>
      {/* Danger to life comes first, in its own colour, because it waits for nothing. */}
      {may('persons.act-at-once') && (
        <Anew>
          <AtOnce person={person} />
        </Anew>
      )}
      {openSteps(person.steps).map((step) => (
        <Anew key={`${step.track} ${step.act}`} of={`${step.to} ${String(person.rules.quorum)}`}>
          <StepForm person={person} step={step} />
        </Anew>
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

/**
 * Forms for records about the person and tellings. Each form resets only when its own starting data change, because a reading by
 * somebody else, which is an event under protection, must not clear a note in progress.
 */
function Records({ person, may }: Props & { may: (operation: string) => boolean }) {
  const { say } = useWords()
  const { open } = actsFor(person)
  // A person who is only counted keeps no words, so these forms are left out.
  const hasWords = person.mode !== 'counted'
  return (
    <>
      {may('persons.note') && hasWords && (
        <Anew>
          <Note person={person} />
        </Anew>
      )}
      <Shut person={person} act="persons.note" />
      {may('persons.inform') && hasWords && (
        <Anew of={`${person.language} ${openFor(person).join(' ')}`}>
          <Inform person={person} />
        </Anew>
      )}
      {may('papers.hand') && hasWords && (
        <ButtonLink icon="print" to="/cases/$person/papers" params={{ person: person.id }}>
          {say('sheet.link')}
        </ButtonLink>
      )}
      {/* The link leads to the check on the left, so that an officer about to charge finds it. */}
      {may('acts.check') && hasWords && (
        <a className="btn" href="#charge">
          {say('charge.title')}
        </a>
      )}
      {open.has('persons.tell') && (
        <Anew of={tellable(person).join(' ')}>
          <TellParty person={person} />
        </Anew>
      )}
      {may('papers.plan') && hasWords && (
        <Anew>
          <Reopen person={person} />
        </Anew>
      )}
      {may('persons.refuse-contact') && hasWords && (
        <Anew of={person.refuses.join(' ')}>
          <Refuse person={person} />
        </Anew>
      )}
      {may('persons.set-age') && (
        <Anew of={person.age}>
          <AgeForm person={person} />
        </Anew>
      )}
      {open.has('persons.set-identity') && (
        <Anew of={JSON.stringify(identityOf(person))}>
          <SetIdentity person={person} />
        </Anew>
      )}
      {may('persons.add') && (
        <Anew>
          <AddPerson person={person} />
        </Anew>
      )}
    </>
  )
}

/** The person's decisions about their data; last, so that nobody opens them by accident. */
function TheirData({ person }: Props) {
  const { say } = useWords()
  const { open } = actsFor(person)
  const parts: readonly (readonly [PersonAct, ReactNode])[] = [
    [
      'persons.protect',
      <Anew key="protect" of={person.team.map(({ id }) => id).join(' ')}>
        <Protect person={person} />
      </Anew>,
    ],
    [
      'persons.export',
      <ButtonLink key="export" icon="file" to="/cases/$person/record" params={{ person: person.id }}>
        {say('data.see')}
      </ButtonLink>,
    ],
    [
      'persons.erase',
      <Anew key="erase" of={String(person.keeping.due)}>
        <Erase person={person} />
      </Anew>,
    ],
  ]
  // Closed acts are listed below with their reasons.
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
  return <ClosedActs acts={closed} />
}
