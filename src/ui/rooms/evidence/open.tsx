import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../parts/button.tsx'
import { Failed } from '../../parts/states.tsx'
import { openEvidence } from '../../ports/evidence.ts'
import { saveBlob } from '../../ports/media.ts'
import { questions, useWords } from '../../shell/app.tsx'
import type { ItemPage } from '../../shell/contract.ts'
import { useWork } from '../../shell/use-work.ts'

/** Saves the original, for a reason that the log keeps. */
export function OpenBytes({ item }: { item: ItemPage }) {
  const { say } = useWords()
  const client = useQueryClient()
  const { run, busy, failure } = useWork()
  const save = async () => {
    const reason = await questions.ask({ kind: 'reason', operation: 'evidence.open' })
    if (typeof reason !== 'string') return
    // The name is the browser's to write: whoever saves it sees it.
    await run(async () => saveBlob(await openEvidence(item.id, reason), item.name || `${item.id.slice(0, 8)}.bin`))
    // Also what failed may have left an entry in the log.
    await client.invalidateQueries({ queryKey: ['evidence.get'] })
  }
  return (
    <>
      <Button icon="file" isPending={busy} onPress={() => void save()}>
        {say('evidence.save-original')}
      </Button>
      {failure && <Failed failure={failure} />}
    </>
  )
}
