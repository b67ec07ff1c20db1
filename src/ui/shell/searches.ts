import { JOB_STATES, type JobState } from '../../kernel/codes.ts'

// What stands in an address is typed, kept and passed on by people. The router hands over what it did not ask for as well, so each
// page reads it by one of these once more: an old or broken address opens a list all the same.
type Search = Readonly<Record<string, unknown>>

/** What an address says under a name, as text; empty where it says nothing, or something that no address can hold. */
export const asText = (value: unknown): string =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : ''

/** The list of requests: those that are open, or all of them. */
export const requestsAsked = ({ state }: Search): { state?: 'all' } => (state === 'all' ? { state: 'all' } : {})

/** The number of a draft that is written on; never what it says. */
export const formAsked = ({ draft }: Search): { draft?: string } =>
  typeof draft === 'string' && /^[\da-f-]{36}$/.test(draft) ? { draft } : {}

/** What the page for devices said of itself before it led here. */
export const goOnAsked = ({ challenge }: Search): { challenge?: string } =>
  typeof challenge === 'string' && /^[\w-]{43}$/.test(challenge) ? { challenge } : {}

/** Jobs in one state, or all of them. */
export function jobsAsked({ state }: Search): { state?: JobState } {
  const known = JOB_STATES.find((one) => one === state)
  return known === undefined ? {} : { state: known }
}

/** Whether the dialog that invites is open from the start, as from the palette. */
export const membersAsked = ({ invite }: Search): { invite?: 'yes' } => (invite === 'yes' ? { invite: 'yes' } : {})

/** Search of any address as flat text, neither quoted nor nested. */
export const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search))

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const text = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()
  return text === '' ? '' : `?${text}`
}
