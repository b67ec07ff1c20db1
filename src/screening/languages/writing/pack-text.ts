import { CONCEPTS, type Concept, type Pack } from '../pack.ts'
import type { ListForm } from './writing.ts'

/** What a pack's text says wrong, and in which line. */
export type Fault = { readonly line: number; readonly what: string }

/** What the text says: all but the language, which is the file's name. */
export type PackWords = Omit<Pack, 'language'>

type Line = { readonly number: number; readonly words: string }
type Section = { readonly title: string; readonly number: number; readonly lines: readonly Line[] }
type Tell = (line: number, what: string) => void
type OnTerm = (term: string, concept: Concept, line: number) => void
type Forms = Readonly<Record<string, ListForm>>

/** What a pack's text says, but for lines at fault, and all faults in the order of lines. */
export type PackText = {
  readonly words: PackWords
  readonly lists: ReadonlyMap<string, string>
  readonly faults: readonly Fault[]
}

/** Sections that are not concepts, and what they are in a pack. */
const WORDS = { 'small words': 'functionWords', months: 'months', people: 'people' } as const
const NEEDED: readonly string[] = [...Object.keys(WORDS), ...CONCEPTS.filter((concept) => concept !== 'month')]
const LIST = /^list ([A-Z][A-Z0-9_]*)$/
const REFERENCE = /\$([A-Z][A-Z0-9_]*)/g
const EACH = /^\+ \$([A-Z][A-Z0-9_]*)(?: - (\S.*))?$/
/** What a reader of UTF-8 puts where bytes are something else. */
const UNREADABLE = '\uFFFD'

/**
 * Reads a pack in the form that languages/README.md tells.
 * @param forms of the lists that the language's code reads
 * @param onTerm is called with each term of a concept and the line it comes from
 */
export function packTextOf(text: string, forms: Forms = {}, onTerm: OnTerm = () => {}): PackText {
  const faults: Fault[] = []
  const tell: Tell = (line, what) => faults.push({ line, what })
  const lists = new Lists(forms, tell)
  const words = { functionWords: '', months: '', people: '' }
  const concepts: { [C in Concept]?: readonly string[] } = {}
  const numbers = new Map<string, number>()
  for (const { title, number, lines } of sectionsOf(text, tell)) {
    const before = numbers.get(title)
    if (before !== undefined) tell(number, `[${title}] stands in line ${before} already`)
    numbers.set(title, number)
    const list = LIST.exec(title)?.[1]
    if (list !== undefined) lists.add(list, number, lines)
    else if (isWordsTitle(title)) words[WORDS[title]] = lines.map((line) => line.words).join(' ')
    else if (isConcept(title)) concepts[title] = termsOf(lines, lists, (term, line) => onTerm(term, title, line), tell)
    else tell(number, `[${title}] is no part of a pack${alike(title)}`)
  }
  for (const title of NEEDED) if (!numbers.has(title)) tell(1, `[${title}] is missing`)
  lists.tellLacks()
  return { words: { ...words, concepts }, lists: lists.written, faults: faults.sort((a, b) => a.line - b.line) }
}

