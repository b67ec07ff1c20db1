import type { X509Certificate } from 'node:crypto'
import { z } from 'zod'
import { type SqlBool, sql, type Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { Id } from '../../kernel/ids.ts'
import { type LookContext, operation, type PrepareContext, type RunContext } from '../../kernel/operation.ts'
import { asMember, DECLARED } from './asked.ts'
import { lookAt } from './bytes.ts'
import { brokenAt } from './custody/chain.ts'
import { bindingKey, bound, type SignedEntry } from './custody/entry.ts'
import { enter, keysOf, logOf } from './custody/rows.ts'
import { type Opened, openedItem } from './item.ts'
import { enterOpening, type Found, look, prepare } from './opening.ts'
import { type Check, OneItem, OpenInput, VerifyOutput } from './shapes.ts'
import { type Stamp, verifyChain } from './time/renewal.ts'
import { stampsOf } from './time/stamps.ts'
import { unlessUnseen } from './unseen.ts'

// «Is it still what it was?», and each opening, which asks the same before it gives a byte.

/** Before what is to be opened is read: what nobody may see is not even read, and neither is what opens in another room. */
async function lookIfSeen(context: LookContext, { item, shown }: z.output<typeof OpenInput>): Promise<Found> {
  const found = await look(context, item)
  fileOf(found)
  await unlessUnseen(context.db, found.row, shown)
  return found
}

export const verifyEvidence = operation({
  ...DECLARED,
  summary: 'Check whether an item of evidence is still what it was: bytes, log, signatures, audit',
  permission: 'evidence:read',
  verb: 'consultation',
  input: OneItem,
  output: VerifyOutput,
  subject: ({ item }, output) => (output ? [item, output.entry] : [item]),
  look: async (context, input) => ({
    ...(await look(context, input.item)),
    stamped: await stampedEntry(context.db, input.item),
  }),
  prepare: async ({ blobs, site }: PrepareContext, _: unknown, { item, stamped }) => ({
    looked: await lookAt(blobs, item),
    time: await timeCheck(stamped, site.timestamps?.roots ?? []),
  }),
  async run(context, { item: id }, { looked, time }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    // Read anew: between look and run a colleague may have acted.
    const found = await openedItem(context, member, id)
    const log = await logOf(db, id)
    const entries = log.map(({ entry }) => entry)
    const checks = [
      { check: 'bytes', ok: looked === 'none' ? null : looked === 'same', entry: null },
      boundCheck(found.item, entries),
      await logCheck(db, entries),
      await auditCheck(context, id, entries),
      time,
    ] as const satisfies readonly Check[]
    const kind = looked === 'differs' || looked === 'gone' ? 'differs' : 'verified'
    const entry = await enter({ db, member, now }, found.row, found.item, { kind })
    return { item: id, entry: entry.id, at: now.toISOString(), checks: [...checks] }
  },
})

type Stamped = { readonly stamps: readonly Stamp[]; readonly hash: Uint8Array } | null

/** The first entry of an item's log, with the timestamps that prove it; null where there is none yet. */
async function stampedEntry(db: Tx, item: string): Promise<Stamped> {
  const stamps = await stampsOf(db, item)
  const [first] = await logOf(db, item)
  return stamps.length === 0 || first === undefined ? null : { stamps, hash: Buffer.from(first.entry.hash, 'hex') }
}

async function timeCheck(stamped: Stamped, roots: readonly X509Certificate[]): Promise<Check> {
  if (stamped === null) return { check: 'time', ok: null, entry: null }
  const { ok } = await verifyChain(stamped.stamps, { hash: stamped.hash, roots })
  return { check: 'time', ok, entry: ok ? null : 1 }
}

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
    // The first entry of an item from before there was a log is bound by the one after it.
    ({ id, by, kind }) =>
      kind !== 'lifted' && !told.some(({ actor: who, subjects }) => who === by && subjects.includes(id)),
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
  'documents.keep',
  'documents.open',
  'documents.open-health',
  'evidence.close',
  'evidence.destroy',
  'evidence.give-out',
  'evidence.hand-over',
  'evidence.hold',
  'evidence.keep',
  'evidence.mark-exculpatory',
  'evidence.open',
  'evidence.receive',
  'evidence.release',
  'evidence.return',
  'evidence.take-back',
  'evidence.take-bundle',
  'evidence.take-over',
  'evidence.verify',
  'media.keep',
  'media.open',
  'notices.keep-page',
  'notices.keep-posting',
  'notices.quote-report',
]

/** Milliseconds in which the pages of one preview are turned. */
const TURNING = 3600_000

/** The entry by which the same member opened the item a moment ago: the further pages of a preview are no further openings. */
async function openedBefore({ db, actor, now }: RunContext, item: string, before: string | undefined) {
  if (before === undefined) return null
  const { entry } = (await logOf(db, item)).find(({ entry: { id } }) => id === before) ?? {}
  const isTheirs = entry?.kind === 'opened' && entry.by === asMember(actor).id
  return isTheirs && Date.parse(entry.at) > now.getTime() - TURNING ? entry : null
}

export const openEvidence = operation({
  ...DECLARED,
  summary: 'Open the bytes of an item of evidence, with a reason that its log keeps',
  permission: 'evidence:open',
  verb: 'consultation',
  reason: true,
  // The key never travels: the server streams the bytes with it.
  internal: true,
  // Nobody needs a hundred in a minute, so the rate stops a mass download.
  rate: '30/min',
  input: OpenInput,
  output: z.object({
    item: Id,
    entry: Id,
    file: Id,
    key: z.string(),
    size: z.int(),
    type: z.string(),
    kind: z.string(),
  }),
  subject: ({ item }, output) => (output ? [item, output.entry] : [item]),
  look: lookIfSeen,
  prepare,
  async run(context, { item: id, shown, entry: before }, looked) {
    const { row, item } = await openedItem(context, asMember(context.actor), id)
    // Asked once more: a colleague may have seen meanwhile what it shows.
    await unlessUnseen(context.db, row, shown)
    const again = looked === 'same' ? await openedBefore(context, id, before) : null
    const entry = again?.id ?? (await enterOpening(context, id, looked)).entry
    return {
      item: id,
      entry,
      ...fileOf({ row, item }),
      size: item.size,
      type: item.words?.type ?? 'text/html',
      kind: row.kind,
    }
  },
})

/** Where the bytes of an item lie. @throws Problem `conflict` where it has none, or opens in another room */
function fileOf({ row, item: { file } }: Found): { readonly file: string; readonly key: string } {
  if (row.about_kind === 'person')
    throw new Problem('conflict', 'A person’s papers and photographs open on the person’s own page.')
  if (file === null) throw new Problem('conflict', 'This item is its words; there is no file to open.')
  return { file: file.id, key: Buffer.from(file.key).toString('base64url') }
}
