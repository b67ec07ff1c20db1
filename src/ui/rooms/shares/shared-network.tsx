import { useState } from 'react'
import { useWords } from '../../shell/app.tsx'
import type { SharePage } from '../../shell/contract.ts'
import { NetworkList } from '../networks/list.tsx'
import { Picture } from '../networks/picture.tsx'

type Network = NonNullable<SharePage['versions'][number]['network']>

/** A picture of what hangs together, as the sender saw it; nothing grows from it, and no lead opens. */
export function SharedNetwork({ network }: { network: Network }) {
  const { say } = useWords()
  const [chosen, setChosen] = useState(network.nodes[0]?.id ?? '')
  if (network.nodes.length === 0) return <p className="note">{say('share.network-gone')}</p>
  return (
    <>
      <p className="note">{say('networks.no-person')}</p>
      <p>
        {say('networks.shown', { n: network.nodes.length, links: network.edges.length })}
        {network.unseen > 0 && ` ${say('share.network-unseen', { n: network.unseen })}`}
      </p>
      <Picture network={network} chosen={chosen} choose={setChosen} />
      <NetworkList network={network} chosen={chosen} choose={setChosen} />
    </>
  )
}
