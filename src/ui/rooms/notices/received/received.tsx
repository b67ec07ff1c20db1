import { Link } from '@tanstack/react-router'
import { Is } from '../../../parts/icon.tsx'
import { Empty, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { Page } from '../../../shell/page.tsx'
import { PlatformContact } from './contact.tsx'
import { STAND_LOOKS } from './received-view.ts'

type Row = Out<'received.list'>['notices'][number]
type Stood = Pick<Row, 'stand' | 'since' | 'due' | 'late' | 'urgent' | 'trusted' | 'sentAt'>

/** Notices that reached one's platform, what waits first. */
export function ReceivedPage() {
  const { say } = useWords()
  const mine = useAsk('received.list', {}, { every: 30_000 })
  return (
    <Page title={say('room.received')} sub={<p className="sub">{say('received.lede')}</p>}>
      <Shown of={mine}>
        {({ notices }) =>
          notices.length === 0 ? (
            <Empty title={say('received.none')}>
              <p className="note">{say('received.none-text')}</p>
            </Empty>
          ) : (
            <ol className="cards">
              {notices.map((one) => (
                <li key={one.id} className="card">
                  <h2>
                    <Link to="/received/$copy" params={{ copy: one.id }}>
                      {say('received.title', { reference: one.reference })}
                    </Link>
                  </h2>
                  <p>
                    <bdi>{one.from}</bdi>
                  </p>
                  <Standing of={one} />
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
      <PlatformContact />
    </Page>
  )
}

/** How a notice stands at the platform, when it came, and until when it has time. */
export function Standing({ of: { stand, since, due, late, urgent, trusted, sentAt } }: { of: Stood }) {
  const { say, format } = useWords()
  return (
    <p className="note sep">
      {urgent && due !== null && (
        <Is icon="danger" meaning="danger">
          {say('received.urgent')}
        </Is>
      )}
      <Is {...STAND_LOOKS[stand]}>{say(`received.stand-${stand}`)}</Is>
      {due === null ? (
        <span>{format.day(since)}</span>
      ) : (
        <Is icon="clock" meaning={late ? 'danger' : 'neutral'}>
          {say(late ? 'received.late' : 'received.due', { day: format.day(due) })}
        </Is>
      )}
      <span>{say('received.sent', { day: format.day(sentAt) })}</span>
      {trusted && <span>{say('received.trusted')}</span>}
    </p>
  )
}
