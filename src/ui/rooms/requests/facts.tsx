import { Is } from '../../parts/icon.tsx'
import { useWords } from '../../shell/app.tsx'
import type { RequestRow } from '../../shell/contract.ts'

/** What is known of a request without opening it. */
export function RequestFacts({ row }: { row: RequestRow }) {
  const { say, format } = useWords()
  const { state, kind, due, late, extended, verifiedBy, madeOn, unreadSince, language } = row
  // What has ended is never late, though its day lies behind.
  const isOpen = ['received', 'read', 'verified', 'checked'].includes(state)
  return (
    <>
      <p className="sep">
        <span>{say(`request.kind-${kind}`)}</span>
        <span>{say(`request.state-${state}`)}</span>
        {isOpen && (
          <Is icon="clock" meaning={late ? 'danger' : 'neutral'}>
            {say(late ? 'request.late' : 'request.due', { day: format.day(due) })}
          </Is>
        )}
        {extended && <span>{say('request.extended')}</span>}
      </p>
      <p className="note sep">
        <span>{say('request.made', { day: format.day(madeOn) })}</span>
        {verifiedBy && <span>{say(`request.by-${verifiedBy}`)}</span>}
        {unreadSince && (
          <Is icon="mail" meaning="warning">
            {say('request.unread', { day: format.day(unreadSince) })}
          </Is>
        )}
        {/* In which they await the answer; the code itself where this browser has no name for it. */}
        <span>{format.tongue(language) ?? language}</span>
      </p>
    </>
  )
}
