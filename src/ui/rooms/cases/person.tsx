import { getRouteApi, Link } from '@tanstack/react-router'
import { Icon } from '../../parts/icon.tsx'
import { Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import { codeOf } from '../../shell/code.ts'
import type { PersonPage } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { PersonMatches } from '../matches/of-person.tsx'
import { PersonReferrals } from '../referrals/of-person.tsx'
import { calledBy } from './case-view.ts'
import { hasChildhood } from './children/child-view.ts'
import { GrowingUp } from './children/growing.tsx'
import { Told } from './contacts/inform.tsx'
import { Days } from './days/days.tsx'
import { SharedThings } from './episodes/shared-things.tsx'
import { Kept } from './keeping/keeping.tsx'
import { MediaPart } from './media/media.tsx'
import { ChargeCheck } from './papers/charge-check.tsx'
import { Acts } from './papers/compelled.tsx'
import { Papers } from './papers/papers.tsx'
import { Channels } from './person/channels.tsx'
import { Contact } from './person/contact.tsx'
import { Ledger } from './person/ledger.tsx'
import { PersonNow } from './person/now.tsx'
import { Due, Standing } from './person/standing.tsx'
import { Team } from './person/team.tsx'
import { Timeline } from './person/timeline.tsx'
import { Tracks } from './person/tracks.tsx'
import { WitnessPart } from './witness/witness.tsx'

const route = getRouteApi('/staff/cases/$person')

/** The page of a person: known facts and events on the left, open acts on the right. */
export function PersonRoom() {
  const { say } = useWords()
  const { person } = route.useParams()
  // The page is not reloaded by a timer, because each opening is an entry, and under protection the team sees it.
  const page = useAsk('persons.get', { person })
  const code = codeOf(person)
  return (
    // The title has the number alone, because the browser's history keeps it.
    <Page title={say('person.title', { code })} crumb={<Link to="/cases">{say('room.cases')}</Link>}>
      <Shown of={page}>{(found) => <Found key={found.id} person={found} />}</Shown>
    </Page>
  )
}

function Found({ person }: { person: PersonPage }) {
  const words = useWords()
  const { say, format } = words
  const may = useMay()
  return (
    <>
      <div className="report-facts">
        <p className="called">
          <b>
            <bdi>{calledBy(person, words)}</bdi>
          </b>
          {person.identity?.otherNames && <bdi className="note"> {person.identity.otherNames}</bdi>}
        </p>
        <Standing person={person} />
        <p className="note sep">
          <span>{say(`person.mode-${person.mode}`)}</span>
          <span>{say(`person.sex-${person.sex}`)}</span>
          <span>{citizenshipOf(person.citizenship, words)}</span>
          <span>{format.tongue(person.language) ?? person.language}</span>
        </p>
        <ul className="clocks">
          {/* Only the next periods are shown; the tracks have all. */}
          {person.clocks.slice(0, 4).map((clock) => (
            <li key={`${clock.track} ${clock.name}`}>
              <Due next={clock} />
            </li>
          ))}
        </ul>
      </div>
      {person.protected && <Notice meaning="warning">{say('person.protected')}</Notice>}
      <a className="btn small jump" href="#now">
        {say('person.now')}
        <Icon name="down" />
      </a>
      <div className="two">
        <div className="record">
          <Tracks person={person} />
          {hasChildhood(person) && <GrowingUp person={person} />}
          <Contact person={person} />
          {person.mode !== 'counted' && <Told person={person} />}
          {person.mode !== 'counted' && <Ledger person={person} />}
          {person.mode !== 'counted' && <Papers person={person} />}
          {person.mode !== 'counted' && <Days person={person} />}
          {person.mode !== 'counted' && <MediaPart person={person} />}
          {/* Without the permission even the heading is hidden, because it would suggest that there are acts. */}
          {may('act:keep') && person.mode !== 'counted' && <Acts person={person} />}
          {person.may.includes('acts.check') && person.mode !== 'counted' && <ChargeCheck person={person} />}
          {person.mode !== 'counted' && <WitnessPart person={person} />}
          <Channels person={person} />
          <PersonReferrals person={person} />
          <PersonMatches person={person} />
          <Kept person={person} />
          <Team person={person} />
          <Others person={person} />
          <SharedThings person={person} />
          <Timeline person={person} />
        </div>
        <PersonNow person={person} />
      </div>
    </>
  )
}

function citizenshipOf(code: string, { say, format }: ReturnType<typeof useWords>): string {
  // Both values are no countries, and statistics never drop them.
  if (code === 'unknown' || code === 'stateless') return say(`person.citizen-${code}`)
  return format.country(code) ?? code
}

function Others({ person }: { person: PersonPage }) {
  const words = useWords()
  // Only persons of the member's teams are shown; the number of others stays hidden.
  if (person.others.length === 0) return null
  return (
    <section aria-labelledby="others">
      <h2 id="others" className="part">
        {words.say('person.others')}
      </h2>
      <ul className="filters">
        {person.others.map((other) => (
          <li key={other.id}>
            <Link className="chip" to="/cases/$person" params={{ person: other.id }}>
              <bdi>{calledBy(other, words)}</bdi>
              {other.age !== 'adult' && <> · {words.say(`person.age-${other.age}`)}</>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
