import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requestsAsked } from '../../shell/searches.ts'
import { inside } from '../../shell/staff.ts'

const requests = createRoute({
  ...inside,
  path: '/requests',
  validateSearch: requestsAsked,
  component: lazyRouteComponent(() => import('./requests.tsx'), 'RequestsPage'),
})
const request = createRoute({
  ...inside,
  path: '/requests/$request',
  component: lazyRouteComponent(() => import('./request.tsx'), 'RequestRoom'),
})

/** The pages of this room. */
export const requestsPages = [requests, request]
