import { useCallback, useEffect, useRef, useState } from 'react'
import { inLanguage } from '../form-view.ts'
import { type Language, tongueOf } from '../languages.ts'
import type { StoredEnvelope } from '../ports/device-store.ts'
import type { Device, Draft, Kit, Opened, Sending } from './device.ts'
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
  const { forms, desks } = opened.kit
  // What nobody takes could be filled in and never sent.
  const taken = forms.filter(({ id }) => desks.some((desk) => desk.forms.includes(id)))
  return (
    <>
      <h1>{say('forms')}</h1>
      {taken.length === 0 && <p className="note">{say('no-forms')}</p>}
      <ul className="rows-plain">
        {taken.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="btn" onClick={() => fill(device.newDraft(id))}>
              {inLanguage(title, language)}
            </button>
          </li>
        ))}
      </ul>
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

function Drafts({ device, opened: { key, kit }, say, language, fill }: Props) {
  const [drafts, setDrafts] = useState<readonly Draft[]>([])
  const load = useCallback(() => void device.drafts(key).then(setDrafts), [device, key])
  useEffect(load, [load])
  // The hour belongs to it: a draft of this morning is gone tomorrow morning, not at midnight.
  const times = new Intl.DateTimeFormat(tongueOf(language).locale, { dateStyle: 'medium', timeStyle: 'short' })
  if (drafts.length === 0) return null
  return (
    <section aria-labelledby="unfinished">
      <h2 id="unfinished">{say('unfinished')}</h2>
      <ul className="rows-plain">
        {drafts.map((draft) => {
          const form = kit.forms.find(({ id }) => id === draft.form)
          return (
            <li key={draft.id}>
              <button type="button" className="btn" onClick={() => fill(draft)}>
                {form ? inLanguage(form.title, language) : draft.form}
              </button>
              <span className="note">{say('until', { when: times.format(draft.until) })}</span>
              <button type="button" className="btn small" onClick={() => void device.dropDraft(draft.id).then(load)}>
                {say('throw')}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Milliseconds to the next try: soon at first, then each minute. */
const AGAIN = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000] as const

/** Sends what waits: now, when a network comes back, and again and again while it could not be sent. */
function useSending(device: Device) {
  const [waiting, setWaiting] = useState<readonly StoredEnvelope[]>([])
  const [how, setHow] = useState<Sending | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const send = useCallback(
    async (tries = 0): Promise<void> => {
      clearTimeout(timer.current)
      const waits = (await device.waiting()).some(({ refused }) => refused === null)
      const end = waits ? await device.send() : 'sent'
      setHow(end)
      setWaiting(await device.waiting())
      // A browser says that it is online before the first request gets through.
      const wait = AGAIN[Math.min(tries, AGAIN.length - 1)]
      if (end !== 'sent') timer.current = setTimeout(() => void send(tries + 1), wait)
    },
    [device],
  )
  useEffect(() => {
    const now = () => void send()
    now()
    // Background sync would send with the page closed, and leave a trace in the browser's own lists.
    addEventListener('online', now)
    return () => {
      clearTimeout(timer.current)
      removeEventListener('online', now)
    }
  }, [send])
  return { waiting, how, send }
}

function Waiting({ device, say }: Pick<Props, 'device' | 'say'>) {
  const { waiting, how, send } = useSending(device)
  // What was refused is told one by one below and must not count as waiting: it never goes.
  const open = waiting.filter(({ refused }) => refused === null)
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">
        {/* The status is inside, since a heading that is one would be none any more. */}
        <span role="status">{open.length === 0 ? say('none-waiting') : say('waiting', { n: open.length })}</span>
      </h2>
      {open.length > 0 && how === 'offline' && <p>{say('offline')}</p>}
      {open.length > 0 && how === 'sign-in' && (
        <p>
          {say('sign-in-to-send')} <a href="/sign-in">{say('sign-in')}</a>
        </p>
      )}
      {open.length > 0 && (
        <button type="button" className="btn" onClick={() => void send()}>
          {say('send-now')}
        </button>
      )}
      {waiting.map(({ id, refused }) =>
        refused === null ? null : (
          <p key={id} role="alert">
            {say('refused', { why: refused })}{' '}
            <button type="button" className="btn small" onClick={() => void device.discard(id).then(() => send())}>
              {say('throw')}
            </button>
          </p>
        ),
      )}
    </section>
  )
}

/** Fetches forms anew, and wipes the device, in two presses. */
function Keeping({ device, opened, say, lock, renewed }: Props) {
  const [said, setSaid] = useState<string | null>(null)
  const [sure, setSure] = useState(false)
  const renew = async () => {
    const kit = await device.fetchKit()
    if (kit === null || kit === 'sign-in') return setSaid(say(kit === null ? 'offline' : 'need-sign-in'))
    // Sealed under the same PIN: which forms there are tells whose telephone it is.
    await device.keepKit(opened.key, kit)
    renewed(kit)
    setSaid(say('renewed'))
  }
  return (
    <div className="row keeping">
      <button type="button" className="btn small" onClick={() => void renew()}>
        {say('renew')}
      </button>
      <button
        type="button"
        className="btn small"
        onClick={() => (sure ? void device.wipe().then(lock) : setSure(true))}
      >
        {say(sure ? 'wipe-sure' : 'wipe')}
      </button>
      <span role="status">{said}</span>
    </div>
  )
}
