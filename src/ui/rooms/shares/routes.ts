import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'
import { passAsked, sharesAsked } from './share-view.ts'

const shares = createRoute({
  ...inside,
  path: '/shares',
  validateSearch: sharesAsked,
  component: lazyRouteComponent(() => import('./shares.tsx'), 'SharesPage'),
})
const newShare = createRoute({
  ...inside,
  path: '/shares/new',
  validateSearch: passAsked,
  component: lazyRouteComponent(() => import('./new-share.tsx'), 'NewSharePage'),
})
const share = createRoute({
  ...inside,
  path: '/shares/$share',
  component: lazyRouteComponent(() => import('./share.tsx'), 'ShareRoom'),
})

/** The pages of this room. */
export const sharesPages = [shares, newShare, share]
