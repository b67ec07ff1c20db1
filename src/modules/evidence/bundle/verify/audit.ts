import { entryHash, type HashedEntry } from '../../../../kernel/audit-text.ts'
import { readCheckpoint } from '../../../../kernel/checkpoint.ts'
import { leafHash, provesInclusion } from '../../../../kernel/merkle.ts'
import { isSignedNote, readKey, readNote, type Signer } from '../../../../kernel/signed-note.ts'
import type { PackedAudit } from '../shapes.ts'
import { type Audited, AUDIT_ENTRIES as ENTRIES, AUDIT_HEAD as HEAD, type Parts } from './parts.ts'
import type { Checked } from './report.ts'

/**
 * Whether the audit of the authority held the entries of the logs when its head was signed.
 * @param trusted the key that the authority publishes, where the reader gave it
 */
export function checkAudit({ index, audit, logs }: Parts, trusted: Signer | null): Checked {
  const open = (lines: readonly string[]): Checked => ({ check: 'audit', state: 'open', lines })
  if (audit === null || index.auditKey === null) return open(['The bundle has no signed head of the audit.'])
  const signer = readKey(index.auditKey)
  const faults = signer === null ? ['data/bundle.json names no key of an audit.'] : faultsOf(audit, signer)
  if (faults.length > 0) return { check: 'audit', state: 'fails', lines: faults }
  if (trusted !== null && index.auditKey !== keyOf(trusted, index.auditKey))
    return { check: 'audit', state: 'fails', lines: ['The audit is signed by another key than the one you gave.'] }
  const { told, untold } = heldIn(audit.entries ?? [], logs)
  const lines = [
    `The signed head of the audit holds ${told} entries of these logs.`,
    ...(untold.length === 0 ? [] : [UNTOLD, ...untold]),
  ]
  if (trusted === null) return open([...lines, `No key was given by --key. ${compare(index.auditKey)}`])
  return { check: 'audit', state: 'holds', lines: [...lines, 'It is signed by the key that you gave.'] }
}

const UNTOLD =
  'Of these the bundle has no entry of the audit, because that names other records too; the authority can show it:'
const compare = (key: string) =>
  `Anybody can sign with a key of their own. Compare this one with the key that the authority publishes: ${key}`

const keyOf = (trusted: Signer, text: string): string | null => {
  const own = readKey(text)
  return own !== null && own.name === trusted.name && Buffer.compare(own.key, trusted.key) === 0 ? text : null
}

function faultsOf({ head, entries }: NonNullable<Audited>, signer: Signer): readonly string[] {
  const note = readNote(head ?? '')
  const checkpoint = note && readCheckpoint(note)
  if (note === null || checkpoint === null) return [`${HEAD} is no signed head of an audit.`]
  if (!isSignedNote(note, signer) || checkpoint.origin !== signer.name)
    return [`${HEAD}: the signature does not fit. The head was changed, or was signed by another key.`]
  if (entries === null) return [`${ENTRIES} cannot be read.`]
  return entries.flatMap((line) => {
    const place = `${ENTRIES}, entry ${line.seq}`
    if (line.entry === null) return [`${place} has no content.`]
    const { seq, format } = line
    const hashed: HashedEntry = { ...line.entry, seq, format }
    const hash = entryHash(bytes(line.previous), hashed)
    if (hex(hash) !== line.hash) return [`${place} was changed after it was written.`]
    const at = { leaf: leafHash(hash), at: seq - 1, size: checkpoint.size, root: checkpoint.root }
    return provesInclusion(at, line.path.map(bytes)) ? [] : [`${place} is not in the audit whose head was signed.`]
  })
}

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))
const hex = (of: Uint8Array): string => Buffer.from(of).toString('hex')

/** Which entries of the logs the audit holds, each as an act of the member who signed it, and which it does not show here. */
function heldIn(
  audit: PackedAudit,
  logs: Parts['logs'],
): { readonly told: number; readonly untold: readonly string[] } {
  const acts = new Map<string, Set<string | null>>()
  for (const { entry } of audit)
    for (const subject of entry?.subjects ?? [])
      acts.set(subject, (acts.get(subject) ?? new Set()).add(entry?.actor ?? null))
  let told = 0
  const untold: string[] = []
  for (const { file, log } of logs.values())
    for (const { id, by, kind, n } of log?.entries ?? []) {
      if (acts.get(id)?.has(by)) told++
      // The first entry of an item from before there was a log is bound by the one after it.
      else if (kind !== 'lifted') untold.push(`  ${file}, entry ${n}`)
    }
  return { told, untold }
}
