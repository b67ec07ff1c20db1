import { sql } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { markOf, sound } from '../../../kernel/vault/row-marks.ts'
import { derive, openJson, sealJson } from '../../../kernel/vault/seal.ts'
import { asMember } from '../actor.ts'
import { enter } from '../enter.ts'
import { PROVIDERS } from '../marks.ts'
import { openInvite } from '../members/invite.ts'
import { indexOf } from '../profile.ts'
import {
  AgencyNames,
  Nothing,
  OidcBegin,
  OidcBegun,
  OidcFinish,
  OidcFinished,
  OidcInput,
  OidcSettings,
} from '../shapes.ts'
import { packFlow, packProof, unpackFlow } from './oidc-proof.ts'
import { comeBack, discover, redirectUri, setOut } from './provider.ts'

const secretLabel = (agency: string) => `oidc_settings.secret ${agency}`
const settingsKey = (secret: Uint8Array) => derive(secret, 'oidc settings')

export const set = operation({
  summary: 'Set or remove the provider of sign-in (OpenID Connect) of the own agency',
  permission: 'oidc:set',
  purpose: 'administration',
  verb: 'alteration',
  confirm: 'mfa',
  input: OidcInput,
  output: OidcSettings,
  subject: () => [],
  rate: '10/min',
  // The provider is asked now, so that a mistyped address shows at once and `begin` needs no network.
  prepare: async ({ site }, { settings }) =>
    settings === null ? null : discover(settings.issuer, settings.clientId, site),
  async run(context, { settings }, metadata) {
    const { db, now, secret } = context
    const { agency } = asMember(context.actor)
    if (settings === null || metadata === null) {
      await db.deleteFrom('oidc_settings').where('agency', '=', agency).execute()
      return shown(context)
    }
    const sealed = await sealedSecret(context, agency, settings.clientSecret, secret)
    const values = { issuer: settings.issuer, client_id: settings.clientId, sealed_secret: sealed, set_at: now }
    const row_mark = markOf(db, PROVIDERS, { ...values, agency, metadata })
    const row = { ...values, row_mark, metadata: sql<typeof metadata>`${JSON.stringify(metadata)}::jsonb` }
    await db
      .insertInto('oidc_settings')
      .values({ agency, ...row })
      .onConflict((conflict) => conflict.column('agency').doUpdateSet(row))
      .execute()
    return shown(context)
  },
})

async function sealedSecret({ db }: RunContext, agency: string, given: string | undefined, secret: Uint8Array) {
  if (given !== undefined) return sealJson(settingsKey(secret), given, secretLabel(agency))
  const row = await db
    .selectFrom('oidc_settings')
    .select('sealed_secret')
    .where('agency', '=', agency)
    .executeTakeFirst()
  if (row) return row.sealed_secret
  throw new Problem('invalid-input', 'The secret that the provider gave is missing.', {
    fields: [{ field: 'settings.clientSecret', message: 'is needed the first time' }],
  })
}

export const get = operation({
  summary: 'Show the provider of sign-in of the own agency, without its secret',
  permission: 'oidc:set',
  purpose: 'administration',
  verb: 'consultation',
  input: Nothing,
  output: OidcSettings,
  subject: () => [],
  run: shown,
})

async function shown({ db, actor, site }: RunContext) {
  const { agency } = asMember(actor)
  const row = await db.selectFrom('oidc_settings').selectAll().where('agency', '=', agency).executeTakeFirst()
  if (row) sound(db, PROVIDERS, row)
  const settings = row ? { issuer: row.issuer, clientId: row.client_id, setAt: row.set_at.toISOString() } : null
  return { settings, redirectUri: redirectUri(site.publicUrl) }
}

export const agencies = operation({
  summary: 'List the agencies whose members sign in with their organisation',
  permission: 'anyone',
  purpose: 'administration',
  verb: 'consultation',
  input: Nothing,
  output: AgencyNames,
  subject: () => [],
  rate: '60/min',
  async run({ db }) {
    const { rows } = await sql<{ id: string; name: string; country: string }>`
      select id, name, country from app.oidc_agencies()`.execute(db)
    return { agencies: rows }
  },
})

export const begin = operation({
  summary: 'Begin to sign in with the organisation: where to send the browser',
  permission: 'anyone',
  purpose: 'administration',
  verb: 'consultation',
  input: OidcBegin,
  output: OidcBegun,
  subject: (input) => ('agency' in input ? [input.agency] : []),
  rate: '20/min',
  async run(context, input) {
    const { db, actor, secret, now, site } = context
    const agency = 'agency' in input ? input.agency : (await openInvite(context, input.secret)).agency
    // A member who confirms is in their agency already, and stays there for the audit.
    if (actor.kind === 'visitor') await enter(db, { kind: 'visitor', member: null, agency })
    const row = await db
      .selectFrom('oidc_settings')
      .selectAll()
      .where('agency', '=', agency)
      .executeTakeFirstOrThrow(notFound('This agency has no sign-in with its organisation.'))
    sound(db, PROVIDERS, row)
    const clientSecret = openJson<string>(settingsKey(secret), row.sealed_secret, secretLabel(agency))
    const provider = { metadata: row.metadata, clientId: row.client_id, clientSecret }
    // Who is signed in here comes to confirm that it is still them.
    const { url, trip } = await setOut(provider, site, actor.kind === 'member' ? now : null)
    return { url, flow: packFlow(secret, { agency, provider, trip }, now) }
  },
})

export const finish = operation({
  summary: 'Take what the organisation answered; the proof it gives signs in or accepts an invite',
  permission: 'anyone',
  purpose: 'administration',
  verb: 'consultation',
  input: OidcFinish,
  output: OidcFinished,
  subject: () => [],
  rate: '20/min',
  async prepare({ secret, now, site }, { flow, query }) {
    const opened = unpackFlow(secret, flow, now)
    if (opened === null) throw new Problem('not-signed-in', 'This took too long, or was begun elsewhere. Begin again.')
    const { agency, provider, trip } = opened.value
    const subject = await comeBack(provider, trip, query, site, now)
    if (subject === null) throw new Problem('not-signed-in', 'Your organisation did not confirm who you are.')
    // Two providers may give two people the same name; as JSON no two triples read alike.
    // By `sub` and never by an e-mail address, which a provider may give to the next person (OpenID Connect, 5.7).
    const name = JSON.stringify([agency, provider.metadata.issuer, subject])
    return { agency, subject: indexOf(secret, 'oidc subject', name), anew: trip.anew !== null }
  },
  async run({ db, actor, secret, now }, _, { agency, subject, anew }) {
    if (actor.kind === 'visitor') await enter(db, { kind: 'visitor', member: null, agency })
    const row = await db
      .selectFrom('credentials')
      .select('id')
      .where('kind', '=', 'oidc')
      .where('lookup', '=', subject)
      .executeTakeFirst()
    const proof = packProof(secret, { agency, subject: Buffer.from(subject).toString('hex'), anew }, now)
    return { proof, known: row !== undefined }
  },
})
