import { UNTIL } from '../indicators/lengths.ts'
import { ageRangeNear } from '../indicators/offer-rules.ts'
import {
  firstOf,
  isDenied,
  near,
  numberAt,
  placesOf,
  type Reading,
  type Span,
  union,
  wordAt,
} from '../indicators/reading.ts'
import type { Concept } from '../languages/pack.ts'
import { NUMBER } from '../tokens.ts'
import type { Fact, Who } from './fact.ts'
import type { Quoting } from './quoting.ts'
import { type FoundSigns, quoteFrom } from './signs.ts'

const BY_CONCEPT: readonly (readonly [Concept, Who['what']])[] = [
  ['person', 'people'],
  ['nationality', 'nationality'],
  ['family-status', 'family-status'],
  ['group', 'group'],
]
const LOOKS_REACH = 6

/** People whom the offer addresses, each kind once. */
export function whoOf(reading: Reading, signs: FoundSigns, quoting: Quoting): Fact<'who'>[] {
  const who: Fact<'who'>[] = []
  for (const [concept, what] of BY_CONCEPT) {
    const span = firstOf(reading, concept, (one) => !isDenied(reading, one) && !isLanguage(reading, concept, one))
    if (span !== null) who.push({ ...quoting(span), what })
  }
  const looks = firstOf(reading, 'looks', (one) => near(reading, one, 'person', LOOKS_REACH) !== null)
  if (looks !== null) who.push({ ...quoting(looks), what: 'looks' })
  const age = ageOf(reading)
  if (age !== null) who.push({ ...quoting(age.span), what: 'age', age: { from: age.from, to: age.to } })
  const minors = quoteFrom(signs, 'minor-recruited')
  if (minors !== undefined) who.push({ ...minors, what: 'minors' })
  const anyone = quoteFrom(signs, 'no-requirements')
  if (anyone !== undefined) who.push({ ...anyone, what: 'anyone' })
  return who
}

/** Whether a nationality is a language: «Latvian language», «contract in Polish». */
const isLanguage = (reading: Reading, concept: Concept, span: Span): boolean =>
  concept === 'nationality' &&
  (near(reading, span, 'requirement', 2) !== null || near(reading, span, 'contract', 4) !== null)

const LEAST_AGE = 14
const MOST_AGE = 70

type Age = { readonly span: Span; readonly from: number | null; readonly to: number | null }

/**
 * The age asked for: «18–35 years», «from 18 to 60», «до 35 років». One age needs a word for years beside it; two with
 * a dash may stand beside a word for people.
 */
function ageOf(reading: Reading): Age | null {
  for (const concept of ['years-old', 'person'] as const) {
    const places = placesOf(reading, concept)
    for (let i = 0; i < places.length; i += 2) {
      const span = { start: places[i], end: places[i + 1] }
      const range = ageRangeNear(reading, span, concept === 'person' ? 4 : 1)
      if (range !== null)
        return {
          span: union(range, span),
          from: numberAt(reading, range.start),
          to: numberAt(reading, range.start + 1),
        }
      const told = concept === 'years-old' ? ageBefore(reading, span) : null
      if (told !== null) return told
    }
  }
  return null
}

function ageBefore(reading: Reading, { start, end }: Span): Age | null {
  const at = start - 1
  if (!isAge(reading, at)) return null
  const age = numberAt(reading, at)
  if (!UNTIL.has(wordAt(reading, at - 1))) return { span: { start: at, end }, from: age, to: null }
  if (isAge(reading, at - 2) && numberAt(reading, at - 2) < age)
    return { span: { start: at - 2, end }, from: numberAt(reading, at - 2), to: age }
  // In some languages one word means both «from» and «to»; before a young age it means «from».
  return age < YOUTH
    ? { span: { start: at - 1, end }, from: age, to: null }
    : { span: { start: at - 1, end }, from: null, to: age }
}

const YOUTH = 23

function isAge(reading: Reading, at: number): boolean {
  const age = numberAt(reading, at)
  return at >= 0 && reading.tokens.kind[at] === NUMBER && age >= LEAST_AGE && age <= MOST_AGE
}
