import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Language data of the eld package, read from its files. */
export type NgramFile = {
  /** UTF-8 text of the script with the table: `ngrams:{'key':{language:score,…},…}`. */
  readonly table: Uint8Array
  /** Place of the table's first key. */
  readonly start: number
  /** Language codes by number. */
  readonly languages: readonly string[]
  /** Matches signs between words. */
  readonly separators: RegExp
  /** The character that stands for each UTF-8 byte from 128 in keys. */
  readonly dictionary: readonly string[]
}

const BEFORE_KEYS = 'ngrams:{'

/**
 * Reads eld's small table. Loading it as a script takes 0.3 s and 100 MB, mostly for objects that are not needed, so
 * its text is read instead. The package does not export these files; `ngrams.test.ts` compares the results with the
 * package's own.
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
