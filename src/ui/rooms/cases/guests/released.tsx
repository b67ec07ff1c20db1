import { type FormEvent, useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Anew } from '../../../parts/anew.tsx'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { LanguagePicker } from '../../../parts/language-picker.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { mediaKind } from '../media/media-view.ts'
import { OpenedMedia, OpenMedia, useOpening } from '../media/open-media.tsx'
import { GUEST_CHANGES, type Released, toRelease } from './guest-view.ts'

type Guest = Out<'guests.of-person'>['guests'][number]

/** What a client released to their lawyer, who opens each with a reason. */
export function ReleasedToMe({ documents }: { documents: readonly Released[] }) {
  const { say } = useWords()
  return (
    <section aria-labelledby="documents">
      <h2 id="documents" className="part">
        {say('guests.documents')}
      </h2>
      <p className="note">{say(documents.length === 0 ? 'guests.no-documents' : 'guests.documents-text')}</p>
      <ul className="files">
        {documents.map((document) => (
          <li key={document.id}>
            <About document={document} />
            <Open document={document} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function About({ document }: { document: Released }) {
  const { say, format } = useWords()
  const { name, at, size, how } = document
  return (
    <>
      <p className="sep">
        <b>{mediaKind({ ...document, kind: 'document', way: null }, say)}</b>
        {name && <bdi>{name}</bdi>}
        <span>{format.bytes(size)}</span>
      </p>
      <p className="note">
        {say('guests.released-on', { day: format.day(at) })}: <q dir="auto">{how}</q>
      </p>
    </>
  )
}

function Open({ document }: { document: Released }) {
  const media = { ...document, kind: 'document' } as const
  const opening = useOpening(media, 'guest')
  return (
    <>
      <OpenedMedia opening={opening} name={document.name} />
      {opening.failure && <Failed failure={opening.failure} />}
      <div className="row">
        <OpenMedia media={media} opening={opening} />
      </div>
    </>
  )
}

/** What the team released to a lawyer as the person said, and ends again when they say so. */
export function ReleasedByTeam({ guest, person }: { guest: Guest; person: string }) {
  const { say, format } = useWords()
  if (guest.documents.length === 0 && !guest.mayRelease) return null
  return (
    <div className="released">
      <h3>{say('guests.released')}</h3>
      {guest.documents.length === 0 && <p className="note">{say('guests.none-released')}</p>}
      <ul className="files">
        {guest.documents.map((document) => (
          <li key={document.id}>
            <About document={document} />
            <p className="note">
              {document.openedAt
                ? say('guests.opened', { when: format.moment(document.openedAt) })
                : say('guests.not-opened')}
            </p>
            {guest.mayRelease && <TakeBack document={document.id} />}
          </li>
        ))}
      </ul>
      {guest.mayRelease && <Release guest={guest} person={person} />}
    </div>
  )
}

/** Two presses, and what it does not undo said before the second. */
function TakeBack({ document }: { document: string }) {
  const { say } = useWords()
  const { act, busy, failure } = useAct('guests.take-back-document', GUEST_CHANGES)
  return (
    <details className="write">
      <summary className="btn small">{say('guests.take-back')}</summary>
      <div className="form">
        <p className="note">{say('guests.take-back-text')}</p>
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} onPress={() => void act({ document })}>
          {say('guests.take-back')}
        </Button>
      </div>
    </details>
  )
}

function Release({ guest, person }: { guest: Guest; person: string }) {
  const { say } = useWords()
  const media = useAsk('media.list', { person })
  return (
    <details className="write">
      <summary className="btn small">{say('guests.release')}</summary>
      <Shown of={media}>
        {({ media: all }) => {
          const left = toRelease(all, guest.documents)
          if (left.length === 0) return <p className="note">{say('guests.none-to-release')}</p>
          return (
            <Anew of={left.map(({ id }) => id).join(' ')}>
              <ReleaseForm guest={guest.id} left={left} />
            </Anew>
          )
        }}
      </Shown>
    </details>
  )
}

/** Asked for each by itself: who wants a lawyer has not shown them her letters. */
function ReleaseForm({ guest, left }: { guest: string; left: ReturnType<typeof toRelease> }) {
  const { say, format } = useWords()
  const [media, setMedia] = useState(left[0].id)
  const [how, setHow] = useState('')
  const [language, setLanguage] = useState('')
  const [understood, setUnderstood] = useState(false)
  const { act, busy, failure } = useAct('guests.release-document', GUEST_CHANGES)
  const ready = understood && how.trim() !== '' && language !== ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // The literal yes is what the server asks for; a form that sent «no» would only be refused.
    if (!ready || !(await act({ guest, media, how, language, understood: true }))) return
    setUnderstood(false)
    setHow(emptied(how, ''))
  }
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <Choice
        label={say('guests.release-which')}
        value={media}
        onChange={setMedia}
        choices={left.map((one) => ({
          value: one.id,
          name: format.list([mediaKind(one, say), one.name ?? one.about].filter(Boolean)),
        }))}
      />
      <Field label={say('guests.release-how')} lines={2} value={how} onChange={setHow} most={1000} />
      <LanguagePicker label={say('media.pass-language')} value={language} onChange={setLanguage} />
      <Tick on={understood} onChange={setUnderstood}>
        {say('media.pass-yes')}
      </Tick>
      {failure && <Failed failure={failure} />}
      <Button type="submit" small isPending={busy} isDisabled={!ready}>
        {say('guests.release')}
      </Button>
    </form>
  )
}
