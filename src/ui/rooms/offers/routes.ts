import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'

const check = createRoute({
  ...inside,
  path: '/check',
  component: lazyRouteComponent(() => import('./check.tsx'), 'CheckPage'),
})
const languages = createRoute({
  ...inside,
  path: '/languages',
  component: lazyRouteComponent(() => import('./languages.tsx'), 'LanguagesPage'),
})

/** The pages of this room. */
export const offersPages = [check, languages]
