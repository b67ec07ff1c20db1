import { getRouteApi, Link } from '@tanstack/react-router'
import { WISHES_OF } from '../../../../modules/cases/guests/codes.ts'
import { useAct } from '../../../parts/act.ts'
import { Loading, Notice } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { Page } from '../../../shell/page.tsx'
import { wordFor } from '../case-view.ts'
import { Decisions } from './decisions.tsx'
import { PLACE_CHANGES, stillOpen } from './guest-view.ts'
import { Ask, Matters } from './matters.tsx'
import { OwnActs } from './own-acts.tsx'
import { ReleasedToMe } from './released.tsx'
import { SayWhy } from './say-why.tsx'
import { TrackOfGuest } from './track.tsx'

type Found = Out<'guests.get'>

const route = getRouteApi('/staff/guests/$guest')

/** A person of another agency, for a guest: what their work needs, and nothing once the place is theirs no more. */
export function GuestRoom() {
  const { say } = useWords()
  const { guest } = route.useParams()
  const page = useAsk('guests.get', { guest })
  // Asked again and again, so that a tab that stands open closes when the place ends.
  const mine = useAsk('guests.mine', {}, { every: 15_000 })
  const found = stillOpen(guest, page, mine)
  const isAsking = page.data === undefined && page.error === null
  return (
    <Page
      title={found?.called ?? say('guests.person')}
      name={say('guests.person')}
      crumb={<Link to="/guests">{say('room.guests')}</Link>}
    >
      {found && <Person found={found} />}
      {isAsking && <Loading />}
      {!found && !isAsking && <Notice meaning="warning">{say('guests.closed')}</Notice>}
    </Page>
  )
}

function Person({ found }: { found: Found }) {
  const words = useWords()
  const { say, format } = words
  const { identity, age, agency, invitedBy, basis, learns, from, until, language, child } = found
  return (
    <>
      <div className="report-facts">
        <p className="sep">
          {age && <span>{wordFor(`person.age-${age}`, words)}</span>}
          {identity?.born && <bdi>{identity.born}</bdi>}
          <span>{format.tongue(language) ?? language}</span>
          {child && <span>{wordFor(`at.child.${child.state}`, words)}</span>}
        </p>
        <p className="note">
          <bdi>{say('guests.invited-by', { name: invitedBy || agency })}</bdi>{' '}
          {say('guests.span', { from: format.date(from), until: format.date(until) })}
        </p>
        <p className="note">
          <bdi>{say('guests.basis-is', { basis })}</bdi> <bdi>{say('guests.learns-is', { learns })}</bdi>
        </p>
      </div>
      <TrackOfGuest found={found} />
      <Between found={found} />
      <Decisions found={found} />
      {found.kind === 'lawyer' && <ReleasedToMe documents={found.documents} />}
      <Plan found={found} />
      <KnownDays found={found} />
      <Interviews found={found} />
      {found.kind === 'lawyer' && <OwnActs guest={found.guest} person={found.person} />}
      <Leave guest={found.guest} />
    </>
  )
}

/** What stands between the guest and the team; nothing for whoever asks the team for nothing. */
function Between({ found: { guest, kind, matters } }: { found: Found }) {
  const { say } = useWords()
  if (WISHES_OF[kind].length === 0) return null
  return (
    <section aria-labelledby="matters">
      <h2 id="matters" className="part">
        {say(kind === 'guardian' ? 'guests.told-and-asked' : 'guests.asked-of-team')}
      </h2>
      <Matters matters={matters} kind={kind} side="guest" />
      <Ask guest={guest} kind={kind} />
    </section>
  )
}

function Plan({ found: { parts, plan } }: { found: Found }) {
  const { say, format } = useWords()
  if (!parts.includes('plan')) return null
  return (
    <section aria-labelledby="plan">
      <h2 id="plan" className="part">
        {say('guests.plan')}
      </h2>
      {plan === null && <p className="note">{say('guests.no-plan')}</p>}
      <ul className="rows-plain">
        {plan?.steps.map(({ what, who, by, done }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a version never change their order
          <li key={at}>
            <p className="sep">
              <bdi>{what}</bdi>
              {who && <bdi>{who}</bdi>}
              {by && <time dateTime={by}>{format.date(by)}</time>}
              {done && <span className="note">{say('guests.done')}</span>}
            </p>
          </li>
        ))}
      </ul>
      {plan?.safety && <p dir="auto">{plan.safety}</p>}
    </section>
  )
}

function KnownDays({ found: { days } }: { found: Found }) {
  const { say, format } = useWords()
  if (days === null) return null
  return (
    <section aria-labelledby="days">
      <h2 id="days" className="part">
        {say('days.title')}
      </h2>
      {days.length === 0 && <p className="note">{say('days.none')}</p>}
      <ul className="rows-plain">
        {days.map(({ kind, on, note }) => (
          <li key={`${kind} ${on} ${note}`}>
            <p className="sep">
              <b>{say(`days.${kind}`)}</b>
              <time dateTime={on}>{format.date(on)}</time>
              {note && <bdi>{note}</bdi>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Interviews({ found: { interviews } }: { found: Found }) {
  const words = useWords()
  const { say, format } = words
  if (interviews === null) return null
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger" className="part">
        {say('ledger.title')}
      </h2>
      {interviews.length === 0 && <p className="note">{say('ledger.none')}</p>}
      <ol className="timeline-list">
        {interviews.map(({ on, kind, topics, language }) => (
          <li key={`${on} ${kind} ${topics.join()}`}>
            <time dateTime={on}>{format.day(on)}</time>
            <div>
              <p className="sep">
                <b>{wordFor(`interview.${kind}`, words)}</b>
                <span>{format.tongue(language) ?? language}</span>
              </p>
              <p>{format.list(topics.map((topic) => wordFor(`topic.${topic}`, words)))}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Leave({ guest }: { guest: string }) {
  const { say } = useWords()
  const { act, busy, failure } = useAct('guests.leave', PLACE_CHANGES)
  return (
    <SayWhy
      {...{ busy, failure, lines: 3, most: 1000 }}
      look="write part"
      name={say('guests.leave')}
      why={say('guests.leave-why')}
      onSay={(text) => void act({ guest, text })}
    />
  )
}
