import type { plot } from '@observablehq/plot'
import { useEffect, useRef } from 'react'

type Props = {
  /** What the picture is called; a table beside it says the same. */
  name: string
  /** Draws it to a width in CSS pixels. Give the same function for the same figures: another one draws anew. */
  draw: (width: number) => ReturnType<typeof plot>
  className?: string
}

/** A chart as wide as there is room for: stretched text would be unreadable on a phone. */
export function Chart({ name, draw, className }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = place.current
    if (box === null) return
    const redraw = () => {
      // In a part of the page that is not shown there is no room; it is drawn when the part is.
      if (box.clientWidth === 0) return
      const chart = draw(box.clientWidth)
      // The policy forbids styles that scripts write into the page; style/parts.css holds Plot's rules.
      for (const style of chart.querySelectorAll('style')) style.remove()
      // The picture is one image with one name; names of its parts would be read without meaning.
      for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
      box.replaceChildren(chart)
    }
    const watch = new ResizeObserver(redraw)
    watch.observe(box)
    return () => watch.disconnect()
  }, [draw])
  return <div ref={place} className={className ?? 'chart'} role="img" aria-label={name} />
}
