import { notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { changedWith, withMark } from '../../../kernel/vault/row-marks.ts'
import { asMember } from '../actor.ts'
import { CLIENTS } from '../marks.ts'
import { memberNames } from '../profile.ts'
import { ClientId, ClientList, type ClientRow, CreateClientInput, CreatedClient, Nothing } from '../shapes.ts'
import { hashOf, newToken } from '../sign-in/session.ts'
import { clientState, writeKey } from './client.ts'

const DAY = 86_400_000

export const create = operation({
  summary: 'Make a key for another system; it is shown once',
  permission: 'client:manage',
  purpose: 'administration',
  verb: 'collection',
  confirm: 'mfa',
  input: CreateClientInput,
  output: CreatedClient,
  subject: (_, output) => (output === null ? [] : [output.client]),
  async run({ db, actor, now }, { name, kind, days, perMinute }) {
    const { id: by, agency } = asMember(actor)
    const id = newId()
    const key = writeKey(newToken())
    const expiresAt = new Date(now.getTime() + days * DAY)
    await db
      .insertInto('clients')
      .values(
        withMark(db, CLIENTS, {
          id,
          agency,
          kind,
          name,
          // The key is 32 bytes of chance, so a plain hash is enough; a copy of the table lets nobody in.
          key_hash: hashOf(key),
          per_minute: perMinute,
          made_by: by,
          made_at: now,
          expires_at: expiresAt,
          used_on: null,
          revoked_at: null,
          revoked_by: null,
        }),
      )
      .execute()
    return { client: id, key, expiresAt: expiresAt.toISOString() }
  },
})

export const revoke = operation({
  summary: 'Revoke the key of another system, at once and for good',
  permission: 'client:manage',
  purpose: 'administration',
  verb: 'erasure',
  reason: true,
  input: ClientId,
  output: Nothing,
  subject: ({ client }) => [client],
  async run({ db, actor, now }, { client }) {
    const row = await db
      .selectFrom('clients')
      .select(CLIENTS.selected)
      .where('id', '=', client)
      // Who revoked it first, and when, stays.
      .where('revoked_at', 'is', null)
      .forUpdate()
      .executeTakeFirstOrThrow(notFound('There is no such key, or it was revoked already.'))
    const { row_mark } = changedWith(db, CLIENTS, row, { revoked_at: now })
    await db
      .updateTable('clients')
      // The row stays: what came with the key still names it.
      .set({ revoked_at: now, revoked_by: asMember(actor).id, row_mark })
      .where('id', '=', client)
      .execute()
    return {}
  },
})

export const list = operation({
  summary: 'List the other systems that have a key here',
  permission: 'client:manage',
  purpose: 'administration',
  verb: 'consultation',
  input: Nothing,
  output: ClientList,
  subject: () => [],
  run: async (context) => ({ clients: await rowsOf(context) }),
})

async function rowsOf(context: RunContext): Promise<ClientRow[]> {
  const { db, actor, now } = context
  const { agency } = asMember(actor)
  const rows = await db
    .selectFrom('clients')
    .selectAll()
    .where('agency', '=', agency)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  const names = await memberNames(
    context,
    rows.flatMap(({ made_by, revoked_by }) => [made_by, revoked_by]),
  )
  const person = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? null })
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    state: clientState(row, now),
    perMinute: row.per_minute,
    madeAt: row.made_at.toISOString(),
    madeBy: { id: row.made_by, name: names.get(row.made_by) ?? null },
    expiresAt: row.expires_at.toISOString(),
    usedOn: row.used_on,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    revokedBy: person(row.revoked_by),
  }))
}
