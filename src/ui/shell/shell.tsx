import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect, useRef, useState } from 'react'
import { Later } from '../parts/later.tsx'
import { Loading, Notice } from '../parts/states.tsx'
import { announcements, queries, useSession, useWords } from './app.tsx'
import { useFocusOnArrival } from './arrival.ts'
import { Asks } from './asks.tsx'
import type { Current } from './contract.ts'
import { installationState } from './installation.ts'
import { actOf, opensPalette } from './keys.ts'
import { Leaving } from './leaving.tsx'
import { LetIn } from './let-in.tsx'
import { PrintedBy } from './printed-by.tsx'
import { Rail } from './rail.tsx'
import { Said } from './said.tsx'
import { Top } from './top.tsx'
import { useLeap } from './use-leap.ts'
import { useWaiting } from './waiting.ts'

// Loaded late: seen once in the life of an installation, or only after a key was pressed.
const loadFirstPage = async () => (await import('../rooms/today/first.tsx')).FirstPage
const loadPalette = async () => (await import('./palette.tsx')).Palette
const loadKeysHelp = async () => (await import('./keys-help.tsx')).KeysHelp

/** Decides who comes in: the signed-in to their rooms, others to the door, the very first to the first page. */
export function Shell() {
  const session = useSession()
  const { href } = useLocation()
  if (session === undefined) return <Loading />
  if (session !== null) return <Rooms session={session} />
  // A demonstration keeps its first page, so that whoever signs out can begin again.
  if (installationState() !== 'ready')
    return (
      <Later name="first" load={loadFirstPage}>
        {(FirstPage) => <FirstPage />}
      </Later>
    )
  return <ToSignIn from={href} />
}

/** Sends somebody to the door, once: while that page loads this one is drawn again, with the door's own address. */
function ToSignIn({ from }: { from: string }) {
  const navigate = useNavigate()
  const [to] = useState(from)
  useEffect(() => {
    void navigate({ to: '/sign-in', search: to === '/' ? {} : { to }, replace: true })
  }, [navigate, to])
  return <Loading />
}

function Rooms({ session }: { session: Current }) {
  const { say } = useWords()
  const [over, setOver] = useState<'palette' | 'keys' | null>(null)
  const main = useFocusOnArrival()
  const waiting = useWaiting()
  const isLeaping = useLeap(session)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // Ctrl K means something in some browsers, so theirs is held back; the palette has a button too.
      const opens = opensPalette(event) ? 'palette' : actOf(event) === 'help' ? 'keys' : null
      if (opens === null) return
      event.preventDefault()
      setOver(opens)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return (
    <div className={isLeaping ? 'staff leaping' : 'staff'}>
      {/* The first thing Tab meets: nobody has to walk through all rooms on each page (WCAG 2.4.1). */}
      <a className="skip" href="#main">
        {say('shell.skip')}
      </a>
      <Rail session={session} waiting={waiting} help={() => setOver('keys')} />
      <Top session={session} waiting={waiting} search={() => setOver('palette')} />
      <main id="main" ref={main} tabIndex={-1}>
        <Standing session={session} />
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <PrintedBy session={session} />
      {/* Outside of the page: what the server asks back must not vanish when the page below is drawn anew. */}
      <Asks />
      <Said />
      <Leaving />
      <div className="over">
        {over === 'palette' && (
          <Later name="palette" load={loadPalette}>
            {(Palette) => <Palette session={session} close={() => setOver(null)} />}
          </Later>
        )}
        {over === 'keys' && (
          <Later name="keys" load={loadKeysHelp}>
            {(KeysHelp) => <KeysHelp member={session.member} close={() => setOver(null)} />}
          </Later>
        )}
      </div>
    </div>
  )
}

/** What is true of everything one sees here: invented data, or keys that a colleague still has to open. */
function Standing({ session: { demo, keys, letIns } }: { session: Current }) {
  const { say } = useWords()
  useAdmitted(keys)
  return (
    <>
      {letIns.map((one) => (
        <LetIn key={one.id} letIn={one} />
      ))}
      {demo && <Notice meaning="neutral">{say('shell.demo')}</Notice>}
      {keys === 'waiting' && (
        <Notice meaning="warning">
          <b>{say('waiting.title')}</b> {say('waiting.text')}
        </Notice>
      )}
    </>
  )
}

/** Once a colleague has admitted whoever waits, what stands on the page is asked anew: it was closed, and opens now. */
function useAdmitted(keys: Current['keys']) {
  const { say } = useWords()
  const before = useRef(keys)
  useEffect(() => {
    if (before.current === 'waiting' && keys === 'open') {
      announcements.say(say('waiting.over'))
      void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => name !== 'sessions.current' })
    }
    before.current = keys
  }, [keys, say])
}
