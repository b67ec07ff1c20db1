import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'
import { compareAsked } from './compare-view.ts'
import { figuresAsked } from './figures-view.ts'
import { writtenAsked } from './reports/written-view.ts'
import { vintagesAsked } from './vintages/vintages-view.ts'

const figures = createRoute({
  ...inside,
  path: '/figures',
  validateSearch: figuresAsked,
  component: lazyRouteComponent(() => import('./figures.tsx'), 'FiguresPage'),
})
const returns = createRoute({
  ...inside,
  path: '/returns',
  component: lazyRouteComponent(() => import('./returns.tsx'), 'ReturnsPage'),
})
const yearly = createRoute({
  ...inside,
  path: '/returns/$yearly',
  component: lazyRouteComponent(() => import('./return.tsx'), 'ReturnRoom'),
})

const comparisons = createRoute({
  ...inside,
  path: '/comparisons',
  validateSearch: compareAsked,
  component: lazyRouteComponent(() => import('./compare.tsx'), 'ComparePage'),
})

const releases = createRoute({
  ...inside,
  path: '/releases',
  component: lazyRouteComponent(() => import('./releases/releases.tsx'), 'ReleasesPage'),
})
const release = createRoute({
  ...inside,
  path: '/releases/$release',
  component: lazyRouteComponent(() => import('./releases/release.tsx'), 'ReleaseRoom'),
})
const reports = createRoute({
  ...inside,
  path: '/rapporteur-reports',
  component: lazyRouteComponent(() => import('./reports/written-list.tsx'), 'WrittenPage'),
})
const report = createRoute({
  ...inside,
  path: '/rapporteur-reports/$written',
  validateSearch: writtenAsked,
  component: lazyRouteComponent(() => import('./reports/written.tsx'), 'WrittenRoom'),
})

const vintages = createRoute({
  ...inside,
  path: '/vintages',
  validateSearch: vintagesAsked,
  component: lazyRouteComponent(() => import('./vintages/vintages.tsx'), 'VintagesPage'),
})

/** The pages of this room. */
export const statisticsPages = [figures, returns, yearly, comparisons, releases, release, vintages, reports, report]
