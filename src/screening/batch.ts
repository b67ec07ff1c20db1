import { Buffer } from 'node:buffer'
import type { Assessment, Assessor, Looked } from './assess.ts'
import { bitsOf } from './evidence.ts'
import { contactHash } from './linking/contact-class.ts'
import { type Column, columnOf } from './names.ts'
import type { Posting } from './posting.ts'
import { readBlock } from './read/json-lines.ts'
import type { Broken, LinesBlock } from './read/sink.ts'
import { writeRecord } from './record.ts'
import { fingerprint, hashForms, hashText, mix } from './shingles.ts'
import { Tokens } from './tokens.ts'
import { VOICES } from './voice/voices.ts'

/** Work for a thread: postings, or lines that the thread parses itself. */
export type Work = readonly Posting[] | LinesBlock

/** The assessment of a batch of postings, packed in arrays that move between threads without copying. */
export type AssessedBatch = {
  readonly ids: readonly string[]
  readonly sources: Column
  readonly employers: Column
  readonly dates: Column
  /** Lines of the work that hold no posting. */
  readonly broken: readonly Broken[]
  readonly languages: Column
  /** Signs of each posting as bits, see evidence.ts. */
  readonly bits: Uint32Array
  /** Who speaks in each posting, by its place in VOICES. */
  readonly voices: Uint8Array
  /** Two words per posting: hash of its tokens and of its contact points as written. */
  readonly wordings: Uint32Array
  /** Two words per posting: hash of its tokens in order. */
  readonly orders: Uint32Array
  readonly shingleCounts: Uint32Array
  readonly shingles: Uint32Array
  readonly contactCounts: Uint32Array
  /** Two words per contact point: hash of kind and value, hash of the contact point as written. */
  readonly contactHashes: Uint32Array
  readonly markCounts: Uint32Array
  /** Marks that a translation leaves unchanged, see linking/marks.ts. */
  readonly marks: Uint32Array
  readonly recordLengths: Uint32Array
  /** UTF-8 records, see record.ts. */
  readonly records: Uint8Array
}

/** The arrays of a batch whose memory can be moved to another thread. */
export const arraysOf = (batch: AssessedBatch): ArrayBuffer[] =>
  Object.values(batch).flatMap((part) => (ArrayBuffer.isView(part) ? [part.buffer as ArrayBuffer] : []))

/**
 * Frees memory at once; nobody may read it afterwards. The engine would free it later, by sweeping the whole heap many
 * times.
 */
export function letGo(memory: readonly ArrayBuffer[]): void {
  for (const part of memory) part.transfer(0)
}

/**
 * Most letters of a posting. A longer one is a book or an attack: reading takes time in proportion, and one advert must not
 * hold up the others.
 */
export const MOST_LETTERS = 1 << 18

/**
 * Assesses postings and packs the results that later stages need. A posting that cannot be assessed is counted as broken,
 * with its line and a reason, and stops no other.
 * @param lines of the postings, from 1; 0 or none where they are unknown
 */
export function assessBatch(assessor: Assessor, work: Work, lines: readonly number[] = []): AssessedBatch {
  const read = 'bytes' in work ? readBlock(work) : { postings: work, lines, broken: [] }
  // Nearly all batches go this way; only where one posting fails is it sought.
  const whole = read.postings.every(isShort) ? ifDone(() => packed(assessor, read.postings, read.broken)) : TOO_LONG
  return 'batch' in whole ? whole.batch : withoutBroken(assessor, read)
}

type Done<T> = { readonly batch: T } | { readonly fault: unknown }

const TOO_LONG: Done<never> = { fault: null }

function ifDone<T>(work: () => T): Done<T> {
  try {
    return { batch: work() }
  } catch (fault) {
    return { fault }
  }
}

const isShort = ({ title, text }: Posting): boolean => title.length + text.length <= MOST_LETTERS

/** Assesses each posting by itself first, to leave out those that fail. */
function withoutBroken(
  assessor: Assessor,
  {
    postings,
    lines,
    broken,
  }: { readonly postings: readonly Posting[]; readonly lines: readonly number[]; readonly broken: readonly Broken[] },
): AssessedBatch {
  const good: Posting[] = []
  const faults: Broken[] = []
  for (const [i, posting] of postings.entries()) {
    const reason = whyNotAssessed(assessor, posting)
    if (reason === null) good.push(posting)
    else faults.push({ line: lines[i] ?? 0, reason })
  }
  return packed(
    assessor,
    good,
    [...broken, ...faults].sort((a, b) => a.line - b.line),
  )
}

function whyNotAssessed(assessor: Assessor, posting: Posting): string | null {
  if (!isShort(posting)) return `the posting is longer than ${MOST_LETTERS} letters`
  const done = ifDone(() => packed(assessor, [posting], []))
  if ('batch' in done) return null
  // The kind of the fault alone: its words could quote the posting.
  return `the posting could not be assessed (${done.fault instanceof Error ? done.fault.name : 'fault'})`
}

