import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { membersAsked } from '../../shell/searches.ts'
import { atDoor, inside } from '../../shell/staff.ts'

const members = createRoute({
  ...inside,
  path: '/members',
  validateSearch: membersAsked,
  component: lazyRouteComponent(() => import('./members.tsx'), 'MembersPage'),
})
const agencies = createRoute({
  ...inside,
  path: '/agencies',
  component: lazyRouteComponent(() => import('./agencies.tsx'), 'AgenciesPage'),
})
const clients = createRoute({
  ...inside,
  path: '/clients',
  component: lazyRouteComponent(() => import('./clients.tsx'), 'ClientsPage'),
})
const devices = createRoute({
  ...inside,
  path: '/devices',
  component: lazyRouteComponent(() => import('./devices.tsx'), 'DevicesPage'),
})
const invite = createRoute({
  ...atDoor,
  path: '/invite',
  component: lazyRouteComponent(() => import('./invite.tsx'), 'InvitePage'),
})

/** The pages of this room. */
export const accountsPages = [members, agencies, clients, devices]

/** The pages of this room for somebody who is not signed in. */
export const accountsAtDoor = [invite]