function sectionsOf(text: string, tell: Tell): Section[] {
  if (text.includes(UNREADABLE)) tell(lineOf(text, UNREADABLE), 'is not UTF-8; save the file as UTF-8')
  const sections: Section[] = []
  let lines: Line[] | undefined
  let bare: Section | undefined
  const tellBare = (): void => bare && tell(bare.number, `[${bare.title}] has no words below it`)
  let number = 0
  for (const written of plain(text).split('\n')) {
    number++
    const words = written.trim()
    if (words === '') continue
    if (words.startsWith('[') && words.endsWith(']')) {
      tellBare()
      lines = []
      bare = { title: words.slice(1, -1), number, lines }
      sections.push(bare)
      continue
    }
    bare = undefined
    if (lines === undefined) tell(number, `«${words}» stands above the first title, which is [small words]`)
    else if (words.startsWith('#') && /^#+ ?\p{Lu}/u.test(words)) tell(number, `«${words}» is a comment? Comments begin with «//»`)
    else if (words.includes(' |') || words.includes('| ')) tell(number, `«${words}» has a space beside «|»`)
    else lines.push({ number, words })
  }
  tellBare()
  return sections
}

/** A whole text without its comments and with single spaces, whatever an editor has made of them. */
const plain = (text: string): string =>
  text.normalize('NFC').replace(/(?:^|[^\S\n]+)\/\/.*/gm, '').replace(/ *(?:[^\S\n ]|\uFEFF| {2})[^\S\n]*/g, ' ')

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length

/** Lists of words that terms share. A list is known below where it stands. */
class Lists {
  private readonly lists = new Map<string, { readonly words: string; readonly number: number }>()
  private readonly used = new Set<string>()
  private readonly forms: Forms
  private readonly tell: Tell

  constructor(forms: Forms, tell: Tell) {
    this.forms = forms
    this.tell = tell
  }

  /** The words of each list. */
  get written(): ReadonlyMap<string, string> {
    return new Map([...this.lists].map(([name, { words }]) => [name, words]))
  }

  add(name: string, number: number, lines: readonly Line[]): void {
    const form = this.forms[name]
    for (const line of lines)
      if (form !== undefined && !form.line.test(line.words))
        this.tell(line.number, `«${line.words}» is not written like «${form.like}»`)
    this.lists.set(name, { number, words: lines.map((line) => this.writtenOut(line)).join('|') })
  }

  /** A list's words with «|» between. */
  wordsOf(name: string, line: number): string {
    this.used.add(name)
    const list = this.lists.get(name)
    if (list === undefined) {
      const known = [...this.lists.keys()].map((one) => `$${one}`).join(', ')
      this.tell(line, `$${name} is no list above this line; lists are ${known || 'none'}`)
    }
    return list?.words ?? name.toLowerCase()
  }

  writtenOut({ words, number }: Line): string {
    return words.includes('$') ? words.replace(REFERENCE, (_, name: string) => this.wordsOf(name, number)) : words
  }

  tellLacks(): void {
    for (const name of Object.keys(this.forms)) if (!this.lists.has(name)) this.tell(1, `[list ${name}] is missing`)
    for (const [name, { number }] of this.lists)
      if (!this.used.has(name) && this.forms[name] === undefined) this.tell(number, `[list ${name}] is used nowhere`)
  }
}

function termsOf(lines: readonly Line[], lists: Lists, onTerm: (term: string, line: number) => void, tell: Tell): string[] {
  const terms: string[] = []
  for (const line of lines) {
    const first = terms.length
    if (line.words.startsWith('+')) terms.push(...eachOf(line, lists, tell))
    else terms.push(lists.writtenOut(line))
    for (let i = first; i < terms.length; i++) onTerm(terms[i], line.number)
  }
  return terms
}

/** `+ $FARE` is each word of the list as a term of its own, `+ $SKILL - papers|licence` all but these. */
function eachOf({ words, number }: Line, lists: Lists, tell: Tell): string[] {
  const [, name, but] = EACH.exec(words) ?? []
  if (name === undefined) {
    tell(number, `«${words}» is not written like «+ $LIST» or «+ $LIST - word|word»`)
    return []
  }
  const all = lists.wordsOf(name, number).split('|')
  const left = new Set(but?.split('|'))
  for (const word of left)
    if (!all.includes(word)) tell(number, `«${word}» is not in [list ${name}] and cannot be left out`)
  return all.filter((word) => !left.has(word))
}

const isWordsTitle = (title: string): title is keyof typeof WORDS => Object.hasOwn(WORDS, title)
const isConcept = (title: string): title is Concept => NEEDED.includes(title)

/** Titles that begin like one that is none. */
function alike(title: string): string {
  const near = NEEDED.filter((known) => known.slice(0, 3) === title.slice(0, 3)).map((known) => `[${known}]`)
  return near.length === 0 ? '' : `; there is ${near.join(', ')}`
}
