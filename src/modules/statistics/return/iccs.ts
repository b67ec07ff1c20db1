import type { Source } from './code-lists.ts'

// Trafficking in persons in the International Classification of Crime for Statistical Purposes, level 0204 and below.

export const ICCS: Source = {
  title: 'UNODC, International Classification of Crime for Statistical Purposes (ICCS), version 1.0, 0204',
  date: '2015-03-31',
  isProvisional: true,
}

/** Codes of level 3 with their English names, as the classification has them. */
export const ICCS_CODES = {
  '0204': 'Trafficking in persons',
  '02041': 'Trafficking in persons for sexual exploitation',
  '02042': 'Trafficking in persons for forced labour or services',
  '02043': 'Trafficking in persons for organ removal',
  '02044': 'Trafficking in persons for other purposes',
} as const
export type IccsCode = keyof typeof ICCS_CODES

const BY_GROUP: Readonly<Record<string, IccsCode>> = { SEX: '02041', LAB: '02042', OTH: '02044' }

/**
 * The class of a form of exploitation.
 * @param sdmx the form's code in our data structure, whose first letters are its group
 * @returns null where the form is not known, which is no class
 */
export function iccsOf(sdmx: string): IccsCode | null {
  if (sdmx === 'OTH_ORGAN') return '02043'
  if (sdmx === 'TOTAL') return '0204'
  return BY_GROUP[sdmx.slice(0, 3)] ?? null
}
