import { Button } from '../../../parts/button.tsx'
import { Failed } from '../../../parts/states.tsx'
import { announcements, useDo, useMember, useWords } from '../../../shell/app.tsx'
import type { NoticePage } from '../../../shell/contract.ts'
import { isMailless } from '../notice-view.ts'
import { Act, CHANGES } from './acts.tsx'

/** Sends it by the recipient's way. Where no mail leaves the server, the button says that it only waits, and so does what is read out. */
export function Send({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const { mail } = useMember()
  const doing = useDo('notices.send', CHANGES)
  const waits = isMailless(notice, mail)
  const hint = notice.to === null ? (`notice.channel-${notice.channel}` as const) : 'notice.goes-to'
  const send = () =>
    void doing
      .run({ input: { notice: notice.id } })
      .then(() => announcements.say(say(waits ? 'no-mail.queued' : 'notice.queued')))
      .catch(() => {})
  return (
    <Act notice={notice} act="send">
      <div className="act">
        {/* Approved, it is to leave: two people have decided, and this is the step that follows. */}
        <Button go={!waits} icon={waits ? 'clock' : 'notices'} isPending={doing.busy} onPress={send}>
          {doing.busy ? say('state.working') : say(waits ? 'no-mail.act-send' : 'notice.act-send')}
        </Button>
        <p>{waits ? say('no-mail.send') : say(hint, { to: notice.to ?? '' })}</p>
        {doing.failure && <Failed failure={doing.failure} />}
      </div>
    </Act>
  )
}
