import { getRouteApi, Link } from '@tanstack/react-router'
import { ButtonLink } from '../../parts/button.tsx'
import { ChipLink } from '../../parts/chip-link.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { BlockRow, Out } from '../../shell/contract.ts'
import { publicPage } from '../../shell/installation.ts'
import { Page } from '../../shell/page.tsx'
import { type BlocksAsked, blocksAsked, listInput, STATES } from './block-view.ts'
import { BlockFacts } from './facts.tsx'
import { UnlinkedObjections } from './objections.tsx'

const route = getRouteApi('/staff/blocks')

/** What is ordered to be blocked: what somebody objects to first, then what waits for a hand. */
export function BlocksPage() {
  const { say } = useWords()
  const may = useMay()
  const asked = blocksAsked(route.useSearch())
  const list = useAsk('blocks.list', listInput(asked), { every: 30_000 })
  const ways = (
    <div className="row">
      {may('block:decide') && (
        <ButtonLink icon="note" go to="/blocks/new">
          {say('blocks.new')}
        </ButtonLink>
      )}
      <ButtonLink icon="networks" to="/blocks/operators">
        {say('blocks.operators')}
      </ButtonLink>
    </div>
  )
  return (
    <Page title={say('room.blocks')} sub={<p className="sub">{say('blocks.lede')}</p>} aside={ways}>
      <States asked={asked} />
      <Shown of={list}>{(found) => <Entries found={found} asked={asked} />}</Shown>
      <UnlinkedObjections />
      <p className="note">
        <a href={publicPage('/p/en/object')} rel="noreferrer">
          {say('blocks.public')}
        </a>
      </p>
    </Page>
  )
}

function States({ asked }: { asked: BlocksAsked }) {
  const { say } = useWords()
  // What is open is what one comes for; all else has an address of its own.
  const chips = [
    { key: 'open' as const, search: {}, on: asked.state === undefined },
    ...STATES.map((state) => ({ key: state, search: { state }, on: asked.state === state })),
  ]
  return (
    <ul className="filters" aria-label={say('blocks.state')}>
      {chips.map(({ key, search, on }) => (
        <ChipLink key={key} to="/blocks" search={search} on={on}>
          {say(`blocks.state-${key}`)}
        </ChipLink>
      ))}
    </ul>
  )
}

function Entries({ found, asked }: { found: Out<'blocks.list'>; asked: BlocksAsked }) {
  const { say } = useWords()
  if (found.blocks.length === 0)
    return (
      <Empty title={say('blocks.none')}>
        <p className="note">{say('blocks.none-text')}</p>
      </Empty>
    )
  return (
    <>
      <p className="note">{say('blocks.total', { n: found.total })}</p>
      <ol className="cards">
        {found.blocks.map((row) => (
          <Entry key={row.id} row={row} />
        ))}
      </ol>
      {found.next !== null && (
        <p className="all">
          <Link to="/blocks" search={{ ...asked, after: found.next }}>
            {say('blocks.more')}
          </Link>
        </p>
      )}
    </>
  )
}

const Entry = ({ row }: { row: BlockRow }) => (
  <li className="card">
    <h2>
      <Link to="/blocks/$block" params={{ block: row.id }}>
        <bdi>{row.value}</bdi>
      </Link>
    </h2>
    <BlockFacts row={row} />
  </li>
)
