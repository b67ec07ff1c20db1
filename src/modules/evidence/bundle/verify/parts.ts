import {
  PackedAudit as AuditShape,
  type BundleIndex,
  BundleIndex as IndexShape,
  PackedKeys as KeysShape,
  PackedLog as LogShape,
  type PackedAudit,
  type PackedKeys,
  type PackedLog,
  type PackedTimes,
  PackedTimes as TimesShape,
} from '../shapes.ts'
import { folderOf, logFileOf } from '../write/plan.ts'
import { type BagFiles, partOf, textOf } from './files.ts'

export const AUDIT_ENTRIES = 'data/audit/entries.json'
export const AUDIT_HEAD = 'data/audit/head.txt'

/** The audit as a bundle has it; null where none goes along. */
export type Audited = { readonly head: string | null; readonly entries: PackedAudit | null } | null

async function readAudit(files: BagFiles, { auditKey }: BundleIndex): Promise<Audited> {
  if (auditKey === null) return null
  return { head: await textOf(files, AUDIT_HEAD), entries: await partOf(files, AUDIT_ENTRIES, AuditShape) }
}

/** What a bundle says, as far as it can be read; null of a part that cannot. */
export type Parts = {
  readonly index: BundleIndex
  readonly keys: PackedKeys | null
  /** By the number of the item, and where each stands. */
  readonly logs: ReadonlyMap<string, { readonly file: string; readonly log: PackedLog | null }>
  readonly times: ReadonlyMap<string, PackedTimes | null>
  readonly audit: Audited
  /** All files that a bundle with this index has under `data/`. */
  readonly expected: ReadonlySet<string>
}

/** Originals that are named and are not in the bundle: their logs are. */
const apart = ({ items }: BundleIndex): readonly string[] => {
  const own = new Set(items.map(({ id }) => id))
  return [...new Set(items.flatMap(({ original }) => (original === null ? [] : [original.id])))].filter(
    (id) => !own.has(id),
  )
}

/** Reads all parts of a bundle; null where its index cannot be read, without which there is nothing to check by. */
export async function readParts(files: BagFiles): Promise<Parts | null> {
  const index = await partOf(files, 'data/bundle.json', IndexShape)
  if (index === null) return null
  const logs = new Map<string, { file: string; log: PackedLog | null }>()
  for (const item of [...index.items.map(({ id }) => id), ...apart(index)]) {
    const file = logFileOf(index, item)
    logs.set(item, { file, log: await partOf(files, file, LogShape) })
  }
  const times = new Map<string, PackedTimes | null>()
  for (const { id, times: count } of index.items)
    if (count > 0) times.set(id, await partOf(files, `${folderOf(id)}times.json`, TimesShape))
  const keys = await partOf(files, 'data/keys.json', KeysShape)
  const audit = await readAudit(files, index)
  return { index, keys, logs, times, audit, expected: expectedOf(index, { logs, times }) }
}

function expectedOf(index: BundleIndex, { logs, times }: Pick<Parts, 'logs' | 'times'>): ReadonlySet<string> {
  return new Set([
    ...['index.html', 'index.pdf', 'bundle.json', 'case.jsonld', 'keys.json'].map((name) => `data/${name}`),
    ...(index.auditKey === null ? [] : [AUDIT_HEAD, AUDIT_ENTRIES]),
    ...index.items.map(({ file }) => file),
    ...[...logs.values()].map(({ file }) => file),
    ...[...times].flatMap(([item, chain]) => [
      `${folderOf(item)}times.json`,
      ...(chain ?? []).map(({ file }) => `${folderOf(item)}${file}`),
    ]),
  ])
}
