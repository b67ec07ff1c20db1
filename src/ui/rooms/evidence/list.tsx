import { getRouteApi, Link } from '@tanstack/react-router'
import { ButtonLink } from '../../parts/button.tsx'
import { ChipLink } from '../../parts/chip-link.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { Item, Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { Captures } from './captures.tsx'
import { type EvidenceAsked, evidenceAsked, KIND_ICON, listInput, subjectLink } from './evidence-view.ts'
import { Signs } from './signs.tsx'

const route = getRouteApi('/staff/evidence')

/** What is kept as evidence, the newest first; what waits for one's signature has its own address. */
export function EvidenceList() {
  const { say } = useWords()
  const may = useMay()
  const asked = evidenceAsked(route.useSearch())
  const list = useAsk('evidence.list', listInput(asked))
  const { of, id } = asked
  return (
    <Page
      title={say('room.evidence')}
      sub={<p className="sub">{say(of ? `evidence.of-${of}` : 'evidence.lede')}</p>}
      aside={
        may('evidence:keep') &&
        of !== undefined &&
        id !== undefined &&
        of !== 'person' && (
          <>
            <ButtonLink icon="globe" to="/evidence/capture" search={{ of, id }}>
              {say('evidence.capture')}
            </ButtonLink>
            <ButtonLink icon="upload" go to="/evidence/new" search={{ of, id }}>
              {say('evidence.keep')}
            </ButtonLink>
          </>
        )
      }
    >
      <Chips asked={asked} />
      {may('evidence:move') && (
        <p className="sep">
          <Link to="/evidence/bundle" search={of && id ? { of, id } : {}}>
            {say('evidence.bundle-title')}
          </Link>
          <Link to="/evidence/bundles">{say('evidence.bundles')}</Link>
        </p>
      )}
      {may('evidence:keep') && of && of !== 'person' && id && <Captures about={{ kind: of, id }} />}
      <Shown of={list}>{(found) => <Items found={found} asked={asked} />}</Shown>
    </Page>
  )
}

function Chips({ asked: { show, of, id } }: { asked: EvidenceAsked }) {
  const { say } = useWords()
  const about = of && id ? { of, id } : {}
  return (
    <ul className="filters" aria-label={say('evidence.filter')}>
      <ChipLink to="/evidence" search={about} on={show === undefined}>
        {say('evidence.all')}
      </ChipLink>
      <ChipLink to="/evidence" search={{ ...about, show: 'mine' }} on={show === 'mine'}>
        {say('evidence.mine')}
      </ChipLink>
      <ChipLink to="/evidence" search={{ ...about, show: 'differs' }} on={show === 'differs'}>
        {say('evidence.altered')}
      </ChipLink>
    </ul>
  )
}

function Items({ found: { items, more }, asked }: { found: Out<'evidence.list'>; asked: EvidenceAsked }) {
  const { say } = useWords()
  if (items.length === 0)
    return (
      <Empty title={say(asked.show ? `evidence.none-${asked.show}` : 'evidence.none')}>
        {asked.show === undefined && <p className="note">{say('evidence.none-text')}</p>}
      </Empty>
    )
  const last = items[items.length - 1].id
  return (
    <>
      <ol className="cards">
        {items.map((item) => (
          <Entry key={item.id} item={item} />
        ))}
      </ol>
      {more && (
        <p className="all">
          <Link to="/evidence" search={{ ...asked, after: last }}>
            {say('evidence.more')}
          </Link>
        </p>
      )}
    </>
  )
}

/** One item of a list. */
export function Entry({ item }: { item: Item }) {
  const { say, format } = useWords()
  const link = subjectLink(item.about)
  return (
    <li className="card">
      <h2>
        <Icon name={KIND_ICON[item.kind]} />{' '}
        <Link to="/evidence/$item" params={{ item: item.id }}>
          <bdi>{item.name || say(`evidence.kind-${item.kind}`)}</bdi>
        </Link>
      </h2>
      <p className="note sep">
        <span>{say(item.way ? `evidence.way-${item.way}` : `evidence.kind-${item.kind}`)}</span>
        <span>{say('evidence.taken', { when: format.moment(item.takenAt), name: item.takenBy.name ?? '…' })}</span>
        {link && <Link {...link}>{say(`evidence.about-${item.about.kind}`)}</Link>}
      </p>
      <Signs item={item} />
    </li>
  )
}
