import type { IconName } from '../parts/icons.ts'
import { wordsOf } from '../rooms/leads/lead-view.ts'
import type { Summary } from './contract.ts'
import type { Key } from './words.ts'

/** What rooms are for: the daily work, looking further into it, and the house itself. The rail has a line between them. */
export type RoomGroup = 'work' | 'look' | 'house'

/** A room of the rail: where it is, and which permissions open it (any of them). */
export type Room = {
  readonly to: string
  readonly name: Key
  readonly icon: IconName
  readonly group: RoomGroup
  readonly opens: readonly string[]
}

/** In the order of work. On a phone the first four stand in the bar and the rest under More. */
export const ROOMS: readonly Room[] = [
  { to: '/', name: 'room.desk', icon: 'desk', group: 'work', opens: [] },
  { to: '/leads', name: 'room.leads', icon: 'leads', group: 'work', opens: ['lead:read'] },
  { to: '/reports', name: 'room.reports', icon: 'mail', group: 'work', opens: ['report:read'] },
  { to: '/cases', name: 'room.cases', icon: 'cases', group: 'work', opens: ['case:read'] },
  { to: '/referrals', name: 'room.referrals', icon: 'exchange', group: 'work', opens: ['referral:work'] },
  { to: '/services', name: 'room.services', icon: 'shelter', group: 'work', opens: ['service:read'] },
  { to: '/forms', name: 'room.forms', icon: 'note', group: 'work', opens: ['form:file'] },
  { to: '/notices', name: 'room.notices', icon: 'notices', group: 'work', opens: ['notice:read'] },
  { to: '/blocks', name: 'room.blocks', icon: 'stop', group: 'work', opens: ['block:read'] },
  { to: '/networks', name: 'room.networks', icon: 'networks', group: 'look', opens: ['network:read'] },
  { to: '/sources', name: 'room.sources', icon: 'globe', group: 'look', opens: ['source:read'] },
  { to: '/check', name: 'room.check', icon: 'search', group: 'look', opens: ['offer:check'] },
  { to: '/model', name: 'room.model', icon: 'model', group: 'look', opens: ['model:read'] },
  { to: '/figures', name: 'room.figures', icon: 'bars', group: 'look', opens: ['figure:read'] },
  { to: '/approvals', name: 'room.approvals', icon: 'done', group: 'house', opens: ['approval:decide'] },
  { to: '/identities', name: 'room.identities', icon: 'person', group: 'house', opens: ['identity:list'] },
  { to: '/requests', name: 'room.requests', icon: 'record', group: 'house', opens: ['request:read'] },
  { to: '/breaches', name: 'room.breaches', icon: 'danger', group: 'house', opens: ['breach:read'] },
  { to: '/jobs', name: 'room.jobs', icon: 'repeat', group: 'house', opens: ['job:read'] },
  { to: '/members', name: 'room.members', icon: 'people', group: 'house', opens: ['member:list'] },
  { to: '/agencies', name: 'room.agencies', icon: 'post', group: 'house', opens: ['agency:create'] },
  { to: '/clients', name: 'room.clients', icon: 'plug', group: 'house', opens: ['client:manage'] },
  { to: '/audit', name: 'room.audit', icon: 'file', group: 'house', opens: ['audit:read'] },
  // The desk and one's own settings are for everybody; nobody is left without a room.
  { to: '/settings', name: 'room.settings', icon: 'settings', group: 'house', opens: [] },
]

export const SHOWN_IN_BAR = 4

/** The rooms that somebody's permissions open. */
export const roomsFor = (permissions: readonly string[]): readonly Room[] =>
  ROOMS.filter(({ opens }) => opens.length === 0 || opens.some((permission) => permissions.includes(permission)))

/** Whether an address lies in a room; the desk is only itself. */
export const isIn = (path: string, { to }: Pick<Room, 'to'>): boolean =>
  to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`)

/** Something the palette offers. */
export type Command = { readonly id: string; readonly name: string; readonly icon: IconName; readonly to: string }

type Offer = { readonly key: Key; readonly icon: IconName; readonly to: string; readonly needs: string }

const OFFERS: readonly Offer[] = [
  { key: 'command.upload', icon: 'upload', to: '/upload', needs: 'screening:start' },
  { key: 'cases.new', icon: 'cases', to: '/cases/new', needs: 'case:open' },
  { key: 'command.source', icon: 'globe', to: '/sources/new', needs: 'source:manage' },
  { key: 'command.block', icon: 'lock', to: '/blocks/new', needs: 'block:decide' },
  { key: 'command.check', icon: 'search', to: '/check', needs: 'offer:check' },
  { key: 'languages.title', icon: 'globe', to: '/languages', needs: 'agency:read' },
  { key: 'command.mine', icon: 'half', to: '/leads?mine=yes', needs: 'lead:read' },
  { key: 'command.new', icon: 'ring', to: '/leads?state=new', needs: 'lead:read' },
  { key: 'command.dismissed', icon: 'x', to: '/leads?state=dismissed', needs: 'lead:read' },
  { key: 'command.failed', icon: 'danger', to: '/jobs?state=failed', needs: 'job:read' },
  { key: 'command.invite', icon: 'person', to: '/members?invite=yes', needs: 'member:invite' },
  { key: 'command.verify', icon: 'lock', to: '/audit?verify=yes', needs: 'audit:verify' },
]

/** Everything the palette offers to somebody, rooms first. */
export function commandsFor(permissions: readonly string[], say: (key: Key) => string): readonly Command[] {
  const rooms = roomsFor(permissions).map(({ to, name, icon }) => ({ id: name, name: say(name), icon, to }))
  const offers = OFFERS.filter(({ needs }) => permissions.includes(needs))
  return [...rooms, ...offers.map(({ key, icon, to }) => ({ id: key, name: say(key), icon, to }))]
}

/** The commands that hold every word typed, whatever their marks and case. A lead's number leads to it. */
export function matching(commands: readonly Command[], typed: string): readonly Command[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return commands.filter(({ name }) => words.every((word) => plain(name).includes(word)))
}

/** The number somebody typed for a lead: `L-2291`, `l2291`, `2291`; null where it is none. */
export const leadNumber = (typed: string): number | null => {
  const digits = /^l?[-\s]?(\d{1,9})$/i.exec(typed.trim())?.[1]
  return digits === undefined ? null : Number(digits)
}

/** Leads by number, or by words of their title; few, because the palette is for those one has in mind. */
export function leadsFound(
  leads: readonly Pick<Summary, 'id' | 'number' | 'head'>[],
  typed: string,
): readonly Command[] {
  const number = leadNumber(typed)
  // One letter would find nearly everything.
  if (typed.trim().length < 2 && number === null) return []
  const all = leads.map(({ id, number, head }) => ({
    id,
    number,
    name: `L-${number} ${head === null ? '' : head.title || wordsOf(head.excerpt)}`.trim(),
    icon: 'leads' as const,
    to: `/leads/${id}`,
  }))
  return (number === null ? matching(all, typed) : all.filter((lead) => lead.number === number)).slice(0, 6)
}

// Latvian is often typed without its marks, on keyboards that lack them.
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
