import { fold } from '../../fold.ts'
import { ABSENT, NumberTable } from '../../number-table.ts'
import { formOf, Tokens, tokenise } from '../../tokens.ts'
import type { Changes } from './forms.ts'
import { HashedForms, NEVER_TELLS, type Telling } from './hashed-forms.ts'

/** A place of the gazetteer. */
export type Place = { readonly country: string; readonly city: string | null }

/** A name as it is written, cut into words; those that every language has are cut once for all of them. */
export type Written = {
  readonly words: readonly string[]
  /** Without case and marks, to look it up by. */
  readonly plain: string
  /** Counts only in capitals: «US». */
  readonly capitals: boolean
}

const UNCHANGED: Changes = []
const split = new Tokens()
const forms = new HashedForms()

/** Fields of an entry, three in all: a name from one form of its first word, what that form tells, and the next entry of this hash (0 for none). */
const NAME = 0
const ENTRY_TELLS = 1
const NEXT = 2

/** Fields of a name: its flags, the hash of its marks, how many words follow the first, and where these begin. */
const FLAGS = 0
const FORM = 1
const MORE = 2
const REST = 3
const NAME_SIZE = 4
const IS_WARY = 1
const IS_CAPITALS = 2

/** Names by the hash of their first word, all in flat rows: as objects they would take ten times the memory and be swept again and again. */
export class NameTable {
  private readonly first = new NumberTable()
  private readonly entries = new Row()
  private readonly names = new Row()
  /** The words behind the first: of each how many forms it has, then hash and telling of each form. */
  private readonly rest = new Row()
  private readonly places: Place[] = []
  private readonly wary: ReadonlySet<string>
  private readonly never: ReadonlySet<string>

  constructor(wary: readonly string[], never: readonly string[]) {
    this.wary = new Set(wary.map(plain))
    this.never = new Set(never.map(plain))
  }

  /** A table as it comes from a file. */
  static revived(kept: NameTable): NameTable {
    const flat = {
      first: NumberTable.revived(kept.first),
      entries: Object.assign(new Row(), kept.entries),
      names: Object.assign(new Row(), kept.names),
      rest: Object.assign(new Row(), kept.rest),
    }
    return Object.assign(new NameTable([], []), kept, flat)
  }

  /** The first name that begins with a word of this hash, those of more words first; {@link ABSENT} for none. */
  at(hash: number): number {
    return this.first.get(hash)
  }

  /** The next name that begins with the same word; {@link ABSENT} after the last. */
  next(entry: number): number {
    return this.entries.words[entry + NEXT] - 1
  }

  place(entry: number): Place {
    return this.places[this.entries.words[entry + NAME]]
  }

  /** How many words follow the first. */
  more(entry: number): number {
    return this.field(entry, MORE)
  }

  /** What the form of the first word tells, of a name of one word. */
  tells(entry: number): Telling {
    return this.entries.words[entry + ENTRY_TELLS]
  }

  /** The hash of the word with its marks, where those tell it from other words; 0 elsewhere. */
  form(entry: number): number {
    return this.field(entry, FORM)
  }

  /** Whether the name counts only where words around say that it is a place. */
  isWary(entry: number): boolean {
    return (this.field(entry, FLAGS) & IS_WARY) !== 0
  }

  /** Whether the name counts only in capitals. */
  isCapitals(entry: number): boolean {
    return (this.field(entry, FLAGS) & IS_CAPITALS) !== 0
  }

  /** What a word tells that stands at a place (from 0) behind the first; {@link ABSENT} where it is not the name's. */
  tellsBehind(entry: number, place: number, hash: number): Telling | typeof ABSENT {
    const { words } = this.rest
    let at = this.field(entry, REST)
    for (let i = 0; i < place; i++) at += 1 + 2 * words[at]
    const end = at + 1 + 2 * words[at]
    for (let i = at + 1; i < end; i += 2) if (words[i] === hash) return words[i + 1]
    return ABSENT
  }

  private field(entry: number, field: number): number {
    return this.names.words[NAME_SIZE * this.entries.words[entry + NAME] + field]
  }

  /**
   * Adds a name in all its forms; of names of one word the first that has a form keeps it.
   * @param marked whether marks tell it from other words, as in Vietnamese
   */
  add(written: Written, place: Place, starts: Changes, ends: Changes, marked = false): void {
    const [first, ...behind] = written.words
    if (first === undefined || this.never.has(written.plain)) return
    const name = this.places.push(place) - 1
    const flags = (this.wary.has(written.plain) ? IS_WARY : 0) | (written.capitals ? IS_CAPITALS : 0)
    this.names.push(flags, marked ? formOf(first) : 0, behind.length, this.rest.length)
    for (const word of behind) this.addBehind(forms.read(word, UNCHANGED, ends))
    const { count, hashes, tells } = forms.read(first, starts, ends)
    for (let i = 0; i < count; i++) this.put(hashes[i], name, behind.length > 0 ? NEVER_TELLS : tells[i])
  }

  private addBehind({ count, hashes, tells }: HashedForms): void {
    this.rest.push(count)
    for (let i = 0; i < count; i++) this.rest.push(hashes[i], tells[i])
  }

  private put(hash: number, name: number, tells: Telling): void {
    const more = this.names.words[NAME_SIZE * name + MORE]
    let before = ABSENT
    let behind = this.first.get(hash)
    while (behind !== ABSENT && this.more(behind) >= more) {
      if (more === 0 && this.more(behind) === 0 && this.form(behind) === this.names.words[NAME_SIZE * name + FORM])
        return
      before = behind
      behind = this.next(behind)
    }
    const entry = this.entries.length
    this.entries.push(name, tells, behind + 1)
    if (before === ABSENT) this.first.set(hash, entry)
    else this.entries.words[before + NEXT] = entry + 1
  }
}

/** Numbers in a row that grows. */
class Row {
  words = new Uint32Array(1024)
  length = 0

  push(...more: number[]): void {
    if (this.length + more.length > this.words.length) {
      const wide = new Uint32Array(2 * this.words.length)
      wide.set(this.words)
      this.words = wide
    }
    for (const word of more) this.words[this.length++] = word
  }
}

/** Cuts a name as the tokeniser splits text. */
export function writtenName(name: string): Written {
  const text = name.normalize('NFC').replaceAll('İ', 'i').toLowerCase()
  const { count, start, end } = tokenise(text, split)
  return {
    words: Array.from({ length: count }, (_, i) => text.slice(start[i], end[i])),
    plain: plain(name),
    capitals: isShort(name),
  }
}

const isShort = (written: string): boolean =>
  written.length <= 2 && written === written.toUpperCase() && /\p{Lu}/u.test(written)

/** A name without case and marks, to look it up by. */
export const plain = (name: string): string =>
  fold(
    name
      .toLowerCase()
      .replace(/['’ʼ`´]/g, '')
      .replace(/[-\s]+/g, ' ')
      .trim(),
  )
