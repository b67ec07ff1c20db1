import * as Plot from '@observablehq/plot'
import { useCallback } from 'react'
import { Chart } from '../../parts/chart.tsx'
import { useWords } from '../../shell/app.tsx'
import { curvePoints, type Model } from './model-view.ts'

/** The reliability curve, and the same as a table. */
export function Curve({ model }: { model: Model }) {
  const { say, format } = useWords()
  return (
    <>
      <Picture model={model} />
      <p className="note">{say('model.curve-note')}</p>
      <details className="more">
        <summary>{say('model.as-table')}</summary>
        <table className="table">
          <thead>
            <tr>
              <th className="num">{say('model.foretold')}</th>
              <th className="num">{say('model.came-true')}</th>
              <th className="num">{say('model.of-leads')}</th>
              <th className="num">{say('model.bounds')}</th>
            </tr>
          </thead>
          <tbody>
            {curvePoints(model).map(({ mean, share, low, high, of }) => (
              <tr key={`${mean} ${of}`}>
                <td className="num">{format.percent(mean)}</td>
                <td className="num">{format.percent(share)}</td>
                <td className="num">{format.number(of)}</td>
                <td className="num">
                  {format.percent(low)} – {format.percent(high)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

function Picture({ model }: { model: Model }) {
  const { say, format } = useWords()
  const [foretold, cameTrue] = [say('model.foretold'), say('model.came-true')]
  const draw = useCallback(
    (width: number) => plotOf(model, width, { foretold, cameTrue, percent: format.percent }),
    [model, foretold, cameTrue, format],
  )
  return <Chart name={say('model.curve-name')} draw={draw} className="chart curve" />
}

type Said = { readonly foretold: string; readonly cameTrue: string; readonly percent: (share: number) => string }

function plotOf(model: Model, width: number, { foretold, cameTrue, percent }: Said): ReturnType<typeof Plot.plot> {
  const points = curvePoints(model)
  const axis = { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], tickFormat: percent }
  const size = Math.min(width, 480)
  return Plot.plot({
    width: size,
    height: Math.round(size * 0.75),
    marginLeft: 52,
    marginBottom: 40,
    marginTop: 24,
    className: 'plot',
    x: { ...axis, label: foretold },
    y: { ...axis, label: cameTrue },
    marks: [
      Plot.line(
        [
          [0, 0],
          [1, 1],
        ],
        { className: 'lane-line', strokeDasharray: '4 3' },
      ),
      Plot.ruleX(points, { x: 'mean', y1: 'low', y2: 'high', stroke: 'currentColor' }),
      Plot.line(points, { x: 'mean', y: 'share', stroke: 'currentColor' }),
      Plot.dot(points, { x: 'mean', y: 'share', r: 4, fill: 'currentColor' }),
    ],
  })
}
