import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { NETWORK_PARTS } from '../../../modules/networks/codes.ts'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { useLacking } from '../../parts/lacking.ts'
import { Failed, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { NetworkPage } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { openedIn } from '../networks/network-view.ts'
import { type Agencies, Bases, Parts, TermsAsked, ToWhom } from './pass-fields.tsx'
import { lackingPass, NEW_NETWORK_PASS, type NetworkDraft, passNetworkInput } from './share-view.ts'

type Asked = { readonly start: string; readonly opened: string | undefined }

/** Passes a picture of a network on, as it was grown: to whom, which parts, on which legal bases and terms. A second person has to agree. */
export function NewNetworkShare({ start, opened }: Asked) {
  const page = useAsk('networks.get', { start, open: openedIn({ open: opened }) })
  const receivers = useAsk('shares.receivers', {})
  return (
    <Shown of={page}>
      {(network) => (
        <Shown of={receivers}>
          {({ agencies }) => <PassForm network={network} asked={{ start, opened }} agencies={agencies} />}
        </Shown>
      )}
    </Shown>
  )
}

type FormProps = { network: NetworkPage; asked: Asked; agencies: Agencies }

function PassForm({ network, asked: { start, opened }, agencies }: FormProps) {
  const { say } = useWords()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(NEW_NETWORK_PASS)
  const change = (more: Partial<NetworkDraft>) => setDraft({ ...draft, ...more })
  const { act, busy, failure } = useAct('networks.pass', ['networks.get', 'shares.list', 'approvals.list'])
  const { form, sends, faults } = useLacking(lackingPass(draft, agencies), faultsByField(failure))
  const send = async () => {
    if (await act(passNetworkInput({ start, open: openedIn({ open: opened }) }, draft, agencies)))
      await navigate({ to: '/networks/$node', params: { node: start }, search: opened ? { open: opened } : {} })
  }
  const { parts: _, ...typed } = draft
  const fields = { draft: typed, change, faults }
  return (
    <form className="form" ref={form} onSubmit={sends(() => void send())}>
      <p>
        <b>
          <bdi>{network.nodes.find(({ id }) => id === start)?.label}</bdi>
        </b>
        {' · '}
        {say('networks.shown', { n: network.nodes.length, links: network.edges.length })}
      </p>
      <p className="note">{say('pass.text-network')}</p>
      <ToWhom {...fields} agencies={agencies} />
      <Parts
        {...{ draft, change, agencies, fault: faults.parts, all: NETWORK_PARTS, legend: say('pass.parts') }}
        hint={say('pass.network-hint')}
        name={(part) => say(`share.part-${part}`)}
      />
      <Bases {...fields} />
      <TermsAsked {...fields} />
      {failure && <Failed failure={failure} />}
      {/* A second person decides; the page must not press anybody towards handing over data. */}
      <Button type="submit" isPending={busy}>
        {say('pass.go')}
      </Button>
    </form>
  )
}
