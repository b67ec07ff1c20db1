import { useState } from 'react'
import { announcements, questions, useAsk, useMay, useWords } from '../app.tsx'
import type { PersonPage } from '../contract.ts'
import { asFailure, type Failure } from '../failure.ts'
import { scanView } from '../file-view.ts'
import { type Media, mediaName } from '../media-view.ts'
import { Button } from '../parts/button.tsx'
import { Is } from '../parts/icon.tsx'
import { Failed, Shown } from '../parts/states.tsx'
import { asDataAddress, openMedia, saveBlob } from '../ports/media.ts'
import { usePersonAct } from './act.ts'
import { KeepMedia } from './keep-media.tsx'

/** Photographs and recordings: that they are there is read with the person, each is opened with a reason of its own. */
export function MediaPart({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const media = useAsk('media.list', { person: person.id })
  return (
    <section aria-labelledby="media">
      <h2 id="media" className="part">
        {say('media.title')}
      </h2>
      <Shown of={media}>
        {({ media: all }) => (
          <>
            {all.length === 0 && <p className="note">{say('media.none')}</p>}
            <ul className="files">
              {all.map((one) => (
                <OneMedia key={one.id} media={one} person={person} />
              ))}
            </ul>
          </>
        )}
      </Shown>
      {person.may.includes('media.keep') && <KeepMedia person={person} />}
    </section>
  )
}

function OneMedia({ media, person }: { media: Media; person: PersonPage }) {
  const { say, format } = useWords()
  const { icon, meaning, key } = scanView(media.scan)
  return (
    <li>
      <p className="sep">
        <b>{say(`media.kind-${media.kind}`)}</b>
        {media.about && <bdi>{media.about}</bdi>}
        <span>{format.day(media.at)}</span>
        <span>{format.bytes(media.size)}</span>
        {media.scan.verdict !== 'found' && (
          <Is icon={icon} meaning={meaning}>
            {say(key)}
          </Is>
        )}
      </p>
      <p className="note">
        {say(`media.ground-${media.ground}`)}: <q dir="auto">{media.how}</q>
      </p>
      {media.closed ? (
        <p>
          <Is icon="lock" meaning="danger">
            {say('media.closed')}
          </Is>
        </p>
      ) : (
        <Acts media={media} person={person} />
      )}
    </li>
  )
}

/** What may be done with one; who has not the right to open it sees that it is there, and no button. */
function Acts({ media, person }: { media: Media; person: PersonPage }) {
  const { say } = useWords()
  const may = useMay()
  const closing = usePersonAct('media.close', true)
  const erasing = usePersonAct('media.erase', true)
  const opening = useOpening(media)
  const failure = opening.failure ?? closing.failure ?? erasing.failure
  return (
    <>
      {opening.copy !== null && <img className="person-photo" src={opening.copy} alt={say('media.photo')} />}
      {failure && <Failed failure={failure} />}
      <div className="row">
        {person.may.includes('media.open') && (
          <>
            {media.kind === 'photo' && (
              <Button small isPending={opening.busy} onPress={() => void opening.show()}>
                {say(opening.copy === null ? 'media.show' : 'media.hide')}
              </Button>
            )}
            <Button small icon="down" isPending={opening.busy} onPress={() => void opening.save()}>
              {say('media.save')}
            </Button>
          </>
        )}
        {may('case:open') && (
          <Button small isPending={closing.busy} onPress={() => void closing.act({ media: media.id })}>
            {say('media.close')}
          </Button>
        )}
        {person.may.includes('media.keep') && (
          <Button small isPending={erasing.busy} onPress={() => void erasing.act({ media: media.id })}>
            {say('media.erase')}
          </Button>
        )}
      </div>
    </>
  )
}

/** Opens with a reason that is asked for each time; what was shown is gone with the page. */
function useOpening(media: Media) {
  const { say } = useWords()
  const [copy, setCopy] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const open = async (whole: boolean, then: (blob: Blob) => Promise<void> | void) => {
    const reason = await questions.ask({ kind: 'reason', operation: 'media.open' })
    // Closed: nothing was asked of the server, and nothing stands in the record that nobody did.
    if (typeof reason !== 'string') return
    setBusy(true)
    setFailure(null)
    try {
      await then(await openMedia(media.id, reason, whole))
      announcements.say(say('said.done'))
    } catch (error) {
      setFailure(asFailure(error))
    } finally {
      setBusy(false)
    }
  }
  return {
    ...{ copy, busy, failure },
    show: () => (copy === null ? open(false, async (blob) => setCopy(await asDataAddress(blob))) : setCopy(null)),
    save: () => open(true, (blob) => saveBlob(blob, mediaName(media))),
  }
}
