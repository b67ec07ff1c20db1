import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { goOnAsked, membersAsked } from '../../shell/searches.ts'
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
const goOn = createRoute({
  ...inside,
  path: '/devices/go-on',
  validateSearch: goOnAsked,
  component: lazyRouteComponent(() => import('./go-on-device.tsx'), 'GoOnDevicePage'),
})
const invite = createRoute({
  ...atDoor,
  path: '/invite',
  component: lazyRouteComponent(() => import('./invite.tsx'), 'InvitePage'),
})

/** The pages of this room. */
export const accountsPages = [members, agencies, clients, devices, goOn]

/** The pages of this room for somebody who is not signed in. */
export const accountsAtDoor = [invite]
