/** What a text can be a sign of, by its code. */
export type { IndicatorCode } from '../../screening/languages/pack.ts'
export {
  type Exploitation,
  FIRST_SIGNS,
  type FirstSign,
  FORMS,
  LANGUAGES,
  type Language,
  NEEDS,
  type Need,
  PUBLIC_LANGUAGES,
  type PublicLanguage,
  SCREENING_FORMS,
  type ScreeningForm,
  URGENT_NEEDS,
  type UrgentNeed,
} from './codes.ts'
export { Dialled, dialled, WrittenNumber } from './dialled.ts'
export { factShape } from './fact-shapes.ts'
export { ILO_LABOUR, type Weight } from './ilo-labour.ts'
export {
  QUESTION_CODES,
  type QuestionCode,
  question,
  RESULT_CODES,
  type ResultCode,
  resultSentence,
} from './offer-words.ts'
export { ALL_SIGNS, type Dimension, SCREENING_SETS, signsIn } from './screening-sets.ts'
export { UNION } from './union.ts'
export { contactKind, explain, reasonName, tongue } from './words.ts'
