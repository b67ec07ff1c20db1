import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'

const approvals = createRoute({
  ...inside,
  path: '/approvals',
  component: lazyRouteComponent(() => import('./approvals.tsx'), 'ApprovalsPage'),
})

/** The pages of this room. */
export const approvalsPages = [approvals]
