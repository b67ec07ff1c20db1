import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { ReportPage } from '../../../shell/contract.ts'

/** Makes the files of a report items of evidence, where some are none yet. */
export function KeepFiles({ report: { id, unkeptFiles } }: { report: ReportPage }) {
  const { say } = useWords()
  const { act, busy, failure } = useAct('reports.keep-files', ['reports.get', 'evidence.list'])
  if (unkeptFiles === 0) return null
  return (
    <div className="row">
      <Button small icon="file" isPending={busy} onPress={() => void act({ report: id })}>
        {say('files.keep', { n: unkeptFiles })}
      </Button>
      {failure && <Failed failure={failure} />}
    </div>
  )
}
