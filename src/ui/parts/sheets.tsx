import { useState } from 'react'
import type { PageAsked, PreviewPage } from '../ports/preview.ts'
import { useWords } from '../shell/app.tsx'
import { useWork } from '../shell/use-work.ts'
import { Button } from './button.tsx'

type Shown = PreviewPage & { readonly reason: string; readonly sharp: boolean }

/** What is shown of a file, page by page, under the reason that was given for the first. @param fetchPage asks the server for one */
export function useSheets(fetchPage: (reason: string, asked: PageAsked) => Promise<PreviewPage>) {
  const { run, busy, failure } = useWork()
  const [shown, setShown] = useState<Shown | null>(null)
  const show = (reason: string, asked: PageAsked) =>
    run(async () => setShown({ ...(await fetchPage(reason, asked)), reason, sharp: asked.sharp }))
  const turn = (page: number, sharp: boolean) => shown && void show(shown.reason, { page, sharp, entry: shown.entry })
  return {
    ...{ shown, busy, failure, turn },
    begin: (reason: string) => show(reason, { page: 1, sharp: false }),
    hide: () => setShown(null),
  }
}

/** A page that the server made of a file: a picture that it drew anew, or words. Nothing of the file comes here. @param name of the file */
export function Sheet({ of: { shown, busy, turn }, name }: { of: ReturnType<typeof useSheets>; name: string }) {
  const { say, format } = useWords()
  if (shown === null) return null
  const { page, pages, picture, text, sharp, blurs } = shown
  const where = say('evidence.page-of', { page: format.number(page), pages: format.number(pages) })
  return (
    <div className="drawn-sheet">
      <p className="note">{say(picture === null ? 'evidence.preview-words' : 'evidence.preview-picture')}</p>
      {picture && <img src={picture} alt={`${name} (${where})`} />}
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
