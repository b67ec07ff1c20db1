import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { blocksAsked } from './block-view.ts'
import { casesAsked } from './case-view.ts'
import { askedFrom, parseSearch, stringifySearch } from './filters.ts'
import { openedIn } from './network-view.ts'
import { newFrom, noticesAsked } from './notice-view.ts'
import { Broken, Lost } from './pages/lost.tsx'
import { referAsked, referralsAsked } from './referral-view.ts'
import { reportsAsked } from './report-view.ts'
import { Shell } from './shell/shell.tsx'
import { wayBack } from './way-back.ts'

const root = createRootRoute({ component: Outlet, notFoundComponent: Lost, errorComponent: Broken })

// At the door: pages for somebody who is not signed in.
const door = { getParentRoute: () => root }
// Each page is loaded when somebody goes there: the door is what everybody waits for, so it stays small.
const signIn = createRoute({
  ...door,
  path: '/sign-in',
  validateSearch: (search): { to?: string } => {
    const to = wayBack(search.to)
    return to === null ? {} : { to }
  },
  component: lazyRouteComponent(() => import('./pages/sign-in.tsx'), 'SignInPage'),
})
const oidc = createRoute({
  ...door,
  path: '/oidc/callback',
  component: lazyRouteComponent(() => import('./pages/oidc.tsx'), 'OidcPage'),
})
const setUp = createRoute({
  ...door,
  path: '/setup',
  component: lazyRouteComponent(() => import('./pages/set-up.tsx'), 'SetUpPage'),
})
const invite = createRoute({
  ...door,
  path: '/invite',
  component: lazyRouteComponent(() => import('./pages/invite.tsx'), 'InvitePage'),
})

// Inside: the rail, the top, and one room.
const staff = createRoute({ ...door, id: 'staff', component: Shell })
const inside = { getParentRoute: () => staff }
const desk = createRoute({
  ...inside,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/desk.tsx'), 'DeskPage'),
})
const leads = createRoute({
  ...inside,
  path: '/leads',
  validateSearch: askedFrom,
  component: lazyRouteComponent(() => import('./pages/leads.tsx'), 'LeadsPage'),
})
const lead = createRoute({
  ...inside,
  path: '/leads/$lead',
  component: lazyRouteComponent(() => import('./pages/lead.tsx'), 'LeadRoom'),
})
const reports = createRoute({
  ...inside,
  path: '/reports',
  validateSearch: reportsAsked,
  component: lazyRouteComponent(() => import('./pages/reports.tsx'), 'ReportsPage'),
})
const report = createRoute({
  ...inside,
  path: '/reports/$report',
  component: lazyRouteComponent(() => import('./pages/report.tsx'), 'ReportRoom'),
})
const upload = createRoute({
  ...inside,
  path: '/upload',
  component: lazyRouteComponent(() => import('./pages/upload.tsx'), 'UploadPage'),
})
const check = createRoute({
  ...inside,
  path: '/check',
  component: lazyRouteComponent(() => import('./pages/check.tsx'), 'CheckPage'),
})
const languages = createRoute({
  ...inside,
  path: '/languages',
  component: lazyRouteComponent(() => import('./pages/languages.tsx'), 'LanguagesPage'),
})
const sources = createRoute({
  ...inside,
  path: '/sources',
  component: lazyRouteComponent(() => import('./pages/sources.tsx'), 'SourcesPage'),
})
const newSource = createRoute({
  ...inside,
  path: '/sources/new',
  component: lazyRouteComponent(() => import('./pages/source-form.tsx'), 'NewSourcePage'),
})
const source = createRoute({
  ...inside,
  path: '/sources/$source',
  component: lazyRouteComponent(() => import('./pages/source.tsx'), 'SourceRoom'),
})
const changeSource = createRoute({
  ...inside,
  path: '/sources/$source/change',
  component: lazyRouteComponent(() => import('./pages/source-form.tsx'), 'ChangeSourcePage'),
})
const approvals = createRoute({
  ...inside,
  path: '/approvals',
  component: lazyRouteComponent(() => import('./pages/approvals.tsx'), 'ApprovalsPage'),
})
const model = createRoute({
  ...inside,
  path: '/model',
  component: lazyRouteComponent(() => import('./pages/model.tsx'), 'ModelPage'),
})
const modelCard = createRoute({
  ...inside,
  path: '/model/card',
  component: lazyRouteComponent(() => import('./pages/model-card.tsx'), 'ModelCardPage'),
})
// These pages read what they need themselves and take nothing else from an address.
const flat = (search: Record<string, unknown>) => search as Record<string, string>
const jobs = createRoute({
  ...inside,
  path: '/jobs',
  validateSearch: flat,
  component: lazyRouteComponent(() => import('./pages/jobs.tsx'), 'JobsPage'),
})
const members = createRoute({
  ...inside,
  path: '/members',
  validateSearch: flat,
  component: lazyRouteComponent(() => import('./pages/members.tsx'), 'MembersPage'),
})
const agencies = createRoute({
  ...inside,
  path: '/agencies',
  component: lazyRouteComponent(() => import('./pages/agencies.tsx'), 'AgenciesPage'),
})
const audit = createRoute({
  ...inside,
  path: '/audit',
  validateSearch: flat,
  component: lazyRouteComponent(() => import('./pages/audit.tsx'), 'AuditPage'),
})
const settings = createRoute({
  ...inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings.tsx'), 'SettingsPage'),
})

