import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../shell/staff.ts'
import { askedFrom } from './filters.ts'
import { partAsked } from './part.ts'

const leads = createRoute({
  ...inside,
  path: '/leads',
  validateSearch: askedFrom,
  component: lazyRouteComponent(() => import('./leads.tsx'), 'LeadsPage'),
})
const lead = createRoute({
  ...inside,
  path: '/leads/$lead',
  validateSearch: partAsked,
  component: lazyRouteComponent(() => import('./lead.tsx'), 'LeadRoom'),
})
const upload = createRoute({
  ...inside,
  path: '/upload',
  component: lazyRouteComponent(() => import('./upload.tsx'), 'UploadPage'),
})

/** The pages of this room. */
export const leadsPages = [leads, lead, upload]
