import { Link, useLocation } from '@tanstack/react-router'
import { useRef } from 'react'
import { Icon } from '../parts/icon.tsx'
import { useWords } from './app.tsx'
import type { Current } from './contract.ts'
import { FEW_ROOMS, type Workspace, workspacesFor } from './open-workspaces.ts'
import { Waits } from './rail.tsx'
import { type Room, roomAt, roomsFor } from './rooms.ts'
import { NOTHING, type Waiting } from './waiting-view.ts'

type Shown = { session: Current; waiting: Readonly<Record<string, Waiting>> }
type Open = { workspace: Workspace; here: Room; waiting: Shown['waiting'] }

/** The rooms of the workspace one is in; on a phone a menu. Where the rail has the rooms already there is none. */
export function RoomBar({ session, waiting }: Shown) {
  const { permissions } = session.member
  const rooms = roomsFor(permissions)
  const here = roomAt(useLocation().pathname, rooms)
  const workspace = workspacesFor(permissions).find(({ id }) => id === here?.in)
  if (rooms.length <= FEW_ROOMS || here === undefined || workspace === undefined) return null
  const open = { workspace, here, waiting }
  return (
    <>
      <Bar {...open} />
      <RoomMenu {...open} />
    </>
  )
}

function Bar({ workspace, here, waiting }: Open) {
  const { say } = useWords()
  return (
    <nav className="rooms" aria-label={say('shell.rooms-of', { workspace: say(workspace.name) })}>
      <ul>
        {workspace.rooms.map((room) => (
          <li key={room.to}>
            <Link to={room.to} aria-current={room === here ? 'page' : undefined}>
              {say(room.name)}
              <Waits waiting={waiting[room.to] ?? NOTHING} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function RoomMenu({ workspace, here, waiting }: Open) {
  const { say } = useWords()
  const details = useRef<HTMLDetailsElement>(null)
  return (
    <details ref={details} className="room-menu">
      <summary>
        <small>{say(workspace.name)}</small>
        {say(here.name)}
        <Icon name="down" />
      </summary>
      <ul>
        {workspace.rooms.map((room) => (
          <li key={room.to}>
            <Link
              to={room.to}
              aria-current={room === here ? 'page' : undefined}
              onClick={() => details.current?.removeAttribute('open')}
            >
              {say(room.name)}
              <Waits waiting={waiting[room.to] ?? NOTHING} />
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
