import { z } from 'zod'
import type { Actor, Reporter } from '../../../kernel/actor.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { asReporter, holderBy, type Receipt } from '../../reports/index.ts'
import { openLine } from './rows.ts'
import { OwnDocuments } from './shapes.ts'

// What whoever has a person's return words does: sees the list, looks where the person chose that, takes back. Nothing else of the person opens.

/** Who comes with the words of a person; null where they open no documents. */
export const ownerBy = (means: Parameters<typeof holderBy>[0], receipt: Receipt): Promise<Reporter | null> =>
  holderBy(means, receipt, (lookup) => sql`select words as id, agency from app.words_by_receipt(${lookup})`)

const declared = { permission: 'report:own', purpose: 'protection', rate: '30/min' } as const

/** @throws Problem `not-found` where the words were ended a moment ago, or are a receipt of something else */
const heldWords = (db: Tx, actor: Actor) =>
  db
    .selectFrom('return_words')
    .selectAll()
    .where('id', '=', asReporter(actor).id)
    .executeTakeFirst()
    .then((row) => {
      if (row === undefined) throw new Problem('not-found', 'These words open no documents.')
      return row
    })

/** The lines of the list, opened by the words. */
async function linesOf(db: Tx, actor: Actor) {
  const { id, keys } = asReporter(actor)
  if (keys === undefined) throw new Problem('keys-closed', 'This opens with the words alone.')
  const rows = await db.selectFrom('return_word_documents').selectAll().where('words', '=', id).execute()
  return rows
    .map((row) => openLine(keys, row))
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.media.localeCompare(b.media))
}

export const listOwn = operation({
  ...declared,
  summary: 'See which documents of one’s own are kept, with the return words',
  verb: 'consultation',
  input: z.object({}),
  output: OwnDocuments,
  subject: (_, output) => (output ? [output.words, output.person] : []),
  async run({ db, actor }) {
    const { id, person, agency, looks, withdraws } = await heldWords(db, actor)
    const { name } = await db.selectFrom('agencies').select('name').where('id', '=', agency).executeTakeFirstOrThrow()
    const documents = (await linesOf(db, actor)).map(({ key: _, ...line }) => line)
    return { words: id, person, agency: name, looks, withdraws, documents }
  },
})

const One = z.object({ media: Id })

export const openOwn = operation({
  ...declared,
  summary: 'Open a document of one’s own, with the return words',
  verb: 'consultation',
  // The key is for the server, which reads the bytes with it and forgets it.
  internal: true,
  input: One,
  output: z.object({ words: Id, person: Id, media: Id, key: z.string(), type: z.string(), size: z.int() }),
  subject: ({ media }, output) => [media, ...(output ? [output.words, output.person] : [])],
  async run({ db, actor }, { media }) {
    const { id, person, looks } = await heldWords(db, actor)
    const line = (await linesOf(db, actor)).find((one) => one.media === media)
    if (!looks || line?.key === undefined) throw new Problem('not-found', 'These words open no such document.')
    return { words: id, person, media, key: line.key, type: line.type, size: line.size }
  },
})

export const withdrawOwn = operation({
  ...declared,
  summary: 'Take a document of one’s own back, with the return words: it is erased',
  verb: 'erasure',
  input: One,
  // A hold of the person's file comes first, as for colleagues.
  output: z.object({ words: Id, person: Id, media: Id, done: z.enum(['done', 'held']) }),
  subject: ({ media }, output) => [media, ...(output ? [output.words, output.person] : [])],
  async run({ db, actor, now }, { media }) {
    const { id, person } = await heldWords(db, actor)
    const { rows } = await sql<{
      done: 'done' | 'held' | 'not-chosen' | 'none'
    }>`select app.take_back(${media}, ${now}) as done`.execute(db)
    const done = rows.at(0)?.done
    if (done !== 'done' && done !== 'held') throw new Problem('not-found', 'These words take no such document back.')
    return { words: id, person, media, done } as const
  },
})
