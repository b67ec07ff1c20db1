import type { Formats } from './format.ts'
import type { Say } from './words.ts'

/**
 * Languages by ISO 639-1, then some that are spoken by many who are exploited in Europe and have no code of two letters: Romani, Dari,
 * Sorani, Edo, Pidgin and others.
 */
export const TONGUES: readonly string[] = (
  'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj ' +
  'fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky ' +
  'la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru ' +
  'rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo ' +
  'za zh zu rom prs ckb bin pcm kri ceb ilo yue kab shi tig fon dyu mos hmn'
).split(' ')

/** What stands for a language that is on no list. */
export const OTHER_TONGUE = 'mis'
/** What stands for a language that nobody knows yet. */
export const UNKNOWN_TONGUE = 'und'

/**
 * What stands in a `lang` attribute. Unknown is said so by an empty one, lest a wording be read aloud in the page's own
 * language (WCAG 3.1.2).
 */
export const langOf = (code: string | undefined): string => (code === undefined || code === UNKNOWN_TONGUE ? '' : code)

/** What a language is called by the reader; postings carry codes, and few people know `rm` from `ro`. */
export const tongueName = (code: string, { say, format }: { readonly say: Say; readonly format: Formats }): string =>
  (code === UNKNOWN_TONGUE ? null : format.tongue(code)) ?? say('lead.tongue-unknown')
