import { useEffect, useRef, useState } from 'react'
import { useWords } from '../app.tsx'
import type { NetworkPage } from '../contract.ts'
import { networkGraph } from '../network-graph.ts'
import { drawing, sigmaOf } from '../parts/graph-drawing.ts'

type Props = { network: NetworkPage; chosen: string; choose: (node: string) => void }

/** The picture; the list below says the same, and does all that a click here does. */
export function Picture({ network, chosen, choose }: Props) {
  const { say } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const [works, setWorks] = useState(true)
  useEffect(() => {
    const box = place.current
    if (box === null) return
    return drawing(box, setWorks, (token) => {
      const drawn = sigmaOf(networkGraph(network, token, chosen), box, { token, zooms: true })
      drawn.on('clickNode', ({ node }) => choose(node))
      return drawn
    })
  }, [network, chosen, choose])
  if (!works) return <p className="note">{say('shares.no-picture')}</p>
  return (
    <figure className="map">
      <div ref={place} className="net network-net" role="img" aria-label={say('networks.picture')} />
      <figcaption className="note">
        <span className="map-key lead">{say('networks.lead')}</span>
        <span className="map-key contact">{say('networks.contact')}</span>
        <span className="map-key organiser">{say('networks.organiser')}</span>
      </figcaption>
    </figure>
  )
}
