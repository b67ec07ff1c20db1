import * as Plot from '@observablehq/plot'
import { useCallback } from 'react'
import { Chart } from '../../parts/chart.tsx'
import { useWords } from '../../shell/app.tsx'
import type { Figures } from '../../shell/contract.ts'
import { isolated } from '../../shell/isolation.ts'
import { drawn, trackName } from './figures-view.ts'

type Row = {
  readonly name: string
  readonly median: number
  readonly ninth: number | null
  readonly longest: number | null
}

/** How long persons wait on each track: half of them within the dark bar, nine of ten within the light one; the table says the same. */
export function WaitsChart({ figures }: { figures: Figures }) {
  const words = useWords()
  const { say } = words
  const draw = useCallback(
    (width: number) => {
      const rows = drawn(figures).map(({ track, ...days }) => ({ name: trackName(track, words), ...days }))
      // Before the page is laid out there is no width at all, and a bar of less than none is an error.
      return plotOf(rows, Math.max(width, 160))
    },
    [figures, words],
  )
  return <Chart name={say('figures.chart')} draw={draw} />
}

const ROW = 44

function plotOf(rows: readonly Row[], width: number): ReturnType<typeof Plot.plot> {
  const names = rows.map(({ name }) => name)
  const most = Math.max(1, ...rows.map(({ median, ninth, longest }) => Math.max(median, ninth ?? 0, longest ?? 0)))
  return Plot.plot({
    width,
    height: rows.length * ROW + 28,
    marginLeft: 4,
    marginRight: 12,
    marginTop: 8,
    marginBottom: 24,
    className: 'plot',
    // From nought: a bar that begins elsewhere makes a small difference a large one.
    x: { domain: [0, most], label: null, tickSize: 0, ticks: Math.max(2, Math.min(6, Math.floor(width / 90))) },
    // Names stand above the bars: beside them a long one would leave no room on a phone.
    y: { type: 'band', domain: names, axis: null, paddingInner: 0.55, paddingOuter: 0.3 },
    marks: [
      Plot.barX(rows, { y: 'name', x: (row: Row) => row.ninth ?? row.median, fill: 'currentColor', fillOpacity: 0.25 }),
      Plot.barX(rows, { y: 'name', x: 'median', fill: 'currentColor' }),
      // A line and not a colour: where it stands is read without telling colours apart.
      Plot.tickX(rows, { y: 'name', x: (row: Row) => row.longest ?? row.median, stroke: 'currentColor' }),
      Plot.text(rows, {
        ...{ y: 'name', x: 0, text: (row: Row) => isolated(row.name, 'ltr') },
        ...{ textAnchor: 'start', dy: -ROW / 2 + 4 },
      }),
      Plot.ruleX([0], { className: 'lane-line' }),
    ],
  })
}
