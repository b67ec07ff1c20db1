import type { IconName } from '../parts/icons.ts'
import type { Key } from './words.ts'

/** One kind of work, with the letter that leads to it after G. The letters are those on the keys, in every language. */
export type Made = { readonly id: string; readonly name: Key; readonly icon: IconName; readonly letter: string }

/** In the order of work. */
export const WORKSPACES = [
  { id: 'today', name: 'ws.today', icon: 'desk', letter: 't' },
  { id: 'find', name: 'ws.find', icon: 'search', letter: 'f' },
  { id: 'intake', name: 'ws.intake', icon: 'message', letter: 'i' },
  { id: 'act', name: 'ws.act', icon: 'notices', letter: 'a' },
  { id: 'protect', name: 'ws.protect', icon: 'shield', letter: 'p' },
  { id: 'oversee', name: 'ws.oversee', icon: 'scales', letter: 'o' },
  { id: 'share', name: 'ws.share', icon: 'exchange', letter: 's' },
  { id: 'manage', name: 'ws.manage', icon: 'settings', letter: 'm' },
] as const satisfies readonly Made[]

export type WorkspaceId = (typeof WORKSPACES)[number]['id']
