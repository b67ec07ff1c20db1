import { type ReactNode, useMemo } from 'react'
import { useWords } from '../../../shell/app.tsx'
import type { Figures } from '../../../shell/contract.ts'
import { CompareChart } from '../compare-chart.tsx'
import type { Bar } from '../compare-view.ts'
import { Told } from '../told.tsx'
import { placesBars, refusedBars, regionName, shareText } from './regions-view.ts'

/** Where referrals were refused, and of how many that were answered. */
export function RefusedByRegion({ regions }: { regions: NonNullable<Figures['refusals']['regions']> }) {
  const words = useWords()
  const { say } = words
  const bars = useMemo(() => refusedBars(regions, words), [regions, words])
  if (regions.length === 0) return null
  return (
    <Part id="refused-regions" title={say('regions.refused')} bars={bars} chart={say('regions.refused-chart-text')}>
      <table className="table to-list figures" aria-label={say('regions.refused')}>
        <Heads of={[say('regions.region'), say('regions.refused-n'), say('regions.answered'), say('regions.share')]} />
        <tbody>
          {regions.map((one) => (
            <tr key={regionName(one, words)}>
              <th scope="row">{regionName(one, words)}</th>
              <td data-label={say('regions.refused-n')}>
                <Told n={one.refused} />
              </td>
              <td data-label={say('regions.answered')}>
                <Told n={one.answered} />
              </td>
              <td data-label={say('regions.share')}>{shareText(one.refused, one.answered, words) ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{say('regions.refused-why')}</p>
    </Part>
  )
}

/** How many places there are, and how many are taken. */
export function PlacesByRegion({ places }: { places: NonNullable<Figures['places']> }) {
  const words = useWords()
  const { say, format } = words
  const bars = useMemo(() => placesBars(places, words), [places, words])
  if (places.length === 0) return null
  return (
    <Part id="places-regions" title={say('regions.places')} bars={bars} chart={say('regions.places-chart-text')}>
      <table className="table to-list figures" aria-label={say('regions.places')}>
        <Heads
          of={[
            ...[say('regions.region'), say('regions.places-all'), say('regions.counted')],
            ...[say('regions.taken'), say('regions.share')],
          ]}
        />
        <tbody>
          {places.map((one) => (
            <tr key={regionName(one, words)}>
              <th scope="row">{regionName(one, words)}</th>
              <td data-label={say('regions.places-all')}>{format.number(one.places)}</td>
              <td data-label={say('regions.counted')}>{format.number(one.counted)}</td>
              <td data-label={say('regions.taken')}>
                <Told n={one.taken} none={one.counted === 0} />
              </td>
              <td data-label={say('regions.share')}>{shareText(one.taken, one.counted, words) ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{say('regions.places-why')}</p>
    </Part>
  )
}

function Part(of: { id: string; title: string; bars: readonly Bar[]; chart: string; children: ReactNode }) {
  const { id, title, bars, chart, children } = of
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="part">
        {title}
      </h2>
      {bars.length > 0 && (
        <>
          <p className="note">{chart}</p>
          <CompareChart bars={bars} name={title} />
        </>
      )}
      {children}
    </section>
  )
}

function Heads({ of }: { of: readonly string[] }) {
  return (
    <thead>
      <tr>
        {of.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  )
}
