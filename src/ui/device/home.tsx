import { useCallback, useEffect, useState } from 'react'
import { movedTo } from '../ports/device-home.ts'
import { newContact } from '../rooms/cases/contacts/contact-view.ts'
import { nothingAsked } from '../rooms/cases/screening/screening-fields.tsx'
import { inLanguage } from '../rooms/reports/forms/form-view.ts'
import { codeOf } from '../shell/code.ts'
import { type Language, tongueOf } from '../shell/languages.ts'
import { ChangedKeys } from './changed-keys.tsx'
import type { Device, Opened } from './device.ts'
import { Wipe } from './door.tsx'
import type { Draft } from './draft.ts'
import type { Kit } from './kit.ts'
import { Waiting } from './waiting.tsx'
import type { DeviceSay } from './words.ts'

type Props = {
  device: Device
  opened: Opened
  say: DeviceSay
  language: Language
  fill: (draft: Draft) => void
  lock: () => void
  /** Forms were fetched anew. */
  renewed: (kit: Kit) => void
}

/** What can be filled in, what is not finished, and what waits to be sent. */
export function Home(props: Props) {
  const { device, opened, say, language, fill, lock } = props
  const { forms, desks, contact } = opened.kit
  useCheckIn(props)
  // What nobody takes could be filled in and never sent.
  const taken = forms.filter(({ id }) => desks.some((desk) => desk.forms.includes(id)))
  return (
    <>
      <h1>{say('forms')}</h1>
      {taken.length === 0 && !contact && <p className="note">{say('no-forms')}</p>}
      <ul className="rows-plain">
        {contact && <Meeting {...props} screening={contact.screening} />}
        {taken.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="btn" onClick={() => fill(device.newDraft(id))}>
              {inLanguage(title, language)}
            </button>
          </li>
        ))}
      </ul>
      {movedTo() !== null && <p className="note">{say('moved')}</p>}
      <ChangedKeys {...props} />
      <Drafts {...props} />
      <Waiting device={device} say={say} />
      <p>
        <button type="button" className="btn" onClick={lock}>
          {say('lock')}
        </button>
      </p>
      <Keeping {...props} />
    </>
  )
}

/** Says that the device is still there, and takes what has changed meanwhile: keys end, and rules get another version. */
function useCheckIn({ device, opened, renewed, lock }: Props): void {
  const [first] = useState(opened)
  useEffect(() => {
    let left = false
    const checkIn = async () => {
      const found = await device.renew(first)
      if (left) return
      // Given up as lost: what is on it goes, whoever has it in hand.
      if (found === 'forgotten') return device.wipe().then(lock).then(device.checkIn)
      // Without a network, or with nobody signed in, what was fetched last still holds.
      if (typeof found !== 'string') renewed(found)
    }
    const now = () => void checkIn()
    now()
    // Opened without a network it must hear that it was given up as lost as soon as there is one.
    addEventListener('online', now)
    return () => {
      left = true
      removeEventListener('online', now)
    }
  }, [device, first, renewed, lock])
}

/** Persons rather than forms: first of all in the list, since nobody may look for it in front of somebody. */
function Meeting({ device, say, fill, screening }: Props & { screening: boolean }) {
  const meet = () => {
    const draft = device.begin({
      kind: 'contact',
      begun: device.hour(),
      contact: newContact(crypto.randomUUID(), crypto.randomUUID()),
    })
    fill(draft)
  }
  const asked = { about: null, ...nothingAsked('unknown', 'adult') }
  return (
    <>
      <li>
        <button type="button" className="btn" onClick={meet}>
          {say('contact')}
        </button>
      </li>
      {/* Trained roles alone: whoever meets people first does not interview them. */}
      {screening && (
        <li>
          <button
            type="button"
            className="btn"
            onClick={() => fill(device.begin({ kind: 'screening', begun: device.hour(), screening: asked }))}
          >
            {say('screening')}
          </button>
        </li>
      )}
    </>
  )
}

function Drafts({ device, opened: { key, kit }, say, language, fill }: Props) {
  const [drafts, setDrafts] = useState<readonly Draft[]>([])
  const load = useCallback(
    // Whom the device still knows is nothing to go on with.
    () => void device.drafts(key).then((all) => setDrafts(all.filter(({ kind }) => kind !== 'met'))),
    [device, key],
  )
  useEffect(load, [load])
  // The hour belongs to it: a draft of this morning is gone tomorrow morning, not at midnight.
  const times = new Intl.DateTimeFormat(tongueOf(language).locale, { dateStyle: 'medium', timeStyle: 'short' })
  if (drafts.length === 0) return null
  return (
    <section aria-labelledby="unfinished">
      <h2 id="unfinished">{say('unfinished')}</h2>
      <ul className="rows-plain">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <button type="button" className="btn" onClick={() => fill(draft)}>
              {titleOf(draft, kit, say, language)}
            </button>
            <span className="note">{say('until', { when: times.format(draft.until) })}</span>
            <button type="button" className="btn small" onClick={() => void device.dropDraft(draft.id).then(load)}>
              {say('throw')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a draft is called: by its form, and never by anybody in it. */
function titleOf(draft: Draft, { forms }: Kit, say: DeviceSay, language: Language): string {
  if (draft.kind === 'contact') return say('contact')
  if (draft.kind !== 'form') return say('screening')
  const form = forms.find(({ id }) => id === draft.form)
  return form ? inLanguage(form.title, language) : draft.form
}

/** Fetches forms anew, and wipes the device, in two presses. */
function Keeping({ device, opened, say, lock, renewed }: Props) {
  const [said, setSaid] = useState<string | null>(null)
  const renew = async () => {
    const kit = await device.renew(opened)
    if (kit === 'forgotten') return device.wipe().then(lock).then(device.checkIn)
    if (kit === 'offline') return setSaid(say('offline'))
    if (kit === 'sign-in') return setSaid(say('need-sign-in'))
    // Overtaken, what is shown is newer still.
    if (kit !== 'overtaken') renewed(kit)
    setSaid(say('renewed'))
  }
  return (
    <div className="row keeping">
      <button type="button" className="btn small" onClick={() => void renew()}>
        {say('renew')}
      </button>
      <Wipe device={device} say={say} then={lock} />
      <span role="status">{said}</span>
      {/* As the house lists it, so that the right one of two is forgotten. */}
      {opened.kit.device && <p className="note">{say('this-device', { code: codeOf(opened.kit.device) })}</p>}
    </div>
  )
}
