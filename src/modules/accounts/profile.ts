import { createHmac } from 'node:crypto'
import type { Tx } from '../../kernel/database.ts'
import { derive, openJson, sealJson } from '../../kernel/vault/seal.ts'
import { decidingAgency } from './agencies/deciding.ts'
import type { Regime } from './codes.ts'

/** What is personal about a member. Sealed under the installation's secret: a copy of the database alone names nobody. */
export type Profile = { readonly name: string; readonly email: string }

/** What operations give to look names up. */
export type Names = { readonly db: Tx; readonly secret: Uint8Array }

/** The same address however it is typed. */
export const normalEmail = (email: string): string =>
  // NFC and not NFKC: that turns look-alike signs into plain letters, and so two addresses into one.
  email.trim().normalize('NFC').toLowerCase()

/** A keyed hash by which something is found without standing in the database; 32 bytes. */
export const indexOf = (secret: Uint8Array, use: string, text: string): Uint8Array =>
  // Keyed: there are few enough addresses to find them all by their plain hashes.
  createHmac('sha256', derive(secret, `index ${use}`))
    .update(text)
    .digest()

export const emailIndex = (secret: Uint8Array, email: string): Uint8Array =>
  indexOf(secret, 'email', normalEmail(email))

/** Under it stands what names members: names and addresses. */
export const memberKey = (secret: Uint8Array): Uint8Array => derive(secret, 'members')

export const sealProfile = (secret: Uint8Array, member: string, profile: Profile): Uint8Array =>
  // Sealed with whose it is: rows that somebody swaps in the database do not open.
  sealJson(memberKey(secret), profile, `members.profile ${member}`)

export const openProfile = (secret: Uint8Array, member: string, sealed: Uint8Array): Profile =>
  openJson(memberKey(secret), sealed, `members.profile ${member}`)

export const sealInvitedEmail = (secret: Uint8Array, invite: string, email: string): Uint8Array =>
  sealJson(memberKey(secret), email, `invites.email ${invite}`)

export const openInvitedEmail = (secret: Uint8Array, invite: string, sealed: Uint8Array): string =>
  openJson(memberKey(secret), sealed, `invites.email ${invite}`)

/** What a member calls a way to sign in: it may name a place or a person, as «Anna's phone» does. */
export const sealCredentialName = (secret: Uint8Array, credential: string, name: string): Uint8Array =>
  sealJson(memberKey(secret), name, `credentials.name ${credential}`)

export const openCredentialName = (secret: Uint8Array, credential: string, sealed: Uint8Array): string =>
  openJson(memberKey(secret), sealed, `credentials.name ${credential}`)

/** Seals the name of a saved filter, bound to its row. */
export const sealFilterName = (secret: Uint8Array, filter: string, name: string): Uint8Array =>
  sealJson(memberKey(secret), name, `saved_filters.name ${filter}`)

export const openFilterName = (secret: Uint8Array, filter: string, sealed: Uint8Array): string =>
  openJson(memberKey(secret), sealed, `saved_filters.name ${filter}`)

/** Names of members of the own agency by their id; those of others and unknown ones are left out. */
export async function memberNames(
  { db, secret }: Names,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  // Row policies leave out members of other agencies.
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await db.selectFrom('members').select(['id', 'sealed_profile']).where('id', 'in', wanted).execute()
  return new Map(rows.map(({ id, sealed_profile }) => [id, openProfile(secret, id, sealed_profile).name]))
}

/** Whether somebody of the own agency signs in with an address. */
export const isMembersAddress = async ({ db, secret }: Names, email: string): Promise<boolean> =>
  (await db
    .selectFrom('members')
    .select('id')
    .where('email_index', '=', emailIndex(secret, email))
    .executeTakeFirst()) !== undefined

/** Somebody as lists show them; the name is empty where it is not known here. */
export const named = (names: ReadonlyMap<string, string>, id: string): { id: string; name: string } => ({
  id,
  name: names.get(id) ?? '',
})

/** Under which data protection law an agency works: the GDPR, or Directive (EU) 2016/680 as police and prosecutors do. */
export const regimeOf = async (db: Tx, agency: string): Promise<Regime> => (await decidingAgency(db, agency)).regime
