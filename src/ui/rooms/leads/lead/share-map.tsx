import { useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'
import { edgeSize } from '../lead-view.ts'
import { columnsOf } from '../share-columns.ts'

/** Height of a row, in the units of the drawing. */
const ROW = 10

/** Who shares what, as two columns with lines between them. */
export function ShareMap({ shares }: { shares: LeadPage['shares'] }) {
  const { say, format } = useWords()
  const { shared, sharing, lines, left } = columnsOf(shares)
  const rows = Math.max(shared.length, sharing.length)
  const middle = (column: readonly unknown[], at: number): number => ((at + 0.5) * rows * ROW) / column.length
  const column = (nodes: typeof shared) => (
    <ul>
      {nodes.map(({ id, kind, label, postings }) => (
        <li key={id} className={kind} title={label}>
          <bdi>{label}</bdi>
          {postings > 1 && <b>{format.number(postings)}</b>}
        </li>
      ))}
    </ul>
  )
  return (
    // The list below says the same in full; this is for the eye.
    <figure className="share-columns" aria-hidden="true">
      <div>
        {column(shared)}
        <svg viewBox={`0 0 100 ${rows * ROW}`} preserveAspectRatio="none">
          {lines.map(({ from, to, postings }) => {
            const [y, z] = [middle(shared, from), middle(sharing, to)]
            return (
              <path
                key={`${from} ${to}`}
                d={`M0 ${y}C50 ${y} 50 ${z} 100 ${z}`}
                strokeWidth={edgeSize(postings)}
                vectorEffect="non-scaling-stroke"
              />
            )
          })}
        </svg>
        {column(sharing)}
      </div>
      <figcaption className="note">
        <span className="map-key contact">{say('shares.key-contact')}</span>
        <span className="map-key posting">{say('shares.key-posting')}</span>
        <span className="map-key lead">{say('shares.key-lead')}</span>
        {left.shared + left.sharing > 0 && <span>{say('shares.rest', { n: left.shared + left.sharing })}</span>}
      </figcaption>
    </figure>
  )
}
