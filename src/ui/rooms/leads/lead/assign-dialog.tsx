import { ColleagueDialog } from '../../../parts/colleague-dialog.tsx'
import { announcements, useDo, useWords } from '../../../shell/app.tsx'

/** Gives a lead to a colleague. */
export function AssignDialog({ lead, close }: { lead: string; close: () => void }) {
  const { say } = useWords()
  const assign = useDo('leads.assign', ['leads.get', 'leads.list', 'approvals.list'])
  const give = async (member: string) => {
    const done = await assign.run({ input: { lead, member } }).catch(() => null)
    if (done === null) return
    announcements.say(say('said.done'))
    close()
  }
  return (
    <ColleagueDialog
      title={say('op.leads.assign')}
      close={close}
      busy={assign.busy}
      failure={assign.failure}
      give={(member) => void give(member)}
    />
  )
}
