import * as Plot from '@observablehq/plot'
import { useCallback } from 'react'
import { Chart } from '../../../parts/chart.tsx'
import { isolated } from '../../../shell/isolation.ts'
import type { ReadFigure } from './written-view.ts'

const ROW = 40

type Bars = NonNullable<ReadFigure['chart']>['bars']

/** The bars of a figure; one whose number is not told is drawn as none, and its word says so. */
export function ReadChart({ bars, name }: { bars: Bars; name: string }) {
  const draw = useCallback((width: number) => plotOf(bars, Math.max(width, 160)), [bars])
  return <Chart name={name} draw={draw} />
}

function plotOf(bars: Bars, width: number): ReturnType<typeof Plot.plot> {
  return Plot.plot({
    width,
    height: bars.length * ROW + 12,
    ...{ marginLeft: 4, marginRight: 12, marginTop: 8, marginBottom: 4, className: 'plot' },
    x: { domain: [0, Math.max(1, ...bars.map(({ value }) => value ?? 0))], axis: null },
    y: { type: 'band', domain: bars.map(({ words }) => words), axis: null, paddingInner: 0.6, paddingOuter: 0.3 },
    marks: [
      Plot.barX(bars, { y: 'words', x: (bar: Bars[number]) => bar.value ?? 0, fill: 'currentColor', fillOpacity: 0.6 }),
      Plot.text(bars, {
        ...{ y: 'words', x: 0, text: ({ words, told }: Bars[number]) => isolated(`${words}: ${told}`, 'ltr') },
        ...{ textAnchor: 'start', dy: -ROW / 2 + 4 },
      }),
      Plot.ruleX([0], { className: 'lane-line' }),
    ],
  })
}
