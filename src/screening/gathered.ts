import type { AssessedBatch } from './batch.ts'
import { Corpus } from './corpus.ts'
import { SIGNS } from './evidence.ts'
import { Names, NOBODY, numbersAmong } from './names.ts'
import { Ragged } from './ragged.ts'
import type { Fingerprint } from './shingles.ts'
import { VOICES, type Voice } from './voice/voices.ts'

/** A posting of an earlier run, as the state keeps it: everything except its words. */
export type Remembered = {
  readonly id: string
  readonly source: string
  readonly language: string
  readonly employer: string | null
  readonly date: string | null
  readonly bits: number
  readonly voice: Voice
  readonly wording: readonly [number, number]
  readonly fingerprint: Fingerprint
  readonly contacts: ArrayLike<number>
  readonly marks: ArrayLike<number>
}

const ROOM = 1024

function doubled<Row extends { readonly length: number; set(old: Row): void }>(
  old: Row,
  make: (length: number) => Row,
): Row {
  const wide = make(2 * old.length)
  wide.set(old)
  return wide
}

/**
 * All postings of a run and of the state before it: fingerprints, signs, and the places of their records. Postings are
 * numbered by arrival.
 */
export class Gathered {
  readonly corpus = new Corpus()
  readonly ids: string[] = []
  readonly sources = new Names()
  readonly languages = new Names()
  // Flat arrays by posting number, with room behind the last one: the garbage collector would sweep a million objects
  // again and again.
  sourceOf = new Uint32Array(ROOM)
  languageOf = new Uint32Array(ROOM)
  private readonly names = new Names()
  private readonly days = new Names()
  private employerOf = new Int32Array(ROOM)
  readonly dates: (string | null)[] = []
  bits = new Uint32Array(ROOM)
  private voiceAt = new Uint8Array(ROOM)
  /** Two words per posting, see AssessedBatch. */
  wordings = new Uint32Array(2 * ROOM)
  /** For each posting the hashes of its contact points, two words each. */
  readonly contactRows = new Ragged()
  /** For each posting the marks that a translation leaves unchanged, see linking/marks.ts. */
  readonly marks = new Ragged()
  recordAt = new Float64Array(ROOM)
  recordLengths = new Uint32Array(ROOM)

  get size(): number {
    return this.ids.length
  }

  employer(at: number): string | null {
    return this.employerOf[at] === NOBODY ? null : this.names.list[this.employerOf[at]]
  }

  /** Who speaks in a posting. */
  voice(at: number): Voice {
    return VOICES[this.voiceAt[at]]
  }

  /** Whether a posting makes an offer of its own. */
  recruits(at: number): boolean {
    return this.voice(at) === 'recruits'
  }

  /** A posting's contact points as pairs: hash of kind and value, hash of the way it is written. */
  contacts(at: number): Uint32Array {
    return this.contactRows.row(at)
  }

  /** @param recordAt the spool's place of the batch's first record */
  addBatch(batch: AssessedBatch, recordAt: number): void {
    let shingle = 0
    let record = recordAt
    let contact = 0
    let mark = 0
    const sources = numbersAmong(this.sources, batch.sources)
    const languages = numbersAmong(this.languages, batch.languages)
    const employers = numbersAmong(this.names, batch.employers)
    const days = numbersAmong(this.days, batch.dates)
    for (const [i, id] of batch.ids.entries()) {
      const count = batch.shingleCounts[i]
      this.corpus.add({
        shingles: batch.shingles.subarray(shingle, shingle + count),
        order: [batch.orders[2 * i], batch.orders[2 * i + 1]],
      })
      shingle += count
      const at = this.next(id)
      this.sourceOf[at] = sources[i]
      this.languageOf[at] = languages[i]
      this.employerOf[at] = employers[i]
      this.dates.push(days[i] === NOBODY ? null : this.days.list[days[i]])
      this.bits[at] = batch.bits[i]
      this.voiceAt[at] = batch.voices[i]
      const words = 2 * batch.contactCounts[i]
      this.contactRows.add(batch.contactHashes.subarray(contact, contact + words))
      contact += words
      this.marks.add(batch.marks.subarray(mark, mark + batch.markCounts[i]))
      mark += batch.markCounts[i]
      this.wordings[2 * at] = batch.wordings[2 * i]
      this.wordings[2 * at + 1] = batch.wordings[2 * i + 1]
      this.recordAt[at] = record
      this.recordLengths[at] = batch.recordLengths[i]
      record += batch.recordLengths[i]
    }
  }

