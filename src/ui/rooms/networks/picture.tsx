import { useCallback } from 'react'
import { sigmaOf, type Token } from '../../parts/graph-drawing.ts'
import { GraphPicture } from '../../parts/graph-picture.tsx'
import { useWords } from '../../shell/app.tsx'
import type { NetworkPage } from '../../shell/contract.ts'
import { networkGraph } from './network-graph.ts'

type Props = { network: Pick<NetworkPage, 'nodes' | 'edges'>; chosen: string; choose: (node: string) => void }

/** The picture; the list below says the same, and does all that a click here does. */
export function Picture({ network, chosen, choose }: Props) {
  const { say } = useWords()
  const draw = useCallback(
    (box: HTMLElement, token: Token) => {
      const drawn = sigmaOf(networkGraph(network, token, chosen), box, { token, zooms: true })
      drawn.on('clickNode', ({ node }) => choose(node))
      return drawn
    },
    [network, chosen, choose],
  )
  return (
    <GraphPicture name={say('networks.picture')} draw={draw} className="net network-net">
      <span className="map-key lead">{say('networks.lead')}</span>
      <span className="map-key contact">{say('networks.contact')}</span>
      <span className="map-key organiser">{say('networks.organiser')}</span>
      <span>{say('networks.grounds')}</span>
    </GraphPicture>
  )
}
