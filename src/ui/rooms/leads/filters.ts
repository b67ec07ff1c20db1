import { SORTS, type Sort, STATE_NAMES } from '../../../modules/leads/codes.ts'
import type { Filter, ListInput } from '../../shell/contract.ts'
import { asText } from '../../shell/searches.ts'

/** What the queue is asked for and may stand in its address. Contacts are personal and stay out of it. */
export type Asked = Readonly<Partial<Omit<Filter, 'contact'>>> & { readonly sort?: Sort }

/** States that the queue can be narrowed to: those that are open first, and last all of them. */
export const STATE_CHOICES = ['open', ...STATE_NAMES, 'all'] as const

type Reads = { readonly [K in keyof Asked]-?: (value: string) => Asked[K] | undefined }

const within =
  <T extends string>(list: readonly T[]) =>
  (value: string) =>
    list.find((one) => one === value)
const code = (most: number) => (value: string) =>
  // No blanks and no @: whatever looks like a name or a contact never gets into an address, and so into no history.
  value.length <= most && /^[\w:+./-]+$/.test(value) ? value : undefined
const day = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined

const READS: Reads = {
  sort: within<Sort>(SORTS),
  state: within<(typeof STATE_CHOICES)[number]>(STATE_CHOICES),
  indicator: code(40),
  language: code(10),
  mark: code(64),
  source: code(64),
  from: day,
  to: day,
  // Whose is not said: an address that is passed on shows a colleague their own leads, not the sender's.
  mine: (value) => value === 'yes' || value === 'true' || undefined,
  size: (value) => (/^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined),
  screening: (value) => (/^[\da-f-]{36}$/.test(value) ? value : undefined),
}

const NAMES = Object.keys(READS) as (keyof Asked)[]

/** What an address asks for. What it should not hold, or is malformed, is left out. */
export function askedFrom(search: Readonly<Record<string, unknown>>): Asked {
  const read = NAMES.map((name) => [name, READS[name](asText(search[name]))] as const)
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

/** The same as it stands in an address; what is usual stays out. */
export function searchFrom(asked: Asked): Record<string, string> {
  const usual: Asked = { sort: 'score', state: 'open' }
  const said = NAMES.filter((name) => asked[name] !== undefined && asked[name] !== false && asked[name] !== usual[name])
  return Object.fromEntries(said.map((name) => [name, asked[name] === true ? 'yes' : String(asked[name])]))
}

/** What the server is asked. */
export function inputFrom(
  { sort, ...filter }: Asked,
  contact: string | null,
  after: string | null,
): Omit<ListInput, 'language'> {
  // The contact joins only here, in the body of a request that no server and no browser keeps.
  const whole = contact === null ? filter : { ...filter, contact }
  return { sort: sort ?? 'score', filter: { state: 'open', ...whole }, after, limit: 50 }
}

/** Filters in use, in the order in which they are shown. The state always is, because it always narrows. */
export const inUse = (asked: Asked): (keyof Asked)[] =>
  NAMES.filter((name) => name !== 'sort' && name !== 'state' && asked[name] !== undefined && asked[name] !== false)

/** Filters with what was typed for dates and size; an empty field takes its filter away. */
export function narrowed(asked: Asked, typed: { from: string; to: string; size: string }): Asked {
  const { from: _, to: __, size: ___, ...rest } = asked
  const size = Number(typed.size)
  return {
    ...rest,
    ...(typed.from === '' ? {} : { from: typed.from }),
    ...(typed.to === '' ? {} : { to: typed.to }),
    // Half a posting is none, and a negative number is a slip of the hand.
    ...(size >= 1 ? { size: Math.floor(size) } : {}),
  }
}
