import { type FormEvent, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed } from '../../../parts/states.tsx'
import { fetchTaken, saveBlob } from '../../../ports/media.ts'
import { announcements, useMay, useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { asFailure, type Failure } from '../../../shell/failure.ts'
import { usePersonAct } from '../person/act.ts'
import { type Media, mediaName, policeSteps } from './media-view.ts'

/** A closed file with its next steps, each with member and time. */
export function ClosedMedia({ media, person }: { media: Media; person: PersonPage }) {
  const { say, format } = useWords()
  const may = useMay()
  return (
    <>
      <p>
        <Is icon="lock" meaning="danger">
          {say('media.closed')}
        </Is>
      </p>
      <ol className="police-steps">
        {policeSteps(media).map(({ key, done }) => (
          <li key={key}>
            {say(key, { number: media.id.slice(0, 8) })}
            {done && (
              <p className="note">
                {say('media.step-done', { name: done.by.name ?? '', when: format.moment(done.at) })}
              </p>
            )}
          </li>
        ))}
      </ol>
      <div className="row">
        {may('case:open') && <Told media={media} />}
        {media.told !== null && person.may.includes('media.open') && <TakeOut media={media} />}
      </div>
    </>
  )
}

/** A part that opens, with one line for a recipient. */
function ToPolice(props: {
  readonly title: 'media.tell-police' | 'media.take-out'
  readonly busy: boolean
  readonly failure: Failure | null
  readonly submit: (to: string) => Promise<boolean>
}) {
  const { say } = useWords()
  const [to, setTo] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (to.trim() !== '' && (await props.submit(to))) setTo('')
  }
  return (
    <details className="write">
      <summary className="btn small">{say(props.title)}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        {props.title === 'media.take-out' && <p className="note">{say('media.take-out-text')}</p>}
        <Field
          label={say('media.to-police')}
          hint={say('media.to-police-hint')}
          value={to}
          onChange={setTo}
          most={300}
        />
        {props.failure && <Failed failure={props.failure} />}
        <Button type="submit" small isPending={props.busy} isDisabled={to.trim() === ''}>
          {say(props.title)}
        </Button>
      </form>
    </details>
  )
}

function Told({ media }: { media: Media }) {
  const { act, busy, failure } = usePersonAct('media.tell-police')
  return (
    <ToPolice title="media.tell-police" busy={busy} failure={failure} submit={(to) => act({ media: media.id, to })} />
  )
}

function TakeOut({ media }: { media: Media }) {
  const { say } = useWords()
  const { act, busy, failure } = usePersonAct('media.take-out', true)
  const [notFetched, setNotFetched] = useState<Failure | null>(null)
  const submit = async (to: string): Promise<boolean> => {
    setNotFetched(null)
    if (!(await act({ media: media.id, to }))) return false
    try {
      saveBlob(await fetchTaken(media.id), mediaName(media))
      announcements.say(say('media.taken-out'))
      return true
    } catch (error) {
      // The record says that the file was taken out, so a failed download is tried again.
      setNotFetched(asFailure(error))
      return false
    }
  }
  return <ToPolice title="media.take-out" busy={busy} failure={failure ?? notFetched} submit={submit} />
}
