/** Languages in which the staff's pages speak, and in which an operation may be asked to answer. */
export const LANGUAGES = ['en', 'lv', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]
