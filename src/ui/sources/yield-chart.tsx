import * as Plot from '@observablehq/plot'
import { useEffect, useRef } from 'react'
import { useWords } from '../app.tsx'
import type { drawnRuns } from '../source-view.ts'

type Drawn = ReturnType<typeof drawnRuns>

/** What each run brought; the table of runs says the same. */
export function YieldChart({ drawn }: { drawn: Drawn }) {
  const place = useRef<HTMLDivElement>(null)
  const { say, language } = useWords()
  useEffect(() => {
    const box = place.current
    if (box === null) return
    const draw = () => {
      const chart = plotOf(drawn, box.clientWidth, language)
      // The policy forbids styles that scripts write into the page; style/parts.css holds Plot's rules.
      for (const style of chart.querySelectorAll('style')) style.remove()
      // The picture is one image with one name; names of its parts would be read without meaning.
      for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
      box.replaceChildren(chart)
    }
    const watch = new ResizeObserver(draw)
    watch.observe(box)
    return () => watch.disconnect()
  }, [drawn, language])
  return <div ref={place} className="chart" role="img" aria-label={say('source.chart-name')} />
}

function plotOf(drawn: Drawn, width: number, language: string): ReturnType<typeof Plot.plot> {
  const ticks = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { day: 'numeric', month: 'short' })
  return Plot.plot({
    width,
    height: 160,
    marginLeft: 44,
    marginTop: 12,
    marginRight: 24,
    marginBottom: 28,
    className: 'plot',
    x: {
      type: 'time',
      // A day is named once, however wide the picture is.
      ticks: Math.min(Math.max(2, Math.round(width / 130)), daysOf(drawn)),
      tickFormat: (date: Date) => ticks.format(date),
      label: null,
      tickSize: 0,
    },
    // From nothing on: a rise from 9 to 10 is to look like one.
    y: { domain: [0, Math.max(1, ...drawn.map(({ yields }) => yields))], label: null, tickSize: 0, ticks: 4 },
    marks: [
      Plot.ruleY([0], { className: 'lane-line' }),
      Plot.ruleX(drawn, { x: 'at', y: 'yields', stroke: 'currentColor' }),
      Plot.dot(drawn, { x: 'at', y: 'yields', r: 4, fill: 'currentColor' }),
    ],
  })
}

const DAY = 86_400_000
const daysOf = (drawn: Drawn): number => {
  const times = drawn.map(({ at }) => at.getTime())
  return Math.max(1, Math.floor((Math.max(...times) - Math.min(...times)) / DAY))
}
