import { type Act, KINDS, PARTS, type Part, SORTS, STATE_NAMES } from '../../../modules/reports/codes.ts'
import type { Tone } from '../../parts/icon.tsx'
import type { IconName } from '../../parts/icons.ts'
import type { In, ReportPage, ReportRow } from '../../shell/contract.ts'
import type { Key } from '../../shell/words.ts'

/** What the list of reports is asked, as it stands in an address. */
export type ReportsAsked = {
  readonly kind?: (typeof KINDS)[number]
  readonly state?: 'all' | ReportRow['state']
  readonly sort?: (typeof SORTS_ASKED)[number]
  readonly after?: number
}

/** What else than the open ones can be listed. */
export const STATES = ['all', ...STATE_NAMES] as const
/** The orders that an address names; by danger is the usual one. */
const SORTS_ASKED = SORTS.filter((one) => one !== 'danger')

/** Reads an address; what it does not know is as usual. */
export function reportsAsked(search: Readonly<Record<string, unknown>>): ReportsAsked {
  const kind = KINDS.find((one) => one === search.kind)
  const state = STATES.find((one) => one === search.state)
  const sort = SORTS_ASKED.find((one) => one === search.sort)
  const after = /^\d{1,5}$/.test(String(search.after ?? '')) ? Number(search.after) : 0
  return {
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    ...(sort ? { sort } : {}),
    ...(after > 0 ? { after } : {}),
  }
}

export const listInput = ({ kind, state, sort, after }: ReportsAsked): In<'reports.list'> => ({
  kind: kind ?? 'all',
  state: state ?? 'open',
  sort: sort ?? 'danger',
  after: after ?? 0,
})

/** How urgent, as icon and meaning: never by colour alone. */
export const DANGER = {
  now: { icon: 'danger', meaning: 'danger' },
  soon: { icon: 'warn', meaning: 'warning' },
  unknown: { icon: 'ring', meaning: 'neutral' },
  no: { icon: 'ring', meaning: 'neutral' },
} as const satisfies Record<ReportRow['danger'], { icon: IconName; meaning: Tone }>

/** How far it is. «Read» alone would send somebody to a first contact that was made, or to an answer that was written. */
export function standKey({ state, clocks }: Pick<ReportRow, 'state' | 'clocks'>, hasLed: boolean): Key {
  if (state !== 'read') return `reports.state-${state}`
  if (hasLed) return 'report.has-led'
  return clocks.some(({ what, kept }) => what === 'answer' && kept !== null) ? 'report.written' : 'reports.state-read'
}

/** The promise that is next or late: its sentence, its day, and whether it was missed. Null where both were kept or it has ended. */
export function promiseOf({
  clocks,
  state,
}: Pick<ReportRow, 'clocks' | 'state'>): { key: Key; day: string; missed: boolean } | null {
  if (state !== 'received' && state !== 'read') return null
  const next = clocks.find(({ kept }) => kept === null)
  if (next === undefined) return null
  const { what, due, missed } = next
  return { key: missed ? `report.late-${what}` : `report.due-${what}`, day: due, missed }
}

/** Parts of what was told; what was left empty is left out. */
export function partsOf({ messages }: Pick<ReportPage, 'messages'>): readonly { part: Part; text: string }[] {
  const told = messages.find((message) => message.told !== null)?.told
  if (!told) return []
  return PARTS.map((part) => ({ part, text: told[part].trim() })).filter(({ text }) => text !== '')
}

/** How somebody is reached and where they are, which a long story would push off the first screen; then all else in its order. */
export function toFindFirst(parts: ReturnType<typeof partsOf>): ReturnType<typeof partsOf> {
  const isWay = ({ part }: { part: Part }) => part === 'reach' || part === 'where'
  return [...parts.filter(isWay), ...parts.filter((one) => !isWay(one))]
}

/** One action of the page by its short name. */
export const actionOf = ({ actions }: Pick<ReportPage, 'actions'>, act: Act) =>
  actions.find(({ operation }) => operation === `reports.${act}`)
