import { basename } from 'node:path'
import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import type { JobRequest } from '../../../kernel/jobs.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { newDataKey } from '../../../kernel/vault/data-keys.ts'
import { keyFor } from '../../../kernel/vault/opening.ts'
import { openJson, sealJson } from '../../../kernel/vault/seal.ts'
import { importFile } from '../../../ports/import-folder.ts'
import { MapError, parseMap } from '../../../screening/read/index.ts'
import { forgetUpload, takeOverUpload } from '../../accounts/index.ts'
import { asMember } from '../record.ts'
import { searchKeyOf } from '../search-key.ts'
import { Broken, StartInput, StartOutput } from './shapes.ts'
import { keepSourceCounts } from './source-rates.ts'

// Enough to see what is wrong with a file; a broken gigabyte must not become a row of that size.
const BROKEN_KEPT = 1000

/** What a screening was started with; sealed, as a file's name may tell much. */
type Given = { readonly name: string; readonly path: string | null; readonly map: string }

const givenLabel = (screening: string) => `screenings.source ${screening}`
const brokenLabel = (screening: string) => `screenings.broken ${screening}`

export const openGiven = (key: Uint8Array, screening: string, sealed: Uint8Array): Given =>
  openJson<Given>(key, sealed, givenLabel(screening))
export const openBroken = (key: Uint8Array, screening: string, sealed: Uint8Array): z.output<typeof Broken>[] =>
  openJson<z.output<typeof Broken>[]>(key, sealed, brokenLabel(screening))

export const startScreening = operation({
  summary: 'Screen a file of postings for leads',
  permission: 'screening:start',
  purpose: 'investigation',
  verb: 'collection',
  rate: '30/min',
  input: StartInput,
  output: StartOutput,
  subject: ({ file }, output) => [...(output ? [output.screening, output.job] : []), ...(file ? [file] : [])],
  async prepare({ site }, { path, map }) {
    // Told now, not by a job that fails a minute later.
    if (path !== undefined) importFile(site.importDir ?? null, path)
    checkMap(map)
  },
  async run(context, { file, path, map, name }) {
    const { db, actor, now } = context
    const { agency, id } = asMember(actor)
    if (file !== undefined) await takeOverUpload(db, asMember(actor), file, now)
    const given: Given = { name: name || basename(path ?? 'upload'), path: path ?? null, map }
    const making = { agency, startedBy: id, file: file ?? null, given }
    // Only the id goes with it: jobs are listed to people who may not read what a file is called.
    return makeScreening(context, making, (screening) => ({ job: 'screen', input: { screening } }))
  },
})

/** A screening to be: of a file in the sealed store or, where that is null, of the path that is given. */
export type Making = {
  readonly agency: string
  readonly startedBy: string
  readonly file: string | null
  readonly given: Given
}

/**
 * Enters a screening and leaves the job that carries it out. Needs nobody's keys: what is sealed is sealed to the agency.
 * @param job the work that runs it, by its id
 */
export async function makeScreening(
  { db, now, later }: Pick<RunContext, 'db' | 'now' | 'later'>,
  { agency, startedBy, file, given }: Making,
  job: (screening: string) => JobRequest,
): Promise<z.output<typeof StartOutput>> {
  const id = newId()
  const key = await newDataKey(db, agency, now)
  const left = await later(job(id))
  await db
    .insertInto('screenings')
    .values({
      id,
      agency,
      data_key: key.id,
      started_by: startedBy,
      started_at: now,
      ended_at: null,
      job: left,
      file,
      sealed_source: sealJson(key.bytes, given, givenLabel(id)),
      sealed_broken: null,
    })
    .execute()
  return { screening: id, job: left }
}

/** What a screening found; null while it has not ended, or where it is no longer there. */
export async function screeningFigures(
  db: Tx,
  agency: string,
  screening: string,
): Promise<{ postings: number; broken: number; leads: number } | null> {
  const row = await db
    .selectFrom('screenings')
    .select(['postings', 'broken', 'leads', 'ended_at'])
    .where('agency', '=', agency)
    .where('id', '=', screening)
    .executeTakeFirst()
  return row?.ended_at ? { postings: row.postings, broken: row.broken, leads: row.leads } : null
}

function checkMap(map: string): void {
  try {
    parseMap(map)
  } catch (error) {
    if (!(error instanceof MapError)) throw error
    throw new Problem('invalid-input', 'The columns are not named as they must be.', {
      fields: [{ field: 'map', message: error.message.replace('--map: ', '') }],
    })
  }
}

