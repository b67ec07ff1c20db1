import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { ButtonLink } from '../../parts/button.tsx'
import { Empty, Notice, Shown } from '../../parts/states.tsx'
import { api, useWords } from '../../shell/app.tsx'
import type { NetworkPage } from '../../shell/contract.ts'
import type { Failure } from '../../shell/failure.ts'
import { Page } from '../../shell/page.tsx'
import { PassedOn } from '../shares/passed-on.tsx'
import { Brush } from './brush.tsx'
import { Chosen } from './chosen.tsx'
import { Exports } from './exports.tsx'
import { NetworkList } from './list.tsx'
import { ALWAYS, isNode, networkAsked, openedIn, openedWith, type Span, within } from './network-view.ts'
import { Picture } from './picture.tsx'

const route = getRouteApi('/staff/networks/$node')

/** What hangs together with a lead, a contact point or an organiser: grown by click, as a picture and as a list. */
export function NetworkRoom() {
  const { say } = useWords()
  const { node: start } = route.useParams()
  const { open: written } = networkAsked(route.useSearch())
  const open = useMemo(() => openedIn({ open: written }), [written])
  const page = useQuery({
    queryKey: ['networks.get', { start, open }],
    queryFn: ({ signal }) => api.get('networks.get', { start, open: [...open] }, { signal }),
    enabled: isNode(start),
    // Growing keeps the place: what is chosen, the handles and the focus.
    placeholderData: (before) => (before?.nodes.some(({ id }) => id === start) ? before : undefined),
  }) as UseQueryResult<NetworkPage, Failure>
  const crumb = <Link to="/networks">{say('room.networks')}</Link>
  return (
    <Page
      title={page.data?.nodes.find(({ id }) => id === start)?.label ?? say('room.networks')}
      name={say('room.networks')}
      crumb={crumb}
    >
      {isNode(start) ? (
        <Shown of={page}>{(network) => <Grown key={start} network={network} start={start} open={open} />}</Shown>
      ) : (
        <Empty title={say('networks.nothing')} />
      )}
    </Page>
  )
}

function Grown({ network, start, open }: { network: NetworkPage; start: string; open: readonly string[] }) {
  const { say, format } = useWords()
  const navigate = useNavigate()
  const [span, setSpan] = useState<Span>(ALWAYS)
  const [chosen, setChosen] = useState<string>(start)
  const shown = useMemo(() => within(network, span), [network, span])
  const grow = (node: string) =>
    void navigate({ to: '/networks/$node', params: { node: start }, search: { open: openedWith(open, node) } })
  const { left } = network
  const written = open.join('.')
  return (
    <div className="network">
      <p className="note">{say('networks.no-person')}</p>
      <p>
        {say('networks.shown', { n: shown.nodes.length, links: shown.edges.length })}{' '}
        {network.unseen > 0 &&
          say('networks.left', {
            leads: format.number(left.lead),
            contacts: format.number(left.contact),
            organisers: format.number(left.organiser),
          })}
      </p>
      {network.unlinked > 0 && <Notice meaning="neutral">{say('networks.unlinked', { n: network.unlinked })}</Notice>}
      <Brush network={network} span={span} change={setSpan} />
      <div className="network-sides">
        <div>
          <Picture network={shown} chosen={chosen} choose={setChosen} />
          <NetworkList network={shown} chosen={chosen} choose={setChosen} />
        </div>
        <aside aria-label={say('networks.now')}>
          <Chosen network={network} id={chosen} open={open} grow={grow} choose={setChosen} />
          {network.actions.some(({ operation, allowed }) => operation === 'networks.export' && allowed) && (
            <Exports start={start} open={open} span={span} />
          )}
          {network.actions.some(({ operation, allowed }) => operation === 'networks.pass' && allowed) && (
            <section>
              <h2>{say('networks.pass')}</h2>
              <ButtonLink
                icon="exchange"
                to="/shares/new"
                search={{ network: start, ...(written && { open: written }) }}
              >
                {say('op.networks.pass')}
              </ButtonLink>
              <PassedOn of={{ network: start }} isPassed />
            </section>
          )}
        </aside>
      </div>
    </div>
  )
}
