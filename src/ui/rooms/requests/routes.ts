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

const breaches = createRoute({
  ...inside,
  path: '/breaches',
  validateSearch: requestsAsked,
  component: lazyRouteComponent(() => import('./breaches/breaches.tsx'), 'BreachesPage'),
})
const breach = createRoute({
  ...inside,
  path: '/breaches/$breach',
  component: lazyRouteComponent(() => import('./breaches/breach.tsx'), 'BreachRoom'),
})

/** The pages of this room. */
export const requestsPages = [requests, request, breaches, breach]
