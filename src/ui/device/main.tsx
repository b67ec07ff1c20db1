import { StrictMode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import { takeWay } from '../ports/device-home.ts'
import { DeviceStore } from '../ports/device-store.ts'
import { send } from '../ports/fetch.ts'
import { ownLock } from '../ports/own-lock.ts'
import { makeWords, WordsContext } from '../shell/app.tsx'
import { showColours } from '../shell/colours.ts'
import { LANGUAGES, type Language, tongueOf } from '../shell/languages.ts'
import { keepPresses } from '../shell/presses.ts'
import { firstLanguage } from '../shell/words.ts'
import { deviceCatalogue } from './catalogue.ts'
import { Device, type Opened } from './device.ts'
import { SetUp, Unlock } from './door.tsx'
import type { Draft } from './draft.ts'
import { Fill } from './fill.tsx'
import { Home } from './home.tsx'
import type { Kit } from './kit.ts'
import { ScreenPerson } from './screen-person.tsx'
import { Start } from './start.tsx'
import { TakeContact } from './take-contact.tsx'
import { keepUnlearned } from './unlearned.ts'
import { type DeviceSay, sayIn } from './words.ts'

const CHOSEN = 'language'
/** Locks itself after so long without a touch. */
const IDLE = 3 * 60_000
// Also while the page stands open for days: a deadline must not wait for the next visit.
const SWEEP_EVERY = 60_000
/** A page that nobody closes, with a network all the time, hears that it was given up as well. */
const CHECK_EVERY = 15 * 60_000

type View = 'start' | 'door' | 'set-up' | 'home'

function App({ device }: { device: Device }) {
  const [language, setLanguage] = useState<Language>(() =>
    firstLanguage(localStorage.getItem(CHOSEN), navigator.languages),
  )
  const [view, setView] = useState<View>('start')
  const [opened, setOpened] = useState<Opened | null>(null)
  const [draft, setDraft] = useState<Draft | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const say = sayIn(language)
  useSpoken(language, say('units'))
  const isOpen = opened !== null
  const lock = useCallback(() => {
    // A PIN that is asked again covers nothing while the staff's pages beside it are open to whoever has the device.
    if (isOpen) void device.endSession()
    // The key is let go of with the page's memory; what was typed is kept sealed already.
    setOpened(null)
    setDraft(null)
    setSaid(null)
    setView('start')
  }, [device, isOpen])
  const renewed = useCallback((kit: Kit) => setOpened((now) => now && { ...now, kit }), [])
  // The door too: a PIN that is being tried would open to whoever looks at the page next.
  useIdle(view !== 'start', lock, device)
  useWatch(device, lock, view)
  const speak = useCallback((next: Language) => {
    localStorage.setItem(CHOSEN, next)
    setLanguage(next)
  }, [])
  // The parts that this page shares with the staff's speak through these.
  const words = useMemo(() => makeWords(deviceCatalogue(language), language, speak), [language, speak])
  const enter = (next: Opened) => {
    setOpened(next)
    setView('home')
  }
  // Asked at the press: another window may have wiped or set up the device since.
  const more = () => void device.isSetUp().then((isSetUp) => setView(isSetUp ? 'door' : 'set-up'))
  const door = { device, say, enter, back: lock }
  // Whatever is open, the start page comes first: a glance at a telephone that is handed over sees that.
  if (view === 'start') return <Start say={say} language={language} speak={speak} more={more} />
  if (view === 'door') return <Unlock {...door} />
  if (view === 'set-up' || opened === null) return <SetUp {...door} />
  const inside = { device, opened, say, language }
  const leave = (words: string | null) => {
    setSaid(words)
    setDraft(null)
  }
  return (
    <WordsContext value={words}>
      {/* Components bring words of their own; they must not be in the browser's language. */}
      <I18nProvider locale={tongueOf(language).locale}>
        {draft === null && <p role="status">{said}</p>}
        {draft === null ? (
          <Home {...inside} fill={setDraft} lock={lock} renewed={renewed} />
        ) : (
          <Filling {...inside} draft={draft} leave={leave} />
        )}
      </I18nProvider>
    </WordsContext>
  )
}

/** Whoever has the device, and whatever is open: it hears that it was given up as lost, and deletes what is over. */
function useWatch(device: Device, lock: () => void, view: View): void {
  const locking = useRef(lock)
  useEffect(() => {
    locking.current = lock
  }, [lock])
  useEffect(() => {
    const lockIf = (isWiped: boolean) => isWiped && locking.current()
    const checkIn = () => void device.checkIn().then(lockIf)
    const sweep = () => void device.sweep().then(lockIf)
    sweep()
    checkIn()
    // An app that is brought back is not loaded again, so nothing else would ask before the PIN.
    const seen = () => document.visibilityState === 'visible' && checkIn()
    const timers = [setInterval(sweep, SWEEP_EVERY), setInterval(checkIn, CHECK_EVERY)]
    addEventListener('online', checkIn)
    document.addEventListener('visibilitychange', seen)
    return () => {
      for (const timer of timers) clearInterval(timer)
      removeEventListener('online', checkIn)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [device])
  useEffect(() => {
    // At the door, and behind it where nobody is signed in: the page may have stood open since before it was given up.
    if (view !== 'start') void device.checkIn().then((isWiped) => isWiped && locking.current())
  }, [device, view])
}

type FillingProps = {
  device: Device
  opened: Opened
  say: DeviceSay
  language: Language
  draft: Draft
  leave: (said: string | null) => void
}

function Filling({ draft, ...props }: FillingProps) {
  switch (draft.kind) {
    case 'form':
      return <Fill {...props} draft={draft} />
    case 'contact':
      return <TakeContact {...props} draft={draft} />
    case 'screening':
      return <ScreenPerson {...props} draft={draft} />
    // Whom the device knows is never opened by itself.
    case 'met':
      return null
  }
}

/** Tells the browser which language the page is in; its title stays that of the start page. */
function useSpoken(language: Language, title: string): void {
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = tongueOf(language).direction
    document.title = title
    for (const one of LANGUAGES)
      if (one === language) document.querySelector('link[rel=manifest]')?.setAttribute('href', `/o/${one}.webmanifest`)
  }, [language, title])
}

/** Locks when nobody touches it, and as soon as it is out of sight. */
function useIdle(isOpen: boolean, lock: () => void, device: Device): void {
  useEffect(() => {
    if (!isOpen) return
    let timer = setTimeout(lock, IDLE)
    const touched = () => {
      clearTimeout(timer)
      timer = setTimeout(lock, IDLE)
    }
    // A telephone that is handed over is often just switched to another app first.
    // The prompt of its own lock does the same on some, and is no handing over.
    const hidden = () => document.visibilityState === 'hidden' && !device.isAsking && lock()
    const signs = ['pointerdown', 'keydown'] as const
    for (const sign of signs) addEventListener(sign, touched)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      clearTimeout(timer)
      for (const sign of signs) removeEventListener(sign, touched)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [isOpen, lock, device])
}

// The header makes it a request that no other site's form can send in the officer's name.
const call = (name: string, input: unknown) =>
  send(
    `/api/${name}`,
    { 'Content-Type': 'application/json', 'Ausma-Request': '1' },
    JSON.stringify(input),
    // Locked because the page goes away, it ends the session all the same.
    { outlives: name === 'sessions.close' },
  )

/** The code of this page by the name of its first file, which the build makes of what is in it. */
const page = /([\w-]{1,40})\.js$/.exec(new URL(import.meta.url).pathname)?.[1]

const way = takeWay()
// Not waited for: what is kept opens without a session, and the next press comes later than this.
if (way) void call('sessions.take', way).catch(() => {})
showColours()
keepPresses()
keepUnlearned(document)
// Refused in a window that keeps nothing; the page then works as long as there is a network.
void navigator.serviceWorker?.register('/o/sw.js', { scope: '/o/' }).catch(() => {})
void DeviceStore.open().then((store) => {
  const place = document.getElementById('app')
  if (place === null) return
  createRoot(place).render(
    <StrictMode>
      <main>
        <App device={new Device(store, call, Date.now, page, ownLock)} />
      </main>
    </StrictMode>,
  )
  // The worker keeps the page of before until it hears that this one has started.
  void navigator.serviceWorker?.ready.then(({ active }) =>
    active?.postMessage({ started: new URL(import.meta.url).pathname }),
  )
})
