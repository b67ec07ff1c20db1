import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'
import { figuresAsked } from './figures-view.ts'

const figures = createRoute({
  ...inside,
  path: '/figures',
  validateSearch: figuresAsked,
  component: lazyRouteComponent(() => import('./figures.tsx'), 'FiguresPage'),
})

/** The pages of this room. */
export const statisticsPages = [figures]
