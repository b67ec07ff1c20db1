import type { ChainFault } from '../../codes.ts'
import { brokenAt, type CustodyKeys } from '../../custody/chain.ts'
import { bound, type SignedEntry } from '../../custody/entry.ts'
import type { IndexedItem, PackedEntry, PackedKeys, PackedLog } from '../shapes.ts'
import type { Parts } from './parts.ts'
import { type Checked, checked } from './report.ts'

const WORDS: Readonly<Record<ChainFault, string>> = {
  'no-entries': 'the log is empty',
  gap: 'an entry before it is missing',
  'not-linked': 'it does not fit the entry before it',
  altered: 'it was changed after it was signed',
  'unknown-key': 'it is signed by a key that is not that member’s',
  'not-signed': 'its signature does not fit',
  impossible: 'after the entry before it, this could not happen',
}

/** The keys that come with a bundle, as the logs ask for them. */
export const custodyKeys = (keys: PackedKeys): CustodyKeys =>
  new Map(keys.map(({ id, member, publicKey }) => [id, { publicKey: Buffer.from(publicKey, 'hex'), member }]))

/** Whether each log is unbroken, signed, about the bytes that are here, and as long as the index says. */
export function checkLogs({ index, keys, logs }: Parts): Checked {
  if (keys === null) return checked('logs', ['data/keys.json cannot be read: no signature can be checked.'], [])
  const known = custodyKeys(keys)
  const items = new Map(index.items.map((item) => [item.id, item]))
  const faults = [...logs].flatMap(([item, { file, log }]) => {
    if (log === null) return [`${file} cannot be read.`]
    if (log.item !== item || log.entries.some((entry) => entry.item !== item))
      return [`${file} is the log of another item.`]
    const indexed = items.get(item)
    return [...chainFaults(file, log, known), ...(indexed ? boundFaults(file, log, indexed) : []), ...said(file, log)]
  })
  const count = [...logs.values()].reduce((sum, { log }) => sum + (log?.entries.length ?? 0), 0)
  return checked(
    'logs',
    [...faults, ...copyFaults(index.items, logs)],
    [
      `${logs.size} logs with ${count} entries: each entry is signed, holds the hash of the one before it, and is about these bytes.`,
    ],
  )
}

const signedOf = ({ said: _, ...entry }: PackedEntry): SignedEntry => entry

const chainFaults = (file: string, { entries }: PackedLog, keys: CustodyKeys): readonly string[] =>
  brokenAt(entries.map(signedOf), keys).map(({ n, fault }) => `${file}, entry ${n}: ${WORDS[fault]}.`)

/** Of an item that is here: the log is about its bytes, and neither longer nor shorter than the index says. */
function boundFaults(file: string, { contentKey, entries }: PackedLog, item: IndexedItem): readonly string[] {
  if (contentKey === null) return [`${file} has no key that shows that it is about ${item.file}.`]
  const content = bound(Buffer.from(contentKey, 'hex'), Buffer.from(item.sha256, 'hex'))
  const others = entries.filter((entry) => entry.content !== content)
  const last = entries.at(-1)
  return [
    ...others.map(({ n }) => `${file}, entry ${n}: it is about other bytes than ${item.file}.`),
    ...(entries.length === item.entries && last?.hash === item.last
      ? []
      : [`${file} does not end where data/bundle.json says: entries were cut off or added.`]),
  ]
}

/** Whether what was noted with an entry is what the entry binds. */
const said = (file: string, { entries }: PackedLog): readonly string[] =>
  entries.flatMap(({ n, words, said: noted }) =>
    noted === null || bound(Buffer.from(noted.key, 'hex'), Buffer.from(noted.text)) === words
      ? []
      : [`${file}, entry ${n}: what was noted with it is not what was signed.`],
  )

/** Whether the log of an original tells of each working copy that names it. */
function copyFaults(items: readonly IndexedItem[], logs: Parts['logs']): readonly string[] {
  return items.flatMap(({ id, file, original }) => {
    if (original === null) return []
    const log = logs.get(original.id)
    // Of an original that was destroyed nothing opens any more: its log tells that copies were made, and not which.
    const tells = log?.log?.entries.some(
      ({ kind, said: noted }) => kind === 'copied' && (original.sha256 === null || names(noted?.text, id)),
    )
    return tells ? [] : [`${log?.file}: no entry of it tells that ${file} was made.`]
  })
}

function names(text: string | undefined, copy: string): boolean {
  try {
    return (JSON.parse(text ?? '{}') as { copy?: unknown }).copy === copy
  } catch {
    return false
  }
}
