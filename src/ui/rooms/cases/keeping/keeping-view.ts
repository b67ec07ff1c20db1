import type { PersonPage } from '../../../shell/contract.ts'

type Keeping = PersonPage['keeping']

/** The page's line about the ground; null if nothing is kept. */
export function keptLine({ ground, until }: Keeping) {
  if (ground === 'nothing') return null
  // Files closed before this rule, or declined while held, have a ground and no day.
  if (ground === 'period' && until === null) return 'keeping.ground-help'
  return `keeping.ground-${ground}` as const
}

/** Acts about how long a file is kept, besides erasing it. */
export const KEEP_ACTS = [
  'persons.keep-on',
  'persons.hold',
  'persons.ask-erasure',
  'persons.withdraw-erasure',
  'persons.lift-hold',
] as const
export type KeepAct = (typeof KEEP_ACTS)[number]

/** What each of these acts is called. */
export const KEEP_NAMES = {
  'persons.keep-on': 'keeping.on',
  'persons.hold': 'keeping.hold',
  'persons.ask-erasure': 'keeping.ask',
  'persons.withdraw-erasure': 'keeping.withdraw',
  'persons.lift-hold': 'keeping.lift',
} as const satisfies Record<KeepAct, string>

type Known = Pick<PersonPage, 'may' | 'mode' | 'keeping' | 'identification'>
type Standing = Keeping & Pick<Known, 'identification'>

const OPEN: Readonly<Record<KeepAct, (standing: Standing) => boolean>> = {
  // A later day does not answer a request for erasure.
  'persons.keep-on': ({ bounds, asked }) => bounds !== null && asked === null,
  'persons.hold': ({ held }) => held === null,
  'persons.ask-erasure': ({ held, asked }) => held !== null && asked === null,
  // A person who declined withdraws by coming back.
  'persons.withdraw-erasure': ({ asked, identification }) => asked !== null && identification !== 'declined',
  'persons.lift-hold': ({ held }) => held !== null,
}

/** The acts that are open for this member and person. */
export function keepActs({ may, mode, keeping, identification }: Known): ReadonlySet<KeepAct> {
  if (mode === 'counted') return new Set()
  return new Set(KEEP_ACTS.filter((act) => may.includes(act) && OPEN[act]({ ...keeping, identification })))
}
