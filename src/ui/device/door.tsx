import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { isAtHome, movedTo } from '../ports/device-home.ts'
import { keepForGood } from '../ports/keep-for-good.ts'
import { mayHaveOwnLock, type Own } from '../ports/own-lock.ts'
import { type Device, DRAFT_HOURS, type Opened } from './device.ts'
import { digitsOf, pinFault, TRIES } from './pin.ts'
import { SignIn } from './sign-in.tsx'
import { UNSEEN_DAYS } from './watch.ts'
import type { DeviceSay } from './words.ts'

type Props = { device: Device; say: DeviceSay; enter: (opened: Opened) => void; back: () => void }

type PinProps = { label: string; value: string; change: (pin: string) => void; fault?: string | null }

function PinField({ label, value, change, fault = null }: PinProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {fault && (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
      <input
        id={id}
        type="password"
        inputMode="numeric"
        // No manager of passwords may offer to keep it: it would stand there for whoever has the device.
        autoComplete="off"
        dir="ltr"
        value={value}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={({ target }) => change(digitsOf(target.value))}
      />
    </div>
  )
}

/**
 * Whether nobody stands at the door any more. A PIN takes a second or so; opened after somebody went back, the forms
 * would show themselves over a page that was meant to hide them.
 */
function useLeft(): () => boolean {
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])
  // Out of sight it is about to be left: the page may not have drawn that yet.
  return () => gone.current || document.visibilityState === 'hidden'
}

/** Asks for the PIN. */
export function Unlock({ device, say, enter, back }: Props) {
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const [isClosed, setIsClosed] = useState(false)
  const left = useLeft()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // Two presses would be two tries of the few there are.
    if (busy || pin === '') return
    setBusy(true)
    const answer = await device.unlock(pin)
    // Where its own lock took the page out of sight it was not locked; still out of sight, it is now.
    if (left()) return document.visibilityState === 'hidden' ? back() : undefined
    // Gone from the page before anything is shown, right or wrong.
    setPin('')
    setBusy(false)
    if (answer.kind === 'open') return enter(answer)
    setIsClosed(answer.kind === 'unanswered')
    if (answer.kind === 'unanswered') return setSaid(say('own-unanswered'))
    // What was wiped is said: whoever wrote it must know to write it again.
    setSaid(answer.kind === 'wiped' ? say('wiped') : say('wrong', { n: answer.left }))
  }
  const wiped = () => {
    void device.endSession().catch(() => {})
    back()
  }
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      {/* Still under the name of the start page; who looks over a shoulder reads no other. */}
      <h1>{say('units')}</h1>
      <PinField label={say('pin')} value={pin} change={setPin} />
      <p role="alert">{said}</p>
      <div className="row">
        <button type="submit" className="btn go" disabled={busy}>
          {say(busy ? 'opening' : 'open')}
        </button>
        <button type="button" className="btn" onClick={back}>
          {say('back')}
        </button>
        {/* Removed from the passkeys of the device it never answers again, and nothing else would lead out. */}
        {isClosed && <Wipe device={device} say={say} then={wiped} />}
      </div>
    </form>
  )
}

/** Wipes what is not finished, in two presses. */
export function Wipe({ device, say, then }: { device: Device; say: DeviceSay; then: () => void }) {
  const [sure, setSure] = useState(false)
  return (
    <button type="button" className="btn small" onClick={() => (sure ? void device.wipe().then(then) : setSure(true))}>
      {say(sure ? 'wipe-sure' : 'wipe')}
    </button>
  )
}

/** The first time: needs a network and a session, to learn which forms there are and to whose keys they are sealed. */
export function SetUp(props: Props) {
  const moved = movedTo()
  // What was set up here before goes on; nothing new begins at the address of the staff's pages.
  return moved === null ? <SetUpHere {...props} /> : <Moved {...props} to={moved} />
}

function Moved({ say, back, to }: Props & { to: string }) {
  return (
    <>
      <h1>{say('set-up')}</h1>
      <p>{say('moved-set-up')}</p>
      <div className="row">
        <a className="btn go" href={to}>
          {say('moved-go')}
        </a>
        <button type="button" className="btn" onClick={back}>
          {say('back')}
        </button>
      </div>
    </>
  )
}

function SetUpHere({ device, say, enter, back }: Props) {
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [trouble, setTrouble] = useState<'need-network' | 'need-sign-in' | 'own-none' | null>(null)
  const own = useOwn(device)
  const left = useLeft()
  const fault = pinFault(pin)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (busy || fault !== null || pin !== again) return
    setBusy(true)
    // First of all: some browsers let a page ask for it at a press alone.
    const made = await own.make()
    if (left()) return document.visibilityState === 'hidden' ? back() : undefined
    if (made === null) {
      setBusy(false)
      return setTrouble('own-none')
    }
    const kit = await device.fetchKit()
    // Who went back sets no PIN.
    if (left()) return
    // Before the PIN is set: a device without forms would be of no use, and would look ready.
    if (typeof kit === 'string') {
      setBusy(false)
      return setTrouble(kit === 'sign-in' ? 'need-sign-in' : 'need-network')
    }
    const opened = await device.setUp(pin, kit, made)
    // Asked at a press, when browsers are the most willing; refused it is said wherever something waits.
    void keepForGood()
    if (!left()) enter(opened)
  }
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <h1>{say('set-up')}</h1>
      <p>{say('set-up-text', { hours: DRAFT_HOURS, tries: TRIES, days: UNSEEN_DAYS })}</p>
      <p className="note">{say('set-up-warn')}</p>
      <p className="note">{say(isAtHome() ? 'address-own' : 'address-shared')}</p>
      <PinField
        label={say('pin-new')}
        value={pin}
        change={setPin}
        fault={tried && fault !== null ? say(`pin-${fault}`) : null}
      />
      <PinField
        label={say('pin-again')}
        value={again}
        change={setAgain}
        // Only once the first is right: two faults at once would send people to the wrong field.
        fault={tried && fault === null && pin !== again ? say('pin-other') : null}
      />
      {own.isThere && <OwnLock say={say} asks={own.asks} change={own.change} />}
      <p role="alert">{trouble && say(trouble)}</p>
      {trouble === 'need-sign-in' && <SignIn say={say} />}
      <div className="row">
        <button type="submit" className="btn go" disabled={busy}>
          {say(busy ? 'opening' : 'set-up-go')}
        </button>
        <button type="button" className="btn" onClick={back}>
          {say('back')}
        </button>
      </div>
    </form>
  )
}

/** Whether the device's own lock is to be asked with the PIN, and what it made for that. */
function useOwn(device: Device) {
  const [isThere, setIsThere] = useState(false)
  const [asks, change] = useState(true)
  const made = useRef<Own | null>(null)
  useEffect(() => void mayHaveOwnLock().then(setIsThere), [])
  /** None where it is not to be asked; null where it gives nothing. Made once, however often somebody presses. */
  const make = async (): Promise<Own | null | undefined> => {
    if (!isThere || !asks) return undefined
    made.current ??= await device.makeOwn()
    return made.current
  }
  return { isThere, asks, change, make }
}

function OwnLock({ say, asks, change }: { say: DeviceSay; asks: boolean; change: (asks: boolean) => void }) {
  const id = useId()
  return (
    <div className="field">
      <label>
        <input
          type="checkbox"
          checked={asks}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => change(target.checked)}
        />{' '}
        {say('own')}
      </label>
      <span className="note" id={`${id}-hint`}>
        {say('own-text')}
      </span>
    </div>
  )
}
