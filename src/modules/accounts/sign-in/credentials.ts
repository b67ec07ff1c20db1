import { Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { asMember } from '../actor.ts'
import { CREDENTIAL_KINDS } from '../codes.ts'
import { holdAccount, openKeys, ownWays } from '../members/own-account.ts'
import { openCredentialName, sealCredentialName } from '../profile.ts'
import {
  AddCredentialInput,
  AddedCredential,
  CredentialId,
  CredentialList,
  Nothing,
  RenameCredentialInput,
} from '../shapes.ts'
import { keepCredential, prepareMethod } from './credential.ts'
import { knownBy } from './device-cookie.ts'
import { changeSession } from './session.ts'
import { MOST_WAYS, mayAdd, mayRemove } from './ways.ts'

export const list = operation({
  summary: 'List the own ways to sign in',
  permission: 'self',
  purpose: 'administration',
  verb: 'consultation',
  input: Nothing,
  output: CredentialList,
  subject: () => [],
  async run(context) {
    const { db, secret, actor } = context
    const session = await db
      .selectFrom('sessions')
      .select('credential')
      .where('id', '=', asMember(actor).session)
      .executeTakeFirst()
    const { ways, hasProvider } = await ownWays(context)
    const credentials = ways.map(({ id, kind, works, sealedName, madeAt, usedAt }) => ({
      id,
      kind,
      works,
      name: sealedName === null ? null : openCredentialName(secret, id, sealedName),
      addedAt: madeAt.toISOString(),
      usedAt: usedAt?.toISOString() ?? null,
      current: id === session?.credential,
      mayRemove: mayRemove(ways, id),
    }))
    const kinds = CREDENTIAL_KINDS.filter((kind) => kind !== 'oidc' || hasProvider)
    return { credentials, mayAdd: kinds.filter((kind) => mayAdd(ways, kind)) }
  },
})

export const add = operation({
  summary: 'Add a way to sign in: one more passkey, or a password with code; it opens the same keys',
  permission: 'self',
  purpose: 'administration',
  verb: 'collection',
  // Whoever finds an unlocked screen could otherwise give themselves a way back in that nobody notices.
  confirm: 'mfa',
  input: AddCredentialInput,
  output: AddedCredential,
  subject: (_, output) => [output.credential],
  rate: '10/min',
  prepare: (context, { method, email }) => prepareMethod(context, method, email ?? ''),
  async run(context, { name, email }, prepared) {
    const { id: member, agency, keys } = await holdAccount(context, email)
    const opened = openKeys(keys)
    const { ways } = await ownWays(context)
    if (!mayAdd(ways, prepared.kind)) throw notAdded(ways.length)
    const owner = { member, agency, name, wrapped: (key: Uint8Array) => opened.wrapped(key) }
    const credential = await keepCredential(context, prepared, owner)
    return { credential, ...knownBy(context, prepared.kind, credential) }
  },
})

const notAdded = (many: number) =>
  new Problem(
    'conflict',
    many >= MOST_WAYS
      ? `You have ${many} ways to sign in already. Remove one that you do not use.`
      : 'You have one of this kind already. Remove it first.',
  )

export const rename = operation({
  summary: 'Give one of the own ways to sign in another name',
  permission: 'self',
  purpose: 'administration',
  verb: 'alteration',
  input: RenameCredentialInput,
  output: Nothing,
  subject: ({ credential }) => [credential],
  rate: '30/min',
  async run({ db, actor, secret }, { credential, name }) {
    const { numUpdatedRows } = await db
      .updateTable('credentials')
      .set({ sealed_name: sealCredentialName(secret, credential, name) })
      .where('id', '=', credential)
      // Row policies keep other agencies out; that it is one's own is said here.
      .where('member', '=', asMember(actor).id)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw notThere()
    return {}
  },
})

export const remove = operation({
  summary: 'Remove one of the own ways to sign in, never the last; other sessions that were opened with it end',
  permission: 'self',
  purpose: 'administration',
  verb: 'erasure',
  confirm: 'mfa',
  input: CredentialId,
  output: Nothing,
  subject: ({ credential }) => [credential],
  rate: '10/min',
  async run(context, { credential }) {
    const { id: member, session } = await holdAccount(context)
    const { ways } = await ownWays(context)
    if (!ways.some(({ id }) => id === credential)) throw notThere()
    if (!mayRemove(ways, credential))
      throw new Problem('conflict', 'You would have no way left to sign in. Add another one first.')
    await endSessions(context, { member, session, credential })
    const at = await context.db.selectFrom('sessions').select('credential').where('id', '=', session).executeTakeFirst()
    // By the program and not by the foreign key, which knows nothing of marks.
    if (at?.credential === credential) await changeSession(context.db, session, { credential: null })
    // With it goes its copy of the private key: what was lost opens nothing that is read from here on.
    await context.db.deleteFrom('credentials').where('id', '=', credential).execute()
    return {}
  },
})

const notThere = () => new Problem('not-found', 'There is no such way to sign in.')

type Ending = { readonly member: string; readonly session: string; readonly credential: string }

/** Ends what was opened with a way to sign in, but for the session at work. */
async function endSessions({ db }: RunContext, { member, session, credential }: Ending): Promise<void> {
  // Held first: somebody who signs in with it in this moment either comes before, and is found below, or finds it gone.
  await db.selectFrom('credentials').select('id').where('id', '=', credential).forUpdate().execute()
  await db
    .deleteFrom('sessions')
    .where('member', '=', member)
    .where('id', '<>', session)
    // Also those whose way is gone already: one of them may be the session from which it was removed.
    .where(({ or, eb }) => or([eb('credential', '=', credential), eb('credential', 'is', null)]))
    .execute()
}
