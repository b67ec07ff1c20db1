import { Is } from '../../parts/icon.tsx'
import { useWords } from '../../shell/app.tsx'
import type { BlockRow } from '../../shell/contract.ts'
import { STATE } from './block-view.ts'

/** Where an entry is, how far its approvals and operators are, and when it ends. */
export function BlockFacts({ row }: { row: BlockRow }) {
  const { say, format } = useWords()
  const { icon, meaning } = STATE[row.state]
  // What has ended is reviewed no more, so its day would only ask for work that nobody needs to do.
  const isOpen = row.state !== 'lifted' && row.state !== 'expired'
  return (
    <>
      <p className="sep">
        <Is icon={icon} meaning={meaning}>
          {say(`blocks.state-${row.state}`)}
        </Is>
        <span>{say(`blocks.scope-${row.scope}`)}</span>
        {row.shared && (
          <Is icon="people" meaning="warning">
            {say(`blocks.shared-${row.shared}`)}
          </Is>
        )}
        {row.openAppeals > 0 && (
          <Is icon="mail" meaning="danger">
            {say('blocks.objections', { n: row.openAppeals })}
          </Is>
        )}
      </p>
      <p className="note sep">
        <span dir="auto">
          {row.authority}
          {format.comma}
          {row.number}
        </span>
        {row.state === 'draft' && <span>{say('blocks.approvals', { have: row.approvals, need: row.needed })}</span>}
        {row.applied !== null && <span>{say('blocks.applied', { have: row.applied, of: row.addressees })}</span>}
        <span>{say('blocks.expires', { day: format.date(row.expires) })}</span>
        {isOpen && row.reviewDue && (
          <Is icon="clock" meaning="warning">
            {say('blocks.review-due', { day: format.date(row.reviewOn) })}
          </Is>
        )}
        {isOpen && !row.reviewDue && <span>{say('blocks.review', { day: format.date(row.reviewOn) })}</span>}
      </p>
    </>
  )
}
