import type { X509Certificate } from 'node:crypto'
import { type SqlBool, sql, type Tx } from '../../kernel/database.ts'
import { oneAtATime } from '../../kernel/locks.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { asMember } from './asked.ts'
import type { EntryKind } from './codes.ts'
import { brokenAt } from './custody/chain.ts'
import { bindingKey, bound, type SignedEntry } from './custody/entry.ts'
import { keysOf, logOf } from './custody/rows.ts'
import type { Opened } from './item.ts'
import type { Check } from './shapes.ts'
import type { ItemRow } from './tables.ts'
import { proveStamps, type Stamped } from './time/proven.ts'
import { stampsOf } from './time/stamps.ts'

// What is checked of an item besides its bytes: its log, the audit behind it, and its timestamps.

export type Found = { readonly row: ItemRow; readonly item: Opened }

/** The first entry of an item's log, with the timestamps that prove it; null where there is none yet. */
export async function stampedEntry(db: Tx, item: string): Promise<Stamped | null> {
  const stamps = await stampsOf(db, item)
  const [first] = await logOf(db, item)
  return stamps.length === 0 || first === undefined ? null : { stamps, hash: Buffer.from(first.entry.hash, 'hex') }
}

export async function timeCheck(
  stamped: Stamped | null,
  roots: readonly X509Certificate[],
): Promise<Check & { readonly isAltered: boolean }> {
  if (stamped === null) return { check: 'time', ok: null, entry: null, isAltered: false }
  const proof = await proveStamps(stamped, roots)
  // Whom to trust is the keeper's word, and may change; all else can only be so because something was changed.
  return {
    ...{ check: 'time', ok: proof.ok, entry: proof.ok ? null : 1 },
    isAltered: !proof.ok && proof.why !== 'untrusted',
  }
}

/**
 * Checks the log of an item: whether it is about these bytes, unbroken, and in the audit. The log is held until the transaction ends, since an
 * entry of a colleague would else be in the audit and not yet in what was read.
 */
export async function logChecks(context: RunContext, { row, item }: Found): Promise<readonly Check[]> {
  await oneAtATime(context.db, 'item of evidence', row.id)
  const entries = (await logOf(context.db, row.id)).map(({ entry }) => entry)
  const audit = await auditCheck(context, row.id, entries)
  return [boundCheck(item, entries), await logCheck(context.db, entries), audit]
}

/** Whether nothing that was checked is wrong. */
export const isSound = (checks: readonly Pick<Check, 'ok'>[]): boolean => checks.every(({ ok }) => ok !== false)

/** Whether each entry binds the hash of the capture: an item put in the place of another has another. */
function boundCheck({ secret, sha256 }: Opened, entries: readonly SignedEntry[]): Check {
  const content = bound(bindingKey(secret, 'content'), sha256 ?? new Uint8Array())
  const other = entries.find((entry) => entry.content !== content)
  return { check: 'bound', ok: entries.length === 0 ? null : other === undefined, entry: other?.n ?? null }
}

async function logCheck(db: Tx, entries: readonly SignedEntry[]): Promise<Check> {
  if (entries.length === 0) return { check: 'log', ok: null, entry: null }
  const [first] = brokenAt(entries, await keysOf(db, entries))
  return { check: 'log', ok: first === undefined, entry: first?.n ?? null }
}

/**
 * Whether the audit holds each entry by its number, which is the beginning of its hash, as an act of the member who signed it, and
 * whether the log still has each entry of which the audit tells.
 */
async function auditCheck({ db, actor }: RunContext, item: string, entries: readonly SignedEntry[]): Promise<Check> {
  if (entries.length === 0) return { check: 'audit', ok: null, entry: null }
  const told = await toldOf(db, asMember(actor).agency, item, entries)
  const missing = entries.find(
    ({ id, by, kind }) =>
      !UNTOLD.includes(kind) && !told.some(({ actor: who, subjects }) => who === by && subjects.includes(id)),
  )
  if (missing !== undefined) return { check: 'audit', ok: false, entry: missing.n }
  const known = new Set(entries.map(({ id }) => id))
  const isCut = told.some(
    ({ operation: name, outcome, subjects }) =>
      subjects.includes(item) &&
      // What notices keep beside an item begins the log of another.
      name.startsWith('evidence.') &&
      // What failed left no entry, but for bytes that differed when somebody opened them.
      (outcome === 'done' || (name === 'evidence.open' && subjects.length > 1)) &&
      !subjects.some((subject) => known.has(subject)),
  )
  return { check: 'audit', ok: !isCut, entry: isCut ? entries.length + 1 : null }
}

/**
 * Entries of which the audit of the agency tells nothing: the first of an item from before there was a log is bound by the one after it, and what the
 * receiver of a share did stands in the receiver's audit.
 */
const UNTOLD: readonly EntryKind[] = ['lifted', 'opened-there']

/** The clock of a server may go back; an entry then has the time of the one before it. */
const SLACK = 24 * 3600_000

/** What the audit tells of an item and of its entries since the first of them. */
async function toldOf(db: Tx, agency: string, item: string, entries: readonly SignedEntry[]) {
  const since = Math.min(...entries.map(({ at }) => Date.parse(at))) - SLACK
  const ids = [item, ...entries.map(({ id }) => id)]
  return (
    db
      .selectFrom('audit')
      .select(['actor', 'operation', 'outcome', 'subjects'])
      .where('agency', '=', agency)
      // As the index has it, letter by letter.
      .where(sql<SqlBool>`operation in (${sql.join(ENTERING.map((name) => sql.lit(name)))})`)
      .where('at_ms', '>=', String(since))
      .where('outcome', 'in', ['done', 'failed'])
      .where(sql<SqlBool>`subjects && ${ids}::text[]`)
      .execute()
  )
}

/** All operations that leave an entry; those of other rooms that keep items are among them. The index `audit_custody` has the same. */
export const ENTERING = [
  'documents.copy',
  'documents.keep',
  'documents.open',
  'documents.open-health',
  'documents.take-over',
  'documents.write-copy',
  'evidence.close',
  'evidence.destroy',
  'evidence.fetch-sealed',
  'evidence.find-broken',
  'evidence.give-out',
  'evidence.grade',
  'evidence.hand-over',
  'evidence.hold',
  'evidence.keep',
  'evidence.mark-exculpatory',
  'evidence.open',
  'evidence.pass',
  'evidence.passphrase',
  'evidence.receive',
  'evidence.release',
  'evidence.return',
  'evidence.seal',
  'evidence.take-back',
  'evidence.take-bundle',
  'evidence.take-over',
  'evidence.to-police',
  'evidence.unseal',
  'evidence.verify',
  'media.close',
  'media.fetch-taken',
  'media.keep',
  'media.open',
  'media.take-out',
  'notices.keep-page',
  'notices.keep-posting',
  'notices.quote-report',
  'notices.take-page',
  'reports.keep-files',
  'reports.show-picture',
  'reports.take-out',
  'shares.open-evidence',
]
