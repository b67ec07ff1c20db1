/** What a text can be a sign of, by its code. */
export type { IndicatorCode } from '../../screening/languages/pack.ts'
export { factShape } from './fact-shapes.ts'
export { ILO_LABOUR, type Weight } from './ilo-labour.ts'
export { LANGUAGES, type Language } from './languages.ts'
export {
  QUESTION_CODES,
  type QuestionCode,
  question,
  RESULT_CODES,
  type ResultCode,
  resultSentence,
} from './offer-words.ts'
export {
  type Exploitation,
  FIRST_SIGNS,
  type FirstSign,
  FORMS,
  URGENT_NEEDS,
} from './protection.ts'
export {
  ALL_SIGNS,
  type Dimension,
  SCREENING_FORMS,
  SCREENING_SETS,
  type ScreeningForm,
  signsIn,
} from './screening-sets.ts'
export { contactKind, explain, reasonName, tongue } from './words.ts'
