// Data: how forms of exploitation are counted, and which signs speak for each.
import { type Exploitation, FIRST_SIGNS, type FirstSign } from './codes.ts'

/** Forms of exploitation, each in one of the groups that Eurostat counts. */
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
} as const satisfies Record<Exploitation, 'labour' | 'sexual' | 'other' | 'unknown'>

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
