import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { askedFrom } from '../filters.ts'
import { networkAsked } from '../network-view.ts'
import { inside } from './staff.ts'

const desk = createRoute({
  ...inside,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/desk.tsx'), 'DeskPage'),
})
const leads = createRoute({
  ...inside,
  path: '/leads',
  validateSearch: askedFrom,
  component: lazyRouteComponent(() => import('../pages/leads.tsx'), 'LeadsPage'),
})
const lead = createRoute({
  ...inside,
  path: '/leads/$lead',
  component: lazyRouteComponent(() => import('../pages/lead.tsx'), 'LeadRoom'),
})
const upload = createRoute({
  ...inside,
  path: '/upload',
  component: lazyRouteComponent(() => import('../pages/upload.tsx'), 'UploadPage'),
})
const networks = createRoute({
  ...inside,
  path: '/networks',
  component: lazyRouteComponent(() => import('../pages/networks.tsx'), 'NetworksPage'),
})
const network = createRoute({
  ...inside,
  path: '/networks/$node',
  validateSearch: networkAsked,
  component: lazyRouteComponent(() => import('../pages/network.tsx'), 'NetworkRoom'),
})
const sources = createRoute({
  ...inside,
  path: '/sources',
  component: lazyRouteComponent(() => import('../pages/sources.tsx'), 'SourcesPage'),
})
const newSource = createRoute({
  ...inside,
  path: '/sources/new',
  component: lazyRouteComponent(() => import('../pages/source-form.tsx'), 'NewSourcePage'),
})
const source = createRoute({
  ...inside,
  path: '/sources/$source',
  component: lazyRouteComponent(() => import('../pages/source.tsx'), 'SourceRoom'),
})
const changeSource = createRoute({
  ...inside,
  path: '/sources/$source/change',
  component: lazyRouteComponent(() => import('../pages/source-form.tsx'), 'ChangeSourcePage'),
})
const check = createRoute({
  ...inside,
  path: '/check',
  component: lazyRouteComponent(() => import('../pages/check.tsx'), 'CheckPage'),
})
const languages = createRoute({
  ...inside,
  path: '/languages',
  component: lazyRouteComponent(() => import('../pages/languages.tsx'), 'LanguagesPage'),
})
const model = createRoute({
  ...inside,
  path: '/model',
  component: lazyRouteComponent(() => import('../pages/model.tsx'), 'ModelPage'),
})
const modelCard = createRoute({
  ...inside,
  path: '/model/card',
  component: lazyRouteComponent(() => import('../pages/model-card.tsx'), 'ModelCardPage'),
})

/** Where what is found is looked at, and where more is looked for. */
export const finding = [
  desk,
  leads,
  lead,
  upload,
  networks,
  network,
  sources,
  newSource,
  source,
  changeSource,
  check,
  languages,
  model,
  modelCard,
]
