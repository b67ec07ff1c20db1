import type { Member } from '../../kernel/actor.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { newDataKey } from '../../kernel/vault/data-keys.ts'
import { wrongsOf } from '../evidence/index.ts'
import { changed, changeNotice } from './change.ts'
import { NOTICE_KINDS, type NoticeLanguage } from './codes.ts'
import { leadForNotice, pieces, shownEvidence } from './evidence/evidence.ts'
import { factsOf } from './letters/letter.ts'
import { insistOnChecked, recipientRow } from './recipients.ts'
import { asMember, enter, sealContent } from './record.ts'
import { Changed, type Content, Corrected, DraftInput, EditInput, type Evidence, OneInput } from './shapes.ts'
import { alertPolice } from './suspicion/alerts.ts'
import type { EvidenceRow, NoticeRow } from './tables.ts'

export const draftNotice = operation({
  summary: 'Draft a notice from what was kept of a lead',
  permission: 'notice:draft',
  purpose: 'prevention',
  verb: 'collection',
  input: DraftInput,
  output: Changed,
  subject: ({ lead }, output) => (output ? [lead, output.notice] : [lead]),
  async run(context, { lead, recipient, evidence, language }) {
    const { db, actor } = context
    const member = asMember(actor)
    await leadForNotice(db, member, lead)
    const to = await recipientRow(db, member.agency, recipient)
    // A hotline or the police get no notice: of what concerns them only an address may leave, by another way.
    if (to.retired_at !== null || !(NOTICE_KINDS as readonly string[]).includes(to.kind))
      throw refused('recipient', 'Choose somebody who gets notices.')
    insistOnChecked(to)
    const rows = await piecesOf(db, member.agency, lead, evidence)
    const content = firstContent(await shownEvidence(context, rows), language ?? to.language)
    // Told and not cut: a place that silently fell out of the draft would stay up, and nobody would look for it.
    if (content.addresses.length > MOST_ADDRESSES)
      throw new Problem('invalid-input', `A notice names ${MOST_ADDRESSES} addresses at most. Leave out some pieces.`, {
        fields: [{ field: 'evidence', message: 'too-many-addresses' }],
      })
    // Whoever must act reads it first, so it is in their language unless somebody chose another.
    const tongue = language ?? to.language
    const id = await insertNotice(context, member, {
      lead,
      recipient,
      language: tongue,
      evidence: rows.map((row) => row.id),
      content,
      // Found now and kept: whether it was a repetition must not change with what becomes of the earlier notice.
      repeats: await earlierSuccess(db, member.agency, lead, recipient),
    })
    return changed(context, id)
  },
})

/** What {@link Content} takes. */
const MOST_ADDRESSES = 50

const refused = (field: string, words: string) =>
  new Problem('invalid-input', words, { fields: [{ field, message: 'not-fitting' }] })

/** Evidence first: without a posting of this very lead there is nothing to draft from. */
async function piecesOf(db: Tx, agency: string, lead: string, ids: readonly string[]): Promise<EvidenceRow[]> {
  const rows = await pieces(db, agency).where('about', '=', lead).where('id', 'in', ids).orderBy('seq').execute()
  // By their number: of pieces of another lead or agency the answer is the same as of none, so that nothing is learned of them.
  if (rows.length !== new Set(ids).size || !rows.some(({ kind }) => kind === 'posting'))
    throw refused('evidence', 'Keep a posting of this lead as evidence first, then draft from it.')
  if ((await wrongsOf(db, rows)).size > 0)
    throw refused('evidence', 'Leave out what was closed, destroyed or altered: no notice rests on it.')
  return rows
}

/** What a person goes on from: places and facts as they were seen. Why it is illegal, only a person says. */
function firstContent(evidence: readonly Evidence[], language: NoticeLanguage): Content {
  const postings = evidence.flatMap(({ kind, seen }) => (kind === 'posting' && seen ? [seen] : []))
  const places = [...new Set(postings.flatMap(({ address }) => (address === null ? [] : [address])))]
  return {
    // Only where somebody found it: an address guessed from a posting's text would accuse the wrong page.
    addresses: places.map((address) => ({ address, more: '' })),
    facts: factsOf(
      postings.map((seen) => ({ ...seen, source: seen.source ?? '—' })),
      language,
    ).slice(0, 8000),
    // Left empty on purpose: a sentence that stands there already is one that nobody has thought about.
    reasons: '',
    provision: '',
    goodFaith: false,
  }
}

