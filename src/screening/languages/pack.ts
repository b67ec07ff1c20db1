/** The 21 indicators of deceptive recruitment that a posting's wording can show. */
export const INDICATORS = [
  'pay-unrealistic', 'no-requirements', 'upfront-fee', 'debt-advance', 'travel-arranged', 'visa-shortcut', 'tied-housing',
  'employer-hidden', 'contact-mobile-only', 'vague-duties', 'urgency', 'secrecy', 'personal-profile', 'document-handover',
  'place-withheld', 'no-contract', 'excessive-hours', 'targeted-vulnerable', 'scam-compound', 'obfuscated-contact',
  'minor-recruited',
] as const
export type IndicatorCode = (typeof INDICATORS)[number]

/** Signs of an honest offer. */
export const PROTECTIVE = [
  'employer-verifiable', 'licence-number', 'contract-stated', 'pay-and-hours-stated', 'no-fee-stated', 'deductions-itemised',
] as const
export type ProtectiveCode = (typeof PROTECTIVE)[number]

/**
 * What a language pack has words for. Concepts named like an indicator hold whole phrases that show it by themselves;
 * the others are building blocks that the rules combine (`document` near `hand-over` shows `document-handover`).
 */
export const CONCEPTS = [
  // whole phrases
  'pay-unrealistic', 'no-requirements', 'upfront-fee', 'debt-advance', 'travel-arranged', 'visa-shortcut', 'tied-housing',
  'vague-duties', 'urgency', 'secrecy', 'personal-profile', 'document-handover', 'place-withheld', 'no-contract',
  'excessive-hours', 'targeted-vulnerable', 'scam-compound', 'minor-recruited', 'contract-stated', 'no-fee-stated',
  // frames of a sentence
  'not', 'only', 'free',
  // papers and money
  'document', 'hand-over', 'stays-with-owner', 'fee', 'pay-verb', 'in-advance', 'deduct', 'advance', 'visa', 'guaranteed',
  // journey and housing
  'transport', 'arrange', 'housing', 'departure', 'soon', 'place-left',
  // work and pay
  'no-need', 'requirement', 'pay', 'high', 'gross', 'per-hour', 'per-day', 'per-week', 'per-month', 'per-year', 'hour',
  'work-time', 'day-off', 'skilled', 'contract', 'cash', 'later',
  // people asked for
  'person', 'years-old', 'looks', 'family-status', 'minor', 'group', 'nationality',
  // who offers, and where
  'company', 'address', 'registration', 'online-work', 'compound-place', 'place',
  // told by months.ts, not by the packs
  'month',
] as const
export type Concept = (typeof CONCEPTS)[number]

/**
 * One language's words. Terms are matched without case and without marks on Latin letters («ārzemēs» = «arzemes»).
 *
 * A term is words with one space between; in a word, `stem*` matches any ending, `*end` any beginning (compounds), `a|b` either;
 * `#` is any number; `~` allows up to 3 words between, `~~` up to 8, never across the end of a sentence.
 */
export type Pack = {
  /** BCP 47. */
  readonly language: string
  /** Small frequent words, by which the language is told from its neighbours; marks count here. */
  readonly functionWords: string
  readonly concepts: { readonly [C in Concept]?: readonly string[] }
}
