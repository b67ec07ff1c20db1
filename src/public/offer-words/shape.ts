import type { IndicatorCode } from '../../modules/vocabulary/index.ts'

/** What the answer to an offer says, in a language that only the public pages speak; the staff's languages stand in the vocabulary. */
export type OfferWords = {
  /** How it ends, by the code of the result, without {@link OfferWords.ask}. */
  readonly results: Readonly<Record<'signs' | 'few' | 'none' | 'unread', string>>
  /** What follows each of them. */
  readonly ask: string
  /** Name of a sign and what it may mean. */
  readonly signs: Readonly<Record<IndicatorCode, readonly [name: string, means: string]>>
  /** A question to the recruiter and why it is asked. */
  readonly questions: Readonly<
    Record<
      'employer' | 'contract' | 'duties' | 'pay' | 'costs' | 'permit' | 'passport' | 'place' | 'whom',
      readonly [question: string, why: string]
    >
  >
}
