import { useMemo } from 'react'
import { useWords } from '../../shell/app.tsx'
import type { Figures } from '../../shell/contract.ts'
import { wordFor } from '../cases/case-view.ts'
import { CompareChart } from './compare-chart.tsx'
import { needBars } from './regions/regions-view.ts'
import { Told } from './told.tsx'

/** Where capacity lacks: by need, and why referrals for it were refused. */
export function Refusals({ refusals }: { refusals: Figures['refusals'] }) {
  const words = useWords()
  const { say, format } = words
  const bars = useMemo(
    () => needBars(refusals.needs, (need) => wordFor(`services.need-${need}`, words)),
    [refusals.needs, words],
  )
  return (
    <section aria-labelledby="refusals">
      <h2 id="refusals" className="part">
        {say('figures.refusals')}
      </h2>
      <p className="note">{say('figures.refusals-text', { day: format.date(refusals.since) })}</p>
      {bars.length > 0 && (
        <>
          <p className="note">{say('regions.needs-chart-text')}</p>
          <CompareChart bars={bars} name={say('regions.needs-chart')} />
        </>
      )}
      {refusals.needs.length === 0 ? (
        <p>{say('figures.refusals-none')}</p>
      ) : (
        <table className="table to-list figures">
          <thead>
            <tr>
              <th scope="col">{say('figures.need')}</th>
              <th scope="col">{say('figures.reason')}</th>
              <th scope="col">{say('figures.refused')}</th>
            </tr>
          </thead>
          <tbody>
            {refusals.needs.flatMap(({ need, reasons, refused }) =>
              [{ reason: null, n: refused }, ...reasons].map(({ reason, n }) => (
                <tr key={`${need} ${reason}`} className={reason === null ? 'whole' : undefined}>
                  <th scope="row">{wordFor(`services.need-${need}`, words)}</th>
                  <td data-label={say('figures.reason')}>
                    {reason === null ? say('figures.all') : wordFor(`referral.refusal-${reason}`, words)}
                  </td>
                  <td data-label={say('figures.refused')}>
                    <Told n={n} />
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
    </section>
  )
}
