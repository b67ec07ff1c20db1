import { Link, useLocation } from '@tanstack/react-router'
import { useRef } from 'react'
import { Icon, Mark } from '../parts/icon.tsx'
import type { IconName } from '../parts/icons.ts'
import { useWords } from './app.tsx'
import type { Current } from './contract.ts'
import { barFor, FEW_ROOMS, IN_BAR, type Workspace, workspacesFor } from './open-workspaces.ts'
import { type Room, roomAt, roomsFor } from './rooms.ts'
import { NOTHING, together, type Waiting } from './waiting-view.ts'
import type { Key } from './words.ts'

/** One place of the rail: a workspace, or a room where there are few. */
type Place = {
  readonly to: string
  readonly name: Key
  readonly icon: IconName
  readonly letter: string | null
  readonly waiting: Waiting
  readonly here: 'page' | 'true' | undefined
  /** Stands in the bar of a phone; others are under More. */
  readonly inBar: boolean
  /** What is in it, for a workspace. */
  readonly about: Key | null
  /** Under More. */
  readonly rooms: readonly Room[]
}

type Shown = { session: Current; waiting: Readonly<Record<string, Waiting>> }

/** The workspaces that one's roles open, or the rooms where those are few. On a phone it is a bar of four and More. */
export function Rail({ session, waiting, help }: Shown & { help: () => void }) {
  const { say } = useWords()
  const { places, isFlat } = usePlaces({ session, waiting })
  const late = places.filter(({ inBar }) => !inBar)
  return (
    <nav className="rail" aria-label={say(isFlat ? 'shell.rooms' : 'shell.workspaces')}>
      <div>
        <Link className="mark" to="/" aria-label={say('shell.home')}>
          <Mark />
        </Link>
        <ul>
          {places.map((place) => (
            <li key={place.to} className={place.inBar ? undefined : 'late'}>
              <PlaceLink place={place} />
            </li>
          ))}
        </ul>
        {late.length > 0 && <More places={late} isFlat={isFlat} />}
        <div className="foot">
          <button type="button" className="ws" onClick={help}>
            <Icon name="bulb" />
            {say('shell.help')}
          </button>
        </div>
      </div>
    </nav>
  )
}

function usePlaces({ session, waiting }: Shown): { places: readonly Place[]; isFlat: boolean } {
  const { permissions } = session.member
  const rooms = roomsFor(permissions)
  const workspaces = workspacesFor(permissions)
  const here = roomAt(useLocation().pathname, rooms)
  const isFlat = rooms.length <= FEW_ROOMS
  if (!isFlat) {
    const bar = barFor(workspaces, permissions)
    return { isFlat, places: workspaces.map((one) => ofWorkspace(one, bar.includes(one.id), here, waiting)) }
  }
  const letterOf = (room: Room) => workspaces.find(({ rooms: [first] }) => first === room)?.letter ?? null
  const places = rooms.map((room, i) => ({
    ...{ to: room.to, name: room.name, icon: room.icon, letter: letterOf(room), rooms: [room], about: null },
    waiting: waiting[room.to] ?? NOTHING,
    here: room === here ? ('page' as const) : undefined,
    inBar: i < (rooms.length > IN_BAR + 1 ? IN_BAR : rooms.length),
  }))
  return { isFlat, places }
}

const ofWorkspace = (
  { id, name, icon, letter, rooms }: Workspace,
  inBar: boolean,
  here: Room | undefined,
  waiting: Shown['waiting'],
): Place => ({
  ...{ to: rooms[0].to, name, icon, letter, inBar, rooms, about: `ws.${id}-text` as const },
  waiting: together(rooms.map(({ to }) => waiting[to])),
  here: here !== undefined && rooms.includes(here) ? 'true' : undefined,
})

function PlaceLink({ place: { to, name, icon, letter, waiting, here } }: { place: Place }) {
  const { say } = useWords()
  return (
    <Link to={to} className="ws" aria-current={here}>
      {letter && <kbd aria-hidden="true">{letter.toUpperCase()}</kbd>}
      <Icon name={icon} />
      {say(name)}
      <Waits waiting={waiting} />
    </Link>
  )
}

/** How much waits; in an octagon where some of it cannot wait. Nothing waits: nothing is shown. */
export function Waits({ waiting: { n, haste } }: { waiting: Waiting }) {
  const { say, format } = useWords()
  if (n === 0) return null
  return (
    <span className={haste ? 'n late' : 'n'}>
      {/* Read out as «Leads, 3 waiting»; a bare number behind a name would mean nothing. */}
      <span className="vh">, </span>
      {format.number(n)}
      <span className="vh"> {say(haste ? `shell.waiting-${haste}` : 'shell.waiting')}</span>
    </span>
  )
}

function More({ places, isFlat }: { places: readonly Place[]; isFlat: boolean }) {
  const { say } = useWords()
  const details = useRef<HTMLDetailsElement>(null)
  return (
    <details ref={details}>
      <summary className="ws">
        <Icon name="more" />
        {say('room.more')}
      </summary>
      <div className="more-sheet">
        {places.map(({ to, name, icon, rooms, about }) => (
          <div key={to}>
            {!isFlat && (
              <h2>
                <Icon name={icon} />
                {say(name)}
              </h2>
            )}
            {about && <p className="note">{say(about)}</p>}
            <ul>
              {rooms.map((room) => (
                <li key={room.to}>
                  {/* A native list that stays open would cover the page one has just gone to. */}
                  <Link to={room.to} onClick={() => details.current?.removeAttribute('open')}>
                    <Icon name={room.icon} />
                    {say(room.name)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  )
}
