import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { COMPARED, type Compared } from '../../../modules/statistics/published/codes.ts'
import { MEASURES, type Measure } from '../../../modules/statistics/return/codes.ts'
import { Choice } from '../../parts/field.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { CompareChart } from './compare-chart.tsx'
import { PublishedFiles } from './compare-files.tsx'
import { barsOf, type CompareAsked, type CompareLine, compareAsked, placeName, valueText } from './compare-view.ts'

const route = getRouteApi('/staff/comparisons')

/** The own return, as it was sent, beside what other states and bodies published. */
export function ComparePage() {
  const { say } = useWords()
  const asked = compareAsked(route.useSearch())
  const { measure = 'victims', what = 'all', year = null } = asked
  const page = useAsk('comparisons.get', { measure, what, year })
  return (
    <Page
      title={say('room.comparisons')}
      crumb={<Link to="/returns">{say('room.returns')}</Link>}
      sub={<p className="lede">{say('compare.lede')}</p>}
    >
      <Shown of={page}>
        {(told) => (
          <div className="yearly">
            <Chosen asked={asked} told={told} />
            {told.lines.length === 0 ? (
              <Empty title={say('compare.none')}>{say('compare.none-text')}</Empty>
            ) : (
              <Beside lines={told.lines} what={what} />
            )}
          </div>
        )}
      </Shown>
      <PublishedFiles />
    </Page>
  )
}

function Chosen({ asked, told }: { asked: CompareAsked; told: Out<'comparisons.get'> }) {
  const { say } = useWords()
  const navigate = route.useNavigate()
  const choose = (more: CompareAsked) => void navigate({ search: { ...asked, ...more } })
  return (
    <div className="row no-print">
      <Choice<Measure>
        label={say('compare.measure')}
        value={asked.measure ?? 'victims'}
        onChange={(measure) => choose({ measure })}
        choices={MEASURES.map((value) => ({ value, name: say(`compare.measure-${value}`) }))}
      />
      <Choice<Compared>
        label={say('compare.what')}
        value={asked.what ?? 'all'}
        onChange={(what) => choose({ what })}
        choices={COMPARED.map((value) => ({ value, name: say(`compare.what-${value}`) }))}
      />
      {told.year !== null && (
        <Choice
          label={say('returns.year')}
          value={String(told.year)}
          onChange={(year) => choose({ year: Number(year) })}
          choices={[...new Set([told.year, ...told.years])].map((one) => ({ value: String(one), name: String(one) }))}
        />
      )}
    </div>
  )
}

function Beside({ lines, what }: { lines: readonly CompareLine[]; what: Compared }) {
  const words = useWords()
  const { say } = words
  const bars = useMemo(() => barsOf(lines, what, words), [lines, what, words])
  return (
    <>
      <p className="note">{say(what === 'all' ? 'compare.chart-text' : 'compare.chart-share-text')}</p>
      {bars.length > 0 && (
        <CompareChart bars={bars} name={say('compare.chart', { what: say(`compare.what-${what}`) })} />
      )}
      <Table lines={lines} what={what} />
      <p className="note">{say('compare.disagree')}</p>
    </>
  )
}

function Table({ lines, what }: { lines: readonly CompareLine[]; what: Compared }) {
  const words = useWords()
  const { say, format } = words
  const isPart = what !== 'all'
  const ordered = lines.toSorted((a, b) => format.order(placeName(a.geo, words), placeName(b.geo, words)))
  return (
    <table className="table to-list" aria-label={say('compare.chart', { what: say(`compare.what-${what}`) })}>
      <thead>
        <tr>
          <th scope="col">{say('returns.country')}</th>
          <th scope="col">{say('compare.source')}</th>
          <th scope="col" className="num">
            {say('compare.count')}
          </th>
          {isPart && (
            <th scope="col" className="num">
              {say('compare.share')}
            </th>
          )}
          {isPart && <th scope="col">{say('compare.of')}</th>}
        </tr>
      </thead>
      <tbody>
        {ordered.map(({ source, name, geo, value, share, words: said }) => (
          <tr key={`${source} ${name} ${geo}`}>
            <th scope="row">{placeName(geo, words)}</th>
            <td data-label={say('compare.source')}>
              {source === 'own' ? say('compare.own', { n: name }) : say(`compare.source-${source}`)}
              {source !== 'own' && (
                <span className="note">
                  {' '}
                  <bdi>{name}</bdi>
                </span>
              )}
              {said !== null && <span className="note"> {say('compare.nearly', { said })}</span>}
            </td>
            <td className="num" data-label={say('compare.count')}>
              {valueText(value, words)}
            </td>
            {isPart && (
              <td className="num" data-label={say('compare.share')}>
                {share ? format.percent(share.n / share.of) : '–'}
              </td>
            )}
            {isPart && (
              <td data-label={say('compare.of')}>
                {share === null
                  ? say('compare.of-none')
                  : share.unknown === null
                    ? say('compare.of-known', { n: share.of })
                    : say('compare.of-unknown', { n: share.of, unknown: format.number(share.unknown) })}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
