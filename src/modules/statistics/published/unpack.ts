import { gunzipSync } from 'node:zlib'
import { Problem } from '../../../kernel/errors.ts'
import { MOST_PUBLISHED } from './codes.ts'

/**
 * The text of a file that a page has packed, since published files are larger than what one call may carry.
 * @param packed gzip in base64
 * @throws Problem `invalid-input` where it is none, unpacks to more than may be read, or is no UTF-8
 */
export function unpacked(packed: string): string {
  try {
    const bytes = gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_PUBLISHED })
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('invalid-input', 'This file cannot be read. It must be UTF-8 and not too large.', {
      fields: [{ field: 'packed', message: 'not-read' }],
    })
  }
}
