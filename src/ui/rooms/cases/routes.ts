import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'
import { casesAsked } from './case-view.ts'
import { contactAsked } from './contacts/contact-view.ts'
import { personPartAsked } from './person-part.ts'

const cases = createRoute({
  ...inside,
  path: '/cases',
  validateSearch: casesAsked,
  component: lazyRouteComponent(() => import('./cases.tsx'), 'CasesPage'),
})
const casesDesk = createRoute({
  ...inside,
  path: '/cases/waiting',
  component: lazyRouteComponent(() => import('./cases-desk.tsx'), 'CasesDesk'),
})
const ownRecord = createRoute({
  ...inside,
  path: '/cases/$person/record',
  component: lazyRouteComponent(() => import('./papers/own-record.tsx'), 'OwnRecordPage'),
})
const personSheets = createRoute({
  ...inside,
  path: '/cases/$person/papers',
  component: lazyRouteComponent(() => import('./papers/person-sheets.tsx'), 'PersonSheets'),
})
const missingPerson = createRoute({
  ...inside,
  path: '/cases/$person/missing',
  component: lazyRouteComponent(() => import('./missing/missing.tsx'), 'MissingPage'),
})
const tellAgencies = createRoute({
  ...inside,
  path: '/cases/$person/tell',
  component: lazyRouteComponent(() => import('./tellings/tell-page.tsx'), 'TellPage'),
})
const firstContact = createRoute({
  ...inside,
  path: '/cases/new',
  validateSearch: contactAsked,
  component: lazyRouteComponent(() => import('./contacts/first-contact.tsx'), 'FirstContactPage'),
})
const importPersons = createRoute({
  ...inside,
  path: '/cases/import',
  component: lazyRouteComponent(() => import('./persons-file/import-persons.tsx'), 'ImportPersonsPage'),
})
const fromDevices = createRoute({
  ...inside,
  path: '/cases/from-devices',
  component: lazyRouteComponent(() => import('./arrivals/from-devices.tsx'), 'FromDevicesPage'),
})
const guests = createRoute({
  ...inside,
  path: '/guests',
  component: lazyRouteComponent(() => import('./guests/guests.tsx'), 'GuestsPage'),
})
const interpreting = createRoute({
  ...inside,
  path: '/interpreting',
  component: lazyRouteComponent(() => import('./interpreting/mine.tsx'), 'InterpretingPage'),
})
const guest = createRoute({
  ...inside,
  path: '/guests/$guest',
  component: lazyRouteComponent(() => import('./guests/guest.tsx'), 'GuestRoom'),
})
const programmes = createRoute({
  ...inside,
  path: '/programme',
  component: lazyRouteComponent(() => import('./programme/programmes.tsx'), 'ProgrammesPage'),
})
const programme = createRoute({
  ...inside,
  path: '/programme/$request',
  component: lazyRouteComponent(() => import('./programme/request.tsx'), 'ProgrammeRoom'),
})
const person = createRoute({
  ...inside,
  path: '/cases/$person',
  validateSearch: personPartAsked,
  component: lazyRouteComponent(() => import('./person.tsx'), 'PersonRoom'),
})

/** The pages of cases. */
export const casesPages = [
  cases,
  casesDesk,
  ownRecord,
  personSheets,
  missingPerson,
  tellAgencies,
  firstContact,
  importPersons,
  fromDevices,
  guests,
  interpreting,
  programmes,
  programme,
  guest,
  person,
]