  /** Adds a posting of an earlier run; it has no record here. */
  remember(posting: Remembered): void {
    this.corpus.add(posting.fingerprint)
    const at = this.next(posting.id)
    this.sourceOf[at] = this.sources.numberOf(posting.source)
    this.languageOf[at] = this.languages.numberOf(posting.language)
    this.employerOf[at] = posting.employer === null ? NOBODY : this.names.numberOf(posting.employer)
    this.dates.push(posting.date)
    this.bits[at] = posting.bits
    this.voiceAt[at] = VOICES.indexOf(posting.voice)
    this.contactRows.add(posting.contacts)
    this.marks.add(posting.marks)
    this.wordings.set(posting.wording, 2 * at)
  }

  /** Makes room for one posting more. @returns its number */
  private next(id: string): number {
    const at = this.ids.push(id) - 1
    if (at < this.bits.length) return at
    this.sourceOf = doubled(this.sourceOf, (length) => new Uint32Array(length))
    this.languageOf = doubled(this.languageOf, (length) => new Uint32Array(length))
    this.employerOf = doubled(this.employerOf, (length) => new Int32Array(length))
    this.bits = doubled(this.bits, (length) => new Uint32Array(length))
    this.voiceAt = doubled(this.voiceAt, (length) => new Uint8Array(length))
    this.wordings = doubled(this.wordings, (length) => new Uint32Array(length))
    this.recordAt = doubled(this.recordAt, (length) => new Float64Array(length))
    this.recordLengths = doubled(this.recordLengths, (length) => new Uint32Array(length))
    return at
  }

  /** Postings sorted by id, then wording, so that the order of the files changes nothing. */
  byId(firstNew = 0): Uint32Array {
    const { ids, wordings } = this
    return Uint32Array.from(ids.keys()).sort((a, b) => {
      if (ids[a] !== ids[b]) return ids[a] < ids[b] ? -1 : 1
      const byWords = wordings[2 * a] - wordings[2 * b] || wordings[2 * a + 1] - wordings[2 * b + 1]
      return byWords || Number(a >= firstNew) - Number(b >= firstNew) || this.byNames(a, b) || a - b
    })
  }

  /**
   * Orders two readings of one posting that differ in source, employer or date, so that arrival does not decide which
   * one counts.
   */
  private byNames(a: number, b: number): number {
    const names = (at: number) =>
      JSON.stringify([this.sources.list[this.sourceOf[at]], this.employer(at), this.dates[at]])
    const [one, other] = [names(a), names(b)]
    return one === other ? 0 : one < other ? -1 : 1
  }

  /** Whether two readings have the same id and the same words, so that they are one posting read twice. */
  isRepeat(a: number, b: number): boolean {
    const { ids, wordings } = this
    return ids[a] === ids[b] && wordings[2 * a] === wordings[2 * b] && wordings[2 * a + 1] === wordings[2 * b + 1]
  }

  /** For each source the number of postings that carry each sign. */
  signCounts(order: Uint32Array): { counts: Uint32Array[]; postings: number[] } {
    const counts = this.sources.list.map(() => new Uint32Array(SIGNS.length))
    const postings = this.sources.list.map(() => 0)
    for (const at of order) {
      const source = this.sourceOf[at]
      postings[source]++
      for (let left = this.bits[at], sign = 0; left !== 0; left >>>= 1, sign++)
        if ((left & 1) === 1) counts[source][sign]++
    }
    return { counts, postings }
  }
}
