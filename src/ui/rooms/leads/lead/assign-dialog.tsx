import { useAct } from '../../../parts/act.ts'
import { ColleagueDialog } from '../../../parts/colleague-dialog.tsx'
import { useWords } from '../../../shell/app.tsx'

/** Gives a lead to a colleague. */
export function AssignDialog({ lead, close }: { lead: string; close: () => void }) {
  const { say } = useWords()
  const { act, busy, failure } = useAct('leads.assign', ['leads.get', 'leads.list', 'approvals.list'])
  const give = (member: string) => void act({ lead, member }).then((isDone) => isDone && close())
  return <ColleagueDialog title={say('op.leads.assign')} close={close} busy={busy} failure={failure} give={give} />
}
