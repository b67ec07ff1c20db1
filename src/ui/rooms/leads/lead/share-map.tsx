import { useCallback } from 'react'
import { sigmaOf, type Token } from '../../../parts/graph-drawing.ts'
import { GraphPicture } from '../../../parts/graph-picture.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'
import { graphOf } from '../share-graph.ts'

/** Who shares what, as a picture. */
export function ShareMap({ shares }: { shares: LeadPage['shares'] }) {
  const { say } = useWords()
  const draw = useCallback(
    // The wheel scrolls the page; a picture that catches it would trap whoever only passes by.
    (box: HTMLElement, token: Token) => sigmaOf(graphOf(shares, token), box, { token, zooms: false }),
    [shares],
  )
  return (
    <GraphPicture name={say('shares.picture')} draw={draw}>
      <span className="map-key contact">{say('shares.key-contact')}</span>
      <span className="map-key posting">{say('shares.key-posting')}</span>
      <span className="map-key lead">{say('shares.key-lead')}</span>
    </GraphPicture>
  )
}
