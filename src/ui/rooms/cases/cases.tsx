import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ButtonLink } from '../../parts/button.tsx'
import { ChipLink } from '../../parts/chip-link.tsx'
import { Is } from '../../parts/icon.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { Out, PersonRow } from '../../shell/contract.ts'
import { actOf, step } from '../../shell/keys.ts'
import { Page } from '../../shell/page.tsx'
import { type CasesAsked, calledBy, casesAsked, casesInput, LISTS, wordFor } from './case-view.ts'
import { Enter, Search } from './person/find.tsx'
import { Due, Standing } from './person/standing.tsx'
import { LeadsWaiting } from './sources/leads-waiting.tsx'

const route = getRouteApi('/staff/cases')

/** The persons of the member's teams, most pressing first. */
export function CasesPage() {
  const { say } = useWords()
  const may = useMay()
  // The address is parsed again, because the router passes unknown parameters on.
  const asked = casesAsked(route.useSearch())
  // The list is read every half minute, because a missing child must not wait for a reload.
  const list = useAsk('persons.list', casesInput(asked), { every: 30_000 })
  // Search results stay in memory, because no address may have a name.
  const [found, setFound] = useState<Out<'persons.search'> | null>(null)
  const aside = (
    <>
      {may('case:work') && (
        <ButtonLink icon="upload" to="/cases/import">
          {say('import.link')}
        </ButtonLink>
      )}
      {may('case:assign') && (
        <ButtonLink icon="desk" to="/cases/waiting">
          {say('agency.link')}
        </ButtonLink>
      )}
      {may('case:open') && (
        <ButtonLink go icon="cases" to="/cases/new">
          {say('cases.new')}
        </ButtonLink>
      )}
    </>
  )
  return (
    <Page
      title={say(asked.case === undefined ? 'room.cases' : 'evidence.about-case')}
      {...(asked.case === undefined ? {} : { crumb: <Link to="/cases">{say('room.cases')}</Link> })}
      sub={<p className="sub">{say(asked.case === undefined ? 'cases.lede' : 'cases.of-one')}</p>}
      aside={aside}
    >
      <Search found={found} show={setFound} />
      {found === null ? (
        <>
          {asked.case === undefined && (
            <>
              {may('case:open') && <LeadsWaiting />}
              <Lists asked={asked} />
            </>
          )}
          <Shown of={list}>{(data) => <All list={data} asked={asked} />}</Shown>
        </>
      ) : (
        <Rows persons={found.persons} />
      )}
      {/* Emergency access is last on the page, so that nobody opens it by accident. */}
      {may('case:break-glass') && <Enter />}
    </Page>
  )
}

function Lists({ asked }: { asked: CasesAsked }) {
  const words = useWords()
  const now = asked.queue ?? 'open'
  return (
    <ul className="filters" aria-label={words.say('cases.queue')}>
      {LISTS.map((queue) => (
        <ChipLink
          key={queue}
          to="/cases"
          // The usual list has the plain address, so that each list has one.
          search={queue === 'open' ? {} : { queue }}
          on={queue === now}
        >
          {wordFor(`work.${queue}`, words)}
        </ChipLink>
      ))}
    </ul>
  )
}

function All({ list, asked }: { list: Out<'persons.list'>; asked: CasesAsked }) {
  const { say } = useWords()
  if (list.persons.length === 0)
    return (
      <Empty title={say('cases.none')}>
        <p className="note">{say('cases.none-text')}</p>
      </Empty>
    )
  return (
    <>
      <p className="note">{say('cases.total', { n: list.total })}</p>
      <Rows persons={list.persons} />
      {list.next !== null && (
        <p className="all">
          <Link to="/cases" search={{ ...asked, after: list.next }}>
            {say('cases.more')}
          </Link>
        </p>
      )}
    </>
  )
}

/** J and K go down and up, Enter opens. */
function usePicked(persons: readonly PersonRow[]) {
  const navigate = useNavigate()
  const [picked, setPicked] = useState(-1)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = actOf(event)
      if (act === 'next' || act === 'previous') {
        const at = step(picked, act === 'next' ? 1 : -1, persons.length)
        setPicked(at)
        document.getElementById(`person-${persons[at]?.id}`)?.scrollIntoView({ block: 'nearest' })
      } else if (act === 'open' && picked >= 0 && persons[picked]) {
        void navigate({ to: '/cases/$person', params: { person: persons[picked].id } })
      }
    }
    // The listener is on the document, because after a search nothing in the list has the focus.
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [persons, picked, navigate])
  return { picked, setPicked }
}

function Rows({ persons }: { persons: readonly PersonRow[] }) {
  const { say } = useWords()
  const { picked, setPicked } = usePicked(persons)
  // The text is the same for nobody and for hidden persons, so that it reveals nothing.
  if (persons.length === 0) return <Empty title={say('cases.found-none')} />
  return (
    <ol className="cards persons">
      {persons.map((person, at) => (
        <li
          key={person.id}
          id={`person-${person.id}`}
          className={at === picked ? 'card picked' : 'card'}
          aria-current={at === picked || undefined}
        >
          <Row person={person} pick={() => setPicked(at)} />
        </li>
      ))}
    </ol>
  )
}

function Row({ person, pick }: { person: PersonRow; pick: () => void }) {
  const words = useWords()
  const { say, format } = words
  return (
    <>
      <h2>
        {/* Tab picks a row like J and K. */}
        <Link to="/cases/$person" params={{ person: person.id }} onFocus={pick}>
          <bdi>{calledBy(person, words)}</bdi> <span className="note">{person.code}</span>
        </Link>
      </h2>
      <Standing person={person} />
      <p className="note sep">
        <Due next={person.next} />
        <span>{wordFor(`form.${person.exploitation}`, words)}</span>
        <span>{say(`person.sex-${person.sex}`)}</span>
        <span>{format.tongue(person.language) ?? person.language}</span>
        {person.owner.name && <bdi>{person.owner.name}</bdi>}
        {person.protected && (
          <Is icon="lock" meaning="warning">
            {say('person.protected')}
          </Is>
        )}
      </p>
    </>
  )
}
