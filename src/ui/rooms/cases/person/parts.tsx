import { getRouteApi, useNavigate, useRouterState } from '@tanstack/react-router'
import { KeptEvidence } from '../../../parts/kept-evidence.tsx'
import { Tabs } from '../../../parts/tabs.tsx'
import { useMay, useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { PersonMatches } from '../../matches/of-person.tsx'
import { PersonReferrals } from '../../referrals/of-person.tsx'
import { hasChildhood } from '../children/child-view.ts'
import { GrowingUp } from '../children/growing.tsx'
import { Told } from '../contacts/inform.tsx'
import { Days } from '../days/days.tsx'
import { Documents } from '../documents/documents.tsx'
import { SharedThings } from '../episodes/shared-things.tsx'
import { PersonGuests } from '../guests/of-person.tsx'
import { PersonInterpreters } from '../interpreting/of-person.tsx'
import { Kept } from '../keeping/keeping.tsx'
import { MediaPart } from '../media/media.tsx'
import { ChargeCheck } from '../papers/charge-check.tsx'
import { Acts } from '../papers/compelled.tsx'
import { Papers, StoryPapers } from '../papers/papers.tsx'
import { PERSON_PARTS, type PersonPart, shownPart } from '../person-part.ts'
import { PersonProgrammes } from '../programme/of-person.tsx'
import { Relatives } from '../relatives/relatives.tsx'
import { FromReport } from '../sources/from-report.tsx'
import { AgencyTellings } from '../tellings/agency-tellings.tsx'
import { WitnessPart } from '../witness/witness.tsx'
import { useArrival } from './arrival.ts'
import { Channels } from './channels.tsx'
import { Contact } from './contact.tsx'
import { Ledger } from './ledger.tsx'
import { Others } from './others.tsx'
import { Rules } from './rules.tsx'
import { Team } from './team.tsx'
import { Tellings } from './tellings.tsx'
import { Latest, Timeline } from './timeline.tsx'

type Props = { person: PersonPage }

const route = getRouteApi('/staff/cases/$person')

/** What is known of a person, in parts with addresses of their own. */
export function Parts({ person }: Props) {
  const { say } = useWords()
  const search = route.useSearch()
  const hash = useRouterState({ select: ({ location }) => location.hash })
  const navigate = useNavigate()
  useArrival()
  const go = (part: PersonPart) =>
    void navigate({ to: '/cases/$person', params: { person: person.id }, search: { part }, replace: true })
  return (
    <Tabs
      name={say('person.parts')}
      at={shownPart(search, hash)}
      go={go}
      tabs={PERSON_PARTS.map((part) => {
        const Content = CONTENTS[part]
        return { part, name: say(`person.part-${part}`), content: <Content person={person} /> }
      })}
    />
  )
}

const CONTENTS: Readonly<Record<PersonPart, (props: Props) => React.ReactNode>> = {
  now: ({ person }) => (
    <div className="cols">
      <div>
        {person.report !== null && <FromReport report={person.report} />}
        <Channels person={person} />
        {hasWords(person) && <Days person={person} />}
      </div>
      <Latest person={person} />
    </div>
  ),
  story: ({ person }) => (
    <>
      <Contact person={person} />
      {hasWords(person) && (
        <>
          <Ledger person={person} />
          <StoryPapers person={person} />
        </>
      )}
      <SharedThings person={person} />
      {hasWords(person) && <MediaPart person={person} />}
    </>
  ),
  help: ({ person }) => (
    <>
      {hasChildhood(person) && <GrowingUp person={person} />}
      {hasWords(person) && (
        <>
          <Papers person={person} />
          <Relatives person={person} />
          <Told person={person} />
        </>
      )}
      <PersonReferrals person={person} />
    </>
  ),
  law: Law,
  documents: ({ person }) => (
    <>
      <Documents person={person} />
      {hasWords(person) && <KeptEvidence of="case" id={person.case} keeps={!person.shut.includes('documents.keep')} />}
    </>
  ),
  team: ({ person }) => (
    <>
      <Team person={person} />
      <PersonGuests person={person} />
      <PersonInterpreters person={person} />
      <Tellings person={person} />
      <AgencyTellings person={person} />
      <Others person={person} />
      <PersonMatches person={person} />
    </>
  ),
  history: ({ person }) => (
    <>
      <Timeline person={person} />
      <Kept person={person} />
    </>
  ),
}

function Law({ person }: Props) {
  const may = useMay()
  return (
    <>
      <Rules person={person} />
      {hasWords(person) && (
        <>
          {/* Without the permission even the heading is hidden, because it would suggest that there are acts. */}
          {may('act:keep') && <Acts person={person} />}
          {person.may.includes('acts.check') && <ChargeCheck person={person} />}
          <PersonProgrammes person={person} />
          <WitnessPart person={person} />
        </>
      )}
    </>
  )
}

/** Of a person who is only counted no words are kept. */
const hasWords = ({ mode }: PersonPage): boolean => mode !== 'counted'
