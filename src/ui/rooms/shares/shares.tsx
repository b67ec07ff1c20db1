import { getRouteApi, Link } from '@tanstack/react-router'
import { ChipLink } from '../../parts/chip-link.tsx'
import { Is } from '../../parts/icon.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out, ShareRowShown } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { ShareTabs } from './share-tabs.tsx'
import { lookOf, type SharesAsked, sharesAsked, sharesInput, titleOf } from './share-view.ts'

const route = getRouteApi('/staff/shares')

/** What others shared with us, and what we shared with others; whatever is due stands first. */
export function SharesPage() {
  const { say } = useWords()
  const asked = sharesAsked(route.useSearch())
  // Asked again by itself: who sits before it all day must see what came without pressing anything.
  const list = useAsk('shares.list', sharesInput(asked), { every: 30_000 })
  return (
    <Page title={say('room.shares')} sub={<p className="sub">{say('passed.lede')}</p>}>
      <ShareTabs here="shares" />
      <Lists asked={asked} />
      <Shown of={list}>{(found) => <All found={found} asked={asked} />}</Shown>
    </Page>
  )
}

/** Links and not buttons: each list has its own address, and Back works. */
function Lists({ asked }: { asked: SharesAsked }) {
  const { say } = useWords()
  const { side, all } = asked
  const kept = { side: side ? { side } : {}, all: all ? { all } : {} }
  const chips = [
    { name: 'passed.receiver', search: kept.all, on: side === undefined },
    { name: 'passed.sender', search: { side: 'sender', ...kept.all }, on: side === 'sender' },
    { name: 'passed.open', search: kept.side, on: all === undefined },
    { name: 'passed.all', search: { all: 'yes', ...kept.side }, on: all === 'yes' },
  ] as const
  return (
    <ul className="filters" aria-label={say('room.shares')}>
      {chips.map(({ name, search, on }) => (
        <ChipLink key={name} to="/shares" search={search} on={on}>
          {say(name)}
        </ChipLink>
      ))}
    </ul>
  )
}

/** How many there are is said even where not all are shown, or the rest would be forgotten. */
function All({ found, asked }: { found: Out<'shares.list'>; asked: SharesAsked }) {
  const { say } = useWords()
  if (found.shares.length === 0)
    return (
      <Empty title={say('passed.none')}>
        <p className="note">{say(asked.side === 'sender' ? 'passed.none-sent' : 'passed.none-received')}</p>
      </Empty>
    )
  return (
    <>
      <p className="note">{say('passed.total', { n: found.total })}</p>
      <ol className="cards persons">
        {found.shares.map((row) => (
          <li key={row.id} className="card">
            <h2>
              <Link to="/shares/$share" params={{ share: row.id }}>
                <bdi>{titleOf(row, say)}</bdi>
              </Link>
            </h2>
            <p>
              <bdi>{say('referral.from-to', { from: row.from.name, to: row.to.name || say('pass.by-hand') })}</bdi>
            </p>
            <Stands row={row} />
          </li>
        ))}
      </ol>
      {found.next !== null && (
        <p className="all">
          <Link to="/shares" search={{ ...asked, after: found.next }}>
            {say('passed.more')}
          </Link>
        </p>
      )}
    </>
  )
}

/** How a share stands, in a few words; late in words and not by colour alone. */
export function Stands({ row }: { row: ShareRowShown }) {
  const { say, format } = useWords()
  const { state, urgency, byHand, clock, due, missed } = row
  return (
    <p className="note sep">
      <Is {...lookOf(state)}>{say(byHand && state === 'sent' ? 'share.hand-sent' : `share.state-${state}`)}</Is>
      {urgency !== 'none' && state === 'sent' && (
        <Is icon="danger" meaning="danger">
          {say(`share.urgency-${urgency}`)}
        </Is>
      )}
      {clock !== null && due !== null && (
        <Is icon="clock" meaning={missed ? 'danger' : 'neutral'}>
          {say(missed ? 'clock.late' : 'clock.due', { what: say(`share.clock-${clock}`), day: format.moment(due) })}
        </Is>
      )}
    </p>
  )
}
