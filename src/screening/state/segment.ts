import type { Gathered } from '../gathered.ts'
import { Names } from '../names.ts'
import { VOICES } from '../voice/voices.ts'
import { keyed, unkeyed } from './seal.ts'

type Header = {
  readonly ids: readonly string[]
  readonly sources: readonly string[]
  readonly languages: readonly string[]
  readonly employers: readonly (string | null)[]
  readonly dates: readonly (string | null)[]
}

/** Words of a posting before its lists. Segments of states before version 4 do not say who speaks. */
const COLUMNS = 11
const COLUMNS_BEFORE_VOICES = 10

/**
 * Packs postings for the state: names and dates as JSON, hashes as 32-bit words, shingles as keyed fingerprints, no
 * wording. Layout: header length, header, then for each posting source, language, signs, wording ×2, order ×2, shingle
 * count, contact words, mark count, voice; then all shingles, contact hashes and marks, posting by posting.
 */
export function encodeSegment(gathered: Gathered, postings: readonly number[], keys: Uint32Array): Buffer {
  const pick = <T>(list: readonly T[]): T[] => postings.map((at) => list[at])
  // Names are collected anew, so that a name does not outlive the postings that bear it.
  const sources = new Names()
  const languages = new Names()
  const sourceOf = postings.map((at) => sources.numberOf(gathered.sources.list[gathered.sourceOf[at]]))
  const languageOf = postings.map((at) => languages.numberOf(gathered.languages.list[gathered.languageOf[at]]))
  const header: Header = {
    ids: pick(gathered.ids),
    sources: sources.list,
    languages: languages.list,
    employers: postings.map((at) => gathered.employer(at)),
    dates: pick(gathered.dates),
  }
  const json = Buffer.from(JSON.stringify(header))
  const padding = (4 - (json.length % 4)) % 4
  const shingles = postings.reduce(
    (sum, at) =>
      sum + gathered.corpus.everyShingle(at).length + gathered.contacts(at).length + gathered.marks.row(at).length,
    0,
  )
  const words = new Uint32Array(COLUMNS * postings.length + shingles)
  let next = COLUMNS * postings.length
  for (const [i, at] of postings.entries()) {
    const list = gathered.corpus.everyShingle(at)
    const contacts = gathered.contacts(at)
    const marks = gathered.marks.row(at)
    const row = [
      sourceOf[i],
      languageOf[i],
      gathered.bits[at],
      gathered.wordings[2 * at],
      gathered.wordings[2 * at + 1],
      ...gathered.corpus.orderOf(at),
      list.length,
      contacts.length,
      marks.length,
      VOICES.indexOf(gathered.voice(at)),
    ]
    words.set(row, COLUMNS * i)
    for (const hash of list) words[next++] = keyed(hash, keys)
    for (const hash of contacts) words[next++] = keyed(hash, keys)
    for (const mark of marks) words[next++] = keyed(mark, keys)
  }
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.length)
  return Buffer.concat([length, json, Buffer.alloc(padding), Buffer.from(words.buffer)])
}

/**
 * Adds a segment's postings to `gathered`, in the order in which they were written.
 * @param voices whether the segment says who speaks; all postings of one that does not are taken to recruit, as they were
 * when they were grouped
 */
export function decodeSegment(bytes: Buffer, keys: Uint32Array, gathered: Gathered, voices: boolean): void {
  const columns = voices ? COLUMNS : COLUMNS_BEFORE_VOICES
  const size = bytes.readUInt32LE(0)
  const header = JSON.parse(bytes.toString('utf8', 4, 4 + size)) as Header
  const from = 4 + size + ((4 - (size % 4)) % 4)
  // Copied, because a Buffer may start at an unaligned place of a shared memory block.
  const words = new Uint32Array(bytes.buffer.slice(bytes.byteOffset + from, bytes.byteOffset + bytes.length))
  let next = columns * header.ids.length
  for (const [i, id] of header.ids.entries()) {
    const row = words.subarray(columns * i, columns * (i + 1))
    const shingles = words
      .slice(next, next + row[7])
      .map((shingle) => unkeyed(shingle, keys))
      .sort()
    next += row[7]
    const contacts = words.slice(next, next + row[8]).map((hash) => unkeyed(hash, keys))
    next += row[8]
    const marks = words
      .slice(next, next + row[9])
      .map((mark) => unkeyed(mark, keys))
      .sort()
    next += row[9]
    gathered.remember({
      id,
      source: header.sources[row[0]],
      language: header.languages[row[1]],
      employer: header.employers[i],
      date: header.dates[i],
      bits: row[2],
      voice: VOICES[voices ? row[10] : 0],
      wording: [row[3], row[4]],
      contacts,
      marks,
      fingerprint: { shingles, order: [row[5], row[6]] },
    })
  }
}
