// Data: codes that cases, referrals and counts share. Their words stand with the pages.
/** Forms of exploitation (Art. 2(3) Directive 2011/36/EU as amended in 2024), each in one of the groups that Eurostat counts. */
export const EXPLOITATION = {
  labour: 'labour',
  'domestic-servitude': 'labour',
  begging: 'other',
  sexual: 'sexual',
  'criminal-activities': 'other',
  'forced-marriage': 'other',
  'illegal-adoption': 'other',
  surrogacy: 'other',
  'organ-removal': 'other',
  slavery: 'other',
  unknown: 'unknown',
} as const satisfies Record<string, 'labour' | 'sexual' | 'other' | 'unknown'>

export type Exploitation = keyof typeof EXPLOITATION
export const FORMS = Object.keys(EXPLOITATION) as [Exploitation, ...Exploitation[]]

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

/** Signs in the order that fits a form: those that speak for it most stand first, all others follow. */
const FOREMOST: Readonly<Partial<Record<Exploitation, readonly FirstSign[]>>> = {
  labour: ['documents-held', 'little-or-no-pay', 'debt', 'long-hours', 'lives-at-work'],
  'domestic-servitude': ['lives-at-work', 'no-days-off', 'cannot-leave', 'others-speak'],
  sexual: ['clients-forced', 'others-speak', 'debt', 'fear'],
  begging: ['others-speak', 'child-at-work', 'injuries'],
  'criminal-activities': ['told-to-steal', 'threats', 'debt'],
}

/** The short list for a form of exploitation, as a page offers it. */
export const signsFor = (form: Exploitation): readonly FirstSign[] => {
  const first = FOREMOST[form] ?? []
  return [...first, ...FIRST_SIGNS.filter((sign) => !first.includes(sign))]
}
