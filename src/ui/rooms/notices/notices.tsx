import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { ButtonLink } from '../../parts/button.tsx'
import { ChipLink } from '../../parts/chip-link.tsx'
import { type FilterKept, SavedFilters } from '../../parts/saved-filters.tsx'
import { RowTick, type Several, useSeveral } from '../../parts/several.tsx'
import { Empty, Notice, Shown } from '../../parts/states.tsx'
import { TakeTable } from '../../parts/take-table.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { NoticeRow, Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { FollowLinks } from './follow-up/links.tsx'
import { NoticeFacts } from './notice/facts.tsx'
import { useChooseKey, useListKeys } from './notice/list-keys.ts'
import { Quotations } from './notice/quotations.tsx'
import { SeveralNotices } from './notice/several-notices.tsx'
import { Told } from './notice/told.tsx'
import { listInput, type NoticesAsked, noticesAsked, tableInput } from './notice-view.ts'

const route = getRouteApi('/staff/notices')

/** Notices of the agency, the newest first. */
export function NoticesPage() {
  const { say } = useWords()
  // The router hands down the address as it stands; a state that there is not would be refused instead of left out.
  const asked = noticesAsked(route.useSearch())
  // Others approve and the post delivers meanwhile.
  const list = useAsk('notices.list', listInput(asked), { every: 30_000 })
  const directory = (
    <p className="row">
      <TakeTable of="notices.export-list" input={tableInput(asked)} text={say('export.notices')} />
      <FollowLinks />
      <ButtonLink icon="post" to="/notices/recipients">
        {say('notices.directory')}
      </ButtonLink>
    </p>
  )
  return (
    <Page title={say('room.notices')} sub={<p className="sub">{say('notices.lede')}</p>} aside={directory}>
      <Shown of={list}>
        {(found) => (
          <>
            {/* Before the first draft: without an office in whose name it goes, none can even be numbered. */}
            {found.settingsMissing && (
              <Notice meaning="warning">
                {say('notices.settings-missing')} <Link to="/notices/recipients">{say('notices.directory')}</Link>
              </Notice>
            )}
            <States found={found} asked={asked} />
            <Kept asked={asked} />
            <Rows found={found} asked={asked} />
            <Quotations />
            <Told />
          </>
        )}
      </Shown>
    </Page>
  )
}

type Found = { found: Out<'notices.list'>; asked: NoticesAsked }

function States({ found, asked }: Found) {
  const { say } = useWords()
  // Whose stays chosen while the state changes, and the other way round.
  const mine = asked.mine ? { mine: 'yes' as const } : {}
  const state = asked.state ? { state: asked.state } : {}
  const mineChip = {
    key: 'mine',
    text: say('notices.mine'),
    search: asked.mine ? state : { ...state, mine: 'yes' as const },
    on: asked.mine === 'yes',
  }
  const chips = [
    { key: 'open', text: say('notices.state-open'), search: {}, on: asked.state === undefined },
    { key: 'all', text: say('notices.state-all'), search: { state: 'all' as const }, on: asked.state === 'all' },
    ...found.states.map(({ state, notices }) => ({
      key: state,
      // Both in one list: which of them it was stands with each.
      text: `${say(state === 'withdrawn' ? 'notices.state-withdrawn' : `notice.state-${state}`)} ${notices}`,
      search: { state },
      on: asked.state === state,
    })),
  ]
  return (
    <ul className="filters" aria-label={say('notices.state')}>
      {[...chips.map((chip) => ({ ...chip, search: { ...chip.search, ...mine } })), mineChip].map(
        ({ key, text, search, on }) => (
          <ChipLink key={key} to="/notices" search={search} on={on}>
            {text}
          </ChipLink>
        ),
      )}
    </ul>
  )
}

/** The place in the list is no filter. */
function Kept({ asked }: { asked: NoticesAsked }) {
  const navigate = useNavigate()
  const { after: _, ...filter } = asked
  const open = (kept: FilterKept) => void navigate({ to: '/notices', search: noticesAsked(kept) })
  return <SavedFilters list="notices" filter={filter} open={open} />
}

function Rows({ found, asked }: Found) {
  const { say } = useWords()
  const may = useMay()
  const several = useSeveral(found.notices, ['notices.list', 'notices.get'])
  const shown = may('notice:send') || may('notice:draft') ? several : null
  useListKeys('.cards .card h2 a')
  useChooseKey('.cards .card h2 a', (at) => shown?.toggle(found.notices[at].id))
  // Said with the way on: a notice cannot be begun here, and somebody new looks for a button that there is not.
  if (found.notices.length === 0)
    return (
      <Empty title={say('notices.none')}>
        <p className="note">{say('notices.none-text')}</p>
        <ButtonLink to="/leads" search={{ state: 'open-for-notice' }}>
          {say('notices.from-leads')}
        </ButtonLink>
      </Empty>
    )
  return (
    <>
      <p className="note">{say('notices.total', { n: found.total })}</p>
      <ol className="cards">
        {found.notices.map((row) => (
          <Row key={row.id} row={row} several={shown} />
        ))}
      </ol>
      {shown && <SeveralNotices several={shown} />}
      {/* By its address, not by scrolling: a place in a long list can be come back to. */}
      {found.next !== null && (
        <p className="all">
          <Link to="/notices" search={{ ...asked, after: found.next }}>
            {say('notices.more')}
          </Link>
        </p>
      )}
    </>
  )
}

// The recipient's name is written by anybody in any script: apart, so that it cannot turn the words around it.
function Row({ row, several }: { row: NoticeRow; several: Several<NoticeRow> | null }) {
  const { say, format } = useWords()
  const title = say('notice.title', { number: String(row.number) })
  return (
    <li className="card">
      <div className="choosable">
        {several && <RowTick several={several} id={row.id} name={title} />}
        <h2>
          <Link to="/notices/$notice" params={{ notice: row.id }}>
            {title}
            {format.comma}
            <bdi>{row.recipient.name}</bdi>
          </Link>
        </h2>
      </div>
      <NoticeFacts row={row} />
    </li>
  )
}
