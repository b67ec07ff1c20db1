import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { PICTURE_TYPES } from '../../../modules/evidence/codes.ts'
import { Button } from '../../parts/button.tsx'
import { Failed } from '../../parts/states.tsx'
import { openEvidence } from '../../ports/evidence.ts'
import { asDataAddress, saveBlob } from '../../ports/media.ts'
import { questions, useWords } from '../../shell/app.tsx'
import type { ItemPage } from '../../shell/contract.ts'
import { useWork } from '../../shell/use-work.ts'

/** Saves the original, or shows a picture's copy, for a reason that the log keeps. */
export function OpenBytes({ item }: { item: ItemPage }) {
  const { say } = useWords()
  const client = useQueryClient()
  const { run, busy, failure } = useWork()
  const [copy, setCopy] = useState<string | null>(null)
  const isPicture = PICTURE_TYPES.includes(item.type ?? '')
  const open = async (asCopy: boolean) => {
    const reason = await questions.ask({ kind: 'reason', operation: 'evidence.open' })
    if (typeof reason !== 'string') return
    await run(async () => {
      const blob = await openEvidence(item.id, reason, asCopy)
      if (asCopy) setCopy(await asDataAddress(blob))
      // The name is the browser's to write: whoever saves it sees it.
      else saveBlob(blob, item.name || `${item.id.slice(0, 8)}.bin`)
    })
    // Also what failed may have left an entry in the log.
    await client.invalidateQueries({ queryKey: ['evidence.get'] })
  }
  return (
    <>
      {isPicture && (
        <Button icon="search" isPending={busy} onPress={() => void (copy === null ? open(true) : setCopy(null))}>
          {say(copy === null ? 'evidence.show' : 'evidence.hide')}
        </Button>
      )}
      <Button icon="file" isPending={busy} onPress={() => void open(false)}>
        {say('evidence.save-original')}
      </Button>
      {failure && <Failed failure={failure} />}
      {copy && <img className="person-photo" src={copy} alt={item.note || item.name || say('evidence.kind-photo')} />}
    </>
  )
}
