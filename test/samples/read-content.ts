import type { Posting } from '../../src/screening/posting.ts'
import type { ColumnMap } from '../../src/screening/read/column-map.ts'
import { type ReadOptions, readBytes } from '../../src/screening/read/read.ts'
import type { Broken } from '../../src/screening/read/sink.ts'

export type Outcome = {
  readonly postings: readonly Posting[]
  readonly broken: readonly Broken[]
  readonly pictures: number
}

/** Reads invented content from memory, for tests. @param piece bytes that arrive at once */
export async function readContent(
  content: string | Buffer,
  map: ColumnMap = {},
  piece = 1 << 20,
  options: Partial<ReadOptions> = {},
): Promise<Outcome> {
  const bytes = Buffer.from(content)
  const postings: Posting[] = []
  const broken: Broken[] = []
  let pictures = 0
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += piece) yield Buffer.from(bytes.subarray(at, at + piece))
  }
  const source = { pieces: pieces(), total: bytes.length, consumed: () => bytes.length, close: () => {} }
  for await (const batch of readBytes(source, 'sample', { map, ...options })) {
    postings.push(...batch.postings)
    broken.push(...batch.broken)
    pictures += batch.pictures
  }
  return { postings, broken, pictures }
}
