import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'

const desk = createRoute({
  ...inside,
  path: '/',
  component: lazyRouteComponent(() => import('./desk.tsx'), 'DeskPage'),
})

/** The pages of this room. */
export const todayPages = [desk]
