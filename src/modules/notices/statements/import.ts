import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { forgetUpload, takeOverUpload } from '../../accounts/index.ts'
import { asMember, keyOf } from '../record.ts'
import { knownNotices } from './known.ts'
import { indexOf } from './match.ts'
import { propose } from './proposals.ts'
import { Counts, EndImport, ImportInput, ImportOutput, OneImport, ProposeInput, Work } from './shapes.ts'
import type { BrokenLine } from './tables.ts'
import { Tally } from './tally.ts'

const declared = { permission: 'notice:settle', purpose: 'prevention' } as const

export const importStatements = operation({
  ...declared,
  summary: 'Read statements of reasons and propose which notices they answer',
  verb: 'collection',
  rate: '30/min',
  input: ImportInput,
  output: ImportOutput,
  subject: ({ file }, output) => [...(output ? [output.import] : []), ...(file ? [file] : [])],
  async run(context, { file, statements }) {
    const { db, actor, now, later } = context
    const member = asMember(actor)
    const id = newId()
    if (file !== undefined) await takeOver(db, member, file, now)
    // In one transaction with the row: no import waits for a job that nobody queued.
    const left = file === undefined ? null : await later({ job: 'read-statements', input: { import: id } })
    const row = { id, agency: member.agency, started_by: member.id, started_at: now, file: file ?? null, job: left }
    await db
      .insertInto('statement_imports')
      .values({ ...row, ended_at: null, problem: null })
      .execute()
    if (statements !== undefined) await readNow(context, member, id, statements)
    return { import: id, job: left }
  },
})

/** Few enough to be read at once, with the keys that are open. */
async function readNow(
  context: RunContext,
  member: Member,
  id: string,
  statements: readonly Record<string, unknown>[],
) {
  const tally = new Tally(indexOf(await knownNotices(context.db, member)))
  const kept = await propose(context, member, id, tally.takeRaw(statements))
  await endRow(context, { import: id, ...tally.counts(), ...kept, problem: null }, member.agency)
}

/** An upload belongs to the import from now on, and is erased with its end. */
async function takeOver(db: Tx, member: Member, file: string, now: Date): Promise<void> {
  await takeOverUpload(db, member, file, now)
  // Read once: the first import erases it, and a second would wait for it without end. Asked while the file is held,
  // so that of two at once the second sees the first.
  const reading = await db
    .selectFrom('statement_imports')
    .select('id')
    .where('agency', '=', member.agency)
    .where('file', '=', file)
    .executeTakeFirst()
  if (reading !== undefined) throw new Problem('conflict', 'This upload is being read already.')
}

/** @throws Problem `not-found` */
async function importRow(db: Tx, member: Member, id: string) {
  return db
    .selectFrom('statement_imports')
    .selectAll()
    .where('agency', '=', member.agency)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound('There is no such import.'))
}

/** For the job: what to read, and the notices it may answer, opened. */
export const statementWork = operation({
  ...declared,
  summary: 'Open what an import reads, and the notices it may answer',
  verb: 'consultation',
  internal: true,
  input: OneImport,
  output: Work,
  subject: (input) => [input.import],
  async run({ db, actor }, input) {
    const member = asMember(actor)
    const row = await importRow(db, member, input.import)
    // Read to its end: a worker was lost before it could say so.
    if (row.ended_at !== null) return { file: null, known: [] }
    const file = row.file === null ? null : await fileOf(db, member, row.file)
    if (file === null) throw new Problem('not-found', 'The upload was erased before it was read. Upload it again.')
    return { file, known: (await knownNotices(db, member)) as Work['known'] }
  },
})

async function fileOf(db: Tx, member: Member, id: string): Promise<Work['file']> {
  const file = await db.selectFrom('files').select('data_key').where('id', '=', id).executeTakeFirst()
  if (file === undefined) return null
  // As text, since answers of operations are JSON; it crosses no network.
  return { id, key: Buffer.from(await keyOf(db, member, file.data_key)).toString('base64') }
}

export const proposeStatements = operation({
  ...declared,
  summary: 'Keep statements that seem to answer notices',
  verb: 'collection',
  internal: true,
  input: ProposeInput,
  output: Counts,
  subject: ({ import: id, found }) => [id, ...new Set(found.map(({ notice }) => notice))],
  async run(context, input) {
    const member = asMember(context.actor)
    await importRow(context.db, member, input.import)
    return propose(context, member, input.import, input.found)
  },
})

/** Keeps what was counted, and forgets the upload's key: of statements that answer nothing only their number stays. */
export const endImport = operation({
  ...declared,
  summary: 'End an import of statements and erase what it read',
  verb: 'erasure',
  internal: true,
  input: EndImport,
  output: z.object({}),
  subject: (input) => [input.import],
  async run(context, input) {
    const member = asMember(context.actor)
    const row = await importRow(context.db, member, input.import)
    // A job that was lost after this is run again: what was said first stands.
    if (row.ended_at !== null) return {}
    await endRow(context, input, member.agency)
    if (row.file !== null) await forgetUpload(context.db, member.agency, row.file, context.now)
    return {}
  },
})

async function endRow({ db, now }: Pick<RunContext, 'db' | 'now'>, counted: EndImport, agency: string): Promise<void> {
  const { import: id, platforms, brokenLines, ...counts } = counted
  const broken_lines = sql<readonly BrokenLine[]>`${JSON.stringify(brokenLines)}::jsonb`
  await db
    .updateTable('statement_imports')
    .set({ ...counts, broken_lines, ended_at: now, file: null })
    .where('id', '=', id)
    .execute()
  // An insert of no rows is no SQL.
  if (platforms.length === 0) return
  await db
    .insertInto('statement_unmatched')
    .values(platforms.map((one) => ({ import: id, agency, ...one })))
    .execute()
}
