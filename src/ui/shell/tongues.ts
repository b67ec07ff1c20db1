import type { Formats } from './format.ts'
import type { Say } from './words.ts'

/**
 * What stands in a `lang` attribute. Unknown is said so by an empty one, lest a wording be read aloud in the page's own
 * language (WCAG 3.1.2).
 */
export const langOf = (code: string | undefined): string => (code === undefined || code === 'und' ? '' : code)

/** What a language is called by the reader; postings carry codes, and few people know `rm` from `ro`. */
export const tongueName = (code: string, { say, format }: { readonly say: Say; readonly format: Formats }): string =>
  format.tongue(code) ?? say('lead.tongue-unknown')
