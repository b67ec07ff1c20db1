import { getRouteApi, Link } from '@tanstack/react-router'
import { useMentionSeen } from '../../parts/mention-seen.ts'
import { Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import { codeOf } from '../../shell/code.ts'
import type { PersonPage } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { calledBy } from './case-view.ts'
import { Head } from './person/head.tsx'
import { PersonNow } from './person/now.tsx'
import { Parts } from './person/parts.tsx'
import { Tracks } from './person/tracks.tsx'

const route = getRouteApi('/staff/cases/$person')

/** The page of a person: what is the matter and what is due, the tracks, then the record in parts; open acts on the right. */
export function PersonRoom() {
  const words = useWords()
  const { say } = words
  const { person } = route.useParams()
  // The page is not reloaded by a timer, because each opening is an entry, and under protection the team sees it.
  const page = useAsk('persons.get', { person })
  useMentionSeen('person', page.data?.id)
  const number = say('person.title', { code: codeOf(person) })
  const crumb = (
    <>
      <Link to="/cases">{say('room.cases')}</Link> / {number}
    </>
  )
  return (
    // The window's title has the number alone, because the browser's history keeps it.
    <Page title={page.data ? calledBy(page.data, words) : number} name={number} crumb={crumb}>
      <Shown of={page}>{(found) => <Found key={found.id} person={found} />}</Shown>
    </Page>
  )
}

function Found({ person }: { person: PersonPage }) {
  return (
    <>
      <Head person={person} />
      <div className="two">
        <div className="record">
          <Tracks person={person} />
          <Parts person={person} />
        </div>
        <PersonNow person={person} />
      </div>
    </>
  )
}
