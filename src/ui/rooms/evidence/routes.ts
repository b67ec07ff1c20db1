import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'
import { bundlesAsked, captureAsked, evidenceAsked, keepAsked } from './evidence-view.ts'

const evidence = createRoute({
  ...inside,
  path: '/evidence',
  validateSearch: evidenceAsked,
  component: lazyRouteComponent(() => import('./list.tsx'), 'EvidenceList'),
})
const newItem = createRoute({
  ...inside,
  path: '/evidence/new',
  validateSearch: keepAsked,
  component: lazyRouteComponent(() => import('./keep.tsx'), 'KeepPage'),
})
const bundle = createRoute({
  ...inside,
  path: '/evidence/bundle',
  validateSearch: evidenceAsked,
  component: lazyRouteComponent(() => import('./bundle.tsx'), 'BundlePage'),
})
const bundles = createRoute({
  ...inside,
  path: '/evidence/bundles',
  validateSearch: bundlesAsked,
  component: lazyRouteComponent(() => import('./bundles.tsx'), 'Bundles'),
})
const capture = createRoute({
  ...inside,
  path: '/evidence/capture',
  validateSearch: captureAsked,
  component: lazyRouteComponent(() => import('./capture.tsx'), 'CapturePage'),
})
const item = createRoute({
  ...inside,
  path: '/evidence/$item',
  component: lazyRouteComponent(() => import('./item.tsx'), 'ItemRoom'),
})

const certificate = createRoute({
  ...inside,
  path: '/evidence/$item/certificate',
  component: lazyRouteComponent(() => import('./certificate.tsx'), 'CertificatePage'),
})

/** The pages of this room. */
export const evidencePages = [evidence, newItem, bundle, bundles, capture, item, certificate]
