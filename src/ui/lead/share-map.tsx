import { useEffect, useRef, useState } from 'react'
import { useWords } from '../app.tsx'
import type { LeadPage } from '../contract.ts'
import { drawing, sigmaOf } from '../parts/graph-drawing.ts'
import { graphOf } from '../share-graph.ts'

type Shares = LeadPage['shares']

/** The picture. Colours come from the page's own tokens, so that it is at home in light and dark. */
export function ShareMap({ shares }: { shares: Shares }) {
  const { say } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const [works, setWorks] = useState(true)
  useEffect(() => {
    const box = place.current
    if (box === null) return
    return drawing(box, setWorks, (token) => sigmaOf(graphOf(shares, token), box, { token, zooms: false }))
  }, [shares])
  if (!works) return <p className="note">{say('shares.no-picture')}</p>
  return (
    <figure className="map">
      <div ref={place} className="net" role="img" aria-label={say('shares.picture')} />
      <figcaption className="note">
        <span className="map-key contact">{say('shares.key-contact')}</span>
        <span className="map-key posting">{say('shares.key-posting')}</span>
        <span className="map-key lead">{say('shares.key-lead')}</span>
      </figcaption>
    </figure>
  )
}
