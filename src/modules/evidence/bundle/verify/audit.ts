import { entryHash, type HashedEntry } from '../../../../kernel/audit-text.ts'
import { readCheckpoint } from '../../../../kernel/checkpoint.ts'
import { leafHash, provesInclusion } from '../../../../kernel/merkle.ts'
import { isSignedNote, readKey, readNote, type Signer } from '../../../../kernel/signed-note.ts'
import type { PackedAudit } from '../shapes.ts'
import { type Line, line } from './line.ts'
import { type Audited, AUDIT_ENTRIES as ENTRIES, AUDIT_HEAD as HEAD, type Parts } from './parts.ts'
import type { Checked } from './report.ts'

/**
 * Whether the audit of the authority held, when its head was signed, that these items were taken out in this bundle, and the ends of
 * their logs.
 * @param trusted the key that the authority publishes, where the reader gave it
 */
export function checkAudit(parts: Parts, trusted: Signer | null): Checked {
  const { index, audit } = parts
  const told = (state: Checked['state'], lines: readonly Line[]): Checked => ({ check: 'audit', state, lines })
  if (audit === null || index.auditKey === null) return told('open', [line('audit-none')])
  const signer = readKey(index.auditKey)
  const faults = signer === null ? [line('audit-no-key')] : faultsOf(audit, signer)
  if (faults.length > 0) return told('fails', faults)
  if (trusted !== null && !isSame(signer, trusted)) return told('fails', [line('audit-other-key')])
  const other = otherThanTaken(parts, audit.entries ?? [])
  if (other !== null) return told('fails', [other])
  const { count, untold } = heldIn(audit.entries ?? [], parts.logs)
  const lines = [line('audit-holds', `${count}`), ...(untold.length === 0 ? [] : [line('audit-untold'), ...untold])]
  return trusted === null
    ? told('open', [...lines, line('audit-compare', index.auditKey)])
    : told('holds', [...lines, line('audit-yours')])
}

const isSame = (one: Signer | null, other: Signer): boolean =>
  one !== null && one.name === other.name && Buffer.compare(one.key, other.key) === 0

function faultsOf({ head, entries }: NonNullable<Audited>, signer: Signer): readonly Line[] {
  const note = readNote(head ?? '')
  const checkpoint = note && readCheckpoint(note)
  if (note === null || checkpoint === null) return [line('audit-no-head', HEAD)]
  if (!isSignedNote(note, signer) || checkpoint.origin !== signer.name) return [line('audit-signature', HEAD)]
  if (entries === null) return [line('unread', ENTRIES)]
  return entries.flatMap((one) => {
    const { seq, format } = one
    if (one.entry === null) return [line('audit-empty', ENTRIES, `${seq}`)]
    const hashed: HashedEntry = { ...one.entry, seq, format }
    const hash = entryHash(bytes(one.previous), hashed)
    if (hex(hash) !== one.hash) return [line('audit-altered', ENTRIES, `${seq}`)]
    const at = { leaf: leafHash(hash), at: seq - 1, size: checkpoint.size, root: checkpoint.root }
    return provesInclusion(at, one.path.map(bytes)) ? [] : [line('audit-outside', ENTRIES, `${seq}`)]
  })
}

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))
const hex = (of: Uint8Array): string => Buffer.from(of).toString('hex')

/** What is wrong with the act by which the bundle left, as the audit holds it: it names the bundle, each item and the end of its log. */
function otherThanTaken({ index, logs }: Parts, audit: PackedAudit): Line | null {
  const act = audit.find(
    ({ entry }) => entry?.operation === 'evidence.take-bundle' && entry.subjects.includes(index.number),
  )?.entry
  if (!act || act.actor !== index.by.id || act.outcome !== 'done') return line('audit-not-taken')
  const ends = index.items.map(({ id }) => logs.get(id)?.log?.entries.at(-1)?.id ?? '')
  const here = new Set([index.number, ...index.items.map(({ id }) => id), ...ends])
  return here.symmetricDifference(new Set(act.subjects)).size === 0 ? null : line('audit-other-items')
}

/** How many entries of the logs the audit holds, by themselves or by a later one that hangs on them, and which it does not show here. */
function heldIn(audit: PackedAudit, logs: Parts['logs']): { readonly count: number; readonly untold: readonly Line[] } {
  const acts = new Map<string, Set<string | null>>()
  for (const { entry } of audit)
    for (const subject of entry?.subjects ?? [])
      acts.set(subject, (acts.get(subject) ?? new Set()).add(entry?.actor ?? null))
  let count = 0
  const untold: Line[] = []
  for (const { file, log } of logs.values()) {
    const entries = log?.entries ?? []
    const held = entries.findLastIndex(({ id, by }) => acts.get(id)?.has(by)) + 1
    count += held
    untold.push(...entries.slice(held).map(({ n }) => line('audit-entry', file, `${n}`)))
  }
  return { count, untold }
}
