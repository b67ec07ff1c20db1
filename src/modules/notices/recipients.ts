import { generateKeyPairSync } from 'node:crypto'
import { z } from 'zod'
import { agencyFor, type Member } from '../../kernel/actor.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { notFound, Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { newDataKey } from '../../kernel/vault/data-keys.ts'
import { keyIfOpen } from '../../kernel/vault/opening.ts'
import { changedWith, rowMarks, sound, withMark } from '../../kernel/vault/row-marks.ts'
import { sealJson } from '../../kernel/vault/seal.ts'
import { openUnaltered } from '../../kernel/vault/unaltered.ts'
import type { Signing } from './codes.ts'
import { insistOnPlatform } from './in-house/platforms.ts'
import { asMember, keyOf } from './record.ts'
import { OneRecipient, type Recipient, RecipientInput, RecipientsOutput } from './shapes.ts'
import type { Clause, RecipientRow } from './tables.ts'

// The directory of those who get notices.

/** Where a recipient's interface is, and what signs to it; sealed at rest. */
export type Api = {
  readonly address: string
  readonly signing: Signing
  /** Of `hmac` the secret they gave; of `ed25519` our private key, PKCS #8 in PEM. */
  readonly secret: string
  readonly publicKey: string | null
}

// Bound to its row: somebody who can write to the database must not make one platform's secret sign for another.
const apiLabel = (recipient: string) => `recipients.api ${recipient}`

const GOES_TO = [
  ...(['id', 'agency', 'kind', 'channel', 'mail', 'form', 'hosts'] as const),
  ...(['sealed_api', 'retired_at'] as const),
] as const
const NAMED = [...GOES_TO, 'name'] as const
const CHECKED = [...NAMED, 'unchecked'] as const
/** Where what is sent goes to, the name by which one chooses it, and whether a list alone says so. */
export const RECIPIENTS = rowMarks('recipients', [...CHECKED, 'to_agency'], { former: [GOES_TO, NAMED, CHECKED] })

/** @throws Problem `not-found`; `unavailable` where it was changed outside the program */
export async function recipientRow(db: Tx, agency: string, id: string): Promise<RecipientRow> {
  const row = await db
    .selectFrom('recipients')
    .selectAll()
    .where('agency', '=', agency)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound('There is no such recipient.'))
  return sound(db, RECIPIENTS, row)
}

/** Nothing leaves to where a list alone says that somebody is. @throws Problem `invalid-input` */
export function insistOnChecked({ unchecked }: Pick<RecipientRow, 'unchecked'>): void {
  if (!unchecked) return
  throw new Problem('invalid-input', 'Check first, in the directory, what is said of this recipient.', {
    fields: [{ field: 'recipient', message: 'not-fitting' }],
  })
}

/** @throws Problem `keys-closed` */
export async function apiOf(db: Tx, member: Member, row: RecipientRow): Promise<Api | null> {
  // Most have none: those who read mail or a form need no key of ours.
  const { sealed_api } = row
  if (sealed_api === null) return null
  const key = await keyOf(db, member, row.data_key)
  return openUnaltered<Api>(key, sealed_api, apiLabel(row.id))
}

/** The directory as its agency sees it. */
export async function shownRecipients({ db, actor }: RunContext): Promise<{ recipients: Recipient[] }> {
  const member = asMember(actor)
  const rows = await db
    .selectFrom('recipients')
    .selectAll()
    .where('agency', '=', member.agency)
    .orderBy('name')
    .orderBy('id')
    .execute()
  const sent = await sentTo(db, member.agency)
  return {
    recipients: await Promise.all(
      rows.map(async (row) => ({
        id: row.id,
        name: row.name,
        kind: row.kind,
        country: row.country,
        language: row.language,
        channel: row.channel,
        mail: row.mail,
        form: row.form,
        toAgency: row.to_agency,
        hosts: row.hosts,
        clauses: [...row.clauses],
        checkedOn: row.checked_on,
        retired: row.retired_at !== null,
        unchecked: row.unchecked,
        api: await apiShown(db, member, row),
        sent: sent.get(row.id) ?? 0,
      })),
    ),
  }
}

async function apiShown(db: Tx, member: Member, row: RecipientRow): Promise<Recipient['api']> {
  // A directory without open keys is still a directory.
  if (row.sealed_api === null || !(await keyIfOpen(db, member, row.data_key))) return null
  const api = await apiOf(db, member, row)
  return api === null ? null : { address: api.address, signing: api.signing, publicKey: api.publicKey }
}

