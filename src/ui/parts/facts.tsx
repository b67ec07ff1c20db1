import type { ReactNode } from 'react'
import { useWords } from '../shell/app.tsx'
import { factWords, payNotes, type ShownFact } from './fact-view.ts'

/** A fact in a table: what else stands in its row is the page's choice. */
export type FactRow = { readonly key: string; readonly fact: ShownFact; readonly cells: readonly FactCell[] }
export type FactCell = { readonly label: string; readonly num?: boolean; readonly content: ReactNode }

/** Facts of an offer, a row each; those of one kind stand together under its name. */
export function FactTable({ rows }: { rows: readonly FactRow[] }) {
  const { say } = useWords()
  const cells = rows[0]?.cells ?? []
  return (
    <table className="table to-list offered">
      <thead>
        <tr>
          <th>{say('facts.what')}</th>
          <th>{say('facts.said')}</th>
          {cells.map(({ label, num }) => (
            <th key={label} className={num ? 'num' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row: { fact, cells } }: { row: FactRow }) {
  const words = useWords()
  const { say } = words
  return (
    <tr>
      {/* Named in each row: read aloud or as a list, a row without its name says nothing. */}
      <th scope="row">{say(`fact.${fact.kind}`)}</th>
      <td data-label={say('facts.said')}>
        {factWords(fact, words)}
        {fact.kind === 'pay' &&
          payNotes(fact.value, words).map((note) => (
            <span key={note} className="line note">
              {note}
            </span>
          ))}
      </td>
      {cells.map(({ label, num, content }) => (
        <td key={label} className={num ? 'num' : undefined} data-label={label}>
          {content}
        </td>
      ))}
    </tr>
  )
}
