import { createRootRoute, createRoute, notFound, Outlet } from '@tanstack/react-router'
import { Broken, Lost } from './lost.tsx'
import { Shell } from './shell.tsx'

/** Where every address begins. */
export const root = createRootRoute({ component: Outlet, notFoundComponent: Lost, errorComponent: Broken })

/**
 * Parts of addresses that are numbers of the program, and what those look like. Forms and parts of networks have names,
 * which their own pages read.
 */
const NUMBERED: readonly string[] = [
  'lead',
  'source',
  'report',
  'breach',
  'request',
  'notice',
  'platform',
  'copy',
  'block',
  'item',
  'person',
  'referral',
  'service',
  'written',
  'share',
  'ask',
  'guest',
  'yearly',
  'release',
]
const NUMBER = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Inside: the rail, the top, and one room. */
export const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  component: Shell,
  beforeLoad({ params }: { params: object }) {
    // Cut off by a mail program or mistyped: it is told as an address where nothing is, and the server is not asked for a fault.
    const wrong = Object.entries(params).some(([name, value]) => NUMBERED.includes(name) && !NUMBER.test(String(value)))
    if (wrong) throw notFound()
  },
})

/** What every page inside has. */
export const inside = { getParentRoute: () => staff }

// Each page is loaded when somebody goes there: the door is what everybody waits for, so it stays small.
/** What every page has that somebody sees who is not signed in. */
export const atDoor = { getParentRoute: () => root }