async function sentTo(db: Tx, agency: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('notices')
    .select(['recipient', sql<string>`count(*)`.as('sent')])
    .where('agency', '=', agency)
    // What reached them, by whichever way; drafts say nothing about a recipient.
    .where('sent_at', 'is not', null)
    .groupBy('recipient')
    .execute()
  return new Map(rows.map(({ recipient, sent }) => [recipient, Number(sent)]))
}

export const listRecipients = operation({
  summary: 'See who gets notices',
  permission: 'notice:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: z.object({}),
  output: RecipientsOutput,
  subject: () => [],
  run: (context) => shownRecipients(context),
})

export const saveRecipient = operation({
  summary: 'Add a recipient of notices, or change one',
  permission: 'recipient:set',
  purpose: 'prevention',
  verb: 'alteration',
  input: RecipientInput,
  output: RecipientsOutput,
  subject: ({ recipient }) => (recipient === null ? [] : [recipient]),
  async run(context, input) {
    const { db, actor, now } = context
    const member = asMember(actor)
    // Found by the own agency: an id of another one's recipient is none here.
    const old = input.recipient === null ? null : await recipientRow(db, member.agency, input.recipient)
    const id = old?.id ?? newId()
    const key =
      old === null
        ? await newDataKey(db, member.agency, now)
        : { id: old.data_key, bytes: await keyOf(db, member, old.data_key) }
    const api = await newApi(db, member, old, input)
    // Of one that stands there already nothing is asked: what is sent is asked anew, and a name can be changed without it.
    if (input.toAgency !== null && input.toAgency !== old?.to_agency) await insistOnPlatform(db, input.toAgency)
    // Checked after what is kept was joined in: whoever changes a name need not say the interface again.
    if (input.channel === 'api' && api === null)
      throw new Problem('invalid-input', 'Say where its interface is.', {
        fields: [{ field: 'api', message: 'missing' }],
      })
    const values = {
      ...plainOf(input),
      sealed_api: api === null ? null : sealJson(key.bytes, api, apiLabel(id)),
      // Who is changed is used again: a second entry for the same platform would split its figures in two.
      retired_at: null,
      unchecked: old?.unchecked ?? false,
    }
    const marked = withMark(db, RECIPIENTS, { id, agency: member.agency, ...values })
    if (old === null)
      await db
        .insertInto('recipients')
        .values({ ...marked, data_key: key.id, made_at: now })
        .execute()
    else await db.updateTable('recipients').set(marked).where('id', '=', id).execute()
    return shownRecipients(context)
  },
})

const plainOf = ({
  name,
  kind,
  country,
  language,
  channel,
  mail,
  form,
  hosts,
  clauses,
  checkedOn,
  toAgency,
}: RecipientInput) => ({
  name: name.trim(),
  kind,
  country,
  language,
  channel,
  mail,
  form,
  hosts,
  // As text with its type: an array would be taken for one of Postgres' own.
  clauses: sql<readonly Clause[]>`${JSON.stringify(clauses)}::jsonb`,
  checked_on: checkedOn,
  to_agency: toAgency,
})

/** What is kept of an interface: a secret that was not given anew stays as it is. */
async function newApi(db: Tx, member: Member, old: RecipientRow | null, { api }: RecipientInput): Promise<Api | null> {
  const kept = old === null ? null : await apiOf(db, member, old)
  if (api === null) return kept
  const { address, signing, secret } = api
  // Another way of signing is another secret: the old one is not carried over into a way it was not given for.
  const same = kept?.signing === signing ? kept : null
  if (signing === 'ed25519') {
    // The recipient has our public half; a new key would lock us out at their door.
    if (same !== null) return { ...same, address }
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    return {
      address,
      signing,
      secret: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    }
  }
  if (secret === null && same === null)
    throw new Problem('invalid-input', 'Give the secret that signs.', {
      fields: [{ field: 'api.secret', message: 'missing' }],
    })
  return { address, signing, secret: secret ?? same?.secret ?? '', publicKey: null }
}

export const retireRecipient = operation({
  summary: 'Take a recipient out of the directory',
  permission: 'recipient:set',
  purpose: 'prevention',
  verb: 'alteration',
  reason: true,
  input: OneRecipient,
  output: RecipientsOutput,
  subject: ({ recipient }) => [recipient],
  async run(context, { recipient }) {
    const { db, actor, now } = context
    const agency = agencyFor(actor, 'Notices belong to an agency.')
    // Nobody else's: not found is said before anything is changed.
    const row = await recipientRow(db, agency, recipient)
    // Notices that went to it stay with its name.
    await db
      .updateTable('recipients')
      .set(changedWith(db, RECIPIENTS, row, { retired_at: now }))
      .where('id', '=', recipient)
      .execute()
    return shownRecipients(context)
  },
})
