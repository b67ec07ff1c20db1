import type { Out } from '../../shell/contract.ts'
import { AUDIT_CHOICES } from '../audit/audit-view.ts'

type Bases = Out<'agencies.get'>['legalBases']

/** In the order in which the design names them; the audit filters by the same. */
export const PURPOSES = AUDIT_CHOICES.purpose

/** One field for each purpose, empty where the agency names no basis. */
export type BasisFields = Readonly<Record<(typeof PURPOSES)[number], string>>

export const basisFields = (bases: Bases): BasisFields =>
  Object.fromEntries(PURPOSES.map((purpose) => [purpose, bases[purpose] ?? ''])) as BasisFields

/** What the server is told. An empty field is no basis: the server would refuse an empty one, and rightly. */
export const basesFrom = (fields: BasisFields): Bases =>
  Object.fromEntries(PURPOSES.map((purpose) => [purpose, fields[purpose].trim()]).filter(([, basis]) => basis !== ''))
