import type { Posting } from '../posting.ts'
import { type Bytes, openBytes } from './bytes.ts'
import type { ColumnMap } from './column-map.ts'
import { NotPostings } from './not-postings.ts'
import { find } from './open.ts'
import type { Column } from './sink.ts'

/** The columns and first posting of a file, for choosing its column map. */
export type FirstRecord = {
  readonly columns: readonly Column[]
  /** The first posting, read with the map; null if no record at the beginning has words. */
  readonly posting: Posting | null
}

/**
 * Reads a file up to its first posting.
 * @param name source of records that have none
 * @throws NotPostings for a file without postings
 */
export async function firstRecord(bytes: Bytes, map: ColumnMap, name: string): Promise<FirstRecord> {
  const { reader, sink, pieces } = await find(bytes, name, map, name)
  sink.first = null
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of pieces) {
    rest = rest.length > 0 ? Buffer.concat([rest, piece]) : piece
    rest = rest.subarray(reader.read(rest, false))
    if (sink.postings.length > 0) break
  }
  if (sink.postings.length === 0) {
    reader.read(rest, true)
    const reason = reader.verdict?.() ?? null
    if (reason !== null) throw new NotPostings(name, reason)
  }
  return { columns: sink.first ?? [], posting: sink.postings[0] ?? null }
}

/** Calls {@link firstRecord} for a file on the disk. */
export async function firstRecordOf(path: string, map: ColumnMap, name: string): Promise<FirstRecord> {
  const bytes = openBytes(path)
  try {
    return await firstRecord(bytes, map, name)
  } finally {
    bytes.close()
  }
}

/** Wraps bytes in memory. */
export function bytesOf(content: Buffer): Bytes {
  async function* pieces(): AsyncGenerator<Buffer> {
    yield content
  }
  return { pieces: pieces(), total: content.length, consumed: () => content.length, close: () => {} }
}
