import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../parts/button.tsx'
import { Part } from '../../parts/part.tsx'
import { Sheet, useSheets } from '../../parts/sheets.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { previewEvidence } from '../../ports/evidence.ts'
import { questions, useWords } from '../../shell/app.tsx'
import type { ItemPage } from '../../shell/contract.ts'
import { whyNoPreview } from './evidence-view.ts'

/** What a file looks like, or why that cannot be shown and what to do then. */
export function Preview({ item }: { item: ItemPage }) {
  const { say } = useWords()
  const why = whyNoPreview(item)
  return (
    <Part id="looks" title={say('evidence.looks')}>
      {why === null ? <Sheets item={item} /> : <p className="note">{say(why)}</p>}
    </Part>
  )
}

function Sheets({ item }: { item: ItemPage }) {
  const { say } = useWords()
  const client = useQueryClient()
  const sheets = useSheets((reason, asked) => previewEvidence(item.id, reason, asked))
  const begin = async () => {
    const reason = await questions.ask({ kind: 'reason', operation: 'evidence.open' })
    if (typeof reason !== 'string') return
    await sheets.begin(reason)
    // Also what failed may have left an entry in the log.
    await client.invalidateQueries({ queryKey: ['evidence.get'] })
  }
  const { shown, busy, failure } = sheets
  return (
    <>
      <Button icon="search" isPending={busy} onPress={() => void (shown === null ? begin() : sheets.hide())}>
        {say(shown === null ? 'evidence.show' : 'evidence.hide')}
      </Button>
      {busy && <Loading what={say('evidence.previewing')} />}
      {failure && <Failed failure={failure} />}
      <Sheet of={sheets} name={item.note || item.name || say('evidence.kind-file')} />
    </>
  )
}
