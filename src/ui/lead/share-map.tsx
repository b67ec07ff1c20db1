import { useEffect, useRef, useState } from 'react'
import Sigma from 'sigma'
import { useWords } from '../app.tsx'
import type { LeadPage } from '../contract.ts'
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
    let drawn: Sigma | null = null
    const draw = () => {
      // A browser gives few WebGL contexts to a page, and a lost one leaves others black.
      drawn?.kill()
      drawn = sigmaOf(shares, box)
      setWorks(drawn !== null)
    }
    const dark = matchMedia('(prefers-color-scheme: dark)')
    draw()
    // The canvas keeps the colours it was drawn with; the page around it changes by itself.
    dark.addEventListener('change', draw)
    return () => {
      dark.removeEventListener('change', draw)
      drawn?.kill()
    }
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

function sigmaOf(shares: Shares, box: HTMLElement): Sigma | null {
  const token = (name: string) => getComputedStyle(box).getPropertyValue(name).trim()
  // A browser without WebGL 2 cannot draw it; the list beside it says the same.
  try {
    return new Sigma(graphOf(shares, token), box, {
      settings: {
        itemSizesReference: 'screen',
        labelRenderedSizeThreshold: 8,
        stagePadding: 40,
        // The wheel scrolls the page; a picture that catches it would trap whoever only passes by.
        enableCameraZooming: false,
      },
      styles: {
        nodes: {
          x: { attribute: 'x' },
          y: { attribute: 'y' },
          size: { attribute: 'size' },
          color: { attribute: 'color' },
          label: { attribute: 'label' },
          labelColor: token('--ink'),
          labelFont: token('--font'),
          labelSize: 12,
        },
        edges: { size: { attribute: 'size' }, color: { attribute: 'color' } },
      },
    })
  } catch {
    return null
  }
}
