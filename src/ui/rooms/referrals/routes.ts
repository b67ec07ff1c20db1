import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'
import { referAsked, referralsAsked } from './referral-view.ts'
import { starterAsked } from './services/service-view.ts'

const services = createRoute({
  ...inside,
  path: '/services',
  component: lazyRouteComponent(() => import('./services/services.tsx'), 'ServicesPage'),
})
const newService = createRoute({
  ...inside,
  path: '/services/new',
  validateSearch: starterAsked,
  component: lazyRouteComponent(() => import('./services/service-form.tsx'), 'NewServicePage'),
})
const importServices = createRoute({
  ...inside,
  path: '/services/import',
  component: lazyRouteComponent(() => import('./services/import-services.tsx'), 'ImportServicesPage'),
})
const service = createRoute({
  ...inside,
  path: '/services/$service',
  component: lazyRouteComponent(() => import('./services/service-page.tsx'), 'ServiceRoom'),
})
const changeService = createRoute({
  ...inside,
  path: '/services/$service/change',
  component: lazyRouteComponent(() => import('./services/service-form.tsx'), 'ChangeServicePage'),
})
const referrals = createRoute({
  ...inside,
  path: '/referrals',
  validateSearch: referralsAsked,
  component: lazyRouteComponent(() => import('./referrals.tsx'), 'ReferralsPage'),
})
const newReferral = createRoute({
  ...inside,
  path: '/referrals/new',
  validateSearch: referAsked,
  component: lazyRouteComponent(() => import('./new-referral.tsx'), 'NewReferralPage'),
})
const referral = createRoute({
  ...inside,
  path: '/referrals/$referral',
  component: lazyRouteComponent(() => import('./referral.tsx'), 'ReferralRoom'),
})

/** The pages of this room. */
export const referralsPages = [
  services,
  newService,
  importServices,
  service,
  changeService,
  referrals,
  newReferral,
  referral,
]
