// Data: numbers to call. A wrong number harms: only what stood on an operator's or a government's own page is here. None was called
// by whoever wrote this down; an agency that takes reports says in its settings when it called one.

import type { Line } from './helpline.ts'

const line = (shown: string, tel: string): Line => ({ shown, tel, verifiedOn: null })

/** Numbers that the Union reserves (Commission Decision 2007/116/EC). Not every country has given each of them to somebody. */
export const EUROPE = [
  { ...line('116 111', '116111'), what: 'children' },
  { ...line('116 000', '116000'), what: 'missing' },
  { ...line('116 006', '116006'), what: 'victims' },
  { ...line('116 016', '116016'), what: 'women' },
] as const satisfies readonly (Line & { what: string })[]

/** Lines against trafficking in human beings, by country (ISO 3166). */
export const HELPLINES: Readonly<Record<string, readonly Line[]>> = {
  BG: [line('0800 20 100', '080020100')],
  DK: [line('+45 70 20 25 50', '+4570202550')],
  HR: [line('0800 77 99', '08007799')],
  IT: [line('800 290 290', '800290290')],
  LV: [line('+371 28612120', '+37128612120')],
  SK: [line('0800 800 818', '0800800818')],
  UA: [line('527', '527'), line('1547', '1547')],
}
