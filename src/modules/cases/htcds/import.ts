import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { isRestricted } from '../keeping/restricted.ts'
import { openCase } from '../open.ts'
import { asMember, personKey, personRow } from '../record.ts'
import { OpenInput } from '../shapes.ts'
import { FAULTS, type Fault, type HtcdsRecord, type Known, readHtcds } from './record.ts'

const Column = z.string().max(100)
const Line = z.record(Column, z.string().max(4000)).refine((line) => Object.keys(line).length <= 200, {
  message: 'A line has 200 columns at most.',
})

export const ImportInput = z.object({
  lines: z
    .array(
      z.object({
        /** The line's number in the file, which the result repeats. */
        line: z.int().min(1).max(1_000_000),
        /** Number of earlier lines in the file with exactly the same content. */
        copy: z.int().min(0).max(1_000_000).default(0),
        values: Line,
      }),
    )
    .min(1)
    .max(50),
})
type Sent = z.output<typeof ImportInput>['lines'][number]

const Outcome = z.object({
  line: z.int(),
  /** Null if the line was refused. */
  person: Id.nullable(),
  faults: z.array(z.object({ field: z.string(), why: z.enum(FAULTS) })),
})
export type Outcome = z.output<typeof Outcome>
export const ImportOutput = z.object({ outcomes: z.array(Outcome) })

export const labelOf = (id: string): string => `person_imports.words ${id}`

export const importPersons = operation({
  summary: 'Take over persons from a file of another system',
  permission: 'case:work',
  purpose: 'protection',
  verb: 'collection',
  reason: true,
  input: ImportInput,
  output: ImportOutput,
  subject: (_, output) => output?.outcomes.flatMap(({ person }) => person ?? []) ?? [],
  async run(context, { lines }) {
    const outcomes: Outcome[] = []
    for (const one of lines) outcomes.push(await take(context, one))
    return { outcomes }
  },
})

/** Imports one line as a case of its own, or returns all its faults; other lines go on. */
async function take(context: RunContext, { line, copy, values }: Sent): Promise<Outcome> {
  const read = readHtcds(values, isoDay(context.now))
  if ('faults' in read) return { line, person: null, faults: [...read.faults] }
  const input = OpenInput.safeParse({ ...contactOf(read.known), draft: newId() })
  if (!input.success) return { line, person: null, faults: faultsOf(input.error) }
  const { persons } = await openCase.run(context, { ...input.data, draft: draftOf(read.kept, copy) }, undefined)
  const person = persons[0] as string
  const isKept = await keep(context.db, asMember(context.actor), person, read.kept, context.now)
  return isKept ? { line, person, faults: [] } : { line, person: null, faults: [{ field: '', why: 'restricted' }] }
}

/**
 * The case number follows from the line's content, so that a line sent again is the same case after a broken connection or in a mended
 * file. Its place in the file would change when other lines change.
 */
function draftOf(kept: HtcdsRecord, copy: number): string {
  const said = JSON.stringify(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `line ${copy} ${createHash('sha256').update(said).digest('hex')}`
}

/** A file says nothing of a person's state today, so the first steps of a contact remain to be taken. */
const contactOf = (known: Known) => ({
  danger: 'unknown',
  needs: ['none'],
  language: known.language,
  interpreter: 'not-needed',
  informed: 'not-yet',
  exploitation: known.exploitation,
  signs: known.signs,
  place: known.place,
  account: '',
  persons: [
    {
      mode: known.name === '' && known.otherNames === '' && known.born === '' ? 'pseudonym' : 'named',
      age: known.age,
      sex: known.sex,
      citizenship: known.citizenship,
      name: known.name,
      otherNames: known.otherNames,
      born: known.born,
      pseudonym: known.pseudonym,
    },
  ],
})

/** The column behind each field of the first contact. */
const COLUMNS: Readonly<Record<string, string>> = {
  name: 'prs_FirstName',
  otherNames: 'aus_OtherNames',
  pseudonym: 'aus_Pseudonym',
  place: 'vic_LocationOfExploitation',
}

const faultsOf = (error: z.ZodError): Fault[] =>
  error.issues.map(({ path }) => ({ field: COLUMNS[path.at(-1) as string] ?? path.join('.'), why: 'not-fitting' }))

/**
 * Seals the line as it came under the person's own key; returns false if the person asked to be erased. A repeated line changes nothing.
 */
async function keep(db: Tx, member: Member, person: string, line: HtcdsRecord, now: Date): Promise<boolean> {
  const row = await personRow(db, member, person, now)
  if (isRestricted(row)) return false
  const key = await personKey(db, member, row)
  if (key === null) return true
  const id = newId()
  await db
    .insertInto('person_imports')
    .values({
      id,
      person,
      agency: member.agency,
      imported_by: member.id,
      imported_at: now,
      sealed: sealJson(key, line, labelOf(id)),
    })
    .onConflict((conflict) => conflict.column('person').doNothing())
    .execute()
  return true
}
