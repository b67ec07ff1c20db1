// The closed lists that rooms and pages share. Their words stand with the pages.

/** Languages in which the staff's pages speak, and in which an operation may be asked to answer. */
export const LANGUAGES = ['en', 'lv', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

/** Languages of the pages for anybody, and of what is published there. */
export const PUBLIC_LANGUAGES = [
  ...LANGUAGES,
  ...['bg', 'cs', 'de', 'es', 'et', 'fr', 'hu', 'it', 'lt', 'pl', 'pt', 'ro', 'ru', 'tr', 'uk', 'vi'],
] as const
export type PublicLanguage = (typeof PUBLIC_LANGUAGES)[number]

/** Forms of exploitation (Art. 2(3) Directive 2011/36/EU as amended in 2024). */
export const FORMS = [
  'labour',
  'domestic-servitude',
  'begging',
  'sexual',
  'criminal-activities',
  'forced-marriage',
  'illegal-adoption',
  'surrogacy',
  'organ-removal',
  'slavery',
  'unknown',
] as const
export type Exploitation = (typeof FORMS)[number]

/** Forms of exploitation that have a form for the screening interview. */
export const SCREENING_FORMS = [
  'labour',
  'sexual',
  'criminal-activities',
  'begging',
  'domestic-servitude',
  'forced-marriage',
  'illegal-adoption',
  'surrogacy',
  'organ-removal',
] as const satisfies readonly Exploitation[]
export type ScreeningForm = (typeof SCREENING_FORMS)[number]

/** What a person may need: the least that Art. 11(5) Directive 2011/36/EU names, and what follows on it (Art. 12 CETS 197). */
export const NEEDS = [
  'shelter',
  'housing',
  'subsistence',
  'health',
  'psychological',
  'legal',
  'information',
  'interpretation',
  'education',
  'work',
  'return',
] as const
export type Need = (typeof NEEDS)[number]

/** What somebody may need at once, before anything else is asked. */
export const URGENT_NEEDS = [
  'medical',
  'safe-place',
  'food-clothes',
  'sleep',
  'child-care',
  'phone',
  'medicine',
  'none',
] as const
export type UrgentNeed = (typeof URGENT_NEEDS)[number]

/** Which kind of service answers what is needed at once; for what is missing here nobody need look for a house. */
export const SERVICE_FOR = {
  medical: 'health',
  'safe-place': 'shelter',
  'food-clothes': 'subsistence',
  sleep: 'shelter',
  medicine: 'health',
} as const satisfies Partial<Record<UrgentNeed, Need>>

/**
 * Few signs that whoever meets people first can see or hear, chosen from the general list of UNODC. They open questions and close
 * nothing: none of them, and no number of them, is needed for help.
 */
export const FIRST_SIGNS = [
  'documents-held',
  'cannot-leave',
  'debt',
  'little-or-no-pay',
  'long-hours',
  'lives-at-work',
  'others-speak',
  'fear',
  'injuries',
  'threats',
  'deceived',
  'unknown-place',
  'no-days-off',
  'child-at-work',
  'clients-forced',
  'told-to-steal',
] as const
export type FirstSign = (typeof FIRST_SIGNS)[number]
