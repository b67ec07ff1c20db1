import { closeSync, mkdirSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Conclusions, RecordReader } from '../conclude.ts'
import type { Gathered } from '../gathered.ts'
import type { DecidedLink } from '../linking/decided.ts'
import { organiserKeys } from '../linking/organisers.ts'
import { keyOf } from '../posting-key.ts'
import { type Contents, isBegun, namesIn, readContents, type Segment, writeContents } from './contents.ts'
import { lockFolder, StateError, sweep, syncFolder } from './files.ts'
import { Generation } from './generation.ts'
import { createSealer, roundKeys, type Sealer } from './seal.ts'
import { readSecret } from './secret.ts'
import { decodeSegment, encodeSegment } from './segment.ts'

const DAY_MS = 86_400_000

/** Where a member's sealed words lie: number of the records file, offset, length. */
type Place = readonly [file: number, at: number, length: number]
/** The sealed campaigns file: members are numbers of postings in the order of the segments. */
type Campaigns = {
  readonly campaigns: readonly { readonly id: string; readonly members: readonly number[] }[]
  /** Ids of campaigns that are gone; they are never given out again. */
  readonly retired: readonly string[]
  readonly organisers: readonly { readonly id: string; readonly members: readonly number[] }[]
  /** The same of organisers. */
  readonly retiredOrganisers: readonly string[]
  readonly records: readonly (readonly [posting: number, ...place: Place])[]
  /** What persons decided of links, and the postings that each end last named; a state made before there were any has none. */
  readonly decided?: readonly (Omit<DecidedLink, 'known'> & { readonly known: readonly (readonly number[])[] })[]
}

/**
 * What screening remembers between runs: of every posting keyed fingerprints, of members of campaigns and leads the words too, all sealed
 * (AES-256-GCM) under a key in the folder, until they expire. Files are only added; the index names those that count and is
 * replaced in one step, so that a run ended at any moment leaves the state of before.
 */
export class StateStore {
  readonly published = new Map<string, Set<string>>()
  /** Contact points of earlier organisers, of postings that have not expired, by id. */
  readonly organisers = new Map<string, Set<string>>()
  /** What persons decided of links. They outlive the postings they were decided on. */
  decided: readonly DecidedLink[] = []
  private readonly folder: string
  private readonly index: Contents
  private readonly unlock: () => void
  private readonly sealer: Sealer
  private readonly keys: Uint32Array
  private readonly today: number
  private readonly kept: readonly Segment[]
  /** By number of arrival in this run. */
  private readonly places = new Map<number, Place>()
  private readonly open = new Map<string, number>()