const Source = z.object({
  name: z.string(),
  path: z.string().nullable(),
  map: z.string(),
  /** The key in base64: it goes no further than the job's memory. */
  file: z.object({ id: Id, key: z.string(), size: z.int() }).nullable(),
  folder: z.string().nullable(),
  /** It has been read to its end: a worker was lost before it could say so. */
  ended: z.boolean(),
})
export type Source = z.output<typeof Source>

const One = z.object({ screening: Id })

/** The row of a screening and its key. */
async function opened(db: Tx, member: Member, screening: string) {
  const row = await db
    .selectFrom('screenings')
    .selectAll()
    .where('agency', '=', member.agency)
    .where('id', '=', screening)
    .executeTakeFirstOrThrow(notFound('There is no such screening.'))
  const key = await keyFor(db, member, row.data_key, 'Your keys are not open.')
  return { row, key }
}

/** For the job: what to read, with the key that opens it. */
export const screeningSource = operation({
  summary: 'Open what a screening reads',
  permission: 'screening:start',
  purpose: 'investigation',
  verb: 'consultation',
  internal: true,
  input: One,
  output: Source,
  subject: ({ screening }) => [screening],
  async run({ db, actor, site }, { screening }) {
    const member = asMember(actor)
    const { row, key } = await opened(db, member, screening)
    const given = openGiven(key, screening, row.sealed_source)
    // Erased with its time; without this a try again would read an empty file and blame its columns.
    if (row.file === null && given.path === null && row.ended_at === null) throw erasedUpload()
    const file = await uploadOf(db, member, row.file)
    return { ...given, file, folder: site.importDir ?? null, ended: row.ended_at !== null }
  },
})

const erasedUpload = () => new Problem('not-found', 'The upload was erased before it was read. Upload it again.')

async function uploadOf(db: Tx, member: Member, id: string | null): Promise<Source['file']> {
  if (id === null) return null
  const file = await db.selectFrom('files').select(['data_key', 'size']).where('id', '=', id).executeTakeFirst()
  if (file === undefined) throw erasedUpload()
  const key = await keyFor(db, member, file.data_key, 'Your keys are not open.')
  return { id, key: Buffer.from(key).toString('base64'), size: Number(file.size) }
}

/** Ends a screening: keeps its figures and forgets the upload's key, so that only leads stay of it. */
export const endScreening = operation({
  summary: 'End a screening and erase what it read',
  permission: 'screening:start',
  purpose: 'investigation',
  verb: 'erasure',
  internal: true,
  input: One.extend({
    postings: z.int(),
    repeated: z.int(),
    broken: z.int(),
    campaigns: z.int(),
    /** Leads that were found, known ones too. */
    leads: z.int(),
    sources: z
      .array(z.object({ name: z.string(), postings: z.int(), inLeads: z.int() }))
      .max(1000)
      .default([]),
    brokenLines: z.array(Broken),
  }),
  output: z.object({ leads: z.int() }),
  subject: ({ screening }) => [screening],
  async run({ db, actor, now }, { screening, brokenLines, leads, sources, ...figures }) {
    const member = asMember(actor)
    const { row, key } = await opened(db, member, screening)
    // Counted, not told by the job: a repeated run makes fewer and finds the others known.
    const { kept } = await db
      .selectFrom('leads')
      .select(({ fn }) => fn.countAll<string>().as('kept'))
      .where('screening', '=', screening)
      .executeTakeFirstOrThrow()
    const broken = sealJson(key, brokenLines.slice(0, BROKEN_KEPT), brokenLabel(screening))
    await db
      .updateTable('screenings')
      .set({
        ...figures,
        leads: Number(kept),
        known: leads - Number(kept),
        ended_at: now,
        file: null,
        sealed_broken: broken,
      })
      .where('id', '=', screening)
      .execute()
    const search = await searchKeyOf(db, actor, now)
    await keepSourceCounts(db, { agency: member.agency, screening, search }, sources)
    if (row.file !== null) await forgetUpload(db, member.agency, row.file, now)
    return { leads: Number(kept) }
  },
})

/** Notes why a file could not be read. The upload stays for another try, until its time is over. */
export const unreadScreening = operation({
  summary: 'Note why a file could not be read',
  permission: 'screening:start',
  purpose: 'investigation',
  verb: 'alteration',
  internal: true,
  input: One.extend({ reason: z.string() }),
  output: z.object({}),
  subject: ({ screening }) => [screening],
  async run({ db, actor }, { screening, reason }) {
    const { key } = await opened(db, asMember(actor), screening)
    const broken = sealJson(key, [{ line: 0, reason }], brokenLabel(screening))
    await db.updateTable('screenings').set({ sealed_broken: broken }).where('id', '=', screening).execute()
    return {}
  },
})
