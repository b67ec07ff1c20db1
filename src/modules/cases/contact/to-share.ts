import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/errors.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { AGES, MEDIA_GROUNDS, type TellingPart } from '../codes.ts'
import { type EventWords, enter } from '../events.ts'
import { SOUGHT, type Sought } from '../missing/codes.ts'
import { linesFor, MissingSheet } from '../missing/sheet.ts'
import { papersOf } from '../papers/papers.ts'
import { openIdentity } from '../record.ts'
import type { Referred } from '../team/referring.ts'

// What another agency of the house reads of a person when it is told one fact: the words, and by what the person is known.

/** Each part is there only if it was chosen. */
export const SharedTelling = z.object({
  ground: z.enum(MEDIA_GROUNDS),
  /** The fact, as somebody wrote it for this agency. */
  what: z.string(),
  name: z.object({ name: z.string(), otherNames: z.string(), pseudonym: z.string() }).optional(),
  birth: z.object({ born: z.string(), age: z.enum(AGES) }).optional(),
  citizenship: z.string().optional(),
  language: z.string().optional(),
  /** By what one knows who is missing. */
  sought: z.array(z.object({ field: z.enum(SOUGHT), text: z.string() })).optional(),
})
export type SharedTelling = z.output<typeof SharedTelling>

/** Health is told to no agency by this way, and where the person may be is looked for by those who have the whole sheet. */
const NEVER: readonly Sought[] = ['health']

const fault = (message: string, words: string) =>
  new Problem('invalid-input', words, { fields: [{ field: 'parts', message }] })

/** Why parts cannot go along; null where they can. */
export const faultOfTelling = ({ row }: Pick<Referred, 'row'>, parts: readonly TellingPart[]): Problem | null =>
  parts.includes('sought') && row.whereabouts !== 'missing'
    ? fault('not-missing', 'This person is not missing. Raise the alarm first.')
    : null

/**
 * Gathers what is told, as it stands now; parts that were not chosen are not read.
 * @throws Problem `invalid-input` where the sheet is to go along and nobody wrote one
 */
export async function tellingOf(
  context: RunContext,
  { row, key }: Pick<Referred, 'row' | 'key'>,
  { ground, what, parts }: Pick<SharedTelling, 'ground' | 'what'> & { readonly parts: readonly TellingPart[] },
): Promise<SharedTelling> {
  const has = (part: TellingPart) => parts.includes(part)
  const { name = '', otherNames = '', pseudonym = '', born = '' } = openIdentity(key, row) ?? {}
  return {
    ...{ ground, what },
    ...(has('name') ? { name: { name, otherNames, pseudonym } } : {}),
    ...(has('birth') ? { birth: { born, age: row.age } } : {}),
    ...(has('citizenship') ? { citizenship: row.citizenship } : {}),
    ...(has('language') ? { language: row.language } : {}),
    ...(has('sought') ? { sought: await soughtBy(context, key, row.id) } : {}),
  }
}

async function soughtBy(context: RunContext, key: Uint8Array, person: string) {
  const [sheet] = await papersOf(context, key, person, ['missing'])
  if (sheet === undefined) throw fault('no-sheet', 'There is no sheet yet. Write it first.')
  // The lines by which one knows a child on the street: no danger, no friends, no suspects.
  return linesFor('missing-line', MissingSheet.parse(sheet.words)).filter(({ field }) => !NEVER.includes(field))
}

/** Enters whom an agency was told of, in words that stay with the team. */
export const noteTelling = (
  { db, now }: Pick<RunContext, 'db' | 'now'>,
  member: Member,
  { row, key }: Pick<Referred, 'row' | 'key'>,
  words: EventWords,
): Promise<void> => enter(db, member, row, key, { kind: 'told', at: now, words })
