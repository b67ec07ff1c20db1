import { createReadStream } from 'node:fs'
import { join } from 'node:path'

/** The folder of the invented files that come with the program. */
export const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples')

/** One of the invented files that come with the program. */
export const readExample = (name: string): AsyncIterable<Uint8Array> => createReadStream(join(EXAMPLES, name))
