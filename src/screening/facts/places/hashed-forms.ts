import { foldLetter, GONE } from '../../fold.ts'
import { formOf, HASH_SEED, hashUnit } from '../../tokens.ts'
import { type Change, type Changes, changeFor, formsOf } from './forms.ts'

/** Whether a word says where or whither: never, always, or where its marks do («Vācijā»), by the hash of those letters. */
export type Telling = number
export const NEVER_TELLS = 0
export const TELLS = 1

const isApostrophe = (unit: number): boolean =>
  unit === 39 || unit === 0x2019 || unit === 0x2bc || unit === 0x60 || unit === 0xb4

/** Goes on with the hash that tokens have: letters without marks, apostrophes left out. */
function hashOn(hash: number, text: string, end: number): number {
  let on = hash
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (!isApostrophe(unit) && foldLetter[unit] !== GONE) on = hashUnit(on, foldLetter[unit])
  }
  return on
}

/**
 * The forms of one word by their hashes, each with what it tells. Two forms that differ by marks alone have one hash: then the marks
 * tell. Used again for the next word; a language has tens of thousands of forms, so no text is made of them.
 */
export class HashedForms {
  count = 0
  readonly hashes: number[] = []
  readonly tells: Telling[] = []

  read(word: string, starts: Changes, ends: Changes): this {
    this.count = 0
    if (starts.length > 0) {
      const forms = formsOf(word, starts, ends)
      for (const { text, tellsWhere } of forms) if (!tellsWhere) this.put(hashed(text), text, '', false)
      for (const { text, tellsWhere } of forms) if (tellsWhere) this.put(hashed(text), text, '', true)
      return this
    }
    const change = changeFor(word, ends, (from) => word.endsWith(from))
    if (change === undefined) this.put(hashed(word), word, '', false)
    else this.readEnds(word, change)
    return this
  }

  private readEnds(word: string, { from, to }: Change): void {
    const kept = word.length - from.length
    const stem = hashOn(HASH_SEED, word, kept)
    // What tells nothing first: whether a mark has to tell is known then.
    for (const { text, tellsWhere } of to) if (!tellsWhere) this.put(on(stem, text), word, text, false, kept)
    for (const { text, tellsWhere } of to) if (tellsWhere) this.put(on(stem, text), word, text, true, kept)
  }

  private put(hash: number, word: string, ending: string, tellsWhere: boolean, kept = word.length): void {
    let at = 0
    while (at < this.count && this.hashes[at] !== hash) at++
    if (at === this.count) {
      this.hashes[this.count] = hash
      this.tells[this.count++] = tellsWhere ? TELLS : NEVER_TELLS
    } else if (tellsWhere && this.tells[at] === NEVER_TELLS) this.tells[at] = formOf(word.slice(0, kept) + ending)
  }
}

const on = (stem: number, ending: string): number => hashOn(stem, ending, ending.length) >>> 0
const hashed = (text: string): number => on(HASH_SEED, text)