/** The same campaign at the same place, after it was taken down there once: the platform's page counts that. */
async function earlierSuccess(db: Tx, agency: string, lead: string, recipient: string): Promise<string | null> {
  const row = await db
    .selectFrom('notices')
    .select('id')
    .where('agency', '=', agency)
    .where('lead', '=', lead)
    .where('recipient', '=', recipient)
    .where('outcome', 'in', ['removed', 'disabled'])
    // A correction is the same notice once more, and no second time at which the content came back.
    .where('corrects', 'is', null)
    .orderBy('sent_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

type NewNotice = Pick<NoticeRow, 'lead' | 'recipient' | 'language' | 'repeats'> & {
  readonly evidence: readonly string[]
  readonly content: Content
  readonly more?: Partial<Pick<NoticeRow, 'corrects' | 'matter' | 'ground'>>
}

async function insertNotice(
  { db, now }: RunContext,
  { id: member, agency }: Member,
  { content, evidence, more, ...row }: NewNotice,
): Promise<string> {
  const id = newId()
  // A key for each notice: police of another agency are given the one and no other, and erasing one leaves the rest.
  const key = await newDataKey(db, agency, now)
  await db
    .insertInto('notices')
    .values({
      id,
      agency,
      number: await nextNumber(db, agency),
      ...row,
      ...NEW,
      ...more,
      data_key: key.id,
      addresses: content.addresses.length,
      evidence: evidence.length,
      drafted_by: member,
      writers: [member],
      made_at: now,
      sealed: sealContent(key.bytes, id, content),
    })
    .execute()
  await db
    .insertInto('notice_items')
    .values(evidence.map((piece) => ({ notice: id, evidence: piece, agency })))
    .execute()
  // Told of the first draft already: an hour later it may be sent, and then there is nothing left to hold.
  await alertPolice(db, agency, id, key, now)
  await enter(db, { id, agency }, { kind: 'drafted', at: now, by: member, from: 'draft', to: 'draft' })
  return id
}

const NEW = {
  state: 'draft',
  edition: 1,
  delivery: 'none',
  matter: null,
  ground: null,
  corrects: null,
} as const

/** The next number of an agency's; held until the transaction ends, so that two drafts never get the same. */
async function nextNumber(db: Tx, agency: string): Promise<number> {
  // By the row of the settings and not a sequence: a sequence leaves gaps, which would read as notices that were made to vanish.
  const row = await db
    .updateTable('notice_settings')
    .set({ last_number: sql<number>`last_number + 1` })
    .where('agency', '=', agency)
    .returning('last_number')
    .executeTakeFirst()
  if (row === undefined)
    throw new Problem('conflict', 'Say first in whose name notices go.', {
      fields: [{ field: 'settings', message: 'missing' }],
    })
  return row.last_number
}

export const editNotice = operation({
  summary: 'Write at a draft of a notice',
  permission: 'notice:draft',
  purpose: 'prevention',
  verb: 'alteration',
  input: EditInput.refine(({ matter, ground }) => (matter === null) === (ground === null), {
    path: ['ground'],
    message: 'Say both what is illegal and by what, or neither yet.',
  }),
  output: Changed,
  subject: ({ notice }) => [notice],
  run: (context, { notice, edition, matter, ground, language, content }) =>
    changeNotice(context, notice, 'edit', async ({ member, row, key }) => {
      // What two people wrote at the same time is put together by them: the program cannot tell which sentence is right.
      if (row.edition !== edition)
        throw new Problem('conflict', 'Somebody else has changed this draft meanwhile. Open it anew.', {
          fields: [{ field: 'edition', message: 'changed' }],
        })
      return {
        set: {
          matter,
          ground,
          language,
          edition: edition + 1,
          addresses: content.addresses.length,
          // Never taken out again, also where all their words were replaced: they know too much of it to be the second pair of eyes.
          writers: [...new Set([...row.writers, member.id])],
          sealed: sealContent(key, notice, content),
        },
        event: { kind: 'edited' },
      }
    }),
})

export const correctNotice = operation({
  summary: 'Draft a correction of a notice that was sent',
  permission: 'notice:draft',
  purpose: 'prevention',
  verb: 'alteration',
  reason: true,
  input: OneInput,
  output: Corrected,
  subject: ({ notice }, output) => (output ? [notice, output.correction] : [notice]),
  async run(context, { notice }) {
    const { db, actor } = context
    const member = asMember(actor)
    let correction = ''
    const old = await changeNotice(context, notice, 'correct', async ({ row, content: { sent: _, ...content } }) => {
      correction = await insertNotice(context, member, {
        lead: row.lead,
        recipient: row.recipient,
        language: row.language,
        repeats: row.repeats,
        evidence: await itemsOf(db, notice),
        // Without the letter that went, or its readers would approve the old one; good faith is said anew about the new words.
        content: { ...content, goodFaith: false },
        more: { corrects: notice, matter: row.matter, ground: row.ground },
      })
      return { event: { kind: 'correcting', words: context.reason } }
    })
    return { ...old, correction }
  },
})

async function itemsOf(db: Tx, notice: string): Promise<string[]> {
  const rows = await db.selectFrom('notice_items').select('evidence').where('notice', '=', notice).execute()
  return rows.map(({ evidence }) => evidence)
}
