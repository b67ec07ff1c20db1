// What the public pages use of this room. They run in a process that holds no database, so nothing here may lead to one.
export { LANGUAGES, type PublicLanguage } from './codes.ts'
export { resultSentence } from './offer-words.ts'
