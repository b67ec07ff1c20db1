import type { ReactNode } from 'react'
import { useWords } from '../shell/app.tsx'

/** A table whose last column holds what can be done with each row; narrow, it becomes a list. */
export function ActsTable({ heads, children }: { heads: readonly string[]; children: ReactNode }) {
  const { say } = useWords()
  return (
    <table className="table to-list">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head}>{head}</th>
          ))}
          {/* Said to who hears the table: a column without a name is skipped. */}
          <th>
            <span className="vh">{say('lead.now')}</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
