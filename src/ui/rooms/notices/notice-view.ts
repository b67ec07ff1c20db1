import { NO_MAIL } from '../../../kernel/codes.ts'
import { STATE_NAMES } from '../../../modules/notices/codes.ts'
import type { Act } from '../../../modules/notices/notice.ts'
import type { Tone } from '../../parts/icon.tsx'
import type { IconName } from '../../parts/icons.ts'
import type { Evidence, In, NoticePage, NoticeRow, Recipient } from '../../shell/contract.ts'
import type { Key } from '../../shell/words.ts'

/** What the list of notices is asked, as it stands in an address. */
export type NoticesAsked = {
  readonly state?: 'all' | NoticeRow['state']
  readonly mine?: 'yes'
  readonly after?: number
}

/** Reads an address; what it does not know is as usual. */
export function noticesAsked(search: Readonly<Record<string, unknown>>): NoticesAsked {
  // Addresses are typed, kept and passed on: an old or broken one must open a list all the same.
  const state = (['all', ...STATE_NAMES] as const).find((one) => one === search.state)
  const after = /^\d{1,5}$/.test(String(search.after ?? '')) ? Number(search.after) : 0
  // Whose is not said: an address that is passed on shows a colleague their own.
  const mine = search.mine === 'yes' ? { mine: 'yes' as const } : {}
  return { ...(state ? { state } : {}), ...mine, ...(after > 0 ? { after } : {}) }
}

// What is over is looked for on purpose only; the list is one of work.
export const tableInput = ({ state, mine }: NoticesAsked): In<'notices.export-list'> => ({
  state: state ?? 'open',
  ...(mine ? { mine: true } : {}),
})

export const listInput = (asked: NoticesAsked): In<'notices.list'> => ({
  ...tableInput(asked),
  after: asked.after ?? 0,
})

/** The lead that a new notice comes from, as it stands in an address. */
export function newFrom(search: Readonly<Record<string, unknown>>): { lead?: string } {
  const { lead } = search
  // Only an id: a lead's words or number must not get into histories and logs by this way.
  return typeof lead === 'string' && /^[0-9a-f-]{36}$/.test(lead) ? { lead } : {}
}

/** A state as icon and meaning: never by colour alone. */
export const LOOKS = {
  // Amber is kept for what waits on somebody outside the house: police, or a body that hears both sides.
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
} as const satisfies Record<NoticeRow['state'], { icon: IconName; meaning: Tone }>

/** A state in a word. What nobody ever had was discarded, though it is the same state as one that was taken back. */
export const stateWord = ({ state, sentAt }: Pick<NoticeRow, 'state' | 'sentAt'>): Key =>
  state === 'withdrawn' && sentAt === null ? 'notice.state-discarded' : `notice.state-${state}`

/** What has a button; complaint and dispute have a form of their own. */
export type NoticeAct = Exclude<Act, 'complain' | 'dispute'>

/** One action of the page by its short name. */
export const actionOf = ({ actions }: Pick<NoticePage, 'actions'>, act: NoticeAct) =>
  actions.find(({ operation }) => operation === `notices.${act}`)

/** An address as its row holds it, with what else is needed to find the content. */
export type AddressRow = NoticePage['content']['addresses'][number]

export const freshAddress = (): AddressRow => ({ address: '', more: '' })

/** Addresses as rows; a notice without any begins with an empty one. */
export const addressRows = (addresses: readonly AddressRow[]): readonly AddressRow[] =>
  addresses.length === 0 ? [freshAddress()] : addresses

/** The rows after something was written into the address of one: a list that was pasted becomes a row for each of its lines. */
export function withAddress(rows: readonly AddressRow[], at: number, text: string): readonly AddressRow[] {
  const lines = linesOf(text)
  const written = lines.length > 1 ? lines : [text]
  return rows.flatMap((row, i) =>
    i === at ? written.map((address, place) => ({ address, more: place === 0 ? row.more : '' })) : [row],
  )
}

const isWritten = ({ address, more }: AddressRow): boolean => `${address}${more}`.trim() !== ''

/** Rows as addresses; the server says which of them is none, so that nothing typed vanishes here. */
export const addressesFrom = (rows: readonly AddressRow[]): AddressRow[] =>
  rows.filter(isWritten).map(({ address, more }) => ({ address: address.trim(), more: more.trim() }))

/** The place of a row among those that are sent: by it the server says what is wrong. */
export const placeOf = (rows: readonly AddressRow[], at: number): number => rows.slice(0, at).filter(isWritten).length

/** A clause as its row holds it. */
export type ClauseRow = Pick<Recipient['clauses'][number], 'code' | 'words'>

export const freshClause = (): ClauseRow => ({ code: '', words: '' })

/** The place of a clause among those that are sent: by it the server says what is wrong. */
export const clausePlaceOf = (rows: readonly ClauseRow[], at: number): number => clausesFrom(rows.slice(0, at)).length

