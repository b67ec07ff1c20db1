import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Tick } from '../../parts/field.tsx'
import { Failed } from '../../parts/states.tsx'
import { announcements, useDo, useMember, useWords } from '../../shell/app.tsx'
import { RecoveryKey } from '../sign-in/recovery-key.tsx'

/** The last way: nobody holds the agency's key and its paper is lost. What there was stays closed; what comes can be read. */
export function StartAnew() {
  const { say } = useWords()
  const { member } = useMember()
  const [isSure, setIsSure] = useState(false)
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const start = useDo('keys.start-anew', ['leads.list'])
  // What is shown once must find its page.
  useBlocker({ shouldBlockFn: () => true, enableBeforeUnload: true, disabled: !start.busy })
  const go = async () => {
    const answer = await start.run({ input: {} }).catch(() => null)
    if (answer?.kind !== 'done') return
    announcements.say(say('said.done'))
    setRecoveryKey(answer.output.recoveryKey)
    start.reset()
  }
  return (
    <section aria-labelledby="start-anew">
      <h2 id="start-anew">{say('start-anew.title')}</h2>
      <p className="note">{say('start-anew.text')}</p>
      <Tick on={isSure} onChange={setIsSure}>
        {say('start-anew.sure')}
      </Tick>
      {start.failure && <Failed failure={start.failure} />}
      <Button isDisabled={!isSure} isPending={start.busy} onPress={() => void go()}>
        {say('start-anew.go')}
      </Button>
      {recoveryKey !== null && (
        // Nothing but the check closes it: a press beside the dialog would lose the only copy.
        <Dialog title={say('recovery.title')} close={() => {}} stays wide>
          {/* The page learns that the keys are open only once the paper is written: it would take this section away. */}
          <RecoveryKey
            recoveryKey={recoveryKey}
            agency={member.agency.name}
            then="recovery.kept"
            done={() => location.reload()}
          />
        </Dialog>
      )}
    </section>
  )
}
