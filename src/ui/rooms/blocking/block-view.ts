import {
  ACTS,
  type BlockAct,
  type HostOutcome,
  type Mark,
  type OrderedBy,
  type Scope,
  STATE_NAMES,
} from '../../../modules/blocking/codes.ts'
import type { Tone } from '../../parts/icon.tsx'
import type { IconName } from '../../parts/icons.ts'
import type { BlockPage, BlockRow, In, Operator } from '../../shell/contract.ts'
import type { Failure } from '../../shell/failure.ts'
import type { Key, Say } from '../../shell/words.ts'

/** What the list of blocks is asked, as it stands in an address. */
export type BlocksAsked = { readonly state?: 'all' | BlockRow['state']; readonly after?: number }

export const STATES = ['all', ...STATE_NAMES] as const

/** Reads an address; what it does not know is as usual. */
export function blocksAsked(search: Readonly<Record<string, unknown>>): BlocksAsked {
  const state = STATES.find((one) => one === search.state)
  // An address can hold any JSON, and some objects of it do not even turn into text.
  const place = typeof search.after === 'object' ? '' : String(search.after)
  const after = /^\d{1,5}$/.test(place) ? Number(place) : 0
  return { ...(state ? { state } : {}), ...(after > 0 ? { after } : {}) }
}

export const listInput = ({ state, after }: BlocksAsked): In<'blocks.list'> => ({
  state: state ?? 'open',
  after: after ?? 0,
})

/** Where an entry is, as icon and meaning: never by colour alone. */
export const STATE = {
  draft: { icon: 'note', meaning: 'warning' },
  approved: { icon: 'half', meaning: 'warning' },
  published: { icon: 'lock', meaning: 'done' },
  appealed: { icon: 'warn', meaning: 'danger' },
  suspended: { icon: 'unlock', meaning: 'warning' },
  lifted: { icon: 'x', meaning: 'neutral' },
  expired: { icon: 'clock', meaning: 'neutral' },
} as const satisfies Record<BlockRow['state'], { icon: IconName; meaning: Tone }>

export const actionOf = ({ actions }: Pick<BlockPage, 'actions'>, act: BlockAct) =>
  actions.find(({ operation }) => operation === `blocks.${act}`)

/** What can be done comes first; what has ended shows nothing closed, since all of it is. */
export function actsShown(page: Pick<BlockPage, 'actions'>): readonly BlockAct[] {
  // Closed ones stay on the page: somebody who looks for an act must find why it is closed.
  const isOpen = (act: BlockAct) => actionOf(page, act)?.allowed === true
  if (page.actions.every(({ why }) => why === 'ended')) return []
  return [...ACTS.filter(isOpen), ...ACTS.filter((act) => !isOpen(act))]
}

/** How far an operator is with an entry. */
export function standingOf({ fetched, applied }: BlockPage['operators'][number]): {
  key: Key
  icon: IconName
  meaning: Tone
} {
  // Nothing was given out yet, so nobody can be late.
  if (fetched === null) return { key: 'block.not-yet', icon: 'ring', meaning: 'neutral' }
  if (applied) return { key: 'block.has-applied', icon: 'done', meaning: 'done' }
  return fetched
    ? { key: 'block.has-fetched', icon: 'half', meaning: 'warning' }
    : { key: 'block.has-not', icon: 'warn', meaning: 'warning' }
}

/** Whether what an operator has is what the feeds are at. Without entries there is nothing to be behind with. */
export const isBehind = (operator: Operator, mark: Mark, serial: number): boolean =>
  (operator[mark]?.serial ?? 0) < serial && operator.entries > 0

/** An order as the form holds it: everything as text, so that a field may be empty or half typed. */
export type OrderForm = {
  readonly scope: Scope
  readonly orderedBy: '' | OrderedBy
  readonly hostAsked: '' | 'yes' | 'no'
  readonly hostOutcome: '' | HostOutcome
  readonly ownAdvert: '' | 'yes' | 'no'
  readonly addressees: readonly string[]
  readonly territory: readonly string[]
} & Readonly<Record<OrderText, string>>

export type OrderText =
  | 'address'
  | 'authority'
  | 'number'
  | 'law'
  | 'redress'
  | 'appealTo'
  | 'hostAskedOn'
  | 'hostNotAsked'
  | 'collateral'
  | 'collateralOn'
  | 'evidence'
  | 'issued'
  | 'expires'
  | 'reviewOn'

/** @param appealTo the public page of this installation */
export const emptyOrder = (appealTo: string): OrderForm => ({
  scope: 'url',
  orderedBy: '',
  hostAsked: '',
  hostOutcome: '',
  ownAdvert: '',
  territory: [],
  addressees: [],
  address: '',
  authority: '',
  number: '',
  law: '',
  redress: '',
  appealTo,
  hostAskedOn: '',
  hostNotAsked: '',
  collateral: '',
  collateralOn: '',
  evidence: '',
  issued: '',
  expires: '',
  reviewOn: '',
})

const yesOrNo = (said: '' | 'yes' | 'no'): boolean | null => (said === '' ? null : said === 'yes')

export const orderInput = (form: OrderForm): In<'blocks.draft'> => ({
  ...form,
  orderedBy: form.orderedBy === '' ? null : form.orderedBy,
  hostAsked: yesOrNo(form.hostAsked),
  hostOutcome: form.hostOutcome === '' ? null : form.hostOutcome,
  ownAdvert: yesOrNo(form.ownAdvert),
  territory: [...form.territory],
  addressees: [...form.addressees],
})

/** The server's sentences about an order, by a part that no other has. */
const LACKS: readonly (readonly [part: string, key: Key])[] = [
  ['is missing', 'lack.missing'],
  ['day such as', 'lack.not-a-day'],
  ['has not come', 'lack.not-yet'],
  ['day is over', 'lack.over'],
  ['before the day', 'lack.before-issue'],
  ['after the last day', 'lack.after-end'],
  ['countries by two', 'lack.not-a-country'],
  ['SHA-256', 'lack.not-a-sha-256'],
  ['https address or a mail', 'lack.not-reachable'],
  ['own advert', 'lack.own-advert'],
  ['no http or https', 'lack.not-an-address'],
  ['no name of a host', 'lack.not-a-host'],
  ['not its number', 'lack.is-a-number'],
  ['policy zone', 'lack.too-long'],
]

/** What an order lacks, by field, in the reader's language; the server's own words where there are no others. */
export function lacksByField(failure: Failure | null, say: Say): Readonly<Record<string, string>> {
  const lacks: Record<string, string> = {}
  for (const { field, message } of failure?.fields ?? []) {
    const known = LACKS.find(([part]) => message.includes(part))
    lacks[field] ??= known ? say(known[1]) : message
  }
  return lacks
}
