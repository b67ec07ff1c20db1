import { type ReactNode, useEffect, useRef, useState } from 'react'
import type Sigma from 'sigma'
import { useWords } from '../shell/app.tsx'
import { drawing, type Token } from './graph-drawing.ts'

type Props = {
  /** What the picture is called; a list beside it says the same (WCAG 1.1.1). */
  name: string
  /** Draws it into the box. Give the same function for the same graph: another one draws anew. */
  draw: (box: HTMLElement, token: Token) => Sigma
  className?: string
  /** What its colours mean. */
  children: ReactNode
}

/** The picture of a graph. Colours come from the page's own tokens, so that it is at home in light and dark. */
export function GraphPicture({ name, draw, className = 'net', children }: Props) {
  const { say } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const [works, setWorks] = useState(true)
  useEffect(() => {
    const box = place.current
    return box === null ? undefined : drawing(box, setWorks, (token) => draw(box, token))
  }, [draw])
  if (!works) return <p className="note">{say('shares.no-picture')}</p>
  return (
    <figure className="map">
      <div ref={place} className={className} role="img" aria-label={name} />
      <figcaption className="note">{children}</figcaption>
    </figure>
  )
}
