import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'

/** Records that whoever was in danger is safe: only then does the report leave the head of the desk. */
export function RecordSafe({ report }: { report: string }) {
  const { say } = useWords()
  const { act, busy, failure } = useAct('reports.assess', [
    ...(['reports.get', 'reports.list', 'reports.waiting', 'reports.deadlines'] as const),
  ])
  return (
    <>
      <Button icon="done" isPending={busy} onPress={() => void act({ report, danger: 'no' })}>
        {say('call.safe')}
      </Button>
      {failure && <Failed failure={failure} />}
    </>
  )
}
