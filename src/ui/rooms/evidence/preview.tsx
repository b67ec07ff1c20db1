import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { mayPreview } from '../../../modules/evidence/codes.ts'
import { Button } from '../../parts/button.tsx'
import { Part } from '../../parts/part.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { type PreviewPage, previewEvidence } from '../../ports/evidence.ts'
import { questions, useWords } from '../../shell/app.tsx'
import type { ItemPage } from '../../shell/contract.ts'
import { useWork } from '../../shell/use-work.ts'

type Shown = PreviewPage & { readonly reason: string; readonly sharp: boolean }

/** What a file looks like, or that there is no preview of its kind. */
export function Preview({ item }: { item: ItemPage }) {
  const { say } = useWords()
  return (
    <Part id="looks" title={say('evidence.looks')}>
      {mayPreview(item.type) ? <Sheets item={item} /> : <p className="note">{say('evidence.no-preview')}</p>}
    </Part>
  )
}

/** What the server made of a file to look at, page by page: pictures that it drew anew, or words. Nothing of the file comes here. */
function Sheets({ item }: { item: ItemPage }) {
  const { say } = useWords()
  const client = useQueryClient()
  const { run, busy, failure } = useWork()
  const [shown, setShown] = useState<Shown | null>(null)
  const fetchPage = (reason: string, page: number, sharp: boolean, entry?: string) =>
    run(async () => setShown({ ...(await previewEvidence(item.id, reason, { page, sharp, entry })), reason, sharp }))
  const begin = async () => {
    const reason = await questions.ask({ kind: 'reason', operation: 'evidence.open' })
    if (typeof reason !== 'string') return
    await fetchPage(reason, 1, false)
    // Also what failed may have left an entry in the log.
    await client.invalidateQueries({ queryKey: ['evidence.get'] })
  }
  const turn = (page: number, sharp: boolean) => shown && void fetchPage(shown.reason, page, sharp, shown.entry)
  return (
    <>
      <Button icon="search" isPending={busy} onPress={() => void (shown === null ? begin() : setShown(null))}>
        {say(shown === null ? 'evidence.show' : 'evidence.hide')}
      </Button>
      {busy && <Loading what={say('evidence.previewing')} />}
      {failure && <Failed failure={failure} />}
      {shown && <Sheet item={item} shown={shown} busy={busy} turn={turn} />}
    </>
  )
}

type SheetProps = { item: ItemPage; shown: Shown; busy: boolean; turn: (page: number, sharp: boolean) => void }

function Sheet({ item, shown, busy, turn }: SheetProps) {
  const { say, format } = useWords()
  const { page, pages, picture, text, sharp, blurs } = shown
  const where = say('evidence.page-of', { page: format.number(page), pages: format.number(pages) })
  return (
    <div className="drawn-sheet">
      <p className="note">{say(picture === null ? 'evidence.preview-words' : 'evidence.preview-picture')}</p>
      {picture && <img src={picture} alt={`${item.note || item.name || say('evidence.kind-file')} (${where})`} />}
      {text !== null && <pre dir="auto">{text}</pre>}
      {picture && blurs && (
        <Button isPending={busy} onPress={() => turn(page, !sharp)}>
          {say(sharp ? 'evidence.blur' : 'evidence.sharp')}
        </Button>
      )}
      {pages > 1 && (
        <div className="row">
          <Button small isDisabled={page <= 1} isPending={busy} onPress={() => turn(page - 1, sharp)}>
            {say('evidence.page-before')}
          </Button>
          <span role="status">{where}</span>
          <Button small isDisabled={page >= pages} isPending={busy} onPress={() => turn(page + 1, sharp)}>
            {say('evidence.page-after')}
          </Button>
        </div>
      )}
    </div>
  )
}
