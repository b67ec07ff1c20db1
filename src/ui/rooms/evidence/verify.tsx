import { Button } from '../../parts/button.tsx'
import { Is } from '../../parts/icon.tsx'
import { Failed, Notice } from '../../parts/states.tsx'
import { useDo, useWords } from '../../shell/app.tsx'
import type { ItemPage, Out } from '../../shell/contract.ts'

type Found = Out<'evidence.verify'>

/** «Is it still what it was?», answered by one press, check by check. */
export function Verify({ item }: { item: ItemPage }) {
  const { say } = useWords()
  const verify = useDo('evidence.verify', ['evidence.get'])
  const found = verify.answer?.kind === 'done' ? verify.answer.output : null
  return (
    <section aria-labelledby="verify">
      <h2 id="verify" className="part first">
        {say('evidence.verify')}
      </h2>
      {item.may.includes('evidence.verify') ? (
        <Button isPending={verify.busy} onPress={() => verify.start({ input: { item: item.id } })}>
          {say(verify.busy ? 'evidence.verifying' : found ? 'evidence.verify-again' : 'evidence.verify-now')}
        </Button>
      ) : (
        <p className="note">{say('evidence.cannot-verify')}</p>
      )}
      {verify.failure && <Failed failure={verify.failure} />}
      <div aria-live="polite">{found && <Checks found={found} />}</div>
    </section>
  )
}

function Checks({ found: { checks, at } }: { found: Found }) {
  const { say, format } = useWords()
  const isSound = checks.every(({ ok }) => ok !== false)
  return (
    <>
      <Notice meaning={isSound ? 'done' : 'danger'}>
        {say(isSound ? 'evidence.sound' : 'evidence.unsound', { when: format.moment(at) })}
      </Notice>
      <ul>
        {checks.map(({ check, ok, entry }) => (
          <li key={check}>
            <Is
              icon={ok === null ? 'ring' : ok ? 'done' : 'danger'}
              meaning={ok === null ? 'neutral' : ok ? 'done' : 'danger'}
            >
              {say(`evidence.check-${check}-${ok === null ? 'none' : ok ? 'ok' : 'bad'}`, { n: entry ?? 0 })}
            </Is>
          </li>
        ))}
      </ul>
    </>
  )
}
