import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { jobsAsked } from '../../shell/searches.ts'
import { inside } from '../../shell/staff.ts'

const jobs = createRoute({
  ...inside,
  path: '/jobs',
  validateSearch: jobsAsked,
  component: lazyRouteComponent(() => import('./jobs.tsx'), 'JobsPage'),
})

/** The pages of this room. */
export const jobsPages = [jobs]
