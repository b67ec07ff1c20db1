import { getRouteApi, Link } from '@tanstack/react-router'
import { PERILOUS } from '../../../../modules/shares/codes.ts'
import { ButtonLink } from '../../../parts/button.tsx'
import { ChipLink } from '../../../parts/chip-link.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Empty, Shown } from '../../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import type { AskRowShown, Out } from '../../../shell/contract.ts'
import { Page } from '../../../shell/page.tsx'
import { ShareTabs } from '../share-tabs.tsx'
import { type AsksAsked, asksAsked, asksInput, lookOf } from './ask-view.ts'

const route = getRouteApi('/staff/shares/asks')

/** What other agencies ask of us, and we of them; whatever is due stands first. */
export function AsksPage() {
  const { say } = useWords()
  const may = useMay()
  const asked = asksAsked(route.useSearch())
  // Asked again by itself: who sits before it all day must see what came without pressing anything.
  const list = useAsk('asks.list', asksInput(asked), { every: 30_000 })
  return (
    <Page
      title={say('asks.room')}
      sub={<p className="sub">{say('asks.lede')}</p>}
      aside={
        may('share:answer') && (
          <ButtonLink icon="exchange" to="/shares/asks/new">
            {say('asks.new')}
          </ButtonLink>
        )
      }
    >
      <ShareTabs here="asks" />
      <Lists asked={asked} />
      <Shown of={list}>{(found) => <All found={found} asked={asked} />}</Shown>
    </Page>
  )
}

/** Links and not buttons: each list has its own address, and Back works. */
function Lists({ asked: { side, all } }: { asked: AsksAsked }) {
  const { say } = useWords()
  const kept = { side: side ? { side } : {}, all: all ? { all } : {} }
  const chips = [
    { name: 'asks.of-us', search: kept.all, on: side === undefined },
    { name: 'asks.by-us', search: { side: 'asker', ...kept.all }, on: side === 'asker' },
    { name: 'passed.open', search: kept.side, on: all === undefined },
    { name: 'passed.all', search: { all: 'yes', ...kept.side }, on: all === 'yes' },
  ] as const
  return (
    <ul className="filters" aria-label={say('asks.room')}>
      {chips.map(({ name, search, on }) => (
        <ChipLink key={name} to="/shares/asks" search={search} on={on}>
          {say(name)}
        </ChipLink>
      ))}
    </ul>
  )
}

/** How many there are is said even where not all are shown, or the rest would be forgotten. */
function All({ found, asked }: { found: Out<'asks.list'>; asked: AsksAsked }) {
  const { say } = useWords()
  if (found.asks.length === 0)
    return (
      <Empty title={say('passed.none')}>
        <p className="note">{say(asked.side === 'asker' ? 'asks.none-made' : 'asks.none-received')}</p>
      </Empty>
    )
  return (
    <>
      <p className="note">{say('asks.total', { n: found.total })}</p>
      <ol className="cards persons">
        {found.asks.map((row) => (
          <li key={row.id} className="card">
            <h2>
              <Link to="/shares/asks/$ask" params={{ ask: row.id }}>
                <bdi>{row.title ?? say('passed.unread')}</bdi>
              </Link>
            </h2>
            <p>
              <bdi>{say('referral.from-to', { from: row.from.name, to: row.to.name })}</bdi>
            </p>
            <AskStands row={row} />
          </li>
        ))}
      </ol>
      {found.next !== null && (
        <p className="all">
          <Link to="/shares/asks" search={{ ...asked, after: found.next }}>
            {say('passed.more')}
          </Link>
        </p>
      )}
    </>
  )
}

/** What is asked and how it stands, in a few words; late in words and not by colour alone. */
export function AskStands({ row }: { row: AskRowShown }) {
  const { say, format } = useWords()
  const { state, kind, urgency, clock, due, missed, turn } = row
  // How urgent it was is told as long as those asked have to do something.
  const isUrgent = urgency !== 'none' && turn === 'asked'
  return (
    <p className="note sep">
      <Is {...lookOf(state)}>{say(`asks.state-${state}`)}</Is>
      <span>{say(`asks.kind-${kind}`)}</span>
      {isUrgent && (
        <Is icon="danger" meaning={PERILOUS.includes(urgency) ? 'danger' : 'warning'}>
          {say(`asks.urgency-${urgency}`)}
        </Is>
      )}
      {clock !== null && due !== null && (
        <Is icon="clock" meaning={missed ? 'danger' : 'neutral'}>
          {say(missed ? 'clock.late' : 'clock.due', { what: say(`asks.clock-${clock}`), day: format.moment(due) })}
        </Is>
      )}
    </p>
  )
}
