import { readPack } from '../../read/packs.ts'
import type { Concept } from '../pack.ts'
import { once } from './lazy.ts'
import type { Writing } from './writing.ts'

/** English terms that mean something else between Tagalog words: «mo» your, «pa» still, «sa» in, «at» and; «send ang picture ng passport» asks for no looks. */
const NOT_ENGLISH: ReadonlySet<string> = new Set(['mo', 'pa', 'sa', 'ag', 'at', 'in', 'bv', 'send ~ photo|photos|picture|pictures|pics|pic|selfie|selfies'])

const english = once(() => readPack('en'))

/** «I» begins Tagalog verbs: «i-send». */
const englishTerms = (concept: Concept): string[] =>
  (english().concepts[concept] ?? []).filter((term) => !NOT_ENGLISH.has(term)).map((term) => term.replaceAll('|i|', '|'))

/** Tagalog, which people write with English between. */
export const WITH_ENGLISH: Writing = { spread: () => ({ before: englishTerms }) }
