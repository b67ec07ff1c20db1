import { useCallback, useEffect, useRef, useState } from 'react'
import type { StoredEnvelope } from '../ports/device-store.ts'
import { isKeptForGood } from '../ports/keep-for-good.ts'
import { saveFile } from '../ports/save-file.ts'
import type { Device } from './device.ts'
import { laneOf, type Sending } from './send.ts'
import { SignIn } from './sign-in.tsx'
import type { DeviceSay } from './words.ts'

/** Milliseconds to the next try: soon at first, then each minute. */
const AGAIN = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000] as const

/** Sends what waits: now, when a network comes back, and again and again while it could not be sent. */
function useSending(device: Device) {
  const [waiting, setWaiting] = useState<readonly StoredEnvelope[] | null>(null)
  const [how, setHow] = useState<Sending | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const send = useCallback(
    async (tries = 0): Promise<void> => {
      clearTimeout(timer.current)
      const before = await device.waiting()
      // Before sending, which takes its time: until it is done all of it still waits.
      setWaiting(before)
      const waits = before.some(({ refused }) => refused === null)
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

/** What waits to be sent, and what was refused, one by one. */
export function Waiting({ device, say }: { device: Device; say: DeviceSay }) {
  const { waiting, how, send } = useSending(device)
  // «Nothing waits» before anybody looked would send an officer home.
  if (waiting === null) return null
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
          {say('sign-in-to-send')} <SignIn say={say} />
        </p>
      )}
      {open.length > 0 && (
        <button type="button" className="btn" onClick={() => void send()}>
          {say('send-now')}
        </button>
      )}
      {waiting.length > 0 && <LastWay waiting={waiting} say={say} />}
      {waiting.map(({ id, refused }) =>
        refused === null ? null : (
          <p key={id} role="alert">
            {say('refused', { why: refused })}{' '}
            {/* Before throwing away: a colleague may be let in where this one was not. */}
            <button type="button" className="btn small" onClick={() => void device.again(id).then(() => send())}>
              {say('again')}
            </button>{' '}
            <button type="button" className="btn small" onClick={() => void device.discard(id).then(() => send())}>
              {say('throw')}
            </button>
          </p>
        ),
      )}
    </section>
  )
}

/** Where nothing can be sent for days: what waits, sealed as it is, in a file that a colleague takes in. It stays here until it was sent. */
function LastWay({ waiting, say }: { waiting: readonly StoredEnvelope[]; say: DeviceSay }) {
  const [isSafe, setIsSafe] = useState(true)
  const [saved, setSaved] = useState(false)
  useEffect(() => void isKeptForGood().then(setIsSafe), [])
  const save = () => {
    const envelopes = waiting.map((one) => ({ lane: laneOf(one), envelope: one.envelope }))
    // The name says as little as the page's own.
    saveFile({ name: 'units.json', type: 'application/json', content: btoa(JSON.stringify({ envelopes })) })
    setSaved(true)
  }
  return (
    <>
      {!isSafe && <p className="note">{say('evictable')}</p>}
      <button type="button" className="btn small" onClick={save}>
        {say('export')}
      </button>{' '}
      <span role="status">{saved && say('exported')}</span>
    </>
  )
}