const networks = createRoute({
  ...inside,
  path: '/networks',
  component: lazyRouteComponent(() => import('./pages/networks.tsx'), 'NetworksPage'),
})
const network = createRoute({
  ...inside,
  path: '/networks/$node',
  validateSearch: (search): { open?: string } => {
    const open = openedIn(search).join('.')
    return open === '' ? {} : { open }
  },
  component: lazyRouteComponent(() => import('./pages/network.tsx'), 'NetworkRoom'),
})
const notices = createRoute({
  ...inside,
  path: '/notices',
  validateSearch: noticesAsked,
  component: lazyRouteComponent(() => import('./pages/notices.tsx'), 'NoticesPage'),
})
const newNotice = createRoute({
  ...inside,
  path: '/notices/new',
  validateSearch: newFrom,
  component: lazyRouteComponent(() => import('./pages/new-notice.tsx'), 'NewNoticePage'),
})
const recipients = createRoute({
  ...inside,
  path: '/notices/recipients',
  component: lazyRouteComponent(() => import('./pages/recipients.tsx'), 'RecipientsPage'),
})
const notice = createRoute({
  ...inside,
  path: '/notices/$notice',
  component: lazyRouteComponent(() => import('./pages/notice.tsx'), 'NoticeRoom'),
})
const answers = createRoute({
  ...inside,
  path: '/notices/answers',
  component: lazyRouteComponent(() => import('./pages/answers.tsx'), 'AnswersPage'),
})
const afterNotice = createRoute({
  ...inside,
  path: '/notices/$notice/after',
  component: lazyRouteComponent(() => import('./pages/after-notice.tsx'), 'AfterNoticePage'),
})
const platforms = createRoute({
  ...inside,
  path: '/notices/platforms',
  component: lazyRouteComponent(() => import('./pages/platforms.tsx'), 'PlatformsPage'),
})
const platform = createRoute({
  ...inside,
  path: '/notices/platforms/$platform',
  component: lazyRouteComponent(() => import('./pages/platform.tsx'), 'PlatformPage'),
})
const yearly = createRoute({
  ...inside,
  path: '/notices/report',
  component: lazyRouteComponent(() => import('./pages/yearly.tsx'), 'YearlyPage'),
})
const orders = createRoute({
  ...inside,
  path: '/notices/orders',
  component: lazyRouteComponent(() => import('./pages/orders.tsx'), 'OrdersPage'),
})
const blocks = createRoute({
  ...inside,
  path: '/blocks',
  validateSearch: blocksAsked,
  component: lazyRouteComponent(() => import('./pages/blocks.tsx'), 'BlocksPage'),
})
const newBlock = createRoute({
  ...inside,
  path: '/blocks/new',
  component: lazyRouteComponent(() => import('./pages/block-form.tsx'), 'NewBlockPage'),
})
const operators = createRoute({
  ...inside,
  path: '/blocks/operators',
  component: lazyRouteComponent(() => import('./pages/operators.tsx'), 'OperatorsPage'),
})
const block = createRoute({
  ...inside,
  path: '/blocks/$block',
  component: lazyRouteComponent(() => import('./pages/block.tsx'), 'BlockRoom'),
})
const identities = createRoute({
  getParentRoute: () => staff,
  path: '/identities',
  component: lazyRouteComponent(() => import('./pages/identities.tsx'), 'IdentitiesPage'),
})
const forms = createRoute({
  ...inside,
  path: '/forms',
  component: lazyRouteComponent(() => import('./pages/forms.tsx'), 'FormsPage'),
})
const form = createRoute({
  ...inside,
  path: '/forms/$form',
  // The number of a draft; never what it says.
  validateSearch: (search): { draft?: string } =>
    /^[\da-f-]{36}$/.test(String(search.draft)) ? { draft: String(search.draft) } : {},
  component: lazyRouteComponent(() => import('./pages/form.tsx'), 'FormPage'),
})
const clients = createRoute({
  ...inside,
  path: '/clients',
  component: lazyRouteComponent(() => import('./pages/clients.tsx'), 'ClientsPage'),
})
const requests = createRoute({
  ...inside,
  path: '/requests',
  validateSearch: (search): { state?: 'all' } => (search.state === 'all' ? { state: 'all' } : {}),
  component: lazyRouteComponent(() => import('./pages/requests.tsx'), 'RequestsPage'),
})
const request = createRoute({
  ...inside,
  path: '/requests/$request',
  component: lazyRouteComponent(() => import('./pages/request.tsx'), 'RequestRoom'),
})
const cases = createRoute({
  ...inside,
  path: '/cases',
  validateSearch: casesAsked,
  component: lazyRouteComponent(() => import('./pages/cases.tsx'), 'CasesPage'),
})
const firstContact = createRoute({
  ...inside,
  path: '/cases/new',
  component: lazyRouteComponent(() => import('./pages/first-contact.tsx'), 'FirstContactPage'),
})
const importPersons = createRoute({
  ...inside,
  path: '/cases/import',
  component: lazyRouteComponent(() => import('./pages/import-persons.tsx'), 'ImportPersonsPage'),
})
const person = createRoute({
  ...inside,
  path: '/cases/$person',
  component: lazyRouteComponent(() => import('./pages/person.tsx'), 'PersonRoom'),
})
const casesDesk = createRoute({
  ...inside,
  path: '/cases/waiting',
  component: lazyRouteComponent(() => import('./pages/cases-desk.tsx'), 'CasesDesk'),
})
const ownRecord = createRoute({
  ...inside,
  path: '/cases/$person/record',
  component: lazyRouteComponent(() => import('./pages/own-record.tsx'), 'OwnRecordPage'),
})
const services = createRoute({
  ...inside,
  path: '/services',
  component: lazyRouteComponent(() => import('./pages/services.tsx'), 'ServicesPage'),
})
const newService = createRoute({
  ...inside,
  path: '/services/new',
  component: lazyRouteComponent(() => import('./pages/service-form.tsx'), 'NewServicePage'),
})
const service = createRoute({
  ...inside,
  path: '/services/$service',
  component: lazyRouteComponent(() => import('./pages/service-page.tsx'), 'ServiceRoom'),
})
const changeService = createRoute({
  ...inside,
  path: '/services/$service/change',
  component: lazyRouteComponent(() => import('./pages/service-form.tsx'), 'ChangeServicePage'),
})
const referrals = createRoute({
  ...inside,
  path: '/referrals',
  validateSearch: referralsAsked,
  component: lazyRouteComponent(() => import('./pages/referrals.tsx'), 'ReferralsPage'),
})
const newReferral = createRoute({
  ...inside,
  path: '/referrals/new',
  validateSearch: referAsked,
  component: lazyRouteComponent(() => import('./pages/new-referral.tsx'), 'NewReferralPage'),
})
const referral = createRoute({
  ...inside,
  path: '/referrals/$referral',
  component: lazyRouteComponent(() => import('./pages/referral.tsx'), 'ReferralRoom'),
})
const referred = [referrals, newReferral, referral]
const blocked = [blocks, newBlock, operators, block]
const served = [services, newService, service, changeService]
const watched = [sources, newSource, source, changeSource]
const rooms = [
  desk,
  leads,
  lead,
  reports,
  report,
  ...[notices, newNotice, recipients, notice],
  upload,
  networks,
  network,
  ...watched,
  ...referred,
  check,
  languages,
  model,
  modelCard,
  approvals,
  jobs,
  members,
  agencies,
  audit,
  settings,
  ...[answers, afterNotice, platforms, platform, yearly, orders],
  ...blocked,
  identities,
  forms,
  form,
  clients,
  requests,
  request,
  cases,
  casesDesk,
  ownRecord,
  firstContact,
  importPersons,
  person,
  ...served,
]

/** Every address of these pages. */
export const router = createRouter({
  routeTree: root.addChildren([signIn, oidc, setUp, invite, staff.addChildren(rooms)]),
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
    router: typeof router
  }
  // What may not stand in an address travels in the history instead.
  interface HistoryState {
    contact?: string
  }
}
