import * as Plot from '@observablehq/plot'
import { useCallback } from 'react'
import { Chart } from '../../parts/chart.tsx'
import { useWords } from '../../shell/app.tsx'
import { isolated } from '../../shell/isolation.ts'
import { type Language, tongueOf } from '../../shell/languages.ts'
import type { drawnRuns } from './source-view.ts'

type Drawn = ReturnType<typeof drawnRuns>

/** What each run brought; the table of runs says the same. */
export function YieldChart({ drawn }: { drawn: Drawn }) {
  const { say, language } = useWords()
  const draw = useCallback((width: number) => plotOf(drawn, width, language), [drawn, language])
  return <Chart name={say('source.chart-name')} draw={draw} />
}

function plotOf(drawn: Drawn, width: number, language: Language): ReturnType<typeof Plot.plot> {
  const ticks = new Intl.DateTimeFormat(tongueOf(language).locale, { day: 'numeric', month: 'short' })
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
      tickFormat: (date: Date) => isolated(ticks.format(date), 'ltr'),
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
