import { PURPOSES, type Purpose } from '../../../kernel/codes.ts'
import type { Out } from '../../shell/contract.ts'

type Bases = Out<'agencies.get'>['legalBases']

/** One field for each purpose, empty where the agency names no basis. */
export type BasisFields = Readonly<Record<Purpose, string>>

export const basisFields = (bases: Bases): BasisFields =>
  Object.fromEntries(PURPOSES.map((purpose) => [purpose, bases[purpose] ?? ''])) as BasisFields

/** What the server is told. An empty field is no basis: the server would refuse an empty one, and rightly. */
export const basesFrom = (fields: BasisFields): Bases =>
  Object.fromEntries(PURPOSES.map((purpose) => [purpose, fields[purpose].trim()]).filter(([, basis]) => basis !== ''))
