import type { ReactNode } from 'react'
import { ButtonLink } from '../../../parts/button.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import type { Voice } from '../../../shell/names.ts'
import type { Key } from '../../../shell/words.ts'
import { openSteps, wordFor } from '../case-view.ts'
import { AgeForm } from '../children/age-form.tsx'
import { hasChildhood } from '../children/child-view.ts'
import { Inform } from '../contacts/inform.tsx'
import { openFor } from '../contacts/told-view.ts'
import { AddNeed, toAdd } from '../due/set-need.tsx'
import { Erase } from '../keeping/erase.tsx'
import { KeepForm } from '../keeping/keep-acts.tsx'
import { KEEP_ACTS, KEEP_NAMES, keepActs } from '../keeping/keeping-view.ts'
import { Reopen } from '../keeping/reopen.tsx'
import { hasSheet, isSought } from '../missing/missing-view.ts'
import { type Group, groupOf } from '../now-view.ts'
import { actsFor, identityOf, tellable } from '../person-acts.ts'
import { type PersonAnchor, toAnchor } from '../person-part.ts'
import { tellsAgencies } from '../tellings/telling-view.ts'
import { AtOnce, Note, Refuse } from './acts.tsx'
import { AddPerson } from './add-person.tsx'
import { RecordCall, RecordSafe } from './emergency.tsx'
import { SetIdentity } from './identity.tsx'
import { Protect } from './protect.tsx'
import { StepForm } from './step-form.tsx'
import { TellParty } from './tell-party.tsx'

/** An act that is open: a form of its own, or a link to where its form stands. */
export type Entry = {
  readonly id: string
  readonly group: Group
  readonly name: string
  /** What its form begins with. */
  readonly of?: string
  readonly act: ReactNode
}

type May = (permission: 'case:open' | 'referral:work' | 'match:work' | 'member:list') => boolean

/** All acts that are open for this member and person, in the order of the list. */
// The server's list decides and not the roles alone, because the server knows more.
export const entriesOf = (person: PersonPage, words: Voice, may: May): readonly Entry[] => [
  ...steps(person, words),
  ...forms(person, words),
  ...ways(person, words, may),
  ...pages(person, words, may),
  ...kept(person, words),
]

const steps = (person: PersonPage, words: Voice): readonly Entry[] =>
  openSteps(person.steps).map((step) => ({
    id: `${step.track}.${step.act}`,
    group: groupOf(step.track),
    name: wordFor(`step.${step.track}.${step.act}`, words),
    of: `${step.to} ${String(person.rules.quorum)}`,
    act: <StepForm person={person} step={step} />,
  }))

type Form = {
  readonly id: string
  readonly group: Group
  readonly name: Key
  readonly act: ReactNode
  readonly of?: string
}

const entries = (forms: readonly (Form | false)[], { say }: Voice): readonly Entry[] =>
  forms.flatMap((form) => (form === false ? [] : [{ ...form, name: say(form.name) }]))

/** Forms about the person; one of whom only a number is kept has no words. */
function forms(person: PersonPage, words: Voice): readonly Entry[] {
  const { open } = actsFor(person)
  const may = (operation: string) => person.may.includes(operation) && person.mode !== 'counted'
  const all: readonly (Form | false)[] = [
    // Of somebody who is only counted too: danger asks for no words about who they are.
    person.may.includes('persons.act-at-once') && {
      id: 'persons.act-at-once',
      group: 'safety',
      name: 'danger.title',
      act: <AtOnce person={person} />,
    },
    may('persons.record-call') && {
      id: 'persons.record-call',
      group: 'safety',
      name: 'emergency.title',
      act: <RecordCall person={person} />,
    },
    // Only of a danger: to record that somebody is safe who never was in one would look like a finding.
    person.may.includes('persons.record-safe') &&
      person.peril !== null && {
        id: 'persons.record-safe',
        group: 'safety',
        name: 'emergency.safe',
        act: <RecordSafe person={person} />,
      },
    // Of somebody who is only counted too: a bed has no name.
    person.may.includes('persons.set-need') &&
      toAdd(person).length > 0 && {
        id: 'persons.set-need',
        group: 'safety',
        name: 'due.add',
        act: <AddNeed person={person} />,
        of: toAdd(person).join(' '),
      },
    may('papers.plan') && {
      id: 'papers.reopen',
      group: 'safety',
      name: 'reopen.title',
      act: <Reopen person={person} />,
    },
    may('persons.refuse-contact') && {
      id: 'persons.refuse-contact',
      group: 'safety',
      name: 'refuse.title',
      act: <Refuse person={person} />,
      of: person.refuses.join(' '),
    },
    open.has('persons.protect') && {
      id: 'persons.protect',
      group: 'safety',
      name: person.protected ? 'guard.again' : 'guard.title',
      act: <Protect person={person} />,
      of: person.team.map(({ id }) => id).join(' '),
    },
    may('persons.note') && { id: 'persons.note', group: 'story', name: 'note.text', act: <Note person={person} /> },
    may('persons.inform') && {
      id: 'persons.inform',
      group: 'help',
      name: 'told.add',
      act: <Inform person={person} />,
      of: `${person.language} ${openFor(person).join(' ')}`,
    },
    open.has('persons.tell') && {
      id: 'persons.tell',
      group: 'team',
      name: 'party.title',
      act: <TellParty person={person} />,
      of: tellable(person).join(' '),
    },
    tellsAgencies(person) && {
      id: 'persons.tell-agency',
      group: 'team',
      name: 'telling.open',
      act: (
        <ButtonLink icon="next" to="/cases/$person/tell" params={{ person: person.id }}>
          {words.say('telling.open')}
        </ButtonLink>
      ),
    },
    person.may.includes('persons.set-age') && {
      id: 'persons.set-age',
      group: 'record',
      name: 'age.title',
      act: <AgeForm person={person} />,
      of: person.age,
    },
    open.has('persons.set-identity') && {
      id: 'persons.set-identity',
      group: 'record',
      name: 'identity.title',
      act: <SetIdentity person={person} />,
      of: JSON.stringify(identityOf(person)),
    },
    person.may.includes('persons.add') && {
      id: 'persons.add',
      group: 'record',
      name: 'add.title',
      act: <AddPerson person={person} />,
    },
  ]
  return entries(all, words)
}

