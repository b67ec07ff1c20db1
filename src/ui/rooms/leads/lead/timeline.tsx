import * as Plot from '@observablehq/plot'
import { useCallback } from 'react'
import { Chart } from '../../../parts/chart.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'
import { isolated } from '../../../shell/isolation.ts'
import { type Language, tongueOf } from '../../../shell/languages.ts'
import { drawnLanes, laneMargin, saidDays, shortened, spanOf } from '../timeline-view.ts'

type Props = { timeline: LeadPage['timeline'] }

/** When the postings appeared, a lane for each source, and the same as a list. */
export function Timeline({ timeline }: Props) {
  const { say, format } = useWords()
  const span = spanOf(timeline)
  const { left, undated } = drawnLanes(timeline)
  if (span === null) return <p className="note">{say('lead.undated-all')}</p>
  return (
    <>
      <Picture timeline={timeline} />
      <p className="note">
        {say('timeline.note')} {left.sources > 0 && say('timeline.left', { n: left.postings, sources: left.sources })}{' '}
        {undated > 0 && say('timeline.undated', { n: undated })}
      </p>
      <details className="more">
        <summary>{say('lead.as-list')}</summary>
        <table className="table">
          <thead>
            <tr>
              <th>{say('posting.source')}</th>
              <th className="num">{say('contact.postings')}</th>
              <th>{say('timeline.days')}</th>
            </tr>
          </thead>
          <tbody>
            {timeline.lanes.map(({ source, postings, days }) => (
              <tr key={source}>
                <th scope="row">
                  <bdi>{source}</bdi>
                </th>
                <td className="num">{format.number(postings)}</td>
                <td>{saidDays(days, format)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

function Picture({ timeline }: Props) {
  const { say, language } = useWords()
  const draw = useCallback((width: number) => plotOf(timeline, width, language), [timeline, language])
  return <Chart name={say('timeline.name')} draw={draw} />
}

function plotOf(timeline: LeadPage['timeline'], width: number, language: Language): ReturnType<typeof Plot.plot> {
  const { sources, dots } = drawnLanes(timeline)
  const ticks = new Intl.DateTimeFormat(tongueOf(language).locale, { day: 'numeric', month: 'short' })
  return Plot.plot({
    width,
    height: 40 + sources.length * 30,
    marginLeft: laneMargin(sources),
    marginTop: 8,
    marginRight: 24,
    marginBottom: 28,
    className: 'plot',
    x: {
      type: 'time',
      ticks: Math.max(2, Math.round(width / 130)),
      tickFormat: (date: Date) => isolated(ticks.format(date), 'ltr'),
      label: null,
      tickSize: 0,
    },
    y: {
      domain: sources,
      label: null,
      tickSize: 0,
      tickFormat: (source: string) => shortened(source),
    },
    r: { range: [0, 9], domain: [0, Math.max(4, ...dots.map(({ postings }) => postings))] },
    marks: [
      Plot.ruleY(sources, { className: 'lane-line' }),
      Plot.dot(dots, { x: 'date', y: 'source', r: 'postings', fill: 'currentColor' }),
    ],
  })
}
