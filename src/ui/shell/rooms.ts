import type { IconName } from '../parts/icons.ts'
import { wordsOf } from '../rooms/leads/lead-view.ts'
import type { Summary } from './contract.ts'
import type { Key } from './words.ts'
import type { WorkspaceId } from './workspaces.ts'

/** A room: where it is, in which workspace, and which permissions open it (any of them). */
export type Room = {
  readonly to: string
  readonly name: Key
  readonly icon: IconName
  readonly in: WorkspaceId
  readonly opens: readonly string[]
  /** Addresses beside its own that belong to it. */
  readonly also?: readonly string[]
}

/** In the order of work; at most six a workspace. */
export const ROOMS: readonly Room[] = [
  { to: '/', name: 'room.desk', icon: 'desk', in: 'today', opens: [] },
  { to: '/leads', name: 'room.leads', icon: 'leads', in: 'find', opens: ['lead:read'], also: ['/upload'] },
  { to: '/networks', name: 'room.networks', icon: 'networks', in: 'find', opens: ['network:read'] },
  { to: '/sources', name: 'room.sources', icon: 'globe', in: 'find', opens: ['source:read'] },
  { to: '/check', name: 'room.check', icon: 'search', in: 'find', opens: ['offer:check'], also: ['/languages'] },
  { to: '/model', name: 'room.model', icon: 'model', in: 'find', opens: ['model:read'] },
  { to: '/reports', name: 'room.reports', icon: 'mail', in: 'intake', opens: ['report:read'] },
  { to: '/forms', name: 'room.forms', icon: 'note', in: 'intake', opens: ['form:file'] },
  { to: '/notices', name: 'room.notices', icon: 'notices', in: 'act', opens: ['notice:read'] },
  { to: '/received', name: 'room.received', icon: 'notices', in: 'act', opens: ['notice:receive'] },
  { to: '/notices/orders', name: 'room.orders', icon: 'lock', in: 'act', opens: ['order:draft', 'order:issue'] },
  { to: '/blocks', name: 'room.blocks', icon: 'stop', in: 'act', opens: ['block:read'] },
  { to: '/cases', name: 'room.cases', icon: 'cases', in: 'protect', opens: ['case:read'] },
  { to: '/guests', name: 'room.guests', icon: 'people', in: 'protect', opens: ['guest:work'] },
  { to: '/interpreting', name: 'room.interpreting', icon: 'message', in: 'protect', opens: ['interpreter:work'] },
  { to: '/programme', name: 'room.programmes', icon: 'shield', in: 'protect', opens: ['programme:decide'] },
  { to: '/referrals', name: 'room.referrals', icon: 'exchange', in: 'protect', opens: ['referral:receive'] },
  { to: '/services', name: 'room.services', icon: 'shelter', in: 'protect', opens: ['service:read'] },
  { to: '/evidence', name: 'room.evidence', icon: 'record', in: 'oversee', opens: ['evidence:read'] },
  { to: '/audit', name: 'room.audit', icon: 'file', in: 'oversee', opens: ['audit:read'] },
  {
    to: '/rapporteur-reports',
    ...{ name: 'room.rapporteur-reports', icon: 'note', in: 'oversee', opens: ['rapporteur-report:read'] },
  },
  { to: '/breaches', name: 'room.breaches', icon: 'danger', in: 'oversee', opens: ['breach:read'] },
  { to: '/shares', name: 'room.shares', icon: 'exchange', in: 'share', opens: ['share:read'] },
  { to: '/requests', name: 'room.requests', icon: 'record', in: 'share', opens: ['request:read'] },
  { to: '/figures', name: 'room.figures', icon: 'bars', in: 'share', opens: ['figure:read'], also: ['/vintages'] },
  { to: '/returns', name: 'room.returns', icon: 'note', in: 'share', opens: ['return:read'] },
  { to: '/comparisons', name: 'room.comparisons', icon: 'exchange', in: 'share', opens: ['return:read'] },
  { to: '/releases', name: 'room.releases', icon: 'file', in: 'share', opens: ['release:read'] },
  // Whoever keeps identities decides with a second person as well: one room for both.
  {
    to: '/approvals',
    name: 'room.approvals',
    icon: 'done',
    in: 'manage',
    opens: ['approval:decide'],
    also: ['/identities'],
  },
  { to: '/jobs', name: 'room.jobs', icon: 'repeat', in: 'manage', opens: ['job:read'] },
  { to: '/members', name: 'room.members', icon: 'people', in: 'manage', opens: ['member:list'] },
  { to: '/agencies', name: 'room.agencies', icon: 'post', in: 'manage', opens: ['agency:create'] },
  { to: '/clients', name: 'room.clients', icon: 'plug', in: 'manage', opens: ['client:manage'] },
  // The desk and one's own settings are for everybody; nobody is left without a room.
  { to: '/settings', name: 'room.settings', icon: 'settings', in: 'manage', opens: [], also: ['/devices'] },
]

/** The rooms that somebody's permissions open. */
export const roomsFor = (permissions: readonly string[]): readonly Room[] =>
  ROOMS.filter(({ opens }) => opens.length === 0 || opens.some((permission) => permissions.includes(permission)))

/** Whether an address lies under another; under the desk lies nothing. */
const isUnder = (path: string, to: string): boolean => path === to || (to !== '/' && path.startsWith(`${to}/`))

/** The room in which an address lies, among those that are open: the one whose own address is the longest. */
export function roomAt(path: string, rooms: readonly Room[]): Room | undefined {
  const near = rooms.flatMap((room) => [room.to, ...(room.also ?? [])].map((to) => ({ room, to })))
  const fits = near.filter(({ to }) => isUnder(path, to))
  return fits.toSorted((a, b) => b.to.length - a.to.length)[0]?.room
}

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
  { key: 'command.hours', icon: 'clock', to: '/settings#intake', needs: 'intake:set' },
  { key: 'ways.title', icon: 'unlock', to: '/settings#ways', needs: 'agency:read' },
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
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
