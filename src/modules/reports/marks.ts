import { watchedRows } from '../../kernel/vault/watched-rows.ts'
import { NUMBERS } from './helplines/helplines.ts'
import { OPENINGS } from './identity/identity.ts'

/** How urgent it is and whose pictures nobody sees; by whose receipt it is read. */
const REPORTS = watchedRows('reports', [
  ...(['id', 'agency', 'kind', 'about', 'child', 'danger_told', 'danger_seen', 'lookup'] as const),
])

/** Whom the public forms offer, and for what. */
export const INTAKES = watchedRows('report_intakes', ['agency', 'public_name', 'suspicions', 'help', 'statutory'], {
  key: ['agency'],
})

/** Who takes which forms, and who takes none of complaints. */
export const DESKS = watchedRows('form_desks', ['agency', 'forms', 'enforces_returns'], { key: ['agency'] })

/** Who wrote which message of which report. */
const MESSAGES = watchedRows('report_messages', ['id', 'report', 'agency', 'kind', 'by'])

/** Tables of this room whose rows carry a mark. */
export const MARKED = [NUMBERS, OPENINGS, REPORTS, INTAKES, DESKS, MESSAGES]
