// Data: what features are called that are no sign of an advert.
import { WORDING } from '../../screening/learning/model.ts'
import { type Language, reasonName } from '../vocabulary/index.ts'

const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'campaign:size': { en: 'Many postings alike', lv: 'Daudz līdzīgu sludinājumu' },
  'campaign:contact-reuse': {
    en: 'One contact point under several employer names',
    lv: 'Viena saziņa ar vairākiem darba devēju nosaukumiem',
  },
  'campaign:disguise': {
    en: 'Contact point written in several disguises',
    lv: 'Saziņa pierakstīta vairākos slēptos veidos',
  },
  'campaign:wordings': { en: 'The same offer in other words', lv: 'Tas pats piedāvājums citiem vārdiem' },
  'campaign:sources': { en: 'Posted at several sources', lv: 'Publicēts vairākos avotos' },
  'campaign:employers': { en: 'Several employer names', lv: 'Vairāki darba devēju nosaukumi' },
  [WORDING]: { en: 'Wording (all words together)', lv: 'Formulējums (visi vārdi kopā)' },
}

const FACT: Readonly<Record<Language, string>> = { en: 'Fact of the offer', lv: 'Piedāvājuma fakts' }

/** What a feature is called; a code that has no words is shown as it is. */
export function featureName(code: string, language: Language): string {
  const words = WORDS[code]
  if (words !== undefined) return words[language]
  if (code.startsWith('offer:')) return `${FACT[language]}: ${code.slice('offer:'.length)}`
  return reasonName(code, language)
}
