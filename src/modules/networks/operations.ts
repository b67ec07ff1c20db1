import { catchUp } from './catch-up.ts'
import { confirmLink, cutLink, withdrawDecision } from './decide.ts'
import { listDecisions } from './decisions.ts'
import { exportNetwork } from './export.ts'
import { findStart } from './find.ts'
import { getNetwork } from './get.ts'
import { listLargest } from './largest.ts'
import { linkJob, linkLeads } from './link.ts'

/** The operations of this room by name. */
export const operations = {
  'networks.find': findStart,
  'networks.largest': listLargest,
  'networks.get': getNetwork,
  'networks.export': exportNetwork,
  'networks.confirm': confirmLink,
  'networks.cut': cutLink,
  'networks.withdraw': withdrawDecision,
  'networks.decisions': listDecisions,
  'networks.catch-up': catchUp,
  'networks.link': linkLeads,
} as const

/** The jobs of this room by name. */
export const jobs = { 'link-leads': linkJob } as const
