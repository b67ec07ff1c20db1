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

/** What a file holds, as its beginning shows it. */
export type Format = Layout & {
  /** `binary` where each page has its own. */
  readonly encoding: Encoding | 'binary'
  readonly gzip: boolean
}

/** A file that was found to hold postings, before they are read. */
export type Found = {
  readonly format: Format
  readonly bytes: Bytes
  readonly reader: Reader
  readonly sink: Sink
  /** What the reader is given: unpacked, and UTF-8 unless the format has encodings of its own. */
  readonly pieces: AsyncIterable<Buffer>
}

/** Bytes looked at to find the format. */
const SAMPLE = 1 << 18

/** The name a file goes by in `file#row` and as the source of records that name none. */
export const nameOf = (file: string): string => (file === '-' ? 'stdin' : basename(file))

/**
 * Finds the format of a file by its content.
 * @param name the file's name in `file#row`
 * @param aside whether lines of JSON are set aside unparsed
 * @throws NotPostings where it is no posting file
 */
export async function find(bytes: Bytes, file: string, map: ColumnMap, name: string, aside = false): Promise<Found> {
  const sink = new Sink(name)
  // Two looks: at the bytes for gzip, and at what is inside for the format.
  const raw = await peek(bytes.pieces, 1024)
  const gzip = isGzip(raw.sample)
  const damaged = (reason: string) => sink.reject(0, reason)
  const plain = await peek(gzip ? gunzip(raw.pieces, damaged) : raw.pieces, SAMPLE)
  const encoding = encodingOf(plain.sample)
  const sample = await decodeSample(plain.sample, encoding)
  // A zip archive or an image is named as such, not only as binary.
  const layout = knownKind(plain.sample) ?? findLayout(withoutCr(sample), plain.whole, map)
  if (typeof layout === 'string') {
    const empty = gzip && plain.sample.length === 0
    throw new NotPostings(file, empty ? 'the gzip data cannot be unpacked; fetch the file again' : layout)
  }
  // Pages and WARC records each come in an encoding of their own.
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

/** UTF-8 and UTF-16 prove themselves; else an XML document says what it is in, and only then letters are compared. */
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
