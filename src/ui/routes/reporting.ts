import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { reportsAsked } from '../report-view.ts'
import { formAsked, requestsAsked } from '../searches.ts'
import { inside } from './staff.ts'

const reports = createRoute({
  ...inside,
  path: '/reports',
  validateSearch: reportsAsked,
  component: lazyRouteComponent(() => import('../pages/reports.tsx'), 'ReportsPage'),
})
const report = createRoute({
  ...inside,
  path: '/reports/$report',
  component: lazyRouteComponent(() => import('../pages/report.tsx'), 'ReportRoom'),
})
const answers = createRoute({
  ...inside,
  path: '/notices/answers',
  component: lazyRouteComponent(() => import('../pages/answers.tsx'), 'AnswersPage'),
})
const requests = createRoute({
  ...inside,
  path: '/requests',
  validateSearch: requestsAsked,
  component: lazyRouteComponent(() => import('../pages/requests.tsx'), 'RequestsPage'),
})
const request = createRoute({
  ...inside,
  path: '/requests/$request',
  component: lazyRouteComponent(() => import('../pages/request.tsx'), 'RequestRoom'),
})
const forms = createRoute({
  ...inside,
  path: '/forms',
  component: lazyRouteComponent(() => import('../pages/forms.tsx'), 'FormsPage'),
})
const form = createRoute({
  ...inside,
  path: '/forms/$form',
  validateSearch: formAsked,
  component: lazyRouteComponent(() => import('../pages/form.tsx'), 'FormPage'),
})
const identities = createRoute({
  ...inside,
  path: '/identities',
  component: lazyRouteComponent(() => import('../pages/identities.tsx'), 'IdentitiesPage'),
})

/** What people and officers report, and what people ask about their own data. */
export const reporting = [reports, report, answers, requests, request, forms, form, identities]
