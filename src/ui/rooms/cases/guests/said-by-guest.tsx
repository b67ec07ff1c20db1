import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { wordFor } from '../case-view.ts'
import { GUEST_CHANGES } from './guest-view.ts'

type Guest = Out<'guests.of-person'>['guests'][number]

/** Steps that a guest said, for the team: what nobody has seen yet is marked, and seen by one press. */
export function SaidByGuest({ guest: { id, said }, maySee }: { guest: Guest; maySee: boolean }) {
  const words = useWords()
  const { say, format } = words
  const { act, busy, failure } = useAct('guests.see-steps', GUEST_CHANGES)
  if (said.length === 0) return null
  return (
    <div className="said-steps">
      <p>
        <b>{say('guests.said')}</b>
      </p>
      <ul className="rows-plain">
        {said.map(({ id: step, track, act: what, to, at, seenAt }) => (
          <li key={step}>
            <p className="sep">
              <span>{wordFor(`step.${track}.${what}`, words)}</span>
              <span>{wordFor(`at.${track}.${to}`, words)}</span>
              <time dateTime={at} className="note">
                {format.moment(at)}
              </time>
              {seenAt === null && (
                <Is icon="clock" meaning="warning">
                  {say('guests.said-unseen')}
                </Is>
              )}
            </p>
          </li>
        ))}
      </ul>
      {failure && <Failed failure={failure} />}
      {maySee && said.some(({ seenAt }) => seenAt === null) && (
        <Button small isPending={busy} onPress={() => void act({ guest: id })}>
          {say('guests.see-steps')}
        </Button>
      )}
    </div>
  )
}
