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

/** Place of a member's sealed words: number of the records file, offset, length. */
type Place = readonly [file: number, at: number, length: number]
/** Contents of the sealed campaigns file; members are posting numbers in the order of the segments. */
type Campaigns = {
  readonly campaigns: readonly { readonly id: string; readonly members: readonly number[] }[]
  /** Ids of past campaigns, which are never given out again. */
  readonly retired: readonly string[]
  readonly organisers: readonly { readonly id: string; readonly members: readonly number[] }[]
  /** Ids of past organisers, likewise. */
  readonly retiredOrganisers: readonly string[]
  readonly records: readonly (readonly [posting: number, ...place: Place])[]
  /** Decisions on links, with the postings that each end last named; absent in older states. */
  readonly decided?: readonly (Omit<DecidedLink, 'known'> & { readonly known: readonly (readonly number[])[] })[]
}

/**
 * The memory of screening between runs: keyed fingerprints of every posting, and the words of members of campaigns and
 * leads, all sealed (AES-256-GCM) under a key in the folder until they expire. Files are only added; the index names
 * the valid ones and is replaced in one step, so a run that ends at any moment leaves the previous state.
 */
export class StateStore {
  readonly published = new Map<string, Set<string>>()
  /** Contact points of earlier organisers, from postings that have not expired, by organiser id. */
  readonly organisers = new Map<string, Set<string>>()
  /** Links that persons confirmed or cut. They outlive the postings they are about. */
  decided: readonly DecidedLink[] = []
  private readonly folder: string
  private readonly index: Contents
  private readonly unlock: () => void
  private readonly sealer: Sealer
  private readonly keys: Uint32Array
  private readonly today: number
  private readonly kept: readonly Segment[]
  /** Places by the posting's number of arrival in this run. */
  private readonly places = new Map<number, Place>()
  private readonly open = new Map<string, number>()

  /**
   * Opens a state folder, or creates it.
   * @param keepDays number of days after which a posting expires, counted from its first run
   * @throws StateError for a folder in use, and for an unreadable index or key
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

  /** Adds all postings that have not expired; must precede every posting of this run. */
  load(gathered: Gathered): void {
    const numbers = new Map<number, number>()
    let posting = 0
    for (const segment of this.index.segments) {
      if (this.kept.includes(segment)) {
        for (let i = 0; i < segment.postings; i++) numbers.set(posting + i, gathered.size + i)
        decodeSegment(this.openFile(segment.file), this.keys, gathered, segment.voices === true)
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
    // Past ids get no members, so that no campaign inherits them.
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

  /** The record of a posting of an earlier run; null if its words were not kept. */
  read(at: number): string | null {
    const place = this.places.get(at)
    return place === undefined ? null : this.sealer.open(this.sealedRecord(place), 'record').toString('utf8')
  }

  /**
   * Saves this run's postings and campaigns.
   * @param loaded postings with a lower number came from the state
   * @param read reads records of this run and of the state
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
        voices: true,
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
    // All files must be on the disk before an index names them.
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
   * Writes words of members new to the state to a file of this run. An earlier file with words of postings that expired
   * or left their campaign is written again without them.
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
      // Equal sizes mean that all words in the file are still needed.
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

/** Decisions with the posting numbers that their ends name. */
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