  /**
   * Opens a state folder, or makes it.
   * @param keepDays a posting expires so many days after it was first met
   * @throws StateError where the folder is in use, or its index or key cannot be read
   */
  constructor(folder: string, keepDays: number, now: Date) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    this.folder = folder
    this.unlock = lockFolder(folder)
    try {
      const secret = readSecret(folder, isBegun(folder))
      this.sealer = createSealer(secret, 'files')
      this.index = readContents(folder, this.sealer)
      this.keys = roundKeys(secret)
      this.today = Math.floor(now.getTime() / DAY_MS)
      this.kept = this.index.segments.filter(({ day }) => day + keepDays > this.today)
      sweep(folder, namesIn(this.index))
    } catch (error) {
      this.unlock()
      throw error
    }
  }

  /** Adds all postings that have not expired; call it before any posting of this run is added. */
  load(gathered: Gathered): void {
    const numbers = new Map<number, number>()
    let posting = 0
    for (const segment of this.index.segments) {
      if (this.kept.includes(segment)) {
        for (let i = 0; i < segment.postings; i++) numbers.set(posting + i, gathered.size + i)
        decodeSegment(this.openFile(segment.file), this.keys, gathered)
      }
      posting += segment.postings
    }
    if (this.index.campaigns === null) return
    const {
      campaigns,
      retired,
      organisers,
      retiredOrganisers,
      records,
      decided = [],
    } = JSON.parse(this.openFile(this.index.campaigns).toString('utf8')) as Campaigns
    const livingOf = (members: readonly number[]) => members.flatMap((member) => numbers.get(member) ?? [])
    const keysOf = (members: readonly number[]) => new Set(livingOf(members).map((at) => keyOf(gathered, at)))
    // No members, so that no campaign can inherit the id.
    for (const id of retired) this.published.set(id, new Set())
    for (const { id, members } of campaigns) {
      this.published.set(id, keysOf(members))
    }
    for (const id of retiredOrganisers) this.organisers.set(id, new Set())
    for (const { id, members } of organisers)
      this.organisers.set(id, new Set(organiserKeys(gathered, livingOf(members))))
    this.decided = decided.map((link) => ({ ...link, known: [keysOf(link.known[0]), keysOf(link.known[1])] }))
    for (const [member, ...place] of records) {
      const at = numbers.get(member)
      if (at !== undefined) this.places.set(at, place)
    }
  }

  /** The record of a posting of an earlier run; null where its words were not kept. */
  read(at: number): string | null {
    const place = this.places.get(at)
    return place === undefined ? null : this.sealer.open(this.sealedRecord(place), 'record').toString('utf8')
  }

  /**
   * Keeps this run's postings and campaigns.
   * @param loaded postings before this number came from the state
   * @param read records of this run's and the state's postings
   */
  save(gathered: Gathered, loaded: number, conclusions: Conclusions, read: RecordReader): void {
    const writer = new Generation(this.folder, this.index.next, this.sealer)
    const firsts = Array.from(conclusions.firsts)
    const fresh = firsts.filter((at) => at >= loaded)
    const numberOf = new Map<number, number>(fresh.map((at, i) => [at, loaded + i]))
    const entry = (first: number): number => numberOf.get(first) ?? first
    const firstOf = new Map(Array.from(conclusions.order, (at, i) => [at, firsts[i]]))
    const entryOf = (at: number): number => entry(firstOf.get(at) ?? at)
    const segments = [...this.kept]
    if (fresh.length > 0) {
      segments.push({
        file: writer.seal('segment', encodeSegment(gathered, fresh, this.keys)),
        day: this.today,
        postings: fresh.length,
      })
    }
    const worded = Array.from(conclusions.order).filter(
      (at) => conclusions.campaignOf[at] !== null || conclusions.inLead[at] === 1,
    )
    const records = this.saveRecords(writer, worded, read, firstOf)
    const living = new Set(conclusions.campaigns.map((campaign) => campaign.id))
    const campaigns: Campaigns = {
      campaigns: conclusions.campaigns.map((campaign) => ({ id: campaign.id, members: campaign.members.map(entryOf) })),
      retired: [...this.published.keys()].filter((id) => !living.has(id)),
      ...this.organisersOf(conclusions, entryOf),
      records: records.places.map(([at, ...place]) => [entryOf(at), ...place]),
      decided: decidedIn(conclusions, gathered, entryOf),
    }
    const file = writer.seal('campaigns', Buffer.from(JSON.stringify(campaigns)))
    const index: Contents = { ...this.index, next: writer.next, segments, campaigns: file, records: records.files }
    // The files must be on disk before an index that names them.
    syncFolder(this.folder)
    writeContents(this.folder, index, this.sealer)
    syncFolder(this.folder)
    sweep(this.folder, namesIn(index))
  }

  private organisersOf({ order, organiserOf }: Conclusions, entryOf: (at: number) => number) {
    const of = new Map<string, number[]>()
    for (const at of order) {
      const id = organiserOf[at]
      if (id === null) continue
      const members = of.get(id)
      if (members === undefined) of.set(id, [entryOf(at)])
      else members.push(entryOf(at))
    }
    return {
      organisers: [...of].map(([id, members]) => ({ id, members })),
      retiredOrganisers: [...this.organisers.keys()].filter((id) => !of.has(id)),
    }
  }

  close(): void {
    for (const file of this.open.values()) closeSync(file)
    this.unlock()
  }

  /**
   * Words of members that are new to the state go into a file of this run. A file of an earlier run that holds words of postings
   * that have expired or left their campaign is written anew without them.
   */
  private saveRecords(
    writer: Generation,
    members: readonly number[],
    read: RecordReader,
    firstOf: ReadonlyMap<number, number>,
  ) {
    const kept = new Map<number, [at: number, place: Place][]>()
    const added: [number, Buffer][] = []
    for (const at of members) {
      const place = this.places.get(firstOf.get(at) ?? at)
      if (place !== undefined) kept.set(place[0], [...(kept.get(place[0]) ?? []), [at, place]])
      else {
        const record = read(at)
        if (record !== null) added.push([at, this.sealer.seal(Buffer.from(record), 'record')])
      }
    }
    const files: string[] = []
    const places: [at: number, ...place: Place][] = []
    for (const [number, list] of kept) {
      const name = this.index.records[number]
      const used = list.reduce((sum, [, [, , length]]) => sum + length, 0)
      // Equal sizes mean that every word in the file is still wanted.
      if (used === statSync(join(this.folder, name)).size) {
        for (const [at, [, from, length]] of list) places.push([at, files.length, from, length])
        files.push(name)
      } else added.push(...list.map(([at, place]): [number, Buffer] => [at, this.sealedRecord(place)]))
    }
    let from = 0
    for (const [at, sealed] of added) {
      places.push([at, files.length, from, sealed.length])
      from += sealed.length
    }
    if (added.length > 0) files.push(writer.write('records', Buffer.concat(added.map(([, sealed]) => sealed))))
    return { files, places }
  }

  private sealedRecord([number, at, length]: Place): Buffer {
    const name = this.index.records[number]
    const file = this.open.get(name) ?? openSync(join(this.folder, name), 'r')
    this.open.set(name, file)
    const sealed = Buffer.allocUnsafe(length)
    if (readSync(file, sealed, 0, length, at) !== length)
      throw new StateError(`${join(this.folder, name)} is shorter than its index says.`)
    return sealed
  }

  private openFile(name: string): Buffer {
    return this.sealer.open(readFileSync(join(this.folder, name)), name)
  }
}

/** Decisions with the postings that their ends name, by number. */
function decidedIn(
  { order, links }: Conclusions,
  gathered: Gathered,
  entryOf: (at: number) => number,
): NonNullable<Campaigns['decided']> {
  if (links.kept.length === 0) return []
  const entries = new Map(Array.from(order, (at) => [keyOf(gathered, at), entryOf(at)]))
  return links.kept.map((link) => ({
    ...link,
    known: link.known.map((keys) => [...keys].flatMap((key) => entries.get(key) ?? []).sort((a, b) => a - b)),
  }))
}
