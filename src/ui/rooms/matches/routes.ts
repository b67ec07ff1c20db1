import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'

const matches = createRoute({
  ...inside,
  path: '/cases/matches',
  component: lazyRouteComponent(() => import('./matches.tsx'), 'MatchesPage'),
})

/** The pages of this room. */
export const matchesPages = [matches]
