import { z } from 'zod'
import { agencyFor } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Id } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { keepDataKey } from '../../kernel/vault/data-keys.ts'
import { seal } from '../../kernel/vault/seal.ts'
import { makeScreening, periodsOf, screeningFigures } from '../leads/index.ts'
import { KINDS, SCREENED } from './codes.ts'
import { marksKey, openMemo, openOrder, sealMemo } from './record.ts'
import { endScreening, failRun, runRow } from './runs.ts'
import { Nothing } from './shapes.ts'
import type { RunRow, SourceRow } from './tables.ts'

// The steps of a run, called by its jobs. Those that fetch run as the program; the last two as the member whose keys import.

const DAY = 24 * 3600_000
/** What was fetched lies sealed so long, until somebody with open keys is here. */
const FILE_KEPT = 30 * DAY
const ASKING = 'Sources belong to an agency.'

const One = z.object({ run: Id })
const Mark = z.string().length(22)

const Work = z.object({
  source: Id,
  kind: z.enum(KINDS),
  place: z.string(),
  map: z.string(),
  etag: z.string().nullable(),
  modified: z.string().nullable(),
  /** In base64: it goes no further than the job's memory. */
  marksKey: z.string(),
  folder: z.string().nullable(),
  hosts: z.array(z.string()),
  agent: z.string(),
})
export type Work = z.output<typeof Work>

/** How this installation presents itself to the servers it asks. */
export const agentOf = (publicUrl: string): string => `Ausma/0.1 (+${publicUrl})`

export const openWork = operation({
  summary: 'Open what a run of a source is to read',
  permission: 'source:manage',
  purpose: 'investigation',
  verb: 'consultation',
  internal: true,
  input: One,
  /** Null where there is nothing left to fetch: it was done before, or the source is gone. */
  output: z.object({ work: Work.nullable() }),
  subject: ({ run }) => [run],
  async run({ db, actor, secret, site }, { run }) {
    const found = await runRow(db, agencyFor(actor, ASKING), run)
    if (found?.run.state !== 'waiting') return { work: null }
    const { source } = found
    return {
      work: {
        source: source.id,
        kind: source.kind,
        ...openOrder(secret, source),
        ...openMemo(secret, source),
        marksKey: Buffer.from(marksKey(secret, source.id)).toString('base64'),
        folder: site.importDir ?? null,
        hosts: [...(site.feedHosts ?? [])],
        agent: agentOf(site.publicUrl),
      },
    }
  },
})

const bytesOf = (mark: string): Buffer => Buffer.from(mark, 'base64url')

export const findUnseen = operation({
  summary: 'Find what a source has not shown before',
  permission: 'source:manage',
  purpose: 'investigation',
  verb: 'consultation',
  internal: true,
  input: One.extend({ marks: z.array(Mark).max(5000) }),
  output: z.object({ unseen: z.array(Mark) }),
  subject: ({ run }) => [run],
  async run({ db, actor, now }, { run, marks }) {
    const found = await runRow(db, agencyFor(actor, ASKING), run)
    if (found === null || marks.length === 0) return { unseen: [] }
    // What still stands there stays known; only what has gone is forgotten in time.
    const met = await db
      .updateTable('source_seen')
      .set({ met_at: now })
      .where('source', '=', found.source.id)
      .where('mark', 'in', marks.map(bytesOf))
      .returning('mark')
      .execute()
    const known = new Set(met.map(({ mark }) => Buffer.from(mark).toString('base64url')))
    return { unseen: [...new Set(marks)].filter((mark) => !known.has(mark)) }
  },
})

const Fetched = One.extend({
  found: z.int(),
  known: z.int(),
  broken: z.int(),
  rest: z.int(),
  /** Null where the server said that nothing has changed. */
  memo: z.object({ etag: z.string().nullable(), modified: z.string().nullable() }).nullable(),
  marks: z.array(Mark),
  /** New postings, in the sealed store; null where there are none. */
  file: z.object({ id: Id, key: z.string(), size: z.int(), sha256: z.string(), name: z.string() }).nullable(),
  /** New files of a folder. */
  paths: z.array(z.string()),
})
export type Fetched = z.input<typeof Fetched>

export const keepFetched = operation({
  summary: 'Keep what a source showed anew, sealed, and have it screened',
  permission: 'source:manage',
  purpose: 'investigation',
  verb: 'collection',
  internal: true,
  input: Fetched,
  output: z.object({ screenings: z.array(Id) }),
  subject: ({ run }, output) => [run, ...(output?.screenings ?? [])],
  async run(context, fetched) {
    const { db, actor, now, secret } = context
    const found = await runRow(db, agencyFor(actor, ASKING), fetched.run)
    // Said a second time, by a worker that was lost right after the first.
    if (found?.run.state !== 'waiting') return { screenings: [] }
    const { run, source } = found
    await remember(db, run, fetched.marks, now)
    const screenings = await screen(context, found, fetched)
    const { found: all, known, broken, rest } = fetched
    await db
      .updateTable('source_runs')
      .set({
        ...{ found: all, known, broken, rest },
        ...(screenings.length > 0 ? { state: 'fetched' } : { state: 'done', ended_at: now }),
      })
      .where('id', '=', run.id)
      .execute()
    const memo = fetched.memo === null ? {} : { sealed_memo: sealMemo(secret, source.id, fetched.memo) }
    // With something to screen it has only done well once that is done.
    const failures = screenings.length > 0 ? source.failures : 0
    await db
      .updateTable('sources')
      .set({ failures, ...memo })
      .where('id', '=', source.id)
      .execute()
    return { screenings }
  },
})

