import type { Assessment } from '../../screening/assess.ts'
import { bitsOf, LEAST_INDICATORS, RATES, SHOWN_ONLY, scoringIndicators } from '../../screening/evidence.ts'
import { FACT_KINDS } from '../../screening/facts/fact.ts'
import { type IndicatorCode, PROTECTIVE, type ProtectiveCode } from '../../screening/languages/pack.ts'
import { QUESTION_CODES, type QuestionCode, type ResultCode } from '../vocabulary/index.ts'
import { OfferFact } from './shapes.ts'

/**
 * What to ask by what is shown. Signs that are shown and never scored lead to no question: what an offer says of people's
 * sex, age or origin must change nothing here either (design, rule 5).
 */
const ASKED_BY_SIGN = {
  'pay-unrealistic': ['duties', 'pay'],
  'no-requirements': ['duties', 'contract'],
  'upfront-fee': ['employer', 'costs'],
  'debt-advance': ['costs', 'passport'],
  'travel-arranged': ['costs', 'passport', 'place', 'whom'],
  'visa-shortcut': ['contract', 'permit', 'passport'],
  'tied-housing': ['costs', 'place'],
  'employer-hidden': ['employer', 'place', 'whom'],
  'contact-mobile-only': ['employer', 'whom'],
  'vague-duties': ['duties', 'contract'],
  urgency: ['contract', 'whom'],
  secrecy: ['place', 'whom'],
  'personal-profile': [],
  'document-handover': ['contract', 'passport', 'whom'],
  'place-withheld': ['place', 'whom'],
  'no-contract': ['contract', 'pay'],
  'excessive-hours': ['pay'],
  'targeted-vulnerable': [],
  'scam-compound': ['duties', 'passport', 'place', 'whom'],
  'obfuscated-contact': ['employer', 'whom'],
  'minor-recruited': ['duties', 'contract', 'whom'],
} as const satisfies Record<IndicatorCode, readonly QuestionCode[]>

/** What to ask by what is not said. */
const ASKED_BY_LACK = {
  'employer-verifiable': ['employer', 'place'],
  'licence-number': ['employer'],
  'contract-stated': ['contract'],
  'pay-and-hours-stated': ['pay'],
  'no-fee-stated': ['costs'],
  'deductions-itemised': ['costs'],
} as const satisfies Record<ProtectiveCode, readonly QuestionCode[]>

/** The questions to the recruiter, in the order in which one would ask, each once. */
export function questionsFor(
  signs: readonly IndicatorCode[],
  lacking: readonly ProtectiveCode[],
): readonly QuestionCode[] {
  const asked = new Set<QuestionCode>([
    ...signs.flatMap((code) => ASKED_BY_SIGN[code]),
    ...lacking.flatMap((code) => ASKED_BY_LACK[code]),
  ])
  return QUESTION_CODES.filter((code) => asked.has(code))
}

/** One ordinary advert in two hundred or fewer carries a sign as rare as this: it is worth asking about alone. */
const RARE = 0.005

/** The facts of an offer in the order in which it is read, at most so many as the engine tells. */
export const factsOf = ({ offer }: Pick<Assessment, 'offer'>): OfferFact[] =>
  FACT_KINDS.flatMap((kind) =>
    // Typed as one of many kinds; the shape tells them apart again.
    (offer[kind] ?? []).map(({ field, quote, start, end, ...value }) =>
      OfferFact.parse({ kind, value, field, quote, start, end }),
    ),
  )

/** What one offer shows by itself. */
export type Offer = {
  readonly result: ResultCode
  readonly signs: Assessment['indicators']
  readonly protective: Assessment['protective']
  /** Protective signs it does not show; none where its language is not read. */
  readonly lacking: readonly ProtectiveCode[]
  /** Whether pay and hours stand in it; null where its language is not read. */
  readonly stated: { readonly pay: boolean | null; readonly hours: boolean | null }
  readonly questions: readonly QuestionCode[]
}

/**
 * What an assessment says to somebody who was offered the work.
 * @param isRead whether a language pack reads its language
 */
export function offerOf(assessment: Assessment, isRead: boolean): Offer {
  if (!isRead) return unread(assessment)
  const { protective, unstated } = assessment
  // A question is asked once, however many sentences of a posting raise it.
  const signs = assessment.indicators.filter(({ code }, i, all) => all.findIndex((sign) => sign.code === code) === i)
  const lacking = PROTECTIVE.filter((code) => !protective.some((sign) => sign.code === code))
  const states = (statement: 'pay' | 'hours') => !unstated.includes(statement)
  return {
    result: resultOf(assessment),
    signs,
    protective,
    lacking,
    stated: { pay: states('pay'), hours: states('hours') },
    questions: questionsFor(codesOf(signs), lacking),
  }
}

const codesOf = (signs: Assessment['indicators']): IndicatorCode[] => signs.map(({ code }) => code)

function resultOf(assessment: Assessment): ResultCode {
  const signs = codesOf(assessment.indicators).filter((code) => !SHOWN_ONLY.has(code))
  if (signs.length === 0) return 'none'
  const isMany = scoringIndicators(bitsOf(assessment)) >= LEAST_INDICATORS
  return isMany || signs.some((code) => RATES[code].usual <= RARE) ? 'signs' : 'few'
}

/** Nothing can be said to be missing from words that nobody has read, so everything is asked. */
function unread({ indicators }: Assessment): Offer {
  return {
    result: 'unread',
    // How a contact is written shows in any language; «no employer named» would not.
    signs: indicators.filter(({ code }) => code === 'obfuscated-contact'),
    protective: [],
    lacking: [],
    stated: { pay: null, hours: null },
    questions: QUESTION_CODES,
  }
}
