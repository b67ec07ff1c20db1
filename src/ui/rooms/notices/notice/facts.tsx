import { NO_MAIL } from '../../../../kernel/codes.ts'
import { Is } from '../../../parts/icon.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { NoticeRow } from '../../../shell/contract.ts'
import { deliveryLook, LOOKS, stateWord } from '../notice-view.ts'
import { DeliveryProblem } from './delivery-problem.tsx'

/** What is known of a notice without opening it. */
export function NoticeFacts({ row }: { row: NoticeRow }) {
  const { say, format } = useWords()
  const { icon, meaning } = LOOKS[row.state]
  return (
    <>
      <p className="sep">
        <Is icon={icon} meaning={meaning}>
          {say(stateWord(row))}
        </Is>
        {/* Together, since «decided» alone says nothing of how. */}
        {row.outcome && <span>{say(`notice.outcome-${row.outcome}`)}</span>}
        {row.refusal && <span>{say(`notice.refusal-${row.refusal}`)}</span>}
        {row.heldUntil && <span>{say('notice.held-until', { when: format.moment(row.heldUntil) })}</span>}
        <DeliveryState row={row} />
      </p>
      <p className="note sep">
        <span>{row.matter ? say(`notice.matter-${row.matter}`) : say('notice.no-ground')}</span>
        {row.ground && <span>{say(`notice.ground-${row.ground}`)}</span>}
        <span>{say('notice.addresses', { n: row.addresses })}</span>
        {/* One time is enough in a list: how long they have had it, or how long it has lain here. */}
        {row.sentAt ? (
          <span>{say('notice.sent-at', { when: format.moment(row.sentAt) })}</span>
        ) : (
          <span>{say('notice.made-at', { when: format.moment(row.madeAt), name: row.draftedBy.name ?? '…' })}</span>
        )}
        {row.givenTo && <span>{say('notice.given-to', { name: row.givenTo.name ?? '…' })}</span>}
        {row.flagger && <span>{say('notice.as-flagger')}</span>}
        <span>{format.tongue(row.language) ?? row.language}</span>
      </p>
    </>
  )
}

/** How far it is on its way; a failure stands wherever the notice does. */
function DeliveryState({ row: { delivery, problem } }: { row: NoticeRow }) {
  const { say, format } = useWords()
  const look = deliveryLook({ delivery, problem })
  if (look === null) return null
  return (
    <Is icon={look.icon} meaning={look.meaning}>
      {say(look.key)}
      {problem && problem !== NO_MAIL && (
        <>
          {format.comma}
          <DeliveryProblem problem={problem} />
        </>
      )}
    </Is>
  )
}
