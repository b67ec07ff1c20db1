import type { ReactNode } from 'react'
import { useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'

export type Figures = Out<'platforms.get'>['figures']
type Counts = { readonly of: number; readonly rows: readonly { readonly key: string; readonly count: number }[] }

/** Days in the middle, with of how many; «not known» where nobody acted. */
export function MedianTime({ time: { days, of } }: { time: Figures['timeToAct'] }) {
  const { say, format } = useWords()
  // «0 days» would be a figure that nobody measured.
  if (days === null) return say('platforms.no-time')
  return say('platforms.days', { days: format.points(days), of: format.number(of) })
}

/** So many of so many. */
export function Of({ count, of }: { count: number; of: number }) {
  const { say, format } = useWords()
  return say('platforms.of', { count: format.number(count), of: format.number(of) })
}

type CountTableProps = { caption: string; column: string; counts: Counts; name: (key: string) => ReactNode }

/** Counts with their share and, at the end, of how many. */
export function CountTable({ caption, column, counts: { of, rows }, name }: CountTableProps) {
  const { say, format } = useWords()
  return (
    <table className="table narrow">
      {/* The heading above says it to those who see; whoever comes to the table by itself needs its name. */}
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{column}</th>
          <th scope="col" className="num">
            {say('platforms.count')}
          </th>
          <th scope="col" className="num">
            {say('platforms.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, count }) => (
          <tr key={key}>
            <th scope="row">{name(key)}</th>
            <td className="num">{format.number(count)}</td>
            {/* Of nothing there is no share. */}
            <td className="num">{of === 0 ? '–' : format.percent(count / of)}</td>
          </tr>
        ))}
      </tbody>
      {/* The denominator stands with the table: a share without it says nothing. */}
      <tfoot>
        <tr>
          <th scope="row">{say('platforms.all')}</th>
          <td className="num">{format.number(of)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}
