import { useBlocker } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Tick } from '../../parts/field.tsx'
import { Failed } from '../../parts/states.tsx'
import { announcements, useDo, useMember, useWords } from '../../shell/app.tsx'
import { RecoveryKey } from '../sign-in/recovery-key.tsx'

/** Another key for the agency, and on wish another recovery key, which is shown once. */
export function KeyChange() {
  const { say } = useWords()
  const { member } = useMember()
  const [renews, setRenews] = useState(false)
  // As it was asked: the tick can be taken back while the key is made.
  const [makes, setMakes] = useState(false)
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const change = useDo('keys.change', ['jobs.list', 'sessions.current'])
  // What is shown once must find its page: whoever went away while it is made would have no recovery key at all.
  useBlocker({ shouldBlockFn: () => true, enableBeforeUnload: true, disabled: !(makes && change.busy) })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setMakes(renews)
    const answer = await change.run({ input: { renewRecovery: renews } }).catch(() => null)
    if (answer?.kind !== 'done') return
    announcements.say(say('key-change.done'))
    setRenews(false)
    setRecoveryKey(answer.output.recoveryKey)
    // The answer would stay in the mutation's memory as long as the page does; a key that is shown once must not.
    change.reset()
  }
  return (
    <section aria-labelledby="key-change">
      <h2 id="key-change">{say('key-change.title')}</h2>
      <p className="note">{say('key-change.text')}</p>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <Tick on={renews} onChange={setRenews}>
          {say('key-change.renew')}
        </Tick>
        {change.failure && <Failed failure={change.failure} />}
        <Button type="submit" isPending={change.busy}>
          {say(change.busy ? 'state.working' : 'key-change.go')}
        </Button>
      </form>
      {recoveryKey !== null && (
        // Nothing but the check closes it: a press beside the dialog would lose the only copy.
        <Dialog title={say('recovery.title')} close={() => {}} stays wide>
          <RecoveryKey
            recoveryKey={recoveryKey}
            agency={member.agency.name}
            then="recovery.kept"
            done={() => setRecoveryKey(null)}
          />
        </Dialog>
      )}
    </section>
  )
}
