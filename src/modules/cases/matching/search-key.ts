import { createHmac } from 'node:crypto'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { newDataKey } from '../../../kernel/vault/data-keys.ts'
import { derive } from '../../../kernel/vault/seal.ts'
import { nameKey } from '../../../screening/romanisation/name-key.ts'
import { keyOf } from '../record.ts'

/** A word without diacritics, as typed on a keyboard that lacks them. */
const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')

/** Forms of a word in the index: its sound, because a name passes through three alphabets and an officer's ear, and its bare letters. */
const formsOf = (word: string): readonly string[] => [
  // A word without a sound is taken in lower case.
  ...new Set([word, bare(word)].map((form) => nameKey(form) || form.toLowerCase())),
]

/** The words of a name, each once, with the forms under which they are indexed. */
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

/** Keyed hashes of all forms of each word of a name; useless without the agency's key. */
export const marksByWord = (key: Uint8Array, text: string): readonly (readonly string[])[] => {
  const secret = derive(key, 'person marks')
  // Each word is hashed by itself, so that order and a missing father's name do not matter; half a hash suffices and keeps the index small.
  const hashed = (form: string) =>
    createHmac('sha256', secret).update(form).digest().subarray(0, 16).toString('base64url')
  return partsOf(text).map((forms) => forms.map(hashed))
}

/** The stored marks of a name. */
export const marksOf = (key: Uint8Array, text: string): readonly string[] => [...new Set(marksByWord(key, text).flat())]

/**
 * The agency's search key of persons, created with the first of them.
 * @throws Problem `keys-closed`
 */
export const searchKeyOf = (db: Tx, member: Member, now: Date): Promise<Uint8Array> =>
  agencyKeyOf(db, member, 'search_key', now)

/**
 * A key that the agency has once, created at its first use.
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
  // The row is locked, so that two simultaneous first uses do not create two keys.
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

/** Replaces a person's search marks by those of the present name. */
export async function mark(db: Tx, member: Member, person: string, text: string, now: Date): Promise<void> {
  // The old marks are deleted, so that nobody is found by a former name.
  await db.deleteFrom('person_marks').where('person', '=', person).execute()
  if (text.trim() === '') return
  const marks = marksOf(await searchKeyOf(db, member, now), text)
  if (marks.length === 0) return
  await db
    .insertInto('person_marks')
    .values(marks.map((one) => ({ mark: one, person, agency: member.agency })))
    .execute()
}
