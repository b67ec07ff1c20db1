import { useState } from 'react'
import { Icon, Is } from '../../parts/icon.tsx'
import { useWords } from '../../shell/app.tsx'
import type { LanguageList } from '../../shell/contract.ts'
import { GAP_ICONS } from './coverage-cell.tsx'
import { gapsOf, type LanguageRow, recallOf } from './coverage-view.ts'

type Signs = LanguageList['signs']

/** The same as the matrix for a narrow window: a language a line, its signs where somebody opens it. */
export const CoverageList = ({ signs, rows }: { signs: Signs; rows: readonly LanguageRow[] }) => (
  <ul className="coverage">
    {rows.map((row) => (
      <Language key={row.code} row={row} signs={signs} />
    ))}
  </ul>
)

function Language({ row, signs }: { row: LanguageRow; signs: Signs }) {
  const { say, format } = useWords()
  const [open, setOpen] = useState(false)
  const recall = recallOf(row)
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <b>{row.name}</b> <Icon name="down" />
          <span className="note sep">
            <span>{say('languages.terms', { n: row.terms })}</span>
            <span>
              {recall === null
                ? say('languages.gap-unmeasured')
                : format.list([format.percent(recall), say('languages.labelled', { n: row.postings })])}
            </span>
            <span>{say('languages.gaps', { n: gapsOf(row) })}</span>
          </span>
        </summary>
        {/* Thirty languages with all their signs would be a thousand lines that nobody asked for. */}
        {open && <SignList row={row} signs={signs} />}
      </details>
    </li>
  )
}

function SignList({ row, signs }: { row: LanguageRow; signs: Signs }) {
  const { say } = useWords()
  return (
    <dl className="facts">
      {row.cells.map(({ terms, labelled, found, gap }, place) => (
        <div key={signs[place].code}>
          <dt>{signs[place].name}</dt>
          <dd className="sep">
            <span>{terms === null ? say('languages.rules') : say('languages.phrases', { n: terms })}</span>
            {labelled > 0 && <span>{say('languages.found', { found, labelled })}</span>}
            {gap && (
              <Is icon={GAP_ICONS[gap]} meaning={gap === 'unmeasured' ? 'neutral' : 'warning'}>
                {say(`languages.gap-${gap}`)}
              </Is>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
