import type { PersonPage } from './contract.ts'

type Keeping = PersonPage['keeping']

/** What the page says of the ground; null where nothing is kept. */
export function keptLine({ ground, until }: Keeping) {
  if (ground === 'nothing') return null
  // Closed before there was such a day, or declined while held: there is a ground and no day.
  if (ground === 'period' && until === null) return 'keeping.ground-help'
  return `keeping.ground-${ground}` as const
}

/** What can be done about how long a file is kept, besides erasing it. */
export const KEEP_ACTS = ['persons.keep-on', 'persons.hold', 'persons.ask-erasure', 'persons.lift-hold'] as const
export type KeepAct = (typeof KEEP_ACTS)[number]

type Known = Pick<PersonPage, 'may' | 'mode' | 'keeping'>

const OPEN: Readonly<Record<KeepAct, (keeping: Keeping) => boolean>> = {
  // Somebody's wish is not answered by another day.
  'persons.keep-on': ({ bounds, asked }) => bounds !== null && asked === null,
  'persons.hold': ({ held }) => held === null,
  'persons.ask-erasure': ({ held, asked }) => held !== null && asked === null,
  'persons.lift-hold': ({ held }) => held !== null,
}

/** Those that are open for the member and the person as they stand. */
export const keepActs = ({ may, mode, keeping }: Known): ReadonlySet<KeepAct> =>
  new Set(mode === 'counted' ? [] : KEEP_ACTS.filter((act) => may.includes(act) && OPEN[act](keeping)))
