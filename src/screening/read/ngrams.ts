import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** What the eld package knows of languages, as it lies in its files. */
export type NgramFile = {
  /** UTF-8 of a script that holds the table: `ngrams:{'key':{language:score,…},…}`. */
  readonly table: Uint8Array
  /** Where the first key of the table stands. */
  readonly start: number
  /** Language codes by number. */
  readonly languages: readonly string[]
  /** What parts words. */
  readonly separators: RegExp
  /** The sign that stands in keys for each UTF-8 byte from 128. */
  readonly dictionary: readonly string[]
}

const BEFORE_KEYS = 'ngrams:{'

/**
 * Reads the small table of eld. As a script it takes 0.3 s and 100 MB to load, nearly all of it for objects that nobody needs, so its
 * text is read instead. These are no public doors of the package: `ngrams.test.ts` holds what comes of them against the package itself.
 */
export function readNgrams(): NgramFile {
  const entry = import.meta.resolve('eld/small')
  const inPackage = (path: string): string => fileURLToPath(new URL(path, entry))
  const require = createRequire(import.meta.url)
  const table = readFileSync(inPackage('../ngrams/small.js'))
  const start = table.indexOf(BEFORE_KEYS) + BEFORE_KEYS.length
  const head = table.toString('latin1', 0, start)
  return {
    table,
    start,
    languages: [...head.matchAll(/\d+:'(\w+)'/g)].map(([, code]) => code),
    separators: (require(inPackage('../regexPatterns.js')) as { separators: RegExp }).separators,
    dictionary: (require(inPackage('../dictionary.js')) as { dictionary: string[] }).dictionary,
  }
}
