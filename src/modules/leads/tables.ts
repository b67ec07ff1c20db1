import type { Row } from '../../kernel/database.ts'
import type { Features } from '../../screening/learning/features.ts'
import type { Model } from '../../screening/learning/model.ts'
import type { State } from './codes.ts'

/** Figures of a lead without what was merged into it. */
export type OwnFigures = {
  readonly score: number
  readonly size: number
  readonly firstSeen: string
  readonly lastSeen: string
  readonly languages: readonly string[]
}

/** What columns hold that the database keeps as JSON, or as text without a list of its values. */
export interface Columns {
  'lead_counts.state': State
  'lead_features.features': Features
  'lead_orders.weights': Model
  'leads.own': OwnFigures
}

/** A lead; `screening` is null where a member took it from elsewhere by hand. */
export type LeadRow = Row<'leads'>

/** By what leads are filtered and compared. */
export type FacetName = Row<'lead_facets'>['facet']