function packed(assessor: Assessor, postings: readonly Posting[], broken: readonly Broken[]): AssessedBatch {
  const count = postings.length
  const looked = postings.map((posting, i) => assessor.look(posting, shelf(i)))
  const bits = new Uint32Array(count)
  const voices = new Uint8Array(count)
  const wordings = new Uint32Array(2 * count)
  const orders = new Uint32Array(2 * count)
  const shingles = new Array<Uint32Array>(count)
  const contacts = new Array<Uint32Array>(count)
  const marks = new Array<Uint32Array>(count)
  const records = new Records(count)
  const columns = columnsOf(postings, looked)
  for (const i of byLanguage(looked)) {
    const { posting, tokens } = looked[i]
    const assessment = assessor.judge(looked[i])
    const print = fingerprint(tokens)
    bits[i] = bitsOf(assessment)
    voices[i] = VOICES.indexOf(assessment.voice)
    orders.set(print.order, 2 * i)
    shingles[i] = print.shingles
    marks[i] = assessor.marks
    contacts[i] = contactHashes(assessment)
    wordings.set(hashForms(tokens), 2 * i)
    // The tokens mask contact points, so their hashes are mixed in: another number makes another posting.
    for (let k = 1; k < contacts[i].length; k += 2) wordings[2 * i] = mix(wordings[2 * i] ^ contacts[i][k])
    records.begin(i)
    writeRecord(posting, assessment, records)
  }
  return {
    ...columns,
    broken,
    bits,
    voices,
    wordings,
    orders,
    shingleCounts: lengths(shingles, 1),
    shingles: concat(shingles),
    contactCounts: lengths(contacts, 2),
    contactHashes: concat(contacts),
    markCounts: lengths(marks, 1),
    marks: concat(marks),
    ...records.pack(),
  }
}

function columnsOf(postings: readonly Posting[], looked: readonly Looked[]) {
  return {
    ids: postings.map(({ id }) => id),
    sources: columnOf(postings.map(({ source }) => source)),
    employers: columnOf(postings.map(({ employer }) => employer)),
    dates: columnOf(postings.map(({ date }) => date)),
    languages: columnOf(looked.map(({ language }) => language)),
  }
}

/** Token rows, used again from batch to batch. */
const rows: Tokens[] = []
/** Longer rows are not kept, or each row would grow to the length of the longest posting. */
const KEPT_TOKENS = 1024

function shelf(at: number): Tokens {
  const kept = rows[at]
  if (kept !== undefined && kept.start.length <= KEPT_TOKENS) return kept
  rows[at] = new Tokens(KEPT_TOKENS / 4)
  return rows[at]
}

/** Numbers of postings, grouped by language so that the pack's words stay in the processor's cache. */
function byLanguage(looked: readonly Looked[]): number[] {
  const languages = new Map<string, number[]>()
  for (const [i, { language }] of looked.entries()) {
    const same = languages.get(language)
    if (same === undefined) languages.set(language, [i])
    else same.push(i)
  }
  return [...languages.values()].flat()
}

function contactHashes({ contacts, natures }: Assessment): Uint32Array {
  const hashes = new Uint32Array(2 * contacts.length)
  for (const [k, { kind, value, quote }] of contacts.entries()) {
    hashes[2 * k] = contactHash(kind, value, natures[k])
    hashes[2 * k + 1] = hashText(quote)[0]
  }
  return hashes
}

/** Buffer for records, used again because the system would otherwise clear fresh memory for each batch. */
let room = Buffer.alloc(1 << 16)

/**
 * Encodes each record at once, in any order. Records kept as text until the end of the batch would be moved around the
 * heap.
 */
class Records {
  private readonly starts: Uint32Array
  private readonly lengths: Uint32Array
  private used = 0
  private at = 0

  constructor(count: number) {
    this.starts = new Uint32Array(count)
    this.lengths = new Uint32Array(count)
  }

  /** Starts the record of this number; the texts that follow belong to it. */
  begin(at: number): void {
    this.at = at
    this.starts[at] = this.used
  }

  text(text: string): void {
    // UTF-8 needs at most three bytes for a UTF-16 unit.
    const most = this.used + 3 * text.length
    if (room.length < most) {
      const wide = Buffer.alloc(2 * most)
      room.copy(wide, 0, 0, this.used)
      room = wide
    }
    const written = room.write(text, this.used)
    this.lengths[this.at] += written
    this.used += written
  }

  /** All records in the order of their numbers. */
  pack(): { records: Uint8Array; recordLengths: Uint32Array } {
    const records = new Uint8Array(this.used)
    let at = 0
    for (const [i, start] of this.starts.entries()) {
      records.set(room.subarray(start, start + this.lengths[i]), at)
      at += this.lengths[i]
    }
    return { records, recordLengths: this.lengths }
  }
}

const lengths = (lists: readonly Uint32Array[], fields: number): Uint32Array =>
  Uint32Array.from(lists, (list) => list.length / fields)

function concat(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  return all
}
