import { getRouteApi, Link } from '@tanstack/react-router'
import { DoneList, Quoted } from '../../parts/done-list.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import { codeOf } from '../../shell/code.ts'
import type { RequestPage } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { knows } from '../../shell/words.ts'
import { RequestFacts } from './facts.tsx'
import { RequestNow } from './now.tsx'

const route = getRouteApi('/staff/requests/$request')

/** One request: what was written on the left, what can be done now on the right. */
export function RequestRoom() {
  const { say } = useWords()
  const { request } = route.useParams()
  const page = useAsk('requests.get', { request })
  const title = say('request.title', { code: codeOf(request) })
  return (
    <Page title={title} crumb={<Link to="/requests">{say('room.requests')}</Link>}>
      <Shown of={page}>
        {(found) => (
          <>
            <div className="report-facts">
              <RequestFacts row={found} />
              {found.report && (
                <p>
                  <Link to="/reports/$report" params={{ report: found.report }}>
                    {say('request.report')}
                  </Link>
                </p>
              )}
            </div>
            <a className="btn small jump" href="#now">
              {say('request.now')}
              <Icon name="down" />
            </a>
            <div className="two">
              <div className="record">
                <Messages request={found} />
                <Done request={found} />
              </div>
              <RequestNow key={found.id} request={found} />
            </div>
          </>
        )}
      </Shown>
    </Page>
  )
}

/** What was written to and fro, in order. */
function Messages({ request }: { request: RequestPage }) {
  const { say, format } = useWords()
  return (
    <section aria-labelledby="words">
      <h2 id="words" className="part first">
        {say('request.words')}
      </h2>
      <ol className="timeline-list">
        {request.messages.map(({ id, kind, on, text, reach }) => (
          <li key={id}>
            <time dateTime={on}>{format.day(on)}</time>
            <div>
              <p className="note">{say(`request.message-${kind}`)}</p>
              <p dir="auto" className="told-words">
                {text}
              </p>
              {reach && (
                <p>
                  <span className="note">{say('request.reach')}</span> <bdi>{reach}</bdi>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What the staff did, the latest first, with reasons that only they read. */
function Done({ request }: { request: RequestPage }) {
  const { say, catalogue } = useWords()
  const name = ({ kind }: RequestPage['events'][number]) => {
    const key = `request.event-${kind}`
    return knows(catalogue, key) ? say(key) : kind
  }
  return (
    <DoneList title={say('request.done')} events={request.events} name={name}>
      {({ words }) => <Quoted words={words} />}
    </DoneList>
  )
}
