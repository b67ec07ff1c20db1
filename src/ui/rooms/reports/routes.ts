import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { formAsked } from '../../shell/searches.ts'
import { inside } from '../../shell/staff.ts'
import { reportsAsked } from './report-view.ts'

const reports = createRoute({
  ...inside,
  path: '/reports',
  validateSearch: reportsAsked,
  component: lazyRouteComponent(() => import('./reports.tsx'), 'ReportsPage'),
})
const report = createRoute({
  ...inside,
  path: '/reports/$report',
  component: lazyRouteComponent(() => import('./report.tsx'), 'ReportRoom'),
})
const templates = createRoute({
  ...inside,
  path: '/reports/templates',
  component: lazyRouteComponent(() => import('./templates/templates.tsx'), 'TemplatesPage'),
})
const answers = createRoute({
  ...inside,
  path: '/notices/answers',
  component: lazyRouteComponent(() => import('./answers.tsx'), 'AnswersPage'),
})
const forms = createRoute({
  ...inside,
  path: '/forms',
  component: lazyRouteComponent(() => import('./forms/forms.tsx'), 'FormsPage'),
})
const form = createRoute({
  ...inside,
  path: '/forms/$form',
  validateSearch: formAsked,
  component: lazyRouteComponent(() => import('./forms/form.tsx'), 'FormPage'),
})
const identities = createRoute({
  ...inside,
  path: '/identities',
  component: lazyRouteComponent(() => import('./identities.tsx'), 'IdentitiesPage'),
})

/** The pages of this room. */
export const reportsPages = [reports, report, templates, answers, forms, form, identities]
