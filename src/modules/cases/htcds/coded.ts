import type { Exploitation, FirstSign } from '../../vocabulary/index.ts'
import type { Sex } from '../codes.ts'

// Data: codes of the Human Trafficking Case Data Standard (HTCDS 2.0, IOM, CC BY 4.0) beside this program's codes.

/** Values of `prs_Gender`, with the older ones of version 0.2. */
export const GENDERS: Readonly<Record<string, Sex>> = {
  Feminine: 'female',
  Masculine: 'male',
  TransgenderFeminine: 'other',
  TransgenderMasculine: 'other',
  NonConforming: 'other',
  NonSpecifiedUnknown: 'unknown',
  Female: 'female',
  Male: 'male',
  'Transgender/NonConforming': 'other',
  Unknown: 'unknown',
}

export const GENDER_OF: Readonly<Record<Sex, string>> = {
  female: 'Feminine',
  male: 'Masculine',
  other: 'NonConforming',
  unknown: 'NonSpecifiedUnknown',
}

/** `vic_TypeOfExploitation` → form. */
export const TYPES: Readonly<Record<string, Exploitation>> = {
  ForcedLabour: 'labour',
  ChildLabour: 'labour',
  SexualExploitation: 'sexual',
  ForcedMarriage: 'forced-marriage',
  Servitude: 'slavery',
  OrganRemoval: 'organ-removal',
  ForcedBegging: 'begging',
  ForcedAdoption: 'illegal-adoption',
  Surrogacy: 'surrogacy',
  ForcedMilitaryByNonStateActors: 'unknown',
  Other: 'unknown',
}

/** Form → `vic_TypeOfExploitation`; the standard has no value for forced criminality. */
export const TYPE_OF: Readonly<Record<Exploitation, string>> = {
  labour: 'ForcedLabour',
  'domestic-servitude': 'Servitude',
  slavery: 'Servitude',
  sexual: 'SexualExploitation',
  begging: 'ForcedBegging',
  'criminal-activities': 'Other',
  'forced-marriage': 'ForcedMarriage',
  'illegal-adoption': 'ForcedAdoption',
  surrogacy: 'Surrogacy',
  'organ-removal': 'OrganRemoval',
  unknown: '',
}

/** `vic_MethodsOfControl` → the sign of the first contact with the same meaning. */
export const SIGNS: Readonly<Record<string, FirstSign>> = {
  DebtBondage: 'debt',
  TakesEarnings: 'little-or-no-pay',
  Threats: 'threats',
  PhysicalThreats: 'threats',
  ThreatsLawEnforcement: 'threats',
  ThreatOfLawEnforcement: 'threats',
  FalsePromises: 'deceived',
  RestrictsMovement: 'cannot-leave',
  ExcessiveWorkingHours: 'long-hours',
  WithholdsDocuments: 'documents-held',
}

/** Names that older versions and the toolkit's survey use for the same fields. */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  prs_Nationality: 'prs_Citizenship',
  prs_First_Name: 'prs_FirstName',
  prs_Second_Name: 'prs_SecondName',
  prs_LastName: 'prs_SecondName',
  vic_Methods_of_Control: 'vic_MethodsOfControl',
}
