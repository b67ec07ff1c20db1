import { z } from 'zod'
import { isoDay } from '../../../kernel/clock.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { memberNames } from '../../accounts/index.ts'
import { checkOf, listFor, newReceipt, receiptKeys, wordsOf } from '../../reports/index.ts'
import { enter } from '../events.ts'
import { mediaWords } from '../media/rows.ts'
import { heldPerson } from '../record.ts'
import { Colleague, OneInput } from '../shapes.ts'
import { colleague } from '../summary.ts'
import { endWords, showByWords, type WordsRow, wordsOfPerson } from './rows.ts'

// Words by which a person comes back to the documents of their own at the page for anybody. Shown once, ended by one press, and gone with the person.

const declared = { purpose: 'protection', permission: 'case:work' } as const

export const getWords = operation({
  ...declared,
  permission: 'case:read',
  summary: 'See whether a person has return words for the documents of their own, and what these may do',
  verb: 'consultation',
  input: OneInput,
  output: z.object({
    words: z
      .object({ on: z.iso.date(), by: Colleague, looks: z.boolean(), withdraws: z.boolean(), documents: z.int() })
      .nullable(),
  }),
  subject: ({ person }) => [person],
  async run(context, { person }) {
    await heldPerson(context, person)
    const row = await wordsOfPerson(context.db, person)
    return { words: row === undefined ? null : await shown(context, row) }
  },
})

async function shown(context: RunContext, { id, made_at, made_by, looks, withdraws }: WordsRow) {
  const names = await memberNames(context, [made_by])
  const { n } = await context.db
    .selectFrom('return_word_documents as d')
    .innerJoin('evidence_items as i', 'i.id', 'd.media')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('d.words', '=', id)
    // Copies stand with their document.
    .where('i.copy_of', 'is', null)
    .executeTakeFirstOrThrow()
  return { on: isoDay(made_at), by: colleague(names, made_by), looks, withdraws, documents: Number(n) }
}

export const giveWords = operation({
  ...declared,
  summary: 'Give a person return words for the documents of their own; those they had end',
  verb: 'disclosure',
  input: OneInput.extend({
    /** Language of the words (ISO 639-1). */
    language: z.string().regex(/^[a-z]{2}$/),
    looks: z.boolean(),
    withdraws: z.boolean(),
  }),
  // Shown in this answer and kept by nobody.
  output: z.object({
    person: Id,
    language: z.string(),
    words: z.array(z.string()),
    number: z.string(),
  }),
  subject: ({ person }) => [person],
  async run(context, { person, language, looks, withdraws }) {
    const { db, now, secret } = context
    const { member, row, key } = await heldPerson(context, person)
    if (key === null) throw new Problem('conflict', 'Of who is only counted no document is kept.')
    await endWords(db, person)
    const receipt = newReceipt()
    const { lookup, pair } = receiptKeys(receipt, secret, null)
    const words: WordsRow = {
      ...{ id: newId(), person, agency: row.agency, looks, withdraws, made_at: now, made_by: member.id },
      ...{ lookup: Buffer.from(lookup), public_key: Buffer.from(pair.publicKey), row_mark: null },
    }
    await db.insertInto('return_words').values(words).execute()
    const all = await mediaWords(db, key, person)
    const own = new Set(all.flatMap(({ id, words: of }) => (of.own ? [id] : [])))
    for (const { id, kept_at, closed_at, copyOf, words: of } of all)
      if (own.has(copyOf?.item ?? id) && closed_at === null)
        await showByWords(db, words, { media: id, copyOf, on: isoDay(kept_at), words: of })
    await enter(db, member, row, key, { kind: 'words', at: now, words: { value: 'given' } })
    const list = listFor(language)
    return { person, language: list.language, words: [...wordsOf(receipt, list)], number: checkOf(receipt) }
  },
})

export const endReturnWords = operation({
  ...declared,
  summary: 'End the return words of a person: they open nothing any more',
  verb: 'alteration',
  input: OneInput,
  output: z.object({ person: Id }),
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { db, now } = context
    const { member, row, key } = await heldPerson(context, person)
    // Ending twice changes nothing.
    if (await endWords(db, person))
      await enter(db, member, row, key, { kind: 'words', at: now, words: { value: 'ended' } })
    return { person }
  },
})
