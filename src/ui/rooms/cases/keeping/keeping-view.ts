import type { PersonPage } from '../../../shell/contract.ts'

type Keeping = PersonPage['keeping']

/** What the page says of the ground; null where nothing is kept. */
export function keptLine({ ground, until }: Keeping) {
  if (ground === 'nothing') return null
  // Closed before there was such a day, or declined while held: there is a ground and no day.
  if (ground === 'period' && until === null) return 'keeping.ground-help'
  return `keeping.ground-${ground}` as const
}

/** What can be done about how long a file is kept, besides erasing it. */
export const KEEP_ACTS = [
  'persons.keep-on',
  'persons.hold',
  'persons.ask-erasure',
  'persons.withdraw-erasure',
  'persons.lift-hold',
] as const
export type KeepAct = (typeof KEEP_ACTS)[number]

type Known = Pick<PersonPage, 'may' | 'mode' | 'keeping' | 'identification'>
type Standing = Keeping & Pick<Known, 'identification'>

const OPEN: Readonly<Record<KeepAct, (standing: Standing) => boolean>> = {
  // Somebody's wish is not answered by another day.
  'persons.keep-on': ({ bounds, asked }) => bounds !== null && asked === null,
  'persons.hold': ({ held }) => held === null,
  'persons.ask-erasure': ({ held, asked }) => held !== null && asked === null,
  // Who declined to be registered takes it back by coming back.
  'persons.withdraw-erasure': ({ asked, identification }) => asked !== null && identification !== 'declined',
  'persons.lift-hold': ({ held }) => held !== null,
}

/** Those that are open for the member and the person as they stand. */
export function keepActs({ may, mode, keeping, identification }: Known): ReadonlySet<KeepAct> {
  if (mode === 'counted') return new Set()
  return new Set(KEEP_ACTS.filter((act) => may.includes(act) && OPEN[act]({ ...keeping, identification })))
}
