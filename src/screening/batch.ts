import type { Assessor } from './assess.ts'
import { bitsOf } from './evidence.ts'
import { contactHash } from './linking/contact-class.ts'
import { type Column, columnOf } from './names.ts'
import type { Posting } from './posting.ts'
import { readBlock } from './read/json-lines.ts'
import type { Broken, LinesBlock } from './read/sink.ts'
import { writeRecord } from './record.ts'
import { fingerprint, hashForms, hashText, mix } from './shingles.ts'

/** What is given to a thread: postings, or lines that it parses itself. */
export type Work = readonly Posting[] | LinesBlock

/** What a batch of postings comes back as from assessment, packed so that threads can hand it over without copying. */
export type AssessedBatch = {
  readonly ids: readonly string[]
  readonly sources: Column
  readonly employers: Column
  readonly dates: Column
  /** Lines of the work that hold no posting. */
  readonly broken: readonly Broken[]
  readonly languages: Column
  /** Signs of each posting, see evidence.ts. */
  readonly bits: Uint32Array
  /** Two words a posting: hash of the wording: its tokens and contact points as they are written. */
  readonly wordings: Uint32Array
  /** Two words a posting: hash of its tokens in order. */
  readonly orders: Uint32Array
  readonly shingleCounts: Uint32Array
  readonly shingles: Uint32Array
  readonly contactCounts: Uint32Array
  /** Two words a contact point: hash of kind and value, hash of the way it is written. */
  readonly contactHashes: Uint32Array
  readonly markCounts: Uint32Array
  /** What a translation leaves as it was, see linking/marks.ts. */
  readonly marks: Uint32Array
  readonly recordLengths: Uint32Array
  /** UTF-8 records, see record.ts. */
  readonly records: Uint8Array
}

const encoder = new TextEncoder()

/** Assesses postings and packs what later stages need. */
export function assessBatch(assessor: Assessor, work: Work): AssessedBatch {
  const { postings, broken } = 'bytes' in work ? readBlock(work) : { postings: work, broken: [] }
  const count = postings.length
  const languages: string[] = []
  const bits = new Uint32Array(count)
  const wordings = new Uint32Array(2 * count)
  const orders = new Uint32Array(2 * count)
  const shingleCounts = new Uint32Array(count)
  const lists: Uint32Array[] = []
  const records: string[] = []
  const contactCounts = new Uint32Array(count)
  const contactHashes: number[] = []
  const markCounts = new Uint32Array(count)
  const markLists: Uint32Array[] = []
  for (const [i, posting] of postings.entries()) {
    const assessment = assessor.assess(posting)
    const { shingles, order } = fingerprint(assessor.tokens)
    languages.push(assessment.language)
    bits[i] = bitsOf(assessment)
    orders.set(order, 2 * i)
    shingleCounts[i] = shingles.length
    lists.push(shingles)
    contactCounts[i] = assessment.contacts.length
    const [low, high] = hashForms(assessor.tokens)
    wordings[2 * i] = low
    wordings[2 * i + 1] = high
    markCounts[i] = assessor.marks.length
    markLists.push(assessor.marks)
    for (const [k, { kind, value, quote }] of assessment.contacts.entries()) {
      const written = hashText(quote)[0]
      contactHashes.push(contactHash(kind, value, assessment.natures[k]), written)
      // Masked in the tokens, yet another number makes another posting.
      wordings[2 * i] = mix(wordings[2 * i] ^ written)
    }
    records.push(writeRecord(posting, assessment))
  }
  return {
    ids: postings.map(({ id }) => id),
    sources: columnOf(postings.map(({ source }) => source)),
    employers: columnOf(postings.map(({ employer }) => employer)),
    dates: columnOf(postings.map(({ date }) => date)),
    broken,
    languages: columnOf(languages),
    bits,
    wordings,
    orders,
    shingleCounts,
    shingles: concat(lists),
    contactCounts,
    contactHashes: Uint32Array.from(contactHashes),
    markCounts,
    marks: concat(markLists),
    ...pack(records),
  }
}

function pack(records: readonly string[]): { records: Uint8Array; recordLengths: Uint32Array } {
  // UTF-8 needs at most three bytes for a UTF-16 unit.
  const room = new Uint8Array(3 * records.reduce((sum, record) => sum + record.length, 0))
  const recordLengths = new Uint32Array(records.length)
  let at = 0
  for (const [i, record] of records.entries()) {
    const { written } = encoder.encodeInto(record, room.subarray(at))
    recordLengths[i] = written
    at += written
  }
  return { records: room.slice(0, at), recordLengths }
}

function concat(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  return all
}
