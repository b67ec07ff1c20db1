import * as Plot from '@observablehq/plot'
import { useCallback } from 'react'
import { Chart } from '../../../parts/chart.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { isolated } from '../../../shell/isolation.ts'
import { type Language, tongueOf } from '../../../shell/languages.ts'

type Months = Out<'platforms.get'>['months']

/** Notices of each month as bars, the part that was acted upon darker; the table below says the same. */
export function MonthsChart({ months }: { months: Months }) {
  const { say, language } = useWords()
  // Kept between drawings: the chart is drawn anew when its width changes, not whenever the page is.
  const draw = useCallback((width: number) => plotOf(months, width, language), [months, language])
  return <Chart name={say('platforms.chart')} draw={draw} />
}

function plotOf(months: Months, width: number, language: Language): ReturnType<typeof Plot.plot> {
  // In UTC, as months are counted; else the first of a month would be told as the last of the one before.
  const name = new Intl.DateTimeFormat(tongueOf(language).locale, { month: 'narrow', timeZone: 'UTC' })
  return Plot.plot({
    width,
    height: 180,
    marginLeft: 36,
    marginTop: 12,
    marginBottom: 28,
    className: 'plot',
    x: {
      type: 'band',
      domain: months.map(({ month }) => month),
      tickFormat: (month: string) => isolated(name.format(new Date(`${month}-01T00:00:00Z`)), 'ltr'),
      label: null,
      tickSize: 0,
    },
    // From nought, or a small difference looks large; up to one at least, or an empty chart has no height.
    y: { domain: [0, Math.max(1, ...months.map(({ sent }) => sent))], label: null, tickSize: 0, ticks: 4 },
    marks: [
      Plot.barY(months, { x: 'month', y: 'sent', fill: 'currentColor', fillOpacity: 0.3 }),
      // Of one colour in two strengths: which is which is told without telling colours apart.
      Plot.barY(months, { x: 'month', y: 'acted', fill: 'currentColor' }),
      Plot.ruleY([0], { className: 'lane-line' }),
    ],
  })
}
