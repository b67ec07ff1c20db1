import { createHash, createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { keepDataKey, newDataKey } from '../../../kernel/vault/data-keys.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { memberNames } from '../../accounts/index.ts'
import { type Circumstances, enter, openWords, sealWords, wrongsOf } from '../../evidence/index.ts'
import { leadRow, openPosting } from '../../leads/index.ts'
import { EVIDENCE_KINDS } from '../codes.ts'
import { asMember, isBarred, keyOf, unlessBarred } from '../record.ts'
import { type Evidence, KeepInput, KeepOutput } from '../shapes.ts'
import type { EvidenceRow } from '../tables.ts'

// What was seen, kept before a notice can make it vanish. Pieces are added and never changed.

/** What a piece shows; sealed at rest. */
export type Seen = NonNullable<Evidence['seen']>

const fileLabel = (file: string) => `files.name ${file}`

/**
 * What a notice may come from: a lead, open once somebody decided so, or an advert quoted from a report, which is that decision.
 * @throws Problem `not-found`, also of another agency
 */
export async function sourceOf(db: Tx, agency: string, id: string): Promise<{ open: boolean; quoted: boolean }> {
  const quotation = await db
    .selectFrom('notice_quotations')
    .select('taken_back_at')
    .where('agency', '=', agency)
    .where('id', '=', id)
    .executeTakeFirst()
  // Still there once it was taken back: a notice that was withdrawn before leads to it, and nothing is drafted from it any more.
  if (quotation !== undefined) return { open: quotation.taken_back_at === null, quoted: true }
  const { state } = await leadRow(db, agency, id)
  return { open: state === 'open-for-notice', quoted: false }
}

/** Whether a quotation was taken back; of a lead it never is. */
const isTakenBack = async (db: Tx, lead: string): Promise<boolean> =>
  (await db
    .selectFrom('notice_quotations')
    .select('id')
    .where('id', '=', lead)
    .where('taken_back_at', 'is not', null)
    .executeTakeFirst()) !== undefined

/**
 * A lead or quotation that may become a notice: decided so by a person, and not barred.
 * @throws Problem `not-found`, `conflict`
 */
export async function leadForNotice(db: Tx, member: Member, lead: string): Promise<void> {
  const { open } = await sourceOf(db, member.agency, lead)
  await unlessBarred(db, lead)
  if (!open)
    throw new Problem('conflict', 'Decide first that this lead is opened for a notice.', {
      fields: [{ field: 'lead', message: 'not-opened' }],
    })
}

// The key comes with the piece: of a page it is the one under which the job has sealed its bytes.
type NewPiece = Pick<EvidenceRow, 'about' | 'about_kind' | 'place' | 'kind' | 'page_of' | 'problem' | 'file'> & {
  readonly size: number
  readonly sha256: Uint8Array | null
  readonly seen: Seen
  readonly ground: Circumstances['ground']
  readonly grade: Circumstances['grade']
  /** Key and number of the data key under which it is sealed. */
  readonly key: { readonly id: string; readonly bytes: Uint8Array }
}

/** What keeps pieces, and names itself to the server of a page. */
const TOOL = 'Ausma/0.1'

/** Adds a piece, and begins its log; nothing changes one later. */
export async function keepPiece(
  db: Tx,
  member: Member,
  now: Date,
  { key, seen, ground, grade, ...piece }: NewPiece,
): Promise<{ readonly evidence: string; readonly entry: string }> {
  const id = newId()
  const row = await db
    .insertInto('evidence_items')
    .values({
      id,
      agency: member.agency,
      taken_at: now,
      taken_by: member.id,
      data_key: key.id,
      sealed: sealWords(key.bytes, { id, kind: piece.kind }, { ...seen, tool: TOOL, ground, grade }),
      ...piece,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const item = { secret: key.bytes, sha256: piece.sha256 }
  const entry = await enter({ db, member, now }, row, item, { kind: 'captured' })
  return { evidence: id, entry: entry.id }
}

export const keepPosting = operation({
  summary: 'Keep a posting of a lead as evidence, and its page where it can be reached',
  permission: 'notice:draft',
  purpose: 'prevention',
  verb: 'collection',
  input: KeepInput,
  output: KeepOutput,
  subject: ({ lead }, output) => (output ? [lead, output.evidence, output.entry] : [lead]),
  async run(context, { lead, place, address, grade }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    // Before anything is opened: of a lead that is barred not even the text is read again.
    await leadForNotice(db, member, lead)
    const { title, text, source, date, address: told } = await openPosting(db, member, lead, place)
    // The words as they were gathered, not the masked ones of screening: a court asks what stood there.
    const bytes = Buffer.from(`${title}\n\n${text}`)
    const { evidence, entry } = await keepPiece(db, member, now, {
      about: lead,
      about_kind: 'lead',
      place,
      kind: 'posting',
      page_of: null,
      problem: null,
      file: null,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest(),
      // Where nobody asks for the page, its source may still say where it stands: a notice must name that (Art. 16(2)(b) DSA).
      seen: { address: address ?? told ?? null, source, title, text, date },
      // Adverts stand where anybody reads them.
      ...{ ground: 'public', grade },
      key: await newDataKey(db, member.agency, now),
    })
    // After the commit and by a job: another server may take a minute, and no transaction waits for it.
    const job = address === null ? null : await context.later({ job: 'capture-page', input: { evidence } })
    return { evidence, entry, job }
  },
})

/** Pieces of the own agency on which notices can rest. */
export const pieces = (db: Tx, agency: string) =>
  db
    .selectFrom('evidence_items')
    .selectAll()
    .$castTo<EvidenceRow>()
    .where('agency', '=', agency)
    .where('kind', 'in', EVIDENCE_KINDS)

/**
 * A piece of evidence of the own agency.
 * @throws Problem `not-found`
 */
export async function pieceRow(db: Tx, agency: string, id: string): Promise<EvidenceRow> {
  return (
    pieces(db, agency)
      .where('id', '=', id)
      // The same words of one that another agency has: an id tells nothing.
      .executeTakeFirstOrThrow(notFound('There is no such piece of evidence.'))
  )
}

/** @throws Problem `conflict` of a piece that somebody closed, since it may show the sexual abuse of a child */
export function unlessClosed(closed_at: Date | null): void {
  if (closed_at !== null)
    throw new Problem('conflict', 'It is closed to everybody: it may show the sexual abuse of a child.', {
      fields: [{ field: 'evidence', message: 'closed' }],
    })
}

const openSeen = async (db: Tx, member: Member, row: EvidenceRow): Promise<Seen & Partial<Circumstances>> => {
  const key = await keyOf(db, member, row.data_key)
  return openWords<Seen & Partial<Circumstances>>(key, row)
}

/** Where a page is to be read from; null where it may not be, or was read before. */
export const PageWork = z.object({
  work: z.object({ address: z.string(), hosts: z.array(z.string()), agent: z.string() }).nullable(),
})

export const openPageWork = operation({
  summary: 'Open which page is to be kept as evidence',
  permission: 'notice:draft',
  purpose: 'prevention',
  verb: 'consultation',
  internal: true,
  input: z.object({ evidence: Id }),
  output: PageWork,
  subject: ({ evidence }) => [evidence],
  async run({ db, actor, site }, { evidence }) {
    const member = asMember(actor)
    const row = await pieceRow(db, member.agency, evidence)
    // Asked here and not only when the posting was kept: somebody may have seen since what it shows.
    if (row.closed_at !== null || (await isBarred(db, row.about))) return { work: null }
    // A quotation that was taken back meanwhile: where it stood opens to nobody, and nothing more is kept of it.
    if (await isTakenBack(db, row.about)) return { work: null }
    // A job that is run again after a crash must not fetch a second time what may have changed since: the first page stands.
    const taken = await db.selectFrom('evidence_items').select('id').where('page_of', '=', evidence).executeTakeFirst()
    const { address } = await openSeen(db, member, row)
    if (taken !== undefined || address === null) return { work: null }
    // Under its own name: evidence got by pretending to be a browser is worth less, and a keeper of a server can write to us.
    const agent = `${TOOL} (+${site.publicUrl})`
    return { work: { address, hosts: [...(site.feedHosts ?? [])], agent } }
  },
})

export const KeptPage = z.object({
  evidence: Id,
  /** Where it came from in the end. */
  address: z.string().max(2000),
  /** Why it could not be read. */
  problem: z.string().max(40).nullable(),
  /** Its bytes lie sealed in the store already, under a key that only this call knows. */
  file: z
    .object({ id: Id, key: z.base64(), size: z.int().min(0), sha256: z.base64(), text: z.string().max(20_000) })
    .nullable(),
})

export const keepPage = operation({
  summary: 'Keep a page as evidence, or that it could not be read',
  permission: 'notice:draft',
  purpose: 'prevention',
  verb: 'collection',
  internal: true,
  input: KeptPage,
  output: z.object({ page: Id, entry: Id }),
  subject: ({ evidence }, output) => (output ? [evidence, output.page, output.entry] : [evidence]),
  async run({ db, actor, now }, { evidence, address, problem, file }) {
    const member = asMember(actor)
    const posting = await pieceRow(db, member.agency, evidence)
    const { about, about_kind, place, closed_at } = posting
    // Asked once more: between fetching and keeping somebody may have seen what the page shows, or taken the advert back.
    await unlessBarred(db, about)
    unlessClosed(closed_at)
    if (await isTakenBack(db, about)) throw new Problem('conflict', 'This advert was taken back meanwhile.')
    const key =
      file === null
        ? await newDataKey(db, member.agency, now)
        : await keepDataKey(db, member.agency, Buffer.from(file.key, 'base64'), now)
    if (file !== null) await keepFile(db, member, now, key, file)
    const { evidence: page, entry } = await keepPiece(db, member, now, {
      about,
      about_kind,
      place,
      kind: 'page',
      page_of: evidence,
      problem,
      file: file?.id ?? null,
      size: file?.size ?? 0,
      sha256: file === null ? null : Buffer.from(file.sha256, 'base64'),
      seen: { address, source: null, title: null, text: file?.text ?? '', date: null },
      // Whoever graded the advert graded where it stands.
      ...{ ground: 'public', grade: (await openSeen(db, member, posting)).grade ?? null },
      key,
    })
    return { page, entry }
  },
})

type PageFile = NonNullable<z.output<typeof KeptPage>['file']>

const keepFile = (db: Tx, member: Member, now: Date, key: NewPiece['key'], { id, size, sha256 }: PageFile) =>
  db
    .insertInto('files')
    .values({
      id,
      agency: member.agency,
      // Nobody's upload: it belongs to the agency, and does not go when whoever asked for it leaves.
      kept_by: null,
      data_key: key.id,
      size: String(size),
      // Keyed: the plain hash of a page that anybody can read would tell a thief which one was kept.
      sha256: createHmac('sha256', key.bytes).update(Buffer.from(sha256, 'base64')).digest(),
      sealed_name: sealJson(key.bytes, { type: 'text/html' }, fileLabel(id)),
      kept_at: now,
      // Evidence does not run out by itself; its bytes go with its key.
      expires_at: null,
    })
    .execute()

/** Pieces as pages show them; what is closed, or of a barred lead, is opened to nobody. */
export async function shownEvidence(context: RunContext, rows: readonly EvidenceRow[]): Promise<Evidence[]> {
  const { db, actor } = context
  const member = asMember(actor)
  const names = await memberNames(
    context,
    rows.map(({ taken_by }) => taken_by),
  )
  const wrongs = await wrongsOf(db, rows)
  const shown: Evidence[] = []
  for (const row of rows) {
    // Closed comes before the keys: who could open it must not see it either.
    const wrong = (await isBarred(db, row.about)) ? 'closed' : (wrongs.get(row.id) ?? null)
    const isOpen = wrong !== 'closed' && (await keyIfOpen(db, member, row.data_key))
    shown.push({
      id: row.id,
      place: row.place,
      kind: row.kind,
      takenAt: row.taken_at.toISOString(),
      takenBy: { id: row.taken_by, name: names.get(row.taken_by) ?? null },
      sha256: hexOf(row.sha256),
      size: Number(row.size),
      problem: row.problem,
      wrong,
      seen: isOpen ? await openSeen(db, member, row) : null,
    })
  }
  return shown
}

export const hexOf = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString('hex')

/** What was kept of a lead, in the order in which it was. */
export const evidenceOfLead = (db: Tx, agency: string, lead: string): Promise<EvidenceRow[]> =>
  pieces(db, agency).where('about', '=', lead).orderBy('seq').execute()

/** What a notice rests on. */
export const evidenceOfNotice = (db: Tx, notice: string): Promise<EvidenceRow[]> =>
  db
    .selectFrom('notice_items as i')
    .innerJoin('evidence_items as e', 'e.id', 'i.evidence')
    .selectAll('e')
    .$castTo<EvidenceRow>()
    .where('i.notice', '=', notice)
    .orderBy('e.seq')
    .execute()
