import { Link } from '@tanstack/react-router'
import { Button } from '../../../parts/button.tsx'
import { Failed } from '../../../parts/states.tsx'
import { announcements, useDo, useWords } from '../../../shell/app.tsx'
import type { NoticePage } from '../../../shell/contract.ts'
import { Act, CHANGES } from './acts.tsx'
import { Approvers } from './approvers.tsx'

/** The first person asks here; the second one, who reads the whole on this page, answers here. */
export function Approve({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const approve = useDo('notices.approve', CHANGES)
  const decline = useDo('approvals.decline', CHANGES)
  const { id, edition, waitsFor } = notice
  const done = (work: Promise<{ kind: string }>) =>
    void work.then(({ kind }) => announcements.say(say(kind === 'waits' ? 'said.waits' : 'said.done'))).catch(() => {})
  // Whichever was pressed last and failed; the other is empty then, or of before and as true.
  const failure = approve.failure ?? decline.failure
  // Here and not in the room of approvals alone: the second person must have read what they approve.
  if (waitsFor?.mine)
    return (
      <div className="act">
        <div className="row">
          <Button
            icon="done"
            isPending={approve.busy}
            // What runs is what was asked for; nobody can have written at it since, for a draft that waits is closed.
            onPress={() => done(approve.run({ input: { notice: id, edition }, approval: waitsFor.approval }))}
          >
            {say('approvals.approve')}
          </Button>
          <Button
            icon="x"
            isPending={decline.busy}
            onPress={() => done(decline.run({ input: { approval: waitsFor.approval } }))}
          >
            {say('approvals.decline')}
          </Button>
        </div>
        <p>{say('notice.approve-read')}</p>
        {failure && <Failed failure={failure} />}
      </div>
    )
  return (
    <Act notice={notice} act="approve">
      <div className="act">
        {notice.approvers && <Approvers approvers={notice.approvers} />}
        <Button
          icon="people"
          isPending={approve.busy}
          onPress={() => done(approve.run({ input: { notice: id, edition } }))}
        >
          {say('notice.act-approve')}
        </Button>
        <p>
          {say('notice.approve-hint')} <Link to="/approvals">{say('room.approvals')}</Link>
        </p>
        {failure && <Failed failure={failure} />}
      </div>
    </Act>
  )
}
