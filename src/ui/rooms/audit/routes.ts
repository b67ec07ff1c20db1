import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'
import { auditAsked } from './audit-view.ts'

const audit = createRoute({
  ...inside,
  path: '/audit',
  validateSearch: auditAsked,
  component: lazyRouteComponent(() => import('./audit.tsx'), 'AuditPage'),
})

/** The pages of this room. */
export const auditPages = [audit]
