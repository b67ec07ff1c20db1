import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Sheet, useSheets } from '../../../parts/sheets.tsx'
import { Loading } from '../../../parts/states.tsx'
import { openMedia, previewMedia, saveBlob } from '../../../ports/media.ts'
import { announcements, questions, useWords } from '../../../shell/app.tsx'
import { useWork } from '../../../shell/use-work.ts'
import { asOf, isSeen, isTyped, type Media, mediaName } from './media-view.ts'

type Openable = Pick<Media, 'id' | 'kind' | 'type' | 'document'>

/** The buttons that show a photograph or document, or save a file. */
export function OpenMedia({ media, opening }: { media: Openable; opening: ReturnType<typeof useOpening> }) {
  const { say } = useWords()
  return (
    <>
      {/* A recording is only saved, because others in the room would hear it. */}
      {isSeen(media) && (
        <Button small isPending={opening.busy} onPress={() => void opening.show()}>
          {say(opening.isShown ? 'media.hide' : 'media.show')}
        </Button>
      )}
      <Button small icon="down" isPending={opening.busy} onPress={() => void opening.save()}>
        {say('media.save')}
      </Button>
    </>
  )
}

/** What was opened: a page that the server drew, or words that somebody typed. */
export function OpenedMedia({ opening, name }: { opening: ReturnType<typeof useOpening>; name: string }) {
  const { say } = useWords()
  const { sheets, words, isShown, isFace } = opening
  if (!isShown && !sheets.busy) return null
  return (
    <div className={isFace ? 'person-photo' : undefined}>
      {sheets.busy && <Loading what={say('evidence.previewing')} />}
      <Sheet of={sheets} name={name} />
      {words !== null && (
        <p className="typed-copy" dir="auto">
          {words}
        </p>
      )}
    </div>
  )
}

/** Which operation opens what. */
export const OPENS = { media: 'media.open', document: 'documents.open', health: 'documents.open-health' } as const

/** Whose file it is here, and which operation opens what came from elsewhere. */
const FROM = { team: null, referral: 'referrals.open-media', guest: 'guests.open-document' } as const

/**
 * Opens a file with a reason each time; what is shown of it disappears with the page.
 * @param from of one's own team, of a referral, or of a person on whose team one is a guest
 */
export function useOpening(media: Openable, from: keyof typeof FROM = 'team') {
  const { say } = useWords()
  const [words, setWords] = useState<string | null>(null)
  const { run, busy, failure } = useWork()
  const as = asOf(media)
  const how = { from, as: from !== 'team' || as === 'media' ? null : as } as const
  const sheets = useSheets((reason, asked) => previewMedia(media.id, reason, how, asked))
  const withReason = async (then: (reason: string) => Promise<unknown>) => {
    const reason = await questions.ask({ kind: 'reason', operation: FROM[from] ?? OPENS[as] })
    // A closed dialog asks the server nothing and leaves no entry.
    if (typeof reason === 'string') await then(reason)
  }
  const open = (then: (blob: Blob) => Promise<void> | void) =>
    withReason((reason) =>
      run(async () => {
        await then(await openMedia(media.id, reason, how))
        announcements.say(say('said.done'))
      }),
    )
  const hide = async () => {
    sheets.hide()
    setWords(null)
  }
  const show = () =>
    isTyped(media) ? open(async (blob) => setWords(await blob.text())) : withReason((reason) => sheets.begin(reason))
  const isShown = sheets.shown !== null || words !== null
  return {
    ...{ sheets, words, isShown, isFace: media.kind === 'photo' },
    ...{ busy: busy || sheets.busy, failure: failure ?? sheets.failure },
    show: isShown ? hide : show,
    save: () => open((blob) => saveBlob(blob, mediaName(media))),
  }
}
