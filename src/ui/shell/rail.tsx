import { Link, useLocation } from '@tanstack/react-router'
import { useRef } from 'react'
import { Icon, Mark } from '../parts/icon.tsx'
import { toDecide } from '../rooms/today/desk-view.ts'
import { useAsk, useWords } from './app.tsx'
import type { Current } from './contract.ts'
import { isIn, type Room, roomsFor, SHOWN_IN_BAR } from './rooms.ts'

/** The rooms that one's roles open. On a phone it is a bar of four and More. */
export function Rail({ session }: { session: Current }) {
  const { say } = useWords()
  const rooms = roomsFor(session.member.permissions)
  const waiting = useWaiting(session.member.permissions)
  // The same links stand in the rail and under More; the width of the screen decides which are shown.
  const late = rooms.slice(SHOWN_IN_BAR)
  return (
    <nav className="rail" aria-label={say('shell.rooms')}>
      <div>
        <Link className="mark" to="/" aria-label={say('shell.home')}>
          <Mark />
        </Link>
        {rooms.map((room, i) => (
          <RoomLink
            key={room.to}
            room={room}
            waiting={waiting[room.to] ?? 0}
            isLate={i >= SHOWN_IN_BAR}
            isApart={i > 0 && room.group !== rooms[i - 1].group}
          />
        ))}
        {late.length > 0 && <More rooms={late} />}
      </div>
    </nav>
  )
}

type Linked = { room: Room; waiting: number; isLate: boolean; isApart: boolean }

function RoomLink({ room, waiting, isLate, isApart }: Linked) {
  const { say } = useWords()
  const isHere = isIn(useLocation().pathname, room)
  const look = `room${isLate ? ' late' : ''}${isApart ? ' apart' : ''}`
  return (
    <Link to={room.to} className={look} aria-current={isHere ? 'page' : undefined}>
      <Icon name={room.icon} />
      {say(room.name)}
      {waiting > 0 && (
        <span className="n">
          {/* Read out as «Leads, 3 waiting»; a bare number behind a name would mean nothing. */}
          <span className="vh">, </span>
          {waiting}
          <span className="vh"> {say('shell.waiting')}</span>
        </span>
      )}
    </Link>
  )
}

function More({ rooms }: { rooms: readonly Room[] }) {
  const { say } = useWords()
  const details = useRef<HTMLDetailsElement>(null)
  return (
    <details ref={details}>
      <summary>
        <Icon name="more" />
        {say('room.more')}
      </summary>
      <ul>
        {rooms.map(({ to, name, icon }) => (
          <li key={to}>
            {/* A native list that stays open would cover the page one has just gone to. */}
            <Link to={to} onClick={() => details.current?.removeAttribute('open')}>
              <Icon name={icon} />
              {say(name)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}

const MINUTE = 60_000
/** The desk shows five and the rail counts them all: one question for both, so that it is asked once. */
export const NEW_LEADS = { sort: 'score', filter: { state: 'new' }, after: null, limit: 5 } as const

/** How much waits in each room, by its address. */
function useWaiting(permissions: readonly string[]): Readonly<Record<string, number>> {
  const may = (permission: string) => permissions.includes(permission)
  const leads = useAsk('leads.list', NEW_LEADS, { every: MINUTE, when: may('lead:read') })
  const approvals = useAsk('approvals.list', {}, { every: MINUTE, when: may('approval:decide') })
  const failed = useAsk('jobs.list', { state: 'failed', limit: 20 }, { every: MINUTE, when: may('job:read') })
  return {
    '/leads': leads.data?.total.leads ?? 0,
    '/approvals': toDecide(approvals.data?.approvals)?.length ?? 0,
    '/jobs': failed.data?.jobs.length ?? 0,
  }
}
