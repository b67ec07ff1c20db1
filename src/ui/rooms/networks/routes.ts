import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'
import { networkAsked } from './network-view.ts'

const networks = createRoute({
  ...inside,
  path: '/networks',
  component: lazyRouteComponent(() => import('./networks.tsx'), 'NetworksPage'),
})
const network = createRoute({
  ...inside,
  path: '/networks/$node',
  validateSearch: networkAsked,
  component: lazyRouteComponent(() => import('./network.tsx'), 'NetworkRoom'),
})

/** The pages of this room. */
export const networksPages = [networks, network]
