import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Choice } from '../parts/field.tsx'
import { isBare, ScreeningFields, wordsOf } from '../rooms/cases/screening/screening-fields.tsx'
import type { Device, Opened } from './device.ts'
import type { DraftOf, Met } from './draft.ts'
import type { DeviceSay } from './words.ts'

type Props = {
  device: Device
  opened: Opened
  draft: DraftOf<'screening'>
  say: DeviceSay
  leave: (said: string | null) => void
}

/** Whom the device knows: numbers it was given, and those met on it today, by what the officer called them. */
function useKnown(device: Device, { key, kit }: Opened): readonly Met[] {
  const [met, setMet] = useState<readonly Met[]>([])
  useEffect(() => {
    void device.drafts(key).then((drafts) => setMet(drafts.flatMap((draft) => (draft.kind === 'met' ? draft.met : []))))
  }, [device, key])
  const given = kit.contact?.persons ?? []
  return [...met, ...given.map(({ id, code }) => ({ called: code, of: { person: id } }))]
}

const keyOf = ({ of }: Met): string => ('person' in of ? of.person : `${of.contact} ${of.number}`)

/** A screening interview without a network, of a person whom the device knows by a number or a pseudonym alone. */
export function ScreenPerson({ device, opened, draft, say, leave }: Props) {
  const [screening, setScreening] = useState(draft.screening)
  const [tried, setTried] = useState(false)
  const known = useKnown(device, opened)
  const finished = useRef(false)
  const { about, ageThen } = screening
  useEffect(() => {
    if (!finished.current && about !== null) void device.keepDraft(opened.key, { ...draft, screening })
  }, [device, opened.key, draft, screening, about])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    // Of whom it is must be said, and each sign with what it stands on, as the server would ask.
    if (about === null || isBare(screening) || finished.current) return
    finished.current = true
    const words = { at: draft.begun, draft: draft.id, about: about.of, words: wordsOf(screening) }
    void device.finishArrival(opened, draft, { kind: 'screening', words }).then(() => leave(say('finished')))
  }
  // The draft's own person first: its number may have left the list since it was begun.
  const choices = [...(about && !known.some((one) => keyOf(one) === keyOf(about)) ? [about] : []), ...known]
  const choose = (key: string) => {
    const one = choices.find((each) => keyOf(each) === key) ?? null
    // Whoever is a child today was one then: no means is needed, and nobody should have to think of it.
    setScreening({ ...screening, about: one, ageThen: one?.age ?? ageThen })
  }
  return (
    <form className="form long" onSubmit={submit} noValidate>
      <h1>{say('screening')}</h1>
      <Choice
        label={say('of-whom')}
        value={about === null ? '' : keyOf(about)}
        onChange={choose}
        choices={[
          { value: '', name: say('choose') },
          ...choices.map((one) => ({ value: keyOf(one), name: say('person', { called: one.called }) })),
        ]}
        fault={tried && about === null ? say('missing') : undefined}
      />
      <ScreeningFields asked={screening} change={(more) => setScreening({ ...screening, ...more })} />
      <p className="note">{say('kept')}</p>
      <div className="row">
        <Button type="submit" go>
          {say('finish')}
        </Button>
        <Button onPress={() => leave(null)}>{say('leave')}</Button>
      </div>
    </form>
  )
}