/** A statement takes 65,535 values at most. */
const BUNCH = 5000

async function remember(db: Tx, { id, source, agency }: RunRow, marks: readonly string[], now: Date): Promise<void> {
  for (let at = 0; at < marks.length; at += BUNCH)
    await db
      .insertInto('source_seen')
      .values(
        marks.slice(at, at + BUNCH).map((mark) => ({ source, mark: bytesOf(mark), agency, run: id, met_at: now })),
      )
      .onConflict((row) => row.doNothing())
      .execute()
  // As long as leads nobody decided on: what has been gone longer would be a new advert.
  const { undecidedDays } = await periodsOf(db, agency)
  await db
    .deleteFrom('source_seen')
    .where('source', '=', source)
    .where('met_at', '<', new Date(now.getTime() - undecidedDays * DAY))
    .execute()
  await db
    .deleteFrom('source_runs')
    .where('source', '=', source)
    .where('ended_at', '<', new Date(now.getTime() - undecidedDays * DAY))
    .execute()
}

async function screen(
  context: RunContext,
  { run, source }: { readonly run: RunRow; readonly source: SourceRow },
  { file, paths }: Fetched,
): Promise<string[]> {
  const { db, secret } = context
  const { map } = openOrder(secret, source)
  const given = [
    // Fields have their own names in what this program wrote.
    ...(file === null ? [] : [{ name: file.name, path: null, map: '' }]),
    ...paths.map((path) => ({ name: path.split(/[/\\]/).at(-1) ?? path, path, map })),
  ]
  if (file !== null) await enterFile(context, source.agency, file)
  const screenings: string[] = []
  for (const one of given) {
    const making = {
      agency: source.agency,
      startedBy: run.asked_by ?? source.made_by,
      file: one.path === null ? (file?.id ?? null) : null,
      given: one,
    }
    const { screening, job } = await makeScreening(context, making, (id) => ({
      job: 'screen-source',
      input: { screening: id },
    }))
    await db
      .insertInto('source_screenings')
      .values({ screening, run: run.id, agency: source.agency, job, ended_at: null })
      .execute()
    screenings.push(screening)
  }
  return screenings
}

async function enterFile(
  { db, now }: RunContext,
  agency: string,
  { id, key, size, sha256, name }: NonNullable<Fetched['file']>,
): Promise<void> {
  const kept = await keepDataKey(db, agency, Buffer.from(key, 'base64'), now)
  await db
    .insertInto('files')
    .values({
      id,
      agency,
      kept_by: null,
      data_key: kept.id,
      size: String(size),
      sha256: Buffer.from(sha256, 'base64'),
      sealed_name: seal(kept.bytes, Buffer.from(name), `files.name ${id}`),
      kept_at: now,
      expires_at: new Date(now.getTime() + FILE_KEPT),
    })
    .execute()
}

export const noteFailure = operation({
  summary: 'Note why a source could not be read, and when it is tried again',
  permission: 'source:manage',
  purpose: 'investigation',
  verb: 'alteration',
  internal: true,
  input: One.extend({ problem: z.string(), notBefore: z.iso.datetime().nullable() }),
  output: Nothing,
  subject: ({ run }) => [run],
  async run({ db, actor, now }, { run, problem, notBefore }) {
    const found = await runRow(db, agencyFor(actor, ASKING), run)
    if (found?.run.state === 'waiting')
      await failRun(db, found, { problem, notBefore: notBefore === null ? null : new Date(notBefore), now })
    return {}
  },
})

export const noteScreened = operation({
  summary: 'Note what a screening of a source found',
  permission: 'screening:start',
  purpose: 'investigation',
  verb: 'alteration',
  internal: true,
  input: z.object({ screening: Id, how: z.enum(SCREENED) }),
  output: Nothing,
  subject: ({ screening }) => [screening],
  async run({ db, actor, now }, { screening, how }) {
    const figures = how === 'done' ? await screeningFigures(db, agencyFor(actor, ASKING), screening) : null
    const ended = figures
      ? ({ kind: 'done', ...figures } as const)
      : { kind: how === 'unread' ? how : ('lost' as const) }
    await endScreening(db, screening, ended, now)
    return {}
  },
})
