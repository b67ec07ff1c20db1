import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { open, seal } from '../kernel/vault/seal.ts'

/** More than any page of ours seals: what unpacks to more was not sealed here. */
const MOST = 256 << 10

/**
 * Seals what a page must remember from one step to the next into the page itself, so that the server keeps nothing and no cookie is
 * set. What a browser writes to its disk to restore a tab is then sealed, too.
 */
export class Sealer {
  private readonly key: Uint8Array
  private readonly lasts: number

  /** @param lasts milliseconds after which it opens no more */
  constructor(key: Uint8Array, lasts: number) {
    this.key = key
    this.lasts = lasts
  }

  /** @param use what it is for: one page's cannot be given to another */
  seal(use: string, value: unknown, now: Date): string {
    const text = JSON.stringify({ at: now.getTime(), value })
    // Packed, since it travels back and forth with each page.
    return Buffer.from(seal(this.key, deflateRawSync(text), `page ${use}`)).toString('base64url')
  }

  /** What was sealed; null where it is too old, of another use, or not ours. */
  open(use: string, sealed: string, now: Date): unknown {
    try {
      const packed = open(this.key, Buffer.from(sealed, 'base64url'), `page ${use}`)
      const text = inflateRawSync(packed, { maxOutputLength: MOST }).toString('utf8')
      const { at, value } = JSON.parse(text) as { at: number; value: unknown }
      return now.getTime() - at < this.lasts ? value : null
    } catch {
      return null
    }
  }
}
