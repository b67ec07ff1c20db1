import { Link } from '@tanstack/react-router'
import { useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'
import { shareList } from '../lead-view.ts'
import { ShareMap } from './share-map.tsx'

/** Who shares what: a picture, and a list that says the same. */
export function Shares({ shares }: { shares: LeadPage['shares'] }) {
  const { say } = useWords()
  const rows = shareList(shares)
  if (rows.length === 0) return <p className="note">{say('shares.none')}</p>
  return (
    <div className="netbox">
      <ShareMap shares={shares} />
      <div>
        <ol className="netlist">
          {rows.slice(0, 12).map((row) => (
            <Row key={row.node.id} row={row} />
          ))}
        </ol>
        {rows.length > 12 && (
          <details className="more">
            <summary>{say('shares.more', { n: rows.length - 12 })}</summary>
            <ol className="netlist">
              {rows.slice(12).map((row) => (
                <Row key={row.node.id} row={row} />
              ))}
            </ol>
          </details>
        )}
        <p className="note">
          {say('shares.note')}{' '}
          {(shares.left.postings > 0 || shares.left.contacts > 0) &&
            say('shares.left', { postings: shares.left.postings, contacts: shares.left.contacts })}
        </p>
      </div>
    </div>
  )
}

const TIED = 8

function Row({ row: { node, tied } }: { row: ReturnType<typeof shareList>[number] }) {
  const { say } = useWords()
  return (
    <li>
      <b>
        <bdi>{node.label}</bdi>
      </b>{' '}
      <span className="sep">
        {tied.slice(0, TIED).map(({ node: other, postings }) => (
          <span key={other.id}>
            {other.lead && other.kind === 'lead' ? (
              <Link to="/leads/$lead" params={{ lead: other.lead }}>
                {other.label}
              </Link>
            ) : (
              <bdi>{other.label}</bdi>
            )}
            {postings > 1 && ` ×${postings}`}
          </span>
        ))}
        {tied.length > TIED && <span>{say('shares.others', { n: tied.length - TIED })}</span>}
      </span>
    </li>
  )
}
