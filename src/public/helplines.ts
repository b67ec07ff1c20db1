// Data: numbers to call. A wrong number harms: only what stood on an operator's or a government's own page, or is reserved by
// Commission Decision 2007/116/EC, is here. `verifiedOn` is the day on which somebody last called or looked; null where nobody has since it was taken over.

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

/** Lines against trafficking in human beings, by country (ISO 3166). */
export const COUNTRIES: Readonly<Record<string, readonly Helpline[]>> = {
  BG: [{ shown: '0800 20 100', tel: '080020100', what: 'lines.country', verifiedOn: null }],
  DK: [{ shown: '+45 70 20 25 50', tel: '+4570202550', what: 'lines.country', verifiedOn: null }],
  HR: [{ shown: '0800 77 99', tel: '08007799', what: 'lines.country', verifiedOn: null }],
  IT: [{ shown: '800 290 290', tel: '800290290', what: 'lines.country', verifiedOn: null }],
  LV: [{ shown: '+371 28612120', tel: '+37128612120', what: 'lines.country', verifiedOn: null }],
  SK: [{ shown: '0800 800 818', tel: '0800800818', what: 'lines.country', verifiedOn: null }],
  UA: [
    { shown: '527', tel: '527', what: 'lines.country', verifiedOn: null },
    { shown: '1547', tel: '1547', what: 'lines.country', verifiedOn: null },
  ],
}
