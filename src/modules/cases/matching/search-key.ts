import { createHmac } from 'node:crypto'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { newDataKey } from '../../../kernel/vault/data-keys.ts'
import { derive } from '../../../kernel/vault/seal.ts'
import { nameKey } from '../../../screening/romanisation/name-key.ts'
import { keyOf } from '../record.ts'

/** Letters without what stands above and below them, as they are typed where the keyboard has none of it. */
const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')

/** How a word may be met: by its sound, since a name comes through three alphabets and an officer’s ear, and by its bare letters. */
const formsOf = (word: string): readonly string[] => [
  // What has no sound is taken as it stands.
  ...new Set([word, bare(word)].map((form) => nameKey(form) || form.toLowerCase())),
]

/** The words of a name, each once, with the forms under which it is met. */
export const partsOf = (text: string): readonly (readonly string[])[] => [
  ...new Map(
    text
      .normalize('NFKC')
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((word) => word !== '')
      .map(formsOf)
      .map((forms) => [forms.join(' '), forms] as const),
  ).values(),
]

/** Keyed hashes of the words of a name, of each all its forms; without the agency's key they say nothing. */
export const marksByWord = (key: Uint8Array, text: string): readonly (readonly string[])[] => {
  const secret = derive(key, 'person marks')
  // Each word by itself, so that order and a missing father’s name do not matter; half the hash says enough and keeps the index small.
  const hashed = (form: string) =>
    createHmac('sha256', secret).update(form).digest().subarray(0, 16).toString('base64url')
  return partsOf(text).map((forms) => forms.map(hashed))
}

/** The marks that are kept of a name. */
export const marksOf = (key: Uint8Array, text: string): readonly string[] => [...new Set(marksByWord(key, text).flat())]

/** The agency's search key of persons, made with the first of them. @throws Problem `keys-closed` */
export const searchKeyOf = (db: Tx, member: Member, now: Date): Promise<Uint8Array> =>
  agencyKeyOf(db, member, 'search_key', now)

/**
 * A key that the agency has once, made with its first use.
 * @throws Problem `keys-closed`
 */
export async function agencyKeyOf(
  db: Tx,
  member: Member,
  which: 'search_key' | 'match_key',
  now: Date,
): Promise<Uint8Array> {
  const { agency } = member
  await db
    .insertInto('case_settings')
    .values({ agency })
    .onConflict((row) => row.doNothing())
    .execute()
  // Held, so that two first uses at once do not make two keys.
  const { [which]: made } = await db
    .selectFrom('case_settings')
    .select(which)
    .where('agency', '=', agency)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (made !== null) return keyOf(db, member, made)
  const key = await newDataKey(db, agency, now)
  await db
    .updateTable('case_settings')
    .set({ [which]: key.id })
    .where('agency', '=', agency)
    .execute()
  return key.bytes
}

/** Lets a person be found by what they are called. */
export async function mark(db: Tx, member: Member, person: string, text: string, now: Date): Promise<void> {
  // The old name first: nobody is found by what they are no longer called.
  await db.deleteFrom('person_marks').where('person', '=', person).execute()
  if (text.trim() === '') return
  const marks = marksOf(await searchKeyOf(db, member, now), text)
  if (marks.length === 0) return
  await db
    .insertInto('person_marks')
    .values(marks.map((one) => ({ mark: one, person, agency: member.agency })))
    .execute()
}
