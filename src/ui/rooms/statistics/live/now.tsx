import { useMemo } from 'react'
import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import { CompareChart } from '../compare-chart.tsx'
import { trackName } from '../figures-view.ts'
import { barsNow, type Live, namedNow, spanText } from './now-view.ts'

/** How many persons wait by now, in spans that two looks do not give away. */
export function Now() {
  const { say } = useWords()
  const now = useAsk('figures.now', {})
  return (
    <section aria-labelledby="now">
      <h2 id="now" className="part">
        {say('now.title')}
      </h2>
      <Shown of={now}>{({ told }) => (told === null ? <p>{say('now.none-yet')}</p> : <Spans told={told} />)}</Shown>
    </section>
  )
}

function Spans({ told }: { told: Live }) {
  const words = useWords()
  const { say, format } = words
  const bars = useMemo(() => barsNow(told, words), [told, words])
  const named = namedNow(told)
  return (
    <>
      <p className="note">{say('now.text', { day: format.moment(told.at) })}</p>
      {named.length > 0 && (
        <>
          <p className="note">{say('now.chart-text')}</p>
          <CompareChart bars={bars} name={say('now.chart')} />
          <table className="table to-list figures" aria-label={say('now.title')}>
            <thead>
              <tr>
                <th scope="col">{say('figures.track')}</th>
                <th scope="col">{say('figures.persons-n')}</th>
              </tr>
            </thead>
            <tbody>
              {named.map((track) => (
                <tr key={track.track}>
                  <th scope="row">{trackName(track.track, words)}</th>
                  <td data-label={say('figures.persons-n')}>{spanText(track, words)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {named.length < told.tracks.length && <p>{say(named.length > 0 ? 'now.others' : 'now.all-few')}</p>}
    </>
  )
}
