import { type Canonical, canonical, originalSpan } from './canonical.ts'
import type { Contact, ContactKind, ContactNature } from './contacts/contact.ts'
import { findContacts } from './contacts/index.ts'
import type { Offer } from './facts/fact.ts'
import { FINDERS, type LookedUp, namedIn } from './facts/named.ts'
import { readOffer } from './facts/offer.ts'
import { findAmounts } from './indicators/amounts.ts'
import { withBarePeriods } from './indicators/bare-periods.ts'
import { absenceRules, protectiveRules, STATED } from './indicators/employer-rules.ts'
import { withGluedHours } from './indicators/lengths.ts'
import { compileLexicon, findTermsBy, type Hits, revivedLexicon } from './indicators/lexicon.ts'
import { offerRules } from './indicators/offer-rules.ts'
import { phrases, type Reading, type Rule, type Span, union } from './indicators/reading.ts'
import { createLanguageLook } from './language.ts'
import { PACKS } from './languages/index.ts'
import type { IndicatorCode, ProtectiveCode } from './languages/pack.ts'
import { marksOf, withFacts } from './linking/marks.ts'
import { type Posting, type Quote, quoteOf, wording } from './posting.ts'
import { keptOr } from './state/kept-words.ts'
import { maskContacts, Tokens, tokenise } from './tokens.ts'
import { readWords, type Vocabulary, vocabularyOf } from './vocabulary.ts'
import { voiceIn } from './voice/voice.ts'
import type { Voice } from './voice/voices.ts'

export type Sign<Code> = Quote & { readonly code: Code }
export type Statement = keyof typeof STATED
export type FoundContact = Quote & { readonly kind: ContactKind; readonly value: string }

/** Findings in one posting by itself; ranking compares it with the others later. */
export type Assessment = {
  readonly language: string
  /**
   * Who speaks. Where it is another than one who recruits, signs and offer are those of somebody whom the posting tells
   * of.
   */
  readonly voice: Voice
  /** In the order of the rules; secrecy stands once for each sentence that asks for it. */
  readonly indicators: readonly Sign<IndicatorCode>[]
  readonly protective: readonly Sign<ProtectiveCode>[]
  readonly contacts: readonly FoundContact[]
  /** The nature of each contact point, in the order of `contacts`. */
  readonly natures: readonly ContactNature[]
  /** Terms that the posting does not state. */
  readonly unstated: readonly Statement[]
  /** Facts of the offer, see facts/. */
  readonly offer: Offer
}

/** A posting's canonical text, tokens and language. Its language decides which pack's words are sought next. */
export type Looked = {
  readonly posting: Posting
  readonly canonical: Canonical
  readonly tokens: Tokens
  readonly language: string
}

/** Assesses postings one after another; `tokens`, `marks` and `sums` are those of the last posting. */
export type Assessor = {
  assess(posting: Posting): Assessment
  /** First half: canonical text, tokens and language. @param tokens are overwritten from the start */
  look(posting: Posting, tokens: Tokens): Looked
  /**
   * Second half, with the words of the posting's language. Postings grouped by language find these words in the
   * processor's cache.
   */
  judge(looked: Looked): Assessment
  readonly tokens: Tokens
  /** Marks of the last posting that a translation would leave unchanged, see linking/marks.ts. */
  readonly marks: Uint32Array
  /** Sums of money in the last posting, in any language: digits and a currency need no word list. */
  readonly sums: readonly Quote[]
}

const NO_HITS: Hits = []
const STATEMENTS = Object.entries(STATED) as [Statement, (reading: Reading) => boolean][]

/** Makes an assessor. It carries nothing over from one posting to the next. */
export function createAssessor(): Assessor {
  const wordsOf = createVocabularies()
  const languageOf = createLanguageLook(PACKS)
  const tokens = new Tokens()
  let marks: Uint32Array = new Uint32Array()
  let last: Read | null = null
  const look: Assessor['look'] = (posting, tokens) => {
    const c = canonical(wording(posting))
    tokenise(c.text, tokens)
    return { posting, canonical: c, tokens, language: languageOf(c.text, tokens) }
  }
  const judge: Assessor['judge'] = ({ posting, canonical: c, tokens, language }) => {
    const contacts = findContacts(c, { language, source: posting.source }, tokens)
    // After the language look, which reads the words around a number.
    if (contacts.length > 0) maskContacts(tokens, apart(contacts))
    marks = marksOf(c.text, tokens, c.original)
    const { hits, known } = lookUp(wordsOf(language), c.text, tokens)
    const amounts = findAmounts(c.text, tokens, hits, language)
    const reading: Reading = { posting, ...c, tokens, hits, contacts, amounts, towns: known?.names }
    last = { reading, c }
    const indicators = [...signs(offerRules, reading, c), ...signs(absenceRules, reading, c)]
    const protective = signs(protectiveRules, reading, c)
    const named = namedIn(posting, c, tokens, language, FINDERS, known)
    marks = withFacts(marks, named)
    const quoting = (span: Span) => quoteSpan(span, reading, c)
    return {
      language,
      voice: voiceIn(reading, language),
      indicators,
      protective,
      contacts: contacts.map((contact) => quoteContact(contact, posting, c)),
      natures: contacts.map(({ nature }) => nature),
      unstated: unstatedIn(reading),
      offer: readOffer(reading, language, { indicators, protective }, quoting, named),
    }
  }
  return {
    tokens,
    get marks() {
      return marks
    },
    get sums() {
      return last === null ? [] : sumsOf(last)
    },
    look,
    judge,
    assess: (posting) => judge(look(posting, tokens)),
  }
}

