import { basename } from 'node:path'
import { knownKind } from './binary.ts'
import { type Bytes, peek } from './bytes.ts'
import type { ColumnMap } from './column-map.ts'
import { Csv } from './csv.ts'
import { type Encoding, guessEncoding, toUtf8, withLineFeeds } from './encoding.ts'
import { findLayout, type Layout } from './format.ts'
import { gunzip, isGzip } from './gunzip.ts'
import { HtmlPage } from './html-page.ts'
import { JsonDocument } from './json-document.ts'
import { JsonLines } from './json-lines.ts'
import { NotPostings } from './not-postings.ts'
import { RecordMapper } from './record.ts'
import { type Reader, Sink } from './sink.ts'
import { TextLines } from './text-lines.ts'
import { Warc } from './warc.ts'
import { XmlFeed } from './xml-feed.ts'
import { declaredEncoding } from './xml-root.ts'

/** Format of a file, recognised from its beginning. */
export type Format = Layout & {
  /** `binary` for formats in which each page has its own encoding. */
  readonly encoding: Encoding | 'binary'
  readonly gzip: boolean
}

/** A file with postings, before they are read. */
export type Found = {
  readonly format: Format
  readonly bytes: Bytes
  readonly reader: Reader
  readonly sink: Sink
  /** The reader's input: unpacked, and UTF-8 unless the format has its own encodings. */
  readonly pieces: AsyncIterable<Buffer>
}

/** Number of bytes from which the format is recognised. */
const SAMPLE = 1 << 18

/** Name of a file in `file#row`, and the source of records that have none. */
export const nameOf = (file: string): string => (file === '-' ? 'stdin' : basename(file))

/**
 * Recognises the format of a file from its content.
 * @param name the file's name in `file#row`
 * @param aside whether lines of JSON are set aside unparsed
 * @throws NotPostings for a file without postings
 */
export async function find(bytes: Bytes, file: string, map: ColumnMap, name: string, aside = false): Promise<Found> {
  const sink = new Sink(name)
  // The first bytes show gzip; the unpacked ones show the format.
  const raw = await peek(bytes.pieces, 1024)
  const gzip = isGzip(raw.sample)
  const damaged = (reason: string) => sink.reject(0, reason)
  const plain = await peek(gzip ? gunzip(raw.pieces, damaged) : raw.pieces, SAMPLE)
  const encoding = encodingOf(plain.sample)
  const sample = await decodeSample(plain.sample, encoding)
  // Known kinds come first, so that a zip archive or image is reported as such and not as binary.
  const layout = knownKind(plain.sample) ?? findLayout(withoutCr(sample), plain.whole, map)
  if (typeof layout === 'string') {
    const empty = gzip && plain.sample.length === 0
    throw new NotPostings(file, empty ? 'the gzip data cannot be unpacked; fetch the file again' : layout)
  }
  // Pages and WARC records each have their own encoding.
  const binary = layout.kind === 'warc' || layout.kind === 'html'
  let pieces = binary ? plain.pieces : toUtf8(plain.pieces, encoding)
  if ((layout.kind === 'lines' || layout.kind === 'csv') && hasOnlyCr(sample)) pieces = withLineFeeds(pieces)
  return {
    format: { ...layout, encoding: binary ? 'binary' : encoding, gzip },
    bytes,
    sink,
    pieces,
    reader: readerFor(layout, file, map, sink, aside),
  }
}

function readerFor(layout: Layout, file: string, map: ColumnMap, sink: Sink, aside: boolean): Reader {
  if (layout.kind === 'csv') return new Csv(sink, layout.table)
  if (layout.kind === 'json-lines') return new JsonLines(sink, new RecordMapper(file, map), { aside })
  if (layout.kind === 'json') return new JsonDocument(sink, new RecordMapper(file, map))
  if (layout.kind === 'html') return new HtmlPage(sink)
  if (layout.kind === 'feed') return new XmlFeed(sink, map)
  return layout.kind === 'warc' ? new Warc(sink, map) : new TextLines(sink)
}

/**
 * The encoding of a file: UTF-8 and UTF-16 prove themselves, then an XML declaration counts, then the letters decide.
 */
function encodingOf(sample: Buffer): Encoding {
  const guess = guessEncoding(sample)
  return guess.startsWith('utf') ? guess : (declaredEncoding(sample.toString('latin1', 0, 200)) ?? guess)
}

async function decodeSample(sample: Buffer, encoding: Encoding): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of toUtf8(once(sample), encoding)) parts.push(part)
  return Buffer.concat(parts)
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

const hasOnlyCr = (sample: Buffer): boolean => sample.includes(13) && !sample.includes(10)

function withoutCr(sample: Buffer): Buffer {
  return hasOnlyCr(sample) ? Buffer.from(sample.toString('utf8').replaceAll('\r', '\n')) : sample
}
