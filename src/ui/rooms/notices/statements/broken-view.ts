import type { Key, Say } from '../../../shell/words.ts'

// Why a file of statements of reasons, or a record of it, could not be read, in the reader's language. The reader of files writes short English
// sentences without a word of the file; they are kept as they were written, so that files that were read earlier are told as well.

/** A sentence with its key; what stands in brackets goes into the message in the order of the names. */
const SENTENCES = [
  [/^(\w+) is missing$/, 'broken.missing', ['field']],
  [/^(\w+) is no value of the schema$/, 'broken.no-value', ['field']],
  [/^(\w+) is no day$/, 'broken.no-day', ['field']],
  [/^neither uuid nor puid is there$/, 'broken.no-number', []],
  [/^no decision is named$/, 'broken.no-decision', []],
  [/^the record is not valid JSON$/, 'broken.no-json', []],
  [/^the record has (\d+) columns instead of (\d+)$/, 'broken.columns', ['n', 'of']],
  [/^the (?:line|record) is longer than (\d+) bytes$/, 'broken.long', ['n']],
  [/^a quote is opened and never closed$/, 'broken.quote', []],
  [/^the file ends inside the record$/, 'broken.ends', []],
  [/^compressed data is damaged$/, 'broken.damaged', []],
  [/^what could not be unpacked is left out$/, 'broken.left-out', []],
  [/^compressed data ends in the middle$/, 'broken.ends-packed', []],
  [/^The file is empty\.$/, 'broken.empty', []],
  [/^The compressed file cannot be unpacked\./, 'broken.packed', []],
  [/^This is a zip archive\./, 'broken.zip', []],
  [/^This is no text\./, 'broken.no-text', []],
  [/^No statement was found in this JSON file\.$/, 'broken.none', []],
  // Names of columns are the schema's own, and the same in every language.
  [/^The table has no column (.+)\. Import the dump/, 'broken.no-column', ['fields']],
] as const satisfies readonly (readonly [RegExp, Key, readonly string[]])[]

/** One fault of a record; `known` is false where the words are the program's own, in English. */
export type BrokenPart = { readonly text: string; readonly known: boolean }

/** The faults of a record or file in the order in which they were found. @param reason sentences with «; » between them */
export const brokenParts = (reason: string, say: Say): readonly BrokenPart[] =>
  reason.split('; ').map((sentence) => {
    for (const [pattern, key, names] of SENTENCES) {
      const found = pattern.exec(sentence)
      // Names of fields are the schema's own and the same in every language.
      if (found) {
        const values = Object.fromEntries(names.map((name, i) => [name, found[i + 1] ?? '']))
        return { known: true, text: say(key, values) }
      }
    }
    return { known: false, text: sentence }
  })
