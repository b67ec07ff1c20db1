import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { asDataAddress, openMedia, saveBlob } from '../../../ports/media.ts'
import { announcements, questions, useWords } from '../../../shell/app.tsx'
import { useWork } from '../../../shell/use-work.ts'
import { asOf, isPicture, isTyped, type Media, mediaName } from './media-view.ts'

type Openable = Pick<Media, 'id' | 'kind' | 'type' | 'document'>

/** The buttons that show a photograph, or save a file. */
export function OpenMedia({ media, opening }: { media: Openable; opening: ReturnType<typeof useOpening> }) {
  const { say } = useWords()
  return (
    <>
      {/* A recording is only saved, because others in the room would hear it. */}
      {(isPicture(media) || isTyped(media)) && (
        <Button small isPending={opening.busy} onPress={() => void opening.show()}>
          {say(opening.copy === null && opening.words === null ? 'media.show' : 'media.hide')}
        </Button>
      )}
      <Button small icon="down" isPending={opening.busy} onPress={() => void opening.save()}>
        {say('media.save')}
      </Button>
    </>
  )
}

/** What was opened: the picture, or words that somebody typed. */
export function OpenedMedia({ opening, name }: { opening: ReturnType<typeof useOpening>; name: string }) {
  return (
    <>
      {opening.copy !== null && <img className="person-photo" src={opening.copy} alt={name} />}
      {opening.words !== null && (
        <p className="typed-copy" dir="auto">
          {opening.words}
        </p>
      )}
    </>
  )
}

/** Which operation opens what. */
export const OPENS = { media: 'media.open', document: 'documents.open', health: 'documents.open-health' } as const

/** Opens a file with a reason each time; the picture, or the words, disappear with the page. */
export function useOpening(media: Openable, passed = false) {
  const { say } = useWords()
  const [copy, setCopy] = useState<string | null>(null)
  const [words, setWords] = useState<string | null>(null)
  const { run, busy, failure } = useWork()
  const as = asOf(media)
  const open = async (whole: boolean, then: (blob: Blob) => Promise<void> | void) => {
    const reason = await questions.ask({ kind: 'reason', operation: passed ? 'referrals.open-media' : OPENS[as] })
    // A closed dialog asks the server nothing and leaves no entry.
    if (typeof reason !== 'string') return
    await run(async () => {
      await then(await openMedia(media.id, reason, { whole, passed, as: passed || as === 'media' ? null : as }))
      announcements.say(say('said.done'))
    })
  }
  const show = () =>
    isTyped(media)
      ? open(true, async (blob) => setWords(await blob.text()))
      : open(false, async (blob) => setCopy(await asDataAddress(blob)))
  const hide = async () => {
    setCopy(null)
    setWords(null)
  }
  return {
    ...{ copy, words, busy, failure },
    show: copy === null && words === null ? show : hide,
    save: () => open(true, (blob) => saveBlob(blob, mediaName(media))),
  }
}
