import { fold } from '../../fold.ts'
import { ABSENT, NumberTable } from '../../number-table.ts'
import { formOf, hashWord, Tokens, tokenise } from '../../tokens.ts'
import { type Changes, type Form, formsOf } from './forms.ts'

/** A place of the gazetteer. */
export type Place = { readonly country: string; readonly city: string | null }

/** Whether a word says where or whither: never, always, or where its marks do («Vācijā»), by the hash of those letters. */
export type Telling = number
export const NEVER_TELLS = 0
export const TELLS = 1

/** A name of a place, from one form of its first word. */
export type Name = {
  readonly place: Place
  /** The words behind the first, each by the hashes of its forms. */
  readonly rest: readonly ReadonlyMap<number, Telling>[]
  /** Of a name of one word. */
  readonly tells: Telling
  /** Counts only where words around say that it is a place. */
  readonly wary: boolean
  /** Counts only in capitals: «US». */
  readonly capitals: boolean
  /** The hash of the word with its marks, where those tell it from other words; 0 elsewhere. */
  readonly form: number
}

const NO_NAMES: readonly Name[] = []
const UNCHANGED: Changes = []
const split = new Tokens()

/** Names by the hash of their first word. */
export class NameTable {
  private readonly first = new NumberTable()
  private readonly names: Name[][] = []
  private readonly wary: ReadonlySet<string>
  private readonly never: ReadonlySet<string>

  constructor(wary: readonly string[], never: readonly string[]) {
    this.wary = new Set(wary.map(plain))
    this.never = new Set(never.map(plain))
  }

  /** Names that begin with a word of this hash, those of more words first. */
  at(hash: number): readonly Name[] {
    const index = this.first.get(hash)
    return index === ABSENT ? NO_NAMES : this.names[index]
  }

  /**
   * Adds a name in all its forms; of names of one word the first that has a form keeps it.
   * @param marked whether marks tell it from other words, as in Vietnamese
   */
  add(written: string, place: Place, starts: Changes, ends: Changes, marked = false): void {
    const words = wordsOf(written)
    const name = plain(written)
    if (words.length === 0 || this.never.has(name)) return
    const [first, ...rest] = words.map((word, i) => tellingOf(formsOf(word, i === 0 ? starts : UNCHANGED, ends)))
    const known = {
      place,
      rest,
      wary: this.wary.has(name),
      capitals: isShort(written),
      form: marked ? formOf(words[0]) : 0,
    }
    for (const [hash, tells] of first) this.put(hash, { ...known, tells: rest.length === 0 ? tells : NEVER_TELLS })
  }

  private put(hash: number, name: Name): void {
    const index = this.first.get(hash)
    if (index === ABSENT) {
      this.first.set(hash, this.names.push([name]) - 1)
      return
    }
    const names = this.names[index]
    if (name.rest.length === 0 && names.some(({ rest, form }) => rest.length === 0 && form === name.form)) return
    const behind = names.findIndex(({ rest }) => rest.length < name.rest.length)
    names.splice(behind < 0 ? names.length : behind, 0, name)
  }
}

/** What each form of a word tells. Two forms that differ by marks alone have one hash: then the marks tell. */
function tellingOf(forms: readonly Form[]): Map<number, Telling> {
  const telling = new Map<number, Telling>()
  const put = ({ text, tellsWhere }: Form): void => {
    const hash = hashOf(text)
    const before = telling.get(hash)
    if (before === undefined) telling.set(hash, tellsWhere ? TELLS : NEVER_TELLS)
    else if (before === NEVER_TELLS && tellsWhere) telling.set(hash, formOf(text))
  }
  for (const form of forms) if (!form.tellsWhere) put(form)
  for (const form of forms) if (form.tellsWhere) put(form)
  return telling
}

const isShort = (written: string): boolean =>
  written.length <= 2 && written === written.toUpperCase() && /\p{Lu}/u.test(written)

/** A word's hash as tokens have it, without apostrophes. */
const hashOf = (word: string): number => hashWord(fold(word.replace(/['’ʼ`´]/g, '')))
/** A name without case and marks, to look it up by. */
export const plain = (name: string): string =>
  fold(
    name
      .toLowerCase()
      .replace(/['’ʼ`´]/g, '')
      .replace(/[-\s]+/g, ' ')
      .trim(),
  )

/** The words of a name as the tokeniser splits text. */
function wordsOf(written: string): string[] {
  const text = written.normalize('NFC').replaceAll('İ', 'i').toLowerCase()
  const { count, start, end } = tokenise(text, split)
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]))
}
