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

/** Who speaks in a posting (voice/voice.ts): words of those who ask, warn, report or quote, and of those who recruit. */
export const VOICE_CONCEPTS = [
  'ask-around', 'warn', 'deceit', 'harm', 'authority', 'procedure', 'kin', 'hearsay', 'reposted', 'invite',
] as const

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
  'person', 'years-old', 'looks', 'family-status', 'minor', 'parents-agree', 'group', 'nationality',
  // who offers, and where
  'company', 'address', 'registration', 'online-work', 'compound-place', 'place',
  // told by `months`
  'month',
  // who speaks
  ...VOICE_CONCEPTS,
] as const
export type Concept = (typeof CONCEPTS)[number]

/**
 * One language's words, as README.md tells linguists. Terms are matched without case and without marks on Latin letters
 * («ārzemēs» = «arzemes»).
 *
 * A term is words with one space between; in a word, `stem*` matches any ending, `*end` any beginning (compounds), `a|b` either;
 * `#` is any number; `~` allows up to 3 words between, `~~` up to 8, never across the end of a sentence.
 */
export type Pack = {
  /** BCP 47. */
  readonly language: string
  /** Small frequent words, by which the language is told from its neighbours; marks count here. */
  readonly functionWords: string
  /** Beginnings of the months' names in the cases that dates take: «9 березня», «15. martā», «el 3 de mayo». */
  readonly months: string
  /**
   * Words that name people by sex, nation or religion, in the forms adverts have them. In terms that score, any of them stands for
   * all (rule 5), together with the words of `person` and `nationality`.
   */
  readonly people: string
  readonly concepts: { readonly [C in Concept]?: readonly string[] }
}

/** The words of a list with one space between each two. */
export const wordsOf = (list: string): string[] => list.split(' ').filter((word) => word !== '')
