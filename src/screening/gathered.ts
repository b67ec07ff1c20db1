import type { AssessedBatch } from './batch.ts'
import { Corpus } from './corpus.ts'
import { SIGNS } from './evidence.ts'
import { Names, NOBODY, numbersAmong } from './names.ts'
import { Ragged } from './ragged.ts'
import type { Fingerprint } from './shingles.ts'

/** A posting of an earlier run, as the state keeps it: all but its words. */
export type Remembered = {
  readonly id: string
  readonly source: string
  readonly language: string
  readonly employer: string | null
  readonly date: string | null
  readonly bits: number
  readonly wording: readonly [number, number]
  readonly fingerprint: Fingerprint
  readonly contacts: ArrayLike<number>
  readonly marks: ArrayLike<number>
}

/** All postings of a run and of the state before it: fingerprints, signs, and where the rest lies. Numbers are in order of arrival. */
export class Gathered {
  readonly corpus = new Corpus()
  readonly ids: string[] = []
  readonly sources = new Names()
  readonly languages = new Names()
  readonly sourceOf: number[] = []
  readonly languageOf: number[] = []
  private readonly names = new Names()
  private readonly days = new Names()
  private readonly employerOf: number[] = []
  readonly dates: (string | null)[] = []
  readonly bits: number[] = []
  /** Two words a posting. */
  readonly wordings: number[] = []
  /** Of each posting: hashes of contact points, two words each. */
  private readonly contactRows = new Ragged()
  /** Of each posting what a translation leaves as it was, see linking/marks.ts. */
  readonly marks = new Ragged()
  readonly recordAt: number[] = []
  readonly recordLengths: number[] = []

  get size(): number {
    return this.ids.length
  }

  employer(at: number): string | null {
    return this.employerOf[at] === NOBODY ? null : this.names.list[this.employerOf[at]]
  }

  /** A posting's contact points as pairs: hash of kind and value, hash of the way it is written. */
  contacts(at: number): Uint32Array {
    return this.contactRows.row(at)
  }

  /** @param recordAt place of the batch's first record in the spool */
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
      this.ids.push(id)
      this.sourceOf.push(sources[i])
      this.languageOf.push(languages[i])
      this.employerOf.push(employers[i])
      this.dates.push(days[i] === NOBODY ? null : this.days.list[days[i]])
      this.bits.push(batch.bits[i])
      const words = 2 * batch.contactCounts[i]
      this.contactRows.add(batch.contactHashes.subarray(contact, contact + words))
      contact += words
      this.marks.add(batch.marks.subarray(mark, mark + batch.markCounts[i]))
      mark += batch.markCounts[i]
      this.wordings.push(batch.wordings[2 * i], batch.wordings[2 * i + 1])
      this.recordAt.push(record)
      this.recordLengths.push(batch.recordLengths[i])
      record += batch.recordLengths[i]
    }
  }

  /** Adds a posting of an earlier run; it has no record here. */
  remember(posting: Remembered): void {
    this.corpus.add(posting.fingerprint)
    this.ids.push(posting.id)
    this.sourceOf.push(this.sources.numberOf(posting.source))
    this.languageOf.push(this.languages.numberOf(posting.language))
    this.employerOf.push(posting.employer === null ? NOBODY : this.names.numberOf(posting.employer))
    this.dates.push(posting.date)
    this.bits.push(posting.bits)
    this.contactRows.add(posting.contacts)
    this.marks.add(posting.marks)
    this.wordings.push(...posting.wording)
    this.recordAt.push(0)
    this.recordLengths.push(0)
  }

  /** Postings by id, then wording: an order that the files' order cannot change. */
  byId(firstNew = 0): Uint32Array {
    const { ids, wordings } = this
    return Uint32Array.from(ids.keys()).sort((a, b) => {
      if (ids[a] !== ids[b]) return ids[a] < ids[b] ? -1 : 1
      const byWords = wordings[2 * a] - wordings[2 * b] || wordings[2 * a + 1] - wordings[2 * b + 1]
      return byWords || Number(a >= firstNew) - Number(b >= firstNew) || this.byNames(a, b) || a - b
    })
  }

  /** One posting under two names or dates: which is taken must not depend on which came first. */
  private byNames(a: number, b: number): number {
    const names = (at: number) =>
      JSON.stringify([this.sources.list[this.sourceOf[at]], this.employer(at), this.dates[at]])
    const [one, other] = [names(a), names(b)]
    return one === other ? 0 : one < other ? -1 : 1
  }

  /** The same id with the same words: one posting read twice. */
  isRepeat(a: number, b: number): boolean {
    const { ids, wordings } = this
    return ids[a] === ids[b] && wordings[2 * a] === wordings[2 * b] && wordings[2 * a + 1] === wordings[2 * b + 1]
  }

  /** How many of each source's postings carry each sign. */
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
