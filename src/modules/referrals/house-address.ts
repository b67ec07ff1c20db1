import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { keysIfOpen } from '../../kernel/vault/opening.ts'
import { openUnaltered } from '../../kernel/vault/unaltered.ts'
import { STAYED_FOR } from './codes.ts'

// The street of a house where somebody hides is read by its own people alone: it must not leave in the words of a step.

/** Words of an address in one writing: without marks, case and stops, and in no order. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** A street and a number: fewer words are a name that many places have. */
const LEAST = 2

/**
 * Whether words tell an address: all words of its street and number stand in them, in whatever order and case.
 * @param address as it is kept; what stands after the first comma or line (a door, a floor) is not needed to find the house
 */
export function tellsAddress(text: string, address: string): boolean {
  const street = wordsOf(address.split(/[,;\n]/)[0])
  // «Ezera iela» alone is a street of many houses.
  if (street.length < LEAST || !street.some((word) => /\p{N}/u.test(word))) return false
  const said = new Set(wordsOf(text))
  return street.every((word) => said.has(word))
}

/** What is said with a step, by its field. */
type Said = Readonly<Record<string, string>>

/**
 * Keeps the addresses of the agency's own houses out of what the other side reads.
 * @throws Problem `invalid-input` at the field that tells one
 */
export async function keepAddressIn(db: Tx, member: Member, said: Said): Promise<void> {
  const houses = await db
    .selectFrom('services')
    .select(['id', 'needs', 'data_key', 'sealed_address'])
    .where('agency', '=', member.agency)
    .where('sealed_address', 'is not', null)
    .where('ended_at', 'is', null)
    .execute()
  const hidden = houses.flatMap(({ id, needs, data_key, sealed_address }) =>
    // An office where advice is given is found by everybody; where somebody sleeps is not.
    data_key !== null && sealed_address !== null && STAYED_FOR.some((need) => needs.includes(need))
      ? [{ id, data_key, sealed_address }]
      : [],
  )
  const keys = await keysIfOpen(db, member, hidden)
  for (const { id, data_key, sealed_address } of hidden) {
    const key = keys.get(data_key)
    if (!key) continue
    const address = openUnaltered<string>(key, sealed_address, `services.address ${id}`)
    const field = Object.keys(said).find((name) => tellsAddress(said[name], address))
    if (field === undefined) continue
    throw new Problem('invalid-input', 'This is the address of your house. Name a place where you meet.', {
      fields: [{ field, message: 'house-address' }],
    })
  }
}
