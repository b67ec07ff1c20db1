import type { RunContext } from '../../../kernel/operation.ts'
import { memberNames } from '../../accounts/index.ts'
import type { PackedEntry, PackedLog } from '../bundle/shapes.ts'
import { fileOf } from '../bundle/write/plan.ts'
import { TOLD_KINDS } from '../codes.ts'
import { bindingKey } from '../custody/entry.ts'
import { type EntryWords, keysOf, logOf, saidWith } from '../custody/rows.ts'
import { circumstancesOf, type Opened, postingBytes } from '../item.ts'
import { nameOf } from '../show.ts'
import type { ItemRow } from '../tables.ts'
import { stampsOf } from '../time/stamps.ts'
import type { BundleWords } from './bundles.ts'
import { type Chosen, chosenItems } from './chosen.ts'
import type { Taken } from './shapes.ts'

// What a bundle holds of the database, once each log says that its item is in it.

export type Going = Chosen & { readonly item: Opened }
type Bundled = { readonly id: string; readonly words: BundleWords; readonly approvedBy: string }
type Asking = Pick<RunContext, 'db' | 'actor' | 'may' | 'now' | 'secret'>

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** All of a bundle but the bytes and the audit. */
export async function packed(context: Asking, going: readonly Going[], bundle: Bundled): Promise<Taken> {
  const { db } = context
  const ids = going.map(({ row }) => row.id)
  const apart = [...new Set(going.flatMap(({ row }) => row.copy_of ?? []))].filter((id) => !ids.includes(id))
  const originals = await chosenItems(context, apart)
  const telling = { copies: ids, bundle }
  const logs: PackedLog[] = []
  for (const one of going) logs.push(await packedLog(context, one, { ...telling, isHere: true }))
  for (const one of originals) logs.push(await packedLog(context, one, { ...telling, isHere: false }))
  const keys = await keysOf(
    db,
    logs.flatMap(({ entries }) => entries),
  )
  const members = [...logs.flatMap(({ entries }) => entries.flatMap(({ by, to }) => [by, to]))]
  const more = [...going.map(({ row }) => row.taken_by), bundle.words.askedBy, bundle.approvedBy]
  const names = await memberNames(context, [...members, ...more])
  const times = await timesOf(context, ids)
  const all = new Map([...going, ...originals].map((one) => [one.row.id, one]))
  const named = (id: string) => ({ id, name: names.get(id) ?? null })
  return {
    index: {
      ...{ ausma: 'evidence bundle', version: 1, number: bundle.id, madeAt: context.now.toISOString() },
      ...{
        by: named(bundle.words.askedBy),
        approvedBy: named(bundle.approvedBy),
        agency: await agencyOf(context, going),
      },
      ...{ to: bundle.words.to, purpose: bundle.words.purpose, basis: bundle.words.basis },
      ...{ language: bundle.words.language, auditKey: null },
      items: going.map((one, i) => indexed(one, { at: i + 1, log: logs[i], all, named, times })),
    },
    logs,
    keys: [...keys].map(([id, { publicKey, member }]) => ({
      ...{ id, member, name: member === null ? null : (names.get(member) ?? null), publicKey: hex(publicKey) },
    })),
    times,
    bytes: going.map(({ row, item }) => ({ item: row.id, from: whereOf(item) })),
    entries: logs.flatMap(({ entries }) => entries.map(({ id }) => id)),
    about: [...new Set(going.map(({ row }) => row.about))],
  }
}

async function agencyOf({ db }: Asking, [{ row }]: readonly Going[]) {
  const { id, name } = await db
    .selectFrom('agencies')
    .select(['id', 'name'])
    .where('id', '=', row.agency)
    .executeTakeFirstOrThrow()
  return { id, name }
}

const whereOf = ({ file, seen }: Opened): Taken['bytes'][number]['from'] => {
  if (file !== null) return { file: file.id, key: Buffer.from(file.key).toString('base64url') }
  return { text: seen === null ? '' : postingBytes(seen).toString('utf8') }
}

