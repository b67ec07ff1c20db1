import type { BundleIndex, IndexedItem, PackedAudit, PackedKeys, PackedLog, PackedTimes } from '../shapes.ts'

/** Timestamps of an item, with the authorities' answers by the names of their files. */
export type Times = { readonly times: PackedTimes; readonly tokens: ReadonlyMap<string, Uint8Array> }

/** All that a bundle holds but the bytes of its items. */
export type Plan = {
  readonly index: BundleIndex
  /** Logs of the items, and of originals for which only a copy goes along. */
  readonly logs: readonly PackedLog[]
  readonly keys: PackedKeys
  readonly times: ReadonlyMap<string, Times>
  readonly audit: { readonly head: string; readonly entries: PackedAudit } | null
}

/** Endings of names by type. A page of the web ends in `.txt`: opened as a page it would run its scripts. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/wacz': 'wacz',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/html': 'html.txt',
  'text/plain': 'txt',
}

export const folderOf = (item: string): string => `data/items/${item}/`

/** Where the bytes of an item stand in a bundle. */
export const fileOf = ({ id, way, type }: Pick<IndexedItem, 'id' | 'way' | 'type'>): string =>
  `${folderOf(id)}${way === null ? 'original' : 'copy'}.${ENDINGS[type] ?? 'bin'}`

/** Where a log stands: of an item in the bundle beside its bytes, of another original by itself. */
export const logFileOf = ({ items }: Pick<BundleIndex, 'items'>, item: string): string =>
  items.some(({ id }) => id === item) ? `${folderOf(item)}custody.json` : `data/originals/${item}/custody.json`

/** The first signs of a bundle's number, as people name it. */
export const shortNumber = (number: string): string => number.slice(0, 8).toUpperCase()