/**
 * Rows as clauses; one without words is its own code, an empty one none.
 * @param known clauses as they stood before: no row shows the address of one, which stays with its code
 */
export const clausesFrom = (rows: readonly ClauseRow[], known: Recipient['clauses'] = []): Recipient['clauses'] =>
  rows
    .map(({ code, words }) => ({ code: code.trim(), words: words.trim() || code.trim() }))
    .filter(({ words }) => words !== '')
    .map((row) => ({ ...row, address: known.find(({ code }) => code === row.code)?.address ?? null }))

/** Lines that hold something: who pastes a list brings blank ones along. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

// «4.2» begins with «4» and is another clause; «4. No fees» and «4(a)» are clause 4.
const goesOn = /^[.–-]?[\p{L}\p{N}]/u

/** The clause that a provision names, as one of the recipient's; null where it is none of them. */
export function clauseOf({ clauses, content }: Pick<NoticePage, 'clauses' | 'content'>): string | null {
  const named = content.provision.trim()
  const found = clauses.filter(({ code }) => named.startsWith(code) && !goesOn.test(named.slice(code.length)))
  // Codes with letters may still begin alike («4» and «4 a»): the longer one says more.
  return found.toSorted((a, b) => b.code.length - a.code.length)[0]?.code ?? null
}

/** Whether a notice goes by mail, has not gone, and no mail server is set. @param mail whether mail leaves this server */
export const isMailless = (
  { channel, sentAt, state }: Pick<NoticePage, 'channel' | 'sentAt' | 'state'>,
  mail: boolean,
): boolean => !mail && channel === 'mail' && sentAt === null && ['draft', 'held', 'approved'].includes(state)

/** The last time somebody saved an approved notice as a file; null where nobody did since it was approved. */
export function lastSaved({ events }: Pick<NoticePage, 'events'>): NoticePage['events'][number] | null {
  const since = events.findIndex(({ kind }) => kind === 'approved')
  return events.slice(0, Math.max(since, 0)).find(({ kind }) => kind === 'saved') ?? null
}

/** How and when it was sent by hand; null where it went by the program. */
export const handedOf = ({ events }: Pick<NoticePage, 'events'>) =>
  events.find(({ kind }) => kind === 'handed-over')?.handed ?? null

type Way = Pick<NoticeRow, 'delivery' | 'problem'>

/** How the way to the recipient looks; null where there is none to speak of. */
export function deliveryLook({ delivery, problem }: Way): { key: Key; icon: IconName; meaning: Tone } | null {
  if (delivery === 'none' || delivery === 'delivered') return null
  const key: Key = `notice.delivery-${delivery}`
  if (delivery === 'failed') return { key, icon: 'danger', meaning: 'danger' }
  // Nobody tries again and again: it waits for whoever keeps the server.
  if (problem === NO_MAIL) return { key: 'notice.delivery-no-mail', icon: 'clock', meaning: 'warning' }
  // A first try that failed is tried again by itself; whoever looks must know that it is not just slow.
  return { key, icon: 'clock', meaning: problem === null ? 'neutral' : 'warning' }
}

type Standing = Pick<NoticePage, 'delivery' | 'state' | 'heldUntil' | 'waitsFor'> & {
  readonly missing: readonly NoticePage['missing'][number][]
}

/** What stands in the way of a notice or is late, the worst first: said above all else. */
export function standingOf({ delivery, state, heldUntil, waitsFor, missing }: Standing) {
  return [
    // A failure is never silent, whatever became of the notice since.
    delivery === 'failed' && 'failed',
    state === 'held' && heldUntil !== null && 'held',
    waitsFor !== null && 'waits',
    // Also with a file saved: only a person's word that they sent it makes it sent.
    state === 'approved' && delivery === 'none' && 'unsent',
    // Later states have passed the check; what the directory lacks since then is no fault of theirs.
    state === 'draft' && missing.length > 0 && 'missing',
  ].filter((one) => one !== false)
}

/** One posting of a lead, to be chosen by its place, source and day. */
export type Place = { readonly place: number; readonly source: string; readonly date: string | null }

/** A posting's name in a list, counted from one as on the lead's own page. */
export const placeName = ({ place, source, date }: Place, format: { day: (iso: string) => string }): string =>
  [String(place + 1), source, date === null ? '' : format.day(date)].filter((part) => part !== '').join(' · ')

/** Whether there is a page to be saved: one that was read, and that the member's keys open. */
export const canSave = ({ kind, problem, seen }: Pick<Evidence, 'kind' | 'problem' | 'seen'>): boolean =>
  kind === 'page' && problem === null && seen !== null

/** The words of a piece as its SHA-256 covers them: of a posting its title, an empty line and its text. */
export const wordsOf = ({ title, text }: Pick<NonNullable<Evidence['seen']>, 'title' | 'text'>): string =>
  title === null ? text : `${title}\n\n${text}`

/** Where a page that was kept is saved from: by the number of its piece, never by its address. */
export const pageAddress = (evidence: string): string => `/api/evidence-pages/${evidence}`
