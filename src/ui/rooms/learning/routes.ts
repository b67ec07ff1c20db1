import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'

const model = createRoute({
  ...inside,
  path: '/model',
  component: lazyRouteComponent(() => import('./model.tsx'), 'ModelPage'),
})
const modelCard = createRoute({
  ...inside,
  path: '/model/card',
  component: lazyRouteComponent(() => import('./model-card.tsx'), 'ModelCardPage'),
})

/** The pages of this room. */
export const learningPages = [model, modelCard]