/** Makes a language's words ready at its first posting, since most files are in one or two languages. */
function createVocabularies(): (language: string) => Vocabulary | undefined {
  const packs = new Map(PACKS.map((pack) => [pack.language, pack]))
  const vocabularies = new Map<string, Vocabulary>()
  return (language) => {
    const known = vocabularies.get(language)
    const pack = packs.get(language)
    if (known !== undefined || pack === undefined) return known
    const terms = keptOr(`terms-${language}`, () => compileLexicon(pack), revivedLexicon)
    const vocabulary = vocabularyOf(language, terms)
    vocabularies.set(language, vocabulary)
    return vocabulary
  }
}

type Found = { readonly hits: Hits; readonly known?: LookedUp }
const NOTHING: Found = { hits: NO_HITS }

function lookUp(vocabulary: Vocabulary | undefined, text: string, tokens: Tokens): Found {
  if (vocabulary === undefined) return NOTHING
  const words = readWords(vocabulary, text, tokens)
  const terms = findTermsBy(vocabulary.terms, words.terms, tokens)
  return {
    hits: withGluedHours(withBarePeriods(terms, text, tokens, vocabulary.language), text, tokens),
    known: { occupations: findTermsBy(vocabulary.occupations, words.occupations, tokens), names: words.names },
  }
}

/** Sayings of one sign that are worth reading beside each other: «tell nobody» and «phones are collected» are two things. */
const MOST_SAYINGS = 3
const SAID_OFTEN: readonly unknown[] = ['secrecy' satisfies IndicatorCode]

function signs<Code>(rules: readonly (readonly [Code, Rule])[], reading: Reading, c: Canonical): Sign<Code>[] {
  const found: Sign<Code>[] = []
  for (const [code, rule] of rules) {
    const span = rule(reading)
    if (span === null) continue
    const spans = SAID_OFTEN.includes(code) ? phrases(reading, 'secrecy', MOST_SAYINGS) : [span]
    for (const each of spans) {
      const { field, quote, start, end } = quoteSpan(withWholeSums(reading, each), reading, c)
      found.push({ code, field, quote, start, end })
    }
  }
  return found
}

/** A span with the whole of each sum that it cuts: «3–5 million a month» where a rule found «5 million a month». */
const withWholeSums = (reading: Reading, span: Span): Span =>
  reading.amounts.reduce(
    (whole, sum) => (sum.start < span.end && sum.end > span.start ? union(whole, sum) : whole),
    span,
  )

function unstatedIn(reading: Reading): Statement[] {
  const unstated: Statement[] = []
  for (const [statement, isStated] of STATEMENTS) if (!isStated(reading)) unstated.push(statement)
  return unstated
}

type Read = { readonly reading: Reading; readonly c: Canonical }

const sumsOf = ({ reading: { amounts, tokens, posting, text }, c }: Read): Quote[] =>
  amounts.map(({ start, end }) => {
    const [from, to] = [tokens.start[start], tokens.end[end - 1]]
    // A currency sign is no word, so no token covers it.
    const before = /\p{Sc}\s?$/u.exec(text.slice(Math.max(0, from - 2), from))?.[0].length ?? 0
    const behind = /^\s?\p{Sc}/u.exec(text.slice(to, to + 2))?.[0].length ?? 0
    return quoteOf(posting, ...originalSpan(c, from - before, to + behind))
  })

function quoteSpan(span: Span, { tokens, posting }: Reading, c: Canonical): Quote {
  const [start, end] = originalSpan(c, tokens.start[span.start], tokens.end[span.end - 1])
  return quoteOf(posting, start, end)
}

function quoteContact(contact: Contact, posting: Posting, c: Canonical): FoundContact {
  const [start, end] = originalSpan(c, contact.start, contact.end)
  const { field, quote, start: from, end: to } = quoteOf(posting, start, end)
  return { kind: contact.kind, value: contact.value, field, quote, start: from, end: to }
}

/** Spans of contact points without overlaps, for the tokeniser: where two overlap, the first one stays. */
export function apart(contacts: readonly Contact[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  let behind = 0
  for (const { start, end } of contacts) {
    if (start >= behind) spans.push({ start, end })
    behind = Math.max(behind, end)
  }
  return spans
}
