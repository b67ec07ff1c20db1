import { sql, type Tx } from '../../../kernel/database.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { insistOnAgencies } from '../../accounts/index.ts'
import type { PersonRow } from '../tables.ts'
import { consulateOfParty } from './witness.ts'

// Rows of flags and notices, and the sealing of their words.

export type FlagWords = { readonly why: string; readonly lawyer?: string; readonly said?: string }
/** The data that a contact gets with the person's agreement: name, language and wishes. */
export type Told = { readonly name: string; readonly language: string; readonly wishes: string }

const flagLabel = (id: string) => `witness_flags.words ${id}`
const toldLabel = (id: string) => `witness_notices.told ${id}`
export const sealFlag = (key: Uint8Array, id: string, words: FlagWords): Uint8Array =>
  sealJson(key, words, flagLabel(id))
export const openFlag = (key: Uint8Array, { id, sealed }: { id: string; sealed: Uint8Array }): FlagWords =>
  openUnaltered<FlagWords>(key, sealed, flagLabel(id))
export const sealTold = (key: Uint8Array, id: string, told: Told): Uint8Array => sealJson(key, told, toldLabel(id))
export const openTold = (key: Uint8Array, { id, sealed }: { id: string; sealed: Uint8Array }): Told =>
  openUnaltered<Told>(key, sealed, toldLabel(id))

/** The flag of a person; row policies show it to the team alone. */
export const flagOf = (db: Tx, person: string) =>
  db
    .selectFrom('witness_flags')
    .selectAll()
    .where('person', '=', person)
    .where('state', '<>', 'lifted')
    .executeTakeFirst()

/** Parties to the conflict whose authorities must learn nothing of the person; empty without a flag. */
export const partiesOf = async (db: Tx, { id }: Pick<PersonRow, 'id'>): Promise<readonly string[]> =>
  (await flagOf(db, id))?.parties ?? []

export type Contact = {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly key: string
  readonly public_key: Uint8Array
}

/** Agencies that can be told: those with a prosecutor and a key. */
export async function contacts(db: Tx): Promise<readonly Contact[]> {
  const { rows } = await sql<Contact>`select * from app.witness_contacts()`.execute(db)
  await insistOnAgencies(
    db,
    rows.map(({ id }) => id),
  )
  return rows
}

/** Whether the person's consulate may belong to a party to the conflict that they may have witnessed. */
export const isAtWar = async (db: Tx, row: Pick<PersonRow, 'id' | 'citizenship'>): Promise<boolean> =>
  consulateOfParty(await partiesOf(db, row), row.citizenship)
