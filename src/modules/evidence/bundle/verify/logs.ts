import { TOLD_KINDS } from '../../codes.ts'
import { brokenAt, type CustodyKeys } from '../../custody/chain.ts'
import { bound, type SignedEntry } from '../../custody/entry.ts'
import type { IndexedItem, PackedEntry, PackedKeys, PackedLog } from '../shapes.ts'
import { type Line, line } from './line.ts'
import type { Parts } from './parts.ts'
import { type Checked, checked } from './report.ts'

/** The keys that come with a bundle, as the logs ask for them. */
export const custodyKeys = (keys: PackedKeys): CustodyKeys =>
  new Map(keys.map(({ id, member, publicKey }) => [id, { publicKey: Buffer.from(publicKey, 'hex'), member }]))

/**
 * Whether each log is unbroken, signed, about the bytes that are here, and as long as the index says.
 * @param isVouched whether the audit holds the ends of the logs, under a key that the reader trusts
 */
export function checkLogs({ index, keys, logs }: Parts, isVouched: boolean): Checked {
  if (keys === null) return checked('logs', [line('keys-unread')], [])
  const known = custodyKeys(keys)
  const items = new Map(index.items.map((item) => [item.id, item]))
  const faults = [...logs].flatMap(([item, { file, log }]) => {
    if (log === null) return [line('unread', file)]
    if (log.item !== item || log.entries.some((entry) => entry.item !== item)) return [line('log-other-item', file)]
    const indexed = items.get(item)
    return [...chainFaults(file, log, known), ...(indexed ? boundFaults(file, log, indexed) : []), ...said(file, log)]
  })
  const count = [...logs.values()].reduce((sum, { log }) => sum + (log?.entries.length ?? 0), 0)
  const holds = line('logs-hold', `${logs.size}`, `${count}`)
  const all = [...faults, ...copyFaults(index.items, logs)]
  if (all.length > 0 || isVouched) return checked('logs', all, [holds])
  return { check: 'logs', state: 'open', lines: [holds, line('logs-open')] }
}

const signedOf = ({ said: _, ...entry }: PackedEntry): SignedEntry => entry

const chainFaults = (file: string, { entries }: PackedLog, keys: CustodyKeys): readonly Line[] =>
  brokenAt(entries.map(signedOf), keys).map(({ n, fault }) => line(`log.${fault}`, file, `${n}`))

/** Of an item that is here: the log is about its bytes, and neither longer nor shorter than the index says. */
function boundFaults(file: string, { contentKey, entries }: PackedLog, item: IndexedItem): readonly Line[] {
  if (contentKey === null) return [line('log-no-key', file, item.file)]
  const content = bound(Buffer.from(contentKey, 'hex'), Buffer.from(item.sha256, 'hex'))
  const others = entries.filter((entry) => entry.content !== content)
  const last = entries.at(-1)
  return [
    ...others.map(({ n }) => line('log-other-bytes', file, `${n}`, item.file)),
    ...(entries.length === item.entries && last?.hash === item.last ? [] : [line('log-end', file)]),
    // The log is what is signed; the index must not leave out what speaks for a defendant.
    ...(entries.some(({ kind }) => kind === 'exculpatory') === item.exculpatory
      ? []
      : [line('index-mark', `${item.at}`, file)]),
    ...entries
      .filter(({ kind, words, said: noted }) => TOLD_KINDS.includes(kind) && words !== null && noted === null)
      .map(({ n }) => line('log-untold', file, `${n}`)),
  ]
}

/** Whether what was noted with an entry is what the entry binds. */
const said = (file: string, { entries }: PackedLog): readonly Line[] =>
  entries.flatMap(({ n, words, said: noted }) =>
    noted === null || bound(Buffer.from(noted.key, 'hex'), Buffer.from(noted.text)) === words
      ? []
      : [line('log-words', file, `${n}`)],
  )

/** Whether the log of an original tells of each working copy that names it. */
function copyFaults(items: readonly IndexedItem[], logs: Parts['logs']): readonly Line[] {
  return items.flatMap(({ id, file, original }) => {
    if (original === null) return []
    const log = logs.get(original.id)
    // Of an original that was destroyed nothing opens any more: its log tells that copies were made, and not which.
    const tells = log?.log?.entries.some(
      ({ kind, said: noted }) => kind === 'copied' && (original.sha256 === null || names(noted?.text, id)),
    )
    return tells ? [] : [line('log-copy', log?.file ?? original.id, file)]
  })
}

function names(text: string | undefined, copy: string): boolean {
  try {
    return (JSON.parse(text ?? '{}') as { copy?: unknown }).copy === copy
  } catch {
    return false
  }
}
