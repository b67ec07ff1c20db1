import { createRouter } from '@tanstack/react-router'
import { accountsAtDoor, accountsPages } from '../rooms/accounts/routes.ts'
import { approvalsPages } from '../rooms/approvals/routes.ts'
import { auditPages } from '../rooms/audit/routes.ts'
import { blockingPages } from '../rooms/blocking/routes.ts'
import { casesPages } from '../rooms/cases/routes.ts'
import { evidencePages } from '../rooms/evidence/routes.ts'
import { jobsPages } from '../rooms/jobs/routes.ts'
import { leadsPages } from '../rooms/leads/routes.ts'
import { learningPages } from '../rooms/learning/routes.ts'
import { matchesPages } from '../rooms/matches/routes.ts'
import { networksPages } from '../rooms/networks/routes.ts'
import { noticesPages } from '../rooms/notices/routes.ts'
import { offersPages } from '../rooms/offers/routes.ts'
import { referralsPages } from '../rooms/referrals/routes.ts'
import { reportsPages } from '../rooms/reports/routes.ts'
import { requestsPages } from '../rooms/requests/routes.ts'
import { settingsPages } from '../rooms/settings/routes.ts'
import { sharesPages } from '../rooms/shares/routes.ts'
import { signInAtDoor } from '../rooms/sign-in/routes.ts'
import { sourcesPages } from '../rooms/sources/routes.ts'
import { statisticsPages } from '../rooms/statistics/routes.ts'
import { todayPages } from '../rooms/today/routes.ts'
import { parseSearch, stringifySearch } from './searches.ts'
import { root, staff } from './staff.ts'

const pages = [
  ...todayPages,
  ...leadsPages,
  ...networksPages,
  ...sourcesPages,
  ...offersPages,
  ...learningPages,
  ...reportsPages,
  ...requestsPages,
  ...noticesPages,
  ...blockingPages,
  ...evidencePages,
  ...casesPages,
  ...referralsPages,
  ...sharesPages,
  ...matchesPages,
  ...statisticsPages,
  ...approvalsPages,
  ...jobsPages,
  ...accountsPages,
  ...auditPages,
  ...settingsPages,
]

const routeTree = root.addChildren([...signInAtDoor, ...accountsAtDoor, staff.addChildren(pages)])

/** Makes the router, which finds the page of each address. */
export const makeRouter = () =>
  createRouter({
    routeTree,
    // The router's own form is JSON in quotes; addresses of ours are read and written by people and by reports.
    parseSearch,
    stringifySearch,
    // The code of a page comes while the pointer is still on its way; personal data is not asked for before the visit.
    defaultPreload: 'intent',
    // Back from a lead leads to the row one left, as deep in the queue as it was.
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
  // What may not stand in an address travels in the history instead.
  interface HistoryState {
    contact?: string
    /** Which kind of service is looked for, where a need led here. */
    need?: string
  }
}
