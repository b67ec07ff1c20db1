// Data: numbers that the Union reserves (Commission Decision 2007/116/EC); those of countries stand with the reports' room.
import { HELPLINES } from '../modules/reports/public.ts'
import type { WordKey } from './words/shape.ts'

export type Helpline = {
  /** As it is written; `tel` is how it is dialled. */
  readonly shown: string
  readonly tel: string
  readonly what: WordKey
  readonly verifiedOn: string | null
}

/** Reserved in the whole Union; not every country has given each to somebody. */
export const EUROPE: readonly Helpline[] = [
  { shown: '116 111', tel: '116111', what: 'lines.children', verifiedOn: null },
  { shown: '116 000', tel: '116000', what: 'lines.missing', verifiedOn: null },
  { shown: '116 006', tel: '116006', what: 'lines.victims', verifiedOn: null },
  { shown: '116 016', tel: '116016', what: 'lines.women', verifiedOn: null },
]

/** Lines against trafficking in human beings as the program brings them along, by country (ISO 3166). */
export const COUNTRIES = HELPLINES