type Way = readonly [id: string, group: Group, name: Key, to: PersonAnchor]

/** Acts whose forms stand in the parts of the page. */
function ways(person: PersonPage, { say }: Voice, may: May): readonly Entry[] {
  const can = (operation: string) => person.may.includes(operation) && person.mode !== 'counted'
  const all: readonly (Way | false)[] = [
    can('persons.set-channel') &&
      may('case:open') && ['persons.set-channel', 'safety', 'person.channel-add', 'new-channel'],
    can('papers.plan') && ['papers.assess', 'help', 'papers.new-assessment', 'new-assessment'],
    can('papers.plan') && ['papers.plan', 'help', 'papers.new-plan', 'new-plan'],
    hasChildhood(person) && ['children.get', 'help', 'growing.title', 'growing'],
    can('days.set') && ['days.set', 'help', 'days.add', 'new-day'],
    can('interviews.add') && ['interviews.add', 'story', 'ledger.add', 'new-interview'],
    can('papers.plan') && ['papers.episode', 'story', 'papers.new-episode', 'new-episode'],
    can('papers.screen') && ['papers.screen', 'story', 'screen.title', 'screening'],
    can('media.keep') && ['media.keep', 'story', 'media.keep', 'new-media'],
    can('documents.keep') && ['documents.keep', 'record', 'document.keep', 'new-document'],
    // An officer about to charge must find this.
    can('acts.check') && ['acts.check', 'law', 'charge.title', 'charge'],
    can('acts.keep') && ['acts.keep', 'law', 'acts.add', 'new-act'],
    person.may.includes('persons.join-team') &&
      may('member:list') && ['persons.join-team', 'team', 'person.team-add', 'team'],
    may('match:work') && person.mode !== 'counted' && ['matches.ask', 'team', 'match.part', 'matches'],
  ]
  return all.flatMap((way) => (way === false ? [] : [wayTo(person, way, say)]))
}

const wayTo = (person: PersonPage, [id, group, name, anchor]: Way, say: Voice['say']): Entry => ({
  id,
  group,
  name: say(name),
  act: (
    <ButtonLink icon="next" {...toAnchor(person.id, anchor)}>
      {say(name)}
    </ButtonLink>
  ),
})

/** Acts that have pages of their own. */
function pages(person: PersonPage, words: Voice, may: May): readonly Entry[] {
  const { say } = words
  const hasWords = person.mode !== 'counted'
  const all: readonly (Form | false)[] = [
    hasWords &&
      may('referral:work') && {
        id: 'referrals.create',
        group: 'help',
        name: 'referrals.refer',
        act: (
          <ButtonLink icon="exchange" to="/referrals/new" search={{ person: person.id }}>
            {say('referrals.refer')}
          </ButtonLink>
        ),
      },
    hasWords &&
      person.may.includes('papers.hand') && {
        id: 'papers.hand',
        group: 'help',
        name: 'sheet.link',
        act: (
          <ButtonLink icon="print" to="/cases/$person/papers" params={{ person: person.id }}>
            {say('sheet.link')}
          </ButtonLink>
        ),
      },
    hasWords &&
      hasSheet(person) && {
        id: 'missing-persons.get',
        group: 'safety',
        name: isSought(person) ? 'missing.link' : 'missing.link-before',
        act: (
          <ButtonLink icon="search" to="/cases/$person/missing" params={{ person: person.id }}>
            {say(isSought(person) ? 'missing.link' : 'missing.link-before')}
          </ButtonLink>
        ),
      },
  ]
  return entries(all, words)
}

/** The person's decisions about their data; last, so that nobody opens them by accident. */
function kept(person: PersonPage, words: Voice): readonly Entry[] {
  const { open } = actsFor(person)
  const keeping = keepActs(person)
  const about = KEEP_ACTS.filter((act) => keeping.has(act)).map(
    (act): Form => ({
      id: act,
      group: 'record',
      name: KEEP_NAMES[act],
      act: <KeepForm person={person} act={act} />,
    }),
  )
  const all: readonly (Form | false)[] = [
    ...about,
    open.has('persons.export') && {
      id: 'persons.export',
      group: 'record',
      name: 'data.see',
      act: (
        <ButtonLink icon="file" to="/cases/$person/record" params={{ person: person.id }}>
          {words.say('data.see')}
        </ButtonLink>
      ),
    },
    open.has('persons.erase') && {
      id: 'persons.erase',
      group: 'record',
      name: 'data.erase',
      act: <Erase person={person} />,
      of: String(person.keeping.due),
    },
  ]
  return entries(all, words)
}
