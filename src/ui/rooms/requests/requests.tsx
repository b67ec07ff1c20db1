import { getRouteApi, Link } from '@tanstack/react-router'
import { ChipLink } from '../../parts/chip-link.tsx'
import { CutOff } from '../../parts/cut-off.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import { Page } from '../../shell/page.tsx'
import { requestsAsked } from '../../shell/searches.ts'
import { RequestFacts } from './facts.tsx'

const route = getRouteApi('/staff/requests')

/** What people ask about data on themselves, the most urgent first. */
export function RequestsPage() {
  const { say } = useWords()
  const { state } = requestsAsked(route.useSearch())
  const list = useAsk('requests.list', { state: state ?? 'open' }, { every: 60_000 })
  const chip = (name: 'requests.open' | 'requests.all', search: { state?: 'all' }, on: boolean) => (
    <ChipLink to="/requests" search={search} on={on}>
      {say(name)}
    </ChipLink>
  )
  return (
    <Page title={say('room.requests')} sub={<p className="sub">{say('requests.lede')}</p>}>
      <ul className="filters" aria-label={say('requests.state')}>
        {chip('requests.open', {}, state === undefined)}
        {chip('requests.all', { state: 'all' }, state === 'all')}
      </ul>
      <Shown of={list}>
        {({ requests, more }) =>
          requests.length === 0 ? (
            <Empty title={say('requests.none')}>
              <p className="note">{say('requests.none-text')}</p>
            </Empty>
          ) : (
            <>
              <ol className="cards">
                {requests.map((row) => (
                  <li className="card" key={row.id}>
                    <h2>
                      <Link to="/requests/$request" params={{ request: row.id }}>
                        {say('request.title', { code: row.code })}
                      </Link>
                    </h2>
                    <RequestFacts row={row} />
                  </li>
                ))}
              </ol>
              <CutOff shown={requests.length} more={more} />
            </>
          )
        }
      </Shown>
    </Page>
  )
}
