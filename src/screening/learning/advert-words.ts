import { canonical } from '../canonical.ts'
import { findContacts } from '../contacts/index.ts'
import { fold } from '../fold.ts'
import { KnownWords, readTerm, type WordPattern } from '../indicators/term.ts'
import { PACKS } from '../languages/index.ts'
import { CONCEPTS, type Concept, type Pack, wordsOf } from '../languages/pack.ts'
import { maskContacts, Tokens, tokenise, WORD } from '../tokens.ts'

// The words that learning may read are those a language pack lists for what adverts offer. Names of people, firms and places
// are in no such list, so none can come in; words for people are in lists of their own, and go out of every text.

/** Lists of who is asked for. None of their words is read. */
const OF_PEOPLE: readonly Concept[] = ['person', 'nationality', 'group', 'minor', 'years-old', 'looks', 'family-status']
/** Phrases about people, made of usual words: no reason to read a word, none to leave it out. */
const ABOUT_PEOPLE: readonly Concept[] = ['personal-profile', 'targeted-vulnerable', 'minor-recruited']
/** Names of places stand for nations in many languages («in Nepal», «Nepali»). */
const PLACES: readonly Concept[] = ['place', 'compound-place', 'address', 'month']

const READ = CONCEPTS.filter((concept) => ![...OF_PEOPLE, ...ABOUT_PEOPLE, ...PLACES].includes(concept))

/**
 * Words are cut to so many letters: what follows is mostly ending, and endings tell the sex of who is asked for («готова»,
 * «готов») or of who asks.
 */
const BEGINNING = 5
/** Shorter beginnings stand for too many words. */
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

/** The form under which a word stands in a list; null where it stands in none. */
function formIn({ whole, stems }: Forms, letters: string): string | null {
  const beginning = cut(letters)
  if (whole.has(beginning)) return beginning
  for (let length = beginning.length; length >= LEAST; length--)
    if (stems.has(beginning.slice(0, length))) return beginning.slice(0, length)
  return null
}

type Lists = { readonly people: Forms; readonly read: ReadonlyMap<string, Forms> }

/** Made when first needed: most of what uses screening never learns. */
let lists: Lists | undefined

function makeLists(): Lists {
  const known = new KnownWords()
  const terms = (pack: Pack, concepts: readonly Concept[]) =>
    concepts.flatMap((concept) => pack.concepts[concept] ?? [])
  const people = PACKS.flatMap((pack) => {
    // Small words stand beside those for people («without children»), and name nobody.
    const small = new Set(wordsOf(fold(pack.functionWords)).map(cut))
    const beside = patternsOf(pack, terms(pack, OF_PEOPLE), known).filter(({ letters }) => !small.has(cut(letters)))
    return [...patternsOf(pack, wordsOf(pack.people), known), ...beside]
  })
  const read = PACKS.map((pack) => [pack.language, formsOf(patternsOf(pack, terms(pack, READ), known))] as const)
  return { people: formsOf(people), read: new Map(read) }
}

/** Two contact points may share a place; masking takes spans that do not. */
const apart = (spans: readonly { readonly start: number; readonly end: number }[]) =>
  spans.filter((span, i) => i === 0 || span.start >= spans[i - 1].end)

/**
 * The words of a text that learning may read, in their order, each as the beginning under which a pack lists it.
 * Of a language that has no pack there are none.
 * @param language BCP 47, as screening tells it
 */
export function advertWords(text: string, language: string): string[] {
  lists ??= makeLists()
  const { people, read } = lists
  const forms = read.get(language)
  if (forms === undefined) return []
  const c = canonical(text)
  const { text: plain } = c
  const tokens = tokenise(plain, new Tokens())
  // An address may hold words of adverts («jobs@…»), and would be known again by them.
  maskContacts(tokens, apart(findContacts(c, { language, source: '' })))
  const words: string[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD) continue
    const letters = fold(plain.slice(tokens.start[i], tokens.end[i])).replace(/['’ʼ`´]/g, '')
    // In every language: adverts mix them, and a nation named in another one is named all the same.
    if (formIn(people, letters) !== null) continue
    const form = formIn(forms, letters)
    if (form !== null) words.push(form)
  }
  return words
}
