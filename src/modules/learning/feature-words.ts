// Data: what features are called that are no sign of an advert.
import { WORDING } from '../../screening/learning/model.ts'
import { type Language, reasonName } from '../vocabulary/index.ts'

const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'campaign:size': { en: 'Many postings alike', lv: 'Daudz līdzīgu sludinājumu', ar: 'إعلانات كثيرة متشابهة' },
  'campaign:contact-reuse': {
    en: 'One contact point under several employer names',
    lv: 'Viena saziņa ar vairākiem darba devēju nosaukumiem',
    ar: 'وسيلة اتصال واحدة بأسماء عدة لأصحاب عمل',
  },
  'campaign:disguise': {
    en: 'Contact point written in several disguises',
    lv: 'Saziņa pierakstīta vairākos slēptos veidos',
    ar: 'وسيلة اتصال مكتوبة بعدة أشكال مموّهة',
  },
  'campaign:wordings': {
    en: 'The same offer in other words',
    lv: 'Tas pats piedāvājums citiem vārdiem',
    ar: 'العرض نفسه بكلمات أخرى',
  },
  'campaign:sources': { en: 'Posted at several sources', lv: 'Publicēts vairākos avotos', ar: 'منشور في عدة مصادر' },
  'campaign:employers': {
    en: 'Several employer names',
    lv: 'Vairāki darba devēju nosaukumi',
    ar: 'عدة أسماء لأصحاب عمل',
  },
  [WORDING]: {
    en: 'Wording (all words together)',
    lv: 'Formulējums (visi vārdi kopā)',
    ar: 'الصياغة (كل الكلمات معًا)',
  },
}

const FACT: Readonly<Record<Language, string>> = {
  en: 'Fact of the offer',
  lv: 'Piedāvājuma fakts',
  ar: 'معلومة من العرض',
}

/** What a feature is called; a code that has no words is shown as it is. */
export function featureName(code: string, language: Language): string {
  const words = WORDS[code]
  if (words !== undefined) return words[language]
  if (code.startsWith('offer:')) return `${FACT[language]}: ${code.slice('offer:'.length)}`
  return reasonName(code, language)
}
