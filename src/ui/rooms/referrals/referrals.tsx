import { getRouteApi, Link } from '@tanstack/react-router'
import { ButtonLink } from '../../parts/button.tsx'
import { ChipLink } from '../../parts/chip-link.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { type ReferralsAsked, referralsAsked, referralsInput } from './referral-view.ts'
import { Rows } from './rows.tsx'

const route = getRouteApi('/staff/referrals')

/** Referrals that were received, and those that were sent; who has not arrived stands first. */
export function ReferralsPage() {
  const { say } = useWords()
  const may = useMay()
  const asked = referralsAsked(route.useSearch())
  // Asked again by itself: who sits before it all day must see an alarm without pressing anything.
  const list = useAsk('referrals.list', referralsInput(asked), { every: 30_000 })
  const aside = may('case:read') && (
    <ButtonLink go icon="exchange" to="/referrals/new">
      {say('refer.title')}
    </ButtonLink>
  )
  return (
    <Page title={say('room.referrals')} sub={<p className="sub">{say('referrals.lede')}</p>} aside={aside}>
      <Lists asked={asked} />
      <Shown of={list}>{(found) => <All found={found} asked={asked} />}</Shown>
    </Page>
  )
}

/** Links and not buttons: each list has its own address, and Back works. */
function Lists({ asked }: { asked: ReferralsAsked }) {
  const { say } = useWords()
  // Both choices at once, so that neither is lost when the other is made.
  const side = (of: 'receiver' | 'sender') => ({
    ...(of === 'sender' ? { side: of } : {}),
    ...(asked.all ? { all: asked.all } : {}),
  })
  const may = useMay()
  const every = (all: boolean) => ({
    ...(asked.side ? { side: asked.side } : {}),
    ...(all ? { all: 'yes' as const } : {}),
  })
  const chips = [
    { name: 'referrals.receiver' as const, search: side('receiver'), on: asked.side === undefined && !asked.here },
    { name: 'referrals.here' as const, search: { here: 'yes' as const }, on: asked.here === 'yes' },
    { name: 'referrals.sender' as const, search: side('sender'), on: asked.side === 'sender' },
    { name: 'referrals.open' as const, search: every(false), on: asked.all === undefined && !asked.here },
    { name: 'referrals.all' as const, search: every(true), on: asked.all === 'yes' },
    // People of a house refer nobody: one list is theirs, and who lives there now.
  ].filter(({ name }) => name !== 'referrals.sender' || may('referral:work'))
  return (
    <ul className="filters" aria-label={say('room.referrals')}>
      {chips.map(({ name, search, on }) => (
        <ChipLink key={name} to="/referrals" search={search} on={on}>
          {say(name)}
        </ChipLink>
      ))}
    </ul>
  )
}

/** How many there are is said even where not all are shown, or the rest would be forgotten. */
function All({ found, asked }: { found: Out<'referrals.list'>; asked: ReferralsAsked }) {
  const { say } = useWords()
  if (found.referrals.length === 0)
    return (
      <Empty title={say('referrals.none')}>
        <p className="note">{say('referrals.none-text')}</p>
      </Empty>
    )
  return (
    <>
      <p className="note">{say('referrals.total', { n: found.total })}</p>
      <Rows rows={found.referrals} />
      {found.next !== null && (
        <p className="all">
          <Link to="/referrals" search={{ ...asked, after: found.next }}>
            {say('referrals.more')}
          </Link>
        </p>
      )}
    </>
  )
}
