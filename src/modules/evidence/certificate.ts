import { Problem } from '../../kernel/errors.ts'
import { codeOf } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { keepDataKey } from '../../kernel/vault/data-keys.ts'
import { keyFor } from '../../kernel/vault/opening.ts'
import { sealJson } from '../../kernel/vault/seal.ts'
import { openUnaltered } from '../../kernel/vault/unaltered.ts'
import { memberNames } from '../accounts/index.ts'
import { asMember, DECLARED } from './asked.ts'
import type { Found } from './checks.ts'
import type { SignedEntry } from './custody/entry.ts'
import { entryWords, keysOf, logOf } from './custody/rows.ts'
import { type EndRow, endOf, endWords } from './ends.ts'
import { itemRow, openedItem } from './item.ts'
import { Certificate, OneItem } from './shapes.ts'
import { colleague, nameOf } from './show.ts'

// A paper about the end of an item here: what it was, and who gave it away or destroyed it, when and why. After a destruction nothing else tells it.

const label = (item: string) => `evidence_certificates.sealed ${item}`
const hex = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString('hex'))

type End = {
  readonly entry: SignedEntry
  readonly words: { readonly reason?: string; readonly to?: string; readonly receipt?: string }
  readonly copies: readonly Found[]
}

/** @param found as it was opened before its key is erased */
export async function certify(context: RunContext, { row, item }: Found, end: End): Promise<Certificate> {
  const { entry, words, copies } = end
  const names = await memberNames(context, [row.taken_by, entry.by, context.askedBy])
  return {
    ...{ item: row.id, code: codeOf(row.id), kind: row.kind, about: { kind: row.about_kind, id: row.about } },
    ...{ name: nameOf(item), note: item.words?.about ?? '', sha256: hex(item.sha256), size: item.size },
    ...{ takenAt: row.taken_at.toISOString(), takenBy: { id: row.taken_by, name: names.get(row.taken_by) ?? null } },
    ...{ what: entry.kind === 'destroyed' ? 'destroyed' : 'given-out', how: null },
    ...{ at: entry.at, by: colleague(names, entry.by), askedBy: colleague(names, context.askedBy) },
    ...{ why: words.reason ?? '', to: words.to ?? null, receipt: words.receipt ?? null },
    copies: copies.map((copy) => ({
      ...{ code: codeOf(copy.row.id), name: nameOf(copy.item), sha256: hex(copy.item.sha256) },
    })),
    entry: await signedOf(context, entry),
  }
}

/** An entry with the public half of the key that signed it. */
async function signedOf({ db }: RunContext, entry: SignedEntry): Promise<NonNullable<Certificate['entry']>> {
  const key = (await keysOf(db, [entry])).get(entry.key)
  return { n: entry.n, hash: entry.hash, signature: entry.signature, publicKey: hex(key?.publicKey ?? null) }
}

/** Keeps a certificate for when the item no longer opens. */
export async function keepCertificate({ db, actor, now }: RunContext, certificate: Certificate): Promise<void> {
  const { agency } = asMember(actor)
  const key = await keepDataKey(db, agency, crypto.getRandomValues(new Uint8Array(32)), now)
  const { item } = certificate
  await db
    .insertInto('evidence_certificates')
    .values({ item, agency, made_at: now, data_key: key.id, sealed: sealJson(key.bytes, certificate, label(item)) })
    .execute()
}

export const getCertificate = operation({
  ...DECLARED,
  summary:
    'See the certificate of evidence that was destroyed, was given outside and is still there, or was a person’s and ended',
  permission: 'evidence:read',
  verb: 'consultation',
  input: OneItem,
  output: Certificate,
  subject: ({ item }) => [item],
  async run(context, { item }) {
    const { db, actor } = context
    const member = asMember(actor)
    const ended = await endOf(db, item)
    if (ended !== null) return ofEnded(context, ended)
    const row = await itemRow(context, member.agency, item)
    const kept = await db.selectFrom('evidence_certificates').selectAll().where('item', '=', item).executeTakeFirst()
    if (kept === undefined) return ofGivenOut(context, row.id)
    const key = await keyFor(db, member, kept.data_key, 'Your keys are not open. Sign in anew or be admitted.')
    return openUnaltered<Certificate>(key, kept.sealed, label(item))
  },
})

/** Of a file of a person nothing is told of its content: no name, no description, no reason. */
async function ofEnded(
  context: RunContext,
  { end, copies }: NonNullable<Awaited<ReturnType<typeof endOf>>>,
): Promise<Certificate> {
  const names = await memberNames(context, [end.kept_by, end.ended_by])
  const words = await endWords(context, end)
  const head = (await logOf(context.db, end.item)).at(-1)?.entry
  return {
    ...{ item: end.item, code: codeOf(end.item), kind: end.kind, about: { kind: 'person', id: end.person } },
    ...{ name: '', note: '', sha256: words?.sha256 ?? null, size: null },
    ...{ takenAt: end.kept_at.toISOString(), takenBy: { id: end.kept_by, name: names.get(end.kept_by) ?? null } },
    ...{
      what: 'ended',
      how: end.how,
      at: end.ended_at.toISOString(),
      by: colleague(names, end.ended_by),
      askedBy: null,
    },
    ...{ why: '', to: words?.to ?? null, receipt: words?.receipt ?? null },
    copies: await Promise.all(copies.map((copy) => shortOf(context, copy))),
    entry: head === undefined ? null : await signedOf(context, head),
  }
}

const shortOf = async (context: RunContext, copy: EndRow) => ({
  ...{ code: codeOf(copy.item), name: '', sha256: (await endWords(context, copy))?.sha256 ?? null },
})

/** @throws Problem `conflict` where the item is neither destroyed nor outside */
async function ofGivenOut(context: RunContext, id: string): Promise<Certificate> {
  const found = await openedItem(context, asMember(context.actor), id)
  const log = await logOf(context.db, id)
  const at = log.findLastIndex(({ entry: { kind } }) => kind === 'given-out')
  if (at < 0 || log.slice(at).some(({ entry: { kind } }) => kind === 'returned'))
    throw new Problem(
      'conflict',
      'It is here: a certificate is of what was destroyed, or given outside and not returned.',
    )
  const { entry, sealed } = log[at]
  return certify(context, found, { entry, words: entryWords(found.item, entry, sealed) ?? {}, copies: [] })
}
