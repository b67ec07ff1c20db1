import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'

const sources = createRoute({
  ...inside,
  path: '/sources',
  component: lazyRouteComponent(() => import('./sources.tsx'), 'SourcesPage'),
})
const newSource = createRoute({
  ...inside,
  path: '/sources/new',
  component: lazyRouteComponent(() => import('./source-form.tsx'), 'NewSourcePage'),
})
const source = createRoute({
  ...inside,
  path: '/sources/$source',
  component: lazyRouteComponent(() => import('./source.tsx'), 'SourceRoom'),
})
const changeSource = createRoute({
  ...inside,
  path: '/sources/$source/change',
  component: lazyRouteComponent(() => import('./source-form.tsx'), 'ChangeSourcePage'),
})

/** The pages of this room. */
export const sourcesPages = [sources, newSource, source, changeSource]
