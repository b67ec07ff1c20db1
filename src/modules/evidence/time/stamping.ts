import { z } from 'zod'
import { agencyFor } from '../../../kernel/actor.ts'
import { type SqlBool, sql, type Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation, type PrepareContext } from '../../../kernel/operation.ts'
import { asMember, DECLARED } from '../asked.ts'
import { batchOf } from './batch.ts'
import type { Proof } from './proof.ts'
import { renewalImprint } from './renewal.ts'
import { unheard } from './stamps.ts'
import { verifyToken } from './token.ts'
import { STUCK_WHYS, whysOf } from './why.ts'

// Trusted time of items: which logs wait for a timestamp, and keeping one. A token is asked for many of them at once.

/** Hashes that one timestamp stands for. */
const BATCH = 100
/** Days before the end of a certificate on which a timestamp is renewed. */
const RENEWED_BEFORE = 90
const DAY = 86_400_000

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
/** What is stamped: the first entry of an item's log, or an earlier token. */
const Leaf = z.object({ kind: z.enum(['item', 'token']), id: Id, hash: Hash })
type Leaf = z.output<typeof Leaf>
export const Work = z.object({ leaves: z.array(Leaf), authorities: z.array(z.string()) })
export type Work = z.output<typeof Work>

const OURS = 'Evidence belongs to an agency.'
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

export const unstamped = operation({
  ...DECLARED,
  summary: 'See what evidence has no trusted time yet, or one that ends soon',
  permission: 'evidence:read',
  verb: 'consultation',
  internal: true,
  input: z.object({}),
  output: z.object({ work: Work.nullable() }),
  subject: () => [],
  async run({ db, actor, now, site }) {
    const agency = agencyFor(actor, OURS)
    const authorities = site.timestamps?.authorities ?? []
    // Without an authority nothing waits: the item's page says that it has no trusted time.
    if (authorities.length === 0) return { work: null }
    // What ends is first: it can be too late for it.
    const leaves = [...(await endingLeaves(db, agency, now)), ...(await newLeaves(db, agency))].slice(0, BATCH)
    return { work: leaves.length === 0 ? null : { leaves, authorities: [...authorities] } }
  },
})

async function newLeaves(db: Tx, agency: string): Promise<Leaf[]> {
  const rows = await db
    .selectFrom('evidence_untimed as u')
    .innerJoin('custody as c', 'c.item', 'u.item')
    .select(['c.item', 'c.hash'])
    .where('u.agency', '=', agency)
    .where('c.n', '=', 1)
    .orderBy('u.item')
    .limit(BATCH)
    .execute()
  return rows.map(({ item, hash }) => ({ kind: 'item', id: item, hash: hexOf(hash) }))
}

async function endingLeaves(db: Tx, agency: string, now: Date): Promise<Leaf[]> {
  const rows = await db
    .selectFrom('evidence_tokens as t')
    .select(['t.id', 't.answer', 't.root'])
    .where('t.agency', '=', agency)
    .where('t.good_to', '<', new Date(now.getTime() + RENEWED_BEFORE * DAY))
    // What ended already is renewed by nobody: a token proves nothing of one that was no longer good.
    .where('t.good_to', '>', now)
    // An authority whose own certificate ends soon gives tokens that end soon: they wait for half of their time, and not for ever.
    .where(sql<SqlBool>`t.kept_at + (t.good_to - t.kept_at) / 2 < ${now}`)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('evidence_stamped as s').select('s.token').whereRef('s.renews', '=', 't.id'))),
    )
    .orderBy('t.good_to')
    .limit(BATCH)
    .execute()
  return rows.map(({ id, answer, root }) => ({
    kind: 'token',
    id,
    hash: hexOf(renewalImprint({ token: answer, root })),
  }))
}

const KeepInput = z.object({ leaves: z.array(Leaf).min(1).max(BATCH), answer: z.base64(), nonce: z.base64() })
/** The tree over what is stamped together. */
export const batchOver = (leaves: readonly Leaf[]) => batchOf(leaves.map(({ hash }) => Buffer.from(hash, 'hex')))

export const keepStamp = operation({
  ...DECLARED,
  summary: 'Keep a timestamp of evidence, once it was verified',
  permission: 'evidence:keep',
  verb: 'collection',
  internal: true,
  input: KeepInput,
  output: z.object({ token: Id }),
  subject: ({ leaves }, output) => [...leaves.map(({ id }) => id), ...(output ? [output.token] : [])],
  async prepare({ site }: PrepareContext, { leaves, answer, nonce }): Promise<Proof> {
    const expected = {
      imprint: batchOver(leaves).root,
      roots: site.timestamps?.roots ?? [],
      nonce: Buffer.from(nonce, 'base64'),
    }
    const proof = await verifyToken(Buffer.from(answer, 'base64'), expected)
    if (!proof.ok)
      throw new Problem('conflict', 'This timestamp is not believed.', {
        fields: [{ field: 'answer', message: proof.why }],
      })
    return proof
  },
  async run({ db, actor, now }, { leaves, answer }, { at, authority, until }) {
    const agency = agencyFor(actor, OURS)
    const { root, places } = batchOver(leaves)
    const token = newId()
    const bytes = Buffer.from(answer, 'base64')
    await db
      .insertInto('evidence_tokens')
      .values({ id: token, agency, authority, answer: bytes, root, stamped_at: at, kept_at: now, good_to: until })
      .execute()
    const rows = leaves.map(({ kind, id }, i) => ({
      ...{ token, agency, at_place: places[i].at, size: places[i].size, path: Buffer.concat(places[i].path) },
      ...{ item: kind === 'item' ? id : null, renews: kind === 'token' ? id : null },
    }))
    await db.insertInto('evidence_stamped').values(rows).execute()
    const stamped = leaves.flatMap(({ kind, id }) => (kind === 'item' ? [id] : []))
    if (stamped.length > 0)
      await db.deleteFrom('evidence_untimed').where('agency', '=', agency).where('item', 'in', stamped).execute()
    return { token }
  },
})

/** Whoever keeps the house sees it, also where their roles open no evidence: a failure must not wait for somebody else to look. */
export const timeStuck = operation({
  summary: 'See since when no authority for timestamps answers what is believed, and why',
  permission: 'agency:set',
  purpose: 'administration',
  verb: 'consultation',
  input: z.object({}),
  output: z.object({
    stuck: z
      .object({
        since: z.iso.datetime(),
        /** Of each authority in the order of the setting, as far as it is known. */
        whys: z.array(z.enum(STUCK_WHYS)),
      })
      .nullable(),
  }),
  subject: () => [],
  async run({ db, actor }) {
    const vain = await unheard(db, asMember(actor).agency)
    return { stuck: vain && { since: vain.since.toISOString(), whys: [...whysOf(vain.problem)] } }
  },
})
