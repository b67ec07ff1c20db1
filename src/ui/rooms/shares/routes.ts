import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'
import { aboutAsked, asksAsked } from './asks/ask-view.ts'
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

const asks = createRoute({
  ...inside,
  path: '/shares/asks',
  validateSearch: asksAsked,
  component: lazyRouteComponent(() => import('./asks/asks.tsx'), 'AsksPage'),
})
const newAsk = createRoute({
  ...inside,
  path: '/shares/asks/new',
  validateSearch: aboutAsked,
  component: lazyRouteComponent(() => import('./asks/new-ask.tsx'), 'NewAskPage'),
})
const ask = createRoute({
  ...inside,
  path: '/shares/asks/$ask',
  component: lazyRouteComponent(() => import('./asks/ask.tsx'), 'AskRoom'),
})

/** The pages of this room. */
export const sharesPages = [shares, newShare, share, asks, newAsk, ask]
