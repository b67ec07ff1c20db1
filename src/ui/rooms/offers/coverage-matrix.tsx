import type { ReactNode } from 'react'
import { useWords } from '../../shell/app.tsx'
import type { LanguageList } from '../../shell/contract.ts'
import { CoverageData } from './coverage-cell.tsx'
import { gapsOf, type LanguageRow, type Order, recallOf, type Sorting, turned } from './coverage-view.ts'

type Props = {
  signs: LanguageList['signs']
  rows: readonly LanguageRow[]
  sorting: Sorting
  sort: (sorting: Sorting) => void
}

/** Languages by signs. It is wider than most windows and scrolls by itself, names and headings staying in sight. */
export function CoverageMatrix({ signs, rows, sorting, sort }: Props) {
  const { say, format } = useWords()
  const head = { sorting, sort }
  return (
    // Its headings take the focus, so that it scrolls by keyboard too (WCAG 2.1.1).
    <section className="matrix" aria-label={say('languages.table')}>
      <table className="table">
        <thead>
          <tr>
            <Head by="name" {...head}>
              {say('languages.by-name')}
            </Head>
            {(['terms', 'postings', 'recall', 'gaps'] as const).map((by) => (
              <Head key={by} by={by} up {...head}>
                {say(`languages.by-${by}`)}
              </Head>
            ))}
            {signs.map(({ code, name, protective }, place) => (
              <Head key={code} by={place} up {...head}>
                {name}
                {protective && <small>{say('languages.protective')}</small>}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                {row.name} <span className="note">{row.code}</span>
              </th>
              <td className="num">{format.number(row.terms)}</td>
              <td className="num">{format.number(row.postings)}</td>
              <td className="num">{recallOf(row) === null ? '–' : format.percent(recallOf(row) ?? 0)}</td>
              <td className="num">{format.number(gapsOf(row))}</td>
              {row.cells.map((cell, place) => (
                <CoverageData key={signs[place].code} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type HeadProps = Pick<Props, 'sorting' | 'sort'> & { by: Order; up?: boolean; children: ReactNode }

/** A heading that puts the languages in its order; long names stand upright. */
function Head({ by, up = false, sorting, sort, children }: HeadProps) {
  const isHere = sorting.by === by
  return (
    <th
      scope="col"
      className={up ? 'up' : undefined}
      aria-sort={isHere ? (sorting.down ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" onClick={() => sort(turned(sorting, by))}>
        <span>{children}</span>
        {isHere && <b aria-hidden="true">{sorting.down ? '▾' : '▴'}</b>}
      </button>
    </th>
  )
}
