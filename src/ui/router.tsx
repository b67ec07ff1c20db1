import { createRouter } from '@tanstack/react-router'
import { parseSearch, stringifySearch } from './filters.ts'
import { acting } from './routes/acting.ts'
import { atTheDoor } from './routes/door.ts'
import { finding } from './routes/finding.ts'
import { house } from './routes/house.ts'
import { protecting } from './routes/protecting.ts'
import { reporting } from './routes/reporting.ts'
import { root, staff } from './routes/staff.ts'

const rooms = [...finding, ...reporting, ...acting, ...protecting, ...house]

const routeTree = root.addChildren([...atTheDoor, staff.addChildren(rooms)])

/** Makes the router, which finds the page of each address. */
export const makeRouter = () =>
  createRouter({
    routeTree,
    // The router's own form is JSON in quotes; addresses of ours are read and written by people and by reports.
    parseSearch,
    stringifySearch,
    // The code of a page comes while the pointer is still on its way; personal data is not asked for before the visit.
    defaultPreload: 'intent',
    // Back from a lead leads to the row one left, as deep in the queue as it was.
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
  // What may not stand in an address travels in the history instead.
  interface HistoryState {
    contact?: string
  }
}
