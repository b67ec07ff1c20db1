import * as Plot from '@observablehq/plot'
import { useCallback } from 'react'
import { Chart } from '../../parts/chart.tsx'
import { isolated } from '../../shell/isolation.ts'
import type { Bar } from './compare-view.ts'

const ROW = 40

/** States beside each other, the own in dark; the table below says the same. */
export function CompareChart({ bars, name }: { bars: readonly Bar[]; name: string }) {
  const draw = useCallback((width: number) => plotOf(bars, Math.max(width, 160)), [bars])
  return <Chart name={name} draw={draw} />
}

function plotOf(bars: readonly Bar[], width: number): ReturnType<typeof Plot.plot> {
  return Plot.plot({
    width,
    height: bars.length * ROW + 28,
    ...{ marginLeft: 4, marginRight: 12, marginTop: 8, marginBottom: 24, className: 'plot' },
    x: {
      domain: [0, Math.max(1, ...bars.map(({ to }) => to))],
      ...{ label: null, tickSize: 0, ticks: Math.max(2, Math.min(6, Math.floor(width / 90))) },
    },
    y: { type: 'band', domain: bars.map(({ key }) => key), axis: null, paddingInner: 0.6, paddingOuter: 0.3 },
    marks: [
      Plot.barX(bars, { y: 'key', x: 'from', fill: 'currentColor', fillOpacity: (bar: Bar) => (bar.isOwn ? 1 : 0.45) }),
      // A number that was hidden at its source lies anywhere in the span.
      Plot.barX(bars, { y: 'key', x1: 'from', x2: 'to', fill: 'currentColor', fillOpacity: 0.15 }),
      Plot.text(bars, {
        ...{ y: 'key', x: 0, text: (bar: Bar) => isolated(bar.name, 'ltr') },
        ...{ textAnchor: 'start', dy: -ROW / 2 + 4 },
      }),
      Plot.ruleX([0], { className: 'lane-line' }),
    ],
  })
}
