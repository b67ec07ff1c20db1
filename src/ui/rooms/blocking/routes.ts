import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'
import { blocksAsked } from './block-view.ts'

const blocks = createRoute({
  ...inside,
  path: '/blocks',
  validateSearch: blocksAsked,
  component: lazyRouteComponent(() => import('./blocks.tsx'), 'BlocksPage'),
})
const newBlock = createRoute({
  ...inside,
  path: '/blocks/new',
  component: lazyRouteComponent(() => import('./block-form.tsx'), 'NewBlockPage'),
})
const operators = createRoute({
  ...inside,
  path: '/blocks/operators',
  component: lazyRouteComponent(() => import('./operators.tsx'), 'OperatorsPage'),
})
const block = createRoute({
  ...inside,
  path: '/blocks/$block',
  component: lazyRouteComponent(() => import('./block.tsx'), 'BlockRoom'),
})

/** The pages of this room. */
export const blockingPages = [blocks, newBlock, operators, block]
