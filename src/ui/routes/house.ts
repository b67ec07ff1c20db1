import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { auditAsked } from '../audit-view.ts'
import { jobsAsked, membersAsked } from '../searches.ts'
import { inside } from './staff.ts'

const approvals = createRoute({
  ...inside,
  path: '/approvals',
  component: lazyRouteComponent(() => import('../pages/approvals.tsx'), 'ApprovalsPage'),
})
const jobs = createRoute({
  ...inside,
  path: '/jobs',
  validateSearch: jobsAsked,
  component: lazyRouteComponent(() => import('../pages/jobs.tsx'), 'JobsPage'),
})
const members = createRoute({
  ...inside,
  path: '/members',
  validateSearch: membersAsked,
  component: lazyRouteComponent(() => import('../pages/members.tsx'), 'MembersPage'),
})
const agencies = createRoute({
  ...inside,
  path: '/agencies',
  component: lazyRouteComponent(() => import('../pages/agencies.tsx'), 'AgenciesPage'),
})
const audit = createRoute({
  ...inside,
  path: '/audit',
  validateSearch: auditAsked,
  component: lazyRouteComponent(() => import('../pages/audit.tsx'), 'AuditPage'),
})
const settings = createRoute({
  ...inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('../pages/settings.tsx'), 'SettingsPage'),
})
const clients = createRoute({
  ...inside,
  path: '/clients',
  component: lazyRouteComponent(() => import('../pages/clients.tsx'), 'ClientsPage'),
})
const devices = createRoute({
  ...inside,
  path: '/devices',
  component: lazyRouteComponent(() => import('../pages/devices.tsx'), 'DevicesPage'),
})

/** The house itself: who works here, what waits, what was done. */
export const house = [approvals, jobs, members, agencies, audit, settings, clients, devices]
