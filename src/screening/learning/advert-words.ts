import { canonical } from '../canonical.ts'
import { findContacts } from '../contacts/index.ts'
import { fold } from '../fold.ts'
import { KnownWords, readTerm, type WordPattern } from '../indicators/term.ts'
import { PACKS } from '../languages/index.ts'
import { CONCEPTS, type Concept, type Pack, VOICE_CONCEPTS, wordsOf } from '../languages/pack.ts'
import { maskContacts, Tokens, tokenise, WORD } from '../tokens.ts'

// Learning may read only words that a language pack lists for offers. No such list has names of people, firms or
// places. Words for people have lists of their own and are removed from every text.

/** Lists of the people asked for; none of their words is read. */
const OF_PEOPLE: readonly Concept[] = ['person', 'nationality', 'group', 'minor', 'years-old', 'looks', 'family-status']
/** Phrases about people, made of usual words; a word in them is neither read nor removed for it. */
const ABOUT_PEOPLE: readonly Concept[] = ['personal-profile', 'targeted-vulnerable', 'minor-recruited']
/** Names of places imply nations in many languages («in Nepal», «Nepali»), so they are not read. */
const PLACES: readonly Concept[] = ['place', 'compound-place', 'address', 'month']

/** Words of those who tell about an offer, kin among them; a learner sees offers. */
const OF_TELLERS: readonly Concept[] = VOICE_CONCEPTS

const READ = CONCEPTS.filter((concept) => ![...OF_PEOPLE, ...ABOUT_PEOPLE, ...PLACES, ...OF_TELLERS].includes(concept))

/**
 * Words are cut to this many letters. Most of the rest is ending, and endings show the sex of the people asked for
 * («готова», «готов») or of the writer.
 */
const BEGINNING = 5
/** Shorter beginnings would match too many words. */
const LEAST = 3

type Forms = { readonly whole: ReadonlySet<string>; readonly stems: ReadonlySet<string> }

const cut = (letters: string): string => letters.slice(0, BEGINNING)

function formsOf(patterns: readonly WordPattern[]): Forms {
  const of = (form: WordPattern['form']) =>
    new Set(patterns.filter((one) => one.form === form).map(({ letters }) => cut(letters)))
  return { whole: of('word'), stems: new Set([...of('stem')].filter((stem) => stem.length >= LEAST)) }
}

const patternsOf = (pack: Pack, terms: readonly string[], known: KnownWords): WordPattern[] =>
  terms.flatMap((term) => readTerm(term, `${pack.language} «${term}»`, known).flatMap(({ words }) => words))

/** The form under which a list has a word; null if it has none. */
function formIn({ whole, stems }: Forms, letters: string): string | null {
  const beginning = cut(letters)
  if (whole.has(beginning)) return beginning
  for (let length = beginning.length; length >= LEAST; length--)
    if (stems.has(beginning.slice(0, length))) return beginning.slice(0, length)
  return null
}

type Lists = { readonly people: Forms; readonly read: ReadonlyMap<string, Forms> }

/** Made on first use, since most users of screening never learn. */
let lists: Lists | undefined

function makeLists(): Lists {
  const known = new KnownWords()
  const terms = (pack: Pack, concepts: readonly Concept[]) =>
    concepts.flatMap((concept) => pack.concepts[concept] ?? [])
  const people = PACKS.flatMap((pack) => {
    // Function words stand beside words for people («without children») but name nobody.
    const small = new Set(wordsOf(fold(pack.functionWords)).map(cut))
    const beside = patternsOf(pack, terms(pack, OF_PEOPLE), known).filter(({ letters }) => !small.has(cut(letters)))
    return [...patternsOf(pack, wordsOf(pack.people), known), ...beside]
  })
  const read = PACKS.map((pack) => [pack.language, formsOf(patternsOf(pack, terms(pack, READ), known))] as const)
  return { people: formsOf(people), read: new Map(read) }
}

/** Drops overlapping spans, which two contact points may have and masking does not take. */
const apart = (spans: readonly { readonly start: number; readonly end: number }[]) =>
  spans.filter((span, i) => i === 0 || span.start >= spans[i - 1].end)

/**
 * The words of a text that learning may read, in order, each as the beginning that a pack lists. A language without a
 * pack has none.
 * @param language BCP 47 code of the language finder
 */
export function advertWords(text: string, language: string): string[] {
  lists ??= makeLists()
  const { people, read } = lists
  const forms = read.get(language)
  if (forms === undefined) return []
  const c = canonical(text)
  const { text: plain } = c
  const tokens = tokenise(plain, new Tokens())
  // Addresses may contain words of adverts («jobs@…») and would be recognised by them.
  maskContacts(tokens, apart(findContacts(c, { language, source: '' })))
  const words: string[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD) continue
    const letters = fold(plain.slice(tokens.start[i], tokens.end[i])).replace(/['’ʼ`´]/g, '')
    // Words for people of every language are removed, because adverts mix languages.
    if (formIn(people, letters) !== null) continue
    const form = formIn(forms, letters)
    if (form !== null) words.push(form)
  }
  return words
}
