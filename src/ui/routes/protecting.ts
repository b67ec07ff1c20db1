import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { casesAsked } from '../case-view.ts'
import { contactAsked } from '../contact-view.ts'
import { figuresAsked } from '../figures-view.ts'
import { referAsked, referralsAsked } from '../referral-view.ts'
import { inside } from './staff.ts'

const cases = createRoute({
  ...inside,
  path: '/cases',
  validateSearch: casesAsked,
  component: lazyRouteComponent(() => import('../pages/cases.tsx'), 'CasesPage'),
})
const casesDesk = createRoute({
  ...inside,
  path: '/cases/waiting',
  component: lazyRouteComponent(() => import('../pages/cases-desk.tsx'), 'CasesDesk'),
})
const ownRecord = createRoute({
  ...inside,
  path: '/cases/$person/record',
  component: lazyRouteComponent(() => import('../pages/own-record.tsx'), 'OwnRecordPage'),
})
const personSheets = createRoute({
  ...inside,
  path: '/cases/$person/papers',
  component: lazyRouteComponent(() => import('../pages/person-sheets.tsx'), 'PersonSheets'),
})
const firstContact = createRoute({
  ...inside,
  path: '/cases/new',
  validateSearch: contactAsked,
  component: lazyRouteComponent(() => import('../pages/first-contact.tsx'), 'FirstContactPage'),
})
const importPersons = createRoute({
  ...inside,
  path: '/cases/import',
  component: lazyRouteComponent(() => import('../pages/import-persons.tsx'), 'ImportPersonsPage'),
})
const fromDevices = createRoute({
  ...inside,
  path: '/cases/from-devices',
  component: lazyRouteComponent(() => import('../pages/from-devices.tsx'), 'FromDevicesPage'),
})
const matches = createRoute({
  ...inside,
  path: '/cases/matches',
  component: lazyRouteComponent(() => import('../pages/matches.tsx'), 'MatchesPage'),
})
const person = createRoute({
  ...inside,
  path: '/cases/$person',
  component: lazyRouteComponent(() => import('../pages/person.tsx'), 'PersonRoom'),
})
const services = createRoute({
  ...inside,
  path: '/services',
  component: lazyRouteComponent(() => import('../pages/services.tsx'), 'ServicesPage'),
})
const newService = createRoute({
  ...inside,
  path: '/services/new',
  component: lazyRouteComponent(() => import('../pages/service-form.tsx'), 'NewServicePage'),
})
const service = createRoute({
  ...inside,
  path: '/services/$service',
  component: lazyRouteComponent(() => import('../pages/service-page.tsx'), 'ServiceRoom'),
})
const changeService = createRoute({
  ...inside,
  path: '/services/$service/change',
  component: lazyRouteComponent(() => import('../pages/service-form.tsx'), 'ChangeServicePage'),
})
const referrals = createRoute({
  ...inside,
  path: '/referrals',
  validateSearch: referralsAsked,
  component: lazyRouteComponent(() => import('../pages/referrals.tsx'), 'ReferralsPage'),
})
const newReferral = createRoute({
  ...inside,
  path: '/referrals/new',
  validateSearch: referAsked,
  component: lazyRouteComponent(() => import('../pages/new-referral.tsx'), 'NewReferralPage'),
})
const referral = createRoute({
  ...inside,
  path: '/referrals/$referral',
  component: lazyRouteComponent(() => import('../pages/referral.tsx'), 'ReferralRoom'),
})

const figures = createRoute({
  ...inside,
  path: '/figures',
  validateSearch: figuresAsked,
  component: lazyRouteComponent(() => import('../pages/figures.tsx'), 'FiguresPage'),
})

/** Persons, who can help them, and to whom they are referred; and how many there are. */
export const protecting = [
  cases,
  casesDesk,
  ownRecord,
  personSheets,
  firstContact,
  importPersons,
  fromDevices,
  matches,
  person,
  services,
  newService,
  service,
  changeService,
  referrals,
  newReferral,
  referral,
  figures,
]
