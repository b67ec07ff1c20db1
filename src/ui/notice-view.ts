import type { In, NoticePage, NoticeRow, Recipient } from './contract.ts'
import type { Meaning } from './parts/icon.tsx'
import type { IconName } from './parts/icons.ts'

/** What the list of notices is asked, as it stands in an address. */
export type NoticesAsked = {
  readonly state?: 'all' | NoticeRow['state']
  readonly after?: number
}

export const STATES = [
  'draft',
  'held',
  'approved',
  'sent',
  'acknowledged',
  'decided',
  'complaint',
  'dispute',
  'closed',
  'withdrawn',
  'corrected',
] as const satisfies NoticeRow['state'][]

/** Reads an address; what it does not know is as usual. */
export function noticesAsked(search: Readonly<Record<string, unknown>>): NoticesAsked {
  const state = (['all', ...STATES] as const).find((one) => one === search.state)
  const after = /^\d{1,5}$/.test(String(search.after ?? '')) ? Number(search.after) : 0
  return { ...(state ? { state } : {}), ...(after > 0 ? { after } : {}) }
}

export const listInput = ({ state, after }: NoticesAsked): In<'notices.list'> => ({
  state: state ?? 'open',
  after: after ?? 0,
})

/** The lead that a new notice comes from, as it stands in an address. */
export function newFrom(search: Readonly<Record<string, unknown>>): { lead?: string } {
  const { lead } = search
  return typeof lead === 'string' && /^[0-9a-f-]{36}$/.test(lead) ? { lead } : {}
}

/** A state as icon and meaning: never by colour alone. */
export const LOOKS = {
  draft: { icon: 'note', meaning: 'neutral' },
  held: { icon: 'lock', meaning: 'warning' },
  approved: { icon: 'done', meaning: 'neutral' },
  sent: { icon: 'notices', meaning: 'neutral' },
  acknowledged: { icon: 'mail', meaning: 'neutral' },
  decided: { icon: 'done', meaning: 'done' },
  complaint: { icon: 'half', meaning: 'warning' },
  dispute: { icon: 'half', meaning: 'warning' },
  closed: { icon: 'done', meaning: 'neutral' },
  withdrawn: { icon: 'x', meaning: 'neutral' },
  corrected: { icon: 'repeat', meaning: 'neutral' },
} as const satisfies Record<NoticeRow['state'], { icon: IconName; meaning: Meaning }>

export type NoticeAct =
  | 'edit'
  | 'approve'
  | 'send'
  | 'hold'
  | 'release'
  | 'reopen'
  | 'acknowledge'
  | 'decide'
  | 'correct'
  | 'withdraw'
  | 'close'
  | 'note'

/** One action of the page by its short name. */
export const actionOf = ({ actions }: Pick<NoticePage, 'actions'>, act: NoticeAct) =>
  actions.find(({ operation }) => operation === `notices.${act}`)

/** Addresses as lines of text: the address, and after a blank what else is needed to find the content. */
export const addressText = (addresses: NoticePage['content']['addresses']): string =>
  addresses.map(({ address, more }) => `${address} ${more}`.trim()).join('\n')

/** Lines of text as addresses; the server says which of them is none. */
export const addressesFrom = (text: string): { address: string; more: string }[] =>
  linesOf(text).map((line) => {
    const [address, ...rest] = line.split(/\s+/)
    return { address, more: rest.join(' ') }
  })

/** Clauses as lines of text: code, stroke, words. */
export const clauseText = (clauses: Recipient['clauses']): string =>
  clauses.map(({ code, words }) => `${code} | ${words}`).join('\n')

/** Lines of text as clauses; one without a stroke is its own code. */
export const clausesFrom = (text: string): Recipient['clauses'] =>
  linesOf(text).map((line) => {
    const [code, ...words] = line.split('|')
    const said = words.join('|').trim()
    return { code: code.trim(), words: said === '' ? code.trim() : said, address: null }
  })

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The clause that a provision names, as one of the recipient's; null where it is none of them. */
export const clauseOf = ({ clauses, content }: Pick<NoticePage, 'clauses' | 'content'>): string | null =>
  clauses.find(({ code }) => content.provision.trim().startsWith(code))?.code ?? null
