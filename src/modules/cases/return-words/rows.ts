import { z } from 'zod'
import type { Row, Tx } from '../../../kernel/database.ts'
import { type KeyPair, openBox, sealTo } from '../../../kernel/vault/boxes.ts'
import { unaltered } from '../../../kernel/vault/unaltered.ts'
import type { MediaWords } from '../media/rows.ts'
import { OwnDocument } from './shapes.ts'

// What return words show: one sealed line for each document of the person's own.

export type WordsRow = Row<'return_words'>

/** A line as it is sealed. It names itself, so that one that was moved to another document is found out. */
const Line = OwnDocument.extend({
  /** Key of its bytes, in base64url; absent where the person chose that the words show the list alone. */
  key: z.string().optional(),
})
export type Line = z.output<typeof Line>

/** The words of a person; undefined where there are none. */
export const wordsOfPerson = (db: Tx, person: string): Promise<WordsRow | undefined> =>
  db.selectFrom('return_words').selectAll().where('person', '=', person).executeTakeFirst()

/** Ends the words of a person. @returns whether there were any */
export async function endWords(db: Tx, person: string): Promise<boolean> {
  const gone = await db.deleteFrom('return_words').where('person', '=', person).returning('id').execute()
  return gone.length > 0
}

type Shown = Pick<MediaWords, 'document' | 'name' | 'type' | 'size' | 'key'>

/** Shows a document of the person's own, or a copy of one, to whoever has the words. @param on day since which it is kept */
export async function showByWords(
  db: Tx,
  { id, person, agency, public_key, looks }: WordsRow,
  { media, copyOf, on, words }: Pick<Line, 'media' | 'copyOf' | 'on'> & { readonly words: Shown },
): Promise<void> {
  const { document = 'other', name, type, size, key } = words
  const line: Line = { media, copyOf, document, name: name ?? '', type, size, on, ...(looks && { key }) }
  const sealed = sealTo(public_key, Buffer.from(JSON.stringify(line)))
  await db.insertInto('return_word_documents').values({ words: id, media, person, agency, sealed }).execute()
}

/** Opens a line. @throws Problem `unavailable` where it was changed past the program */
export const openLine = (
  keys: KeyPair,
  { media, sealed }: { readonly media: string; readonly sealed: Uint8Array },
): Line =>
  unaltered(() => {
    const line = Line.parse(JSON.parse(Buffer.from(openBox(keys, sealed)).toString('utf8')))
    // Sealed boxes are made by whoever knows the public half: a line is that of its own row.
    if (line.media !== media) throw new Error('of another document')
    return line
  })
