import { Link } from '@tanstack/react-router'
import { Is } from '../../parts/icon.tsx'
import { useWords } from '../../shell/app.tsx'
import type { ReferralRow } from '../../shell/contract.ts'
import { wordFor } from '../cases/case-view.ts'
import { lookOf, stateWord } from './referral-view.ts'

/** What waits next and by when; late in words and not by colour alone. */
export function Due({
  row: { clock, due, missed, byHand },
}: {
  row: Pick<ReferralRow, 'clock' | 'due' | 'missed' | 'byHand'>
}) {
  const words = useWords()
  // An end has no period, and one that ran out long ago would only frighten.
  if (clock === null || due === null) return null
  const what = byHand && clock === 'send' ? words.say('referral.hand-clock') : wordFor(`clock.${clock}`, words)
  return (
    <Is icon="clock" meaning={missed ? 'danger' : 'neutral'}>
      {words.say(missed ? 'clock.late' : 'clock.due', { what, day: words.format.moment(due) })}
    </Is>
  )
}

/** How a referral stands, in a few words. */
export function Stands({ row }: { row: ReferralRow }) {
  const words = useWords()
  const { say, format } = words
  return (
    <p className="note sep">
      <Is {...lookOf(row.state)}>{say(stateWord(row))}</Is>
      <span>{say(`services.need-${row.need}`)}</span>
      <Due row={row} />
      {/* Once somebody has arrived the hour of the meeting is history. */}
      {row.meetsAt !== null && row.state === 'accepted' && (
        <span>{say('referral.meets', { when: format.moment(row.meetsAt) })}</span>
      )}
      {row.stayEnded !== null && (
        <span>{say('referral.stay-ended', { how: say(`referral.stay-${row.stayEnded.how}`) })}</span>
      )}
      {row.abroad && <span>{say('referral.abroad')}</span>}
    </p>
  )
}

/** Referrals one below the other, the most pressing first. */
export function Rows({ rows, person = true }: { rows: readonly ReferralRow[]; person?: boolean }) {
  const { say } = useWords()
  return (
    <ol className="cards persons">
      {rows.map((row) => (
        <li key={row.id} className="card">
          <h2>
            <Link to="/referrals/$referral" params={{ referral: row.id }}>
              {person ? <bdi>{row.called ?? say('referrals.unread')}</bdi> : <bdi>{row.to.name}</bdi>}
            </Link>
          </h2>
          {person && (
            <p>
              <bdi>{say('referral.from-to', { from: row.from.name, to: row.to.name })}</bdi>
            </p>
          )}
          <Stands row={row} />
        </li>
      ))}
    </ol>
  )
}