type Telling = { readonly copies: readonly string[]; readonly bundle: Bundled; readonly isHere: boolean }

/** A log as it stands, with what may be told of it. */
async function packedLog(
  { db }: Asking,
  { row, item }: Pick<Chosen, 'row' | 'item'>,
  telling: Telling,
): Promise<PackedLog> {
  const entries = (await logOf(db, row.id)).map(({ entry, sealed }, i, all): PackedEntry => {
    const said = item && saidWith(item, entry, sealed)
    const isTold = said !== null && told(entry.kind, JSON.parse(said.text) as EntryWords, i === all.length - 1, telling)
    return { ...entry, said: isTold && said ? { text: said.text, key: hex(said.key) } : null }
  })
  const contentKey = telling.isHere && item ? hex(bindingKey(item.secret, 'content')) : null
  return { item: row.id, contentKey, entries }
}

/** Whether what was noted with an entry goes along. */
function told(kind: PackedEntry['kind'], { copy, source }: EntryWords, isLast: boolean, telling: Telling): boolean {
  // Of a copy that does not go along nothing is told, also where notes are.
  if (kind === 'copied') return copy !== undefined && telling.copies.includes(copy)
  if (!telling.isHere) return false
  // Where it came from is told where that goes along: of a report that stays nothing is.
  if (kind === 'captured') return source !== undefined && telling.copies.includes(source.item)
  if (kind === 'bundled') return isLast
  return telling.bundle.words.withNotes || kind === 'lifted' || kind === 'given-out' || TOLD_KINDS.includes(kind)
}

async function timesOf({ db }: Asking, ids: readonly string[]): Promise<Taken['times']> {
  const all: Taken['times'] = []
  for (const item of ids) {
    const stamps = await stampsOf(db, item)
    if (stamps.length === 0) continue
    const times = stamps.map(({ root, place }, i) => ({
      ...{ file: `time-${i + 1}.tsr`, root: hex(root), at: place.at, size: place.size, path: place.path.map(hex) },
    }))
    all.push({ item, times, tokens: stamps.map(({ token }) => Buffer.from(token).toString('base64')) })
  }
  return all
}

type Indexing = {
  readonly at: number
  readonly log: PackedLog
  readonly all: ReadonlyMap<string, Chosen>
  readonly named: (id: string) => { id: string; name: string | null }
  readonly times: Taken['times']
}

function indexed({ row, item }: Going, { at, log, all, named, times }: Indexing): Taken['index']['items'][number] {
  const { words, seen } = item
  const type = words?.type ?? (row.kind === 'page' ? 'text/html' : 'text/plain')
  return {
    ...{ at, id: row.id, name: nameOf(item), kind: row.kind, way: row.way, type },
    original: originalOf(row, all),
    file: fileOf({ id: row.id, way: row.way, type }),
    ...{ size: sizeOf(item), sha256: hex(item.sha256 ?? new Uint8Array()) },
    ...{ takenAt: row.taken_at.toISOString(), takenBy: named(row.taken_by) },
    ...{ from: words?.from ?? seen?.address ?? null, note: words?.about ?? '', ...circumstancesOf(item) },
    exculpatory: log.entries.some(({ kind }) => kind === 'exculpatory'),
    ...{ entries: log.entries.length, last: log.entries.at(-1)?.hash ?? '' },
    times: times.find((one) => one.item === row.id)?.times.length ?? 0,
  }
}

const sizeOf = ({ file, seen, size }: Opened): number =>
  file === null && seen !== null ? postingBytes(seen).length : size

function originalOf({ copy_of }: ItemRow, all: ReadonlyMap<string, Chosen>) {
  if (copy_of === null) return null
  const sha256 = all.get(copy_of)?.item?.sha256
  return { id: copy_of, sha256: sha256 ? hex(sha256) : null }
}
