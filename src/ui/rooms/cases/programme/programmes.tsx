import { Link } from '@tanstack/react-router'
import { Is } from '../../../parts/icon.tsx'
import { Empty, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { Page } from '../../../shell/page.tsx'
import { PROGRAMME_LOOKS } from './programme-view.ts'

type Stood = Pick<Out<'programmes.mine'>['requests'][number], 'state' | 'since' | 'due' | 'missed' | 'urgency'>

/** Requests that reached the witness programme of one's agency, by number; what nobody has decided first. */
export function ProgrammesPage() {
  const { say } = useWords()
  const mine = useAsk('programmes.mine', {}, { every: 30_000 })
  return (
    <Page title={say('room.programmes')} sub={<p className="sub">{say('programme.lede')}</p>}>
      <Shown of={mine}>
        {({ requests }) =>
          requests.length === 0 ? (
            <Empty title={say('programme.none')}>
              <p className="note">{say('programme.none-text')}</p>
            </Empty>
          ) : (
            <ol className="cards persons">
              {requests.map((request) => (
                <li key={request.id} className="card">
                  <h2>
                    <Link to="/programme/$request" params={{ request: request.id }}>
                      {say('programme.request', { code: request.code })}
                    </Link>
                  </h2>
                  <p>
                    <bdi>{request.from}</bdi>
                  </p>
                  <Standing request={request} />
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </Page>
  )
}

/** How a request stands, and by when somebody decides. */
export function Standing({ request: { state, since, due, missed, urgency } }: { request: Stood }) {
  const { say, format } = useWords()
  return (
    <p className="note sep">
      <Is {...PROGRAMME_LOOKS[state]}>{say(`programme.state-${state}`)}</Is>
      {due === null ? (
        <span>{format.day(since)}</span>
      ) : (
        <Is icon="clock" meaning={missed ? 'danger' : 'neutral'}>
          {say(missed ? 'programme.late' : 'programme.due', { when: format.moment(due) })}
        </Is>
      )}
      {state === 'asked' && urgency === 'danger' && (
        <Is icon="danger" meaning="danger">
          {say('programme.danger')}
        </Is>
      )}
    </p>
  )
}
